"""Menus and software centres understand what they are told."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from photoclust import __version__
from shipping.contents import ROOT
from shipping.identity import IDENTIFIER

_LINUX = ROOT / "shipping" / "linux"
_DESKTOP = _LINUX / "photoclust.desktop"
_METAINFO = _LINUX / f"{IDENTIFIER}.metainfo.xml"


def checked(tool: str, *arguments: str) -> None:
    """Run a validator, if there is one."""
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed")
    outcome = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_menu_entry_is_valid() -> None:
    checked("desktop-file-validate", str(_DESKTOP))


def test_the_description_for_software_centres_is_valid() -> None:
    checked("appstreamcli", "validate", "--no-net", str(_METAINFO))


def test_the_menu_starts_the_window_on_files_and_folders() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(_DESKTOP, encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "photoclust-window %F"
    assert "inode/directory" in entry["Desktop Entry"]["MimeType"]


def test_the_description_names_the_menu_entry_and_this_version() -> None:
    described = ET.parse(_METAINFO)
    assert described.findtext("launchable") == _DESKTOP.name
    assert described.findtext("id") == IDENTIFIER
    assert described.find("releases/release").attrib["version"] == __version__  # type: ignore[union-attr]


def test_windows_of_the_menu_entry_are_known_by_its_name() -> None:
    code = Path(ROOT / "photoclust" / "gui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{_DESKTOP.stem}")' in code
