"""What is left out of a build is what the application never loads; what it reads is in it."""

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from photoclust import demo
from photoclust.cli.app import COMMANDS
from shipping.contents import LEFT_OUT, TOLD_OF, gathered, is_needed, own_modules, without_orphans
from shipping.icons import SIDES, draw_icons
from shipping.identity import INFO_PLIST, windows_version

_LOAD_ALL = """
import importlib, sys
from shipping.contents import LEFT_OUT, OPTIONAL, own_modules
for name in own_modules():
    if not name.endswith("__main__"):
        importlib.import_module(name)
from photoclust.faces.session import describe_device
describe_device()
print(*(name for name in LEFT_OUT if name in sys.modules and name not in OPTIONAL))
"""


def test_no_module_that_is_left_out_is_ever_loaded() -> None:
    said = subprocess.run([sys.executable, "-c", _LOAD_ALL], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []


def test_commands_that_are_loaded_by_name_are_named() -> None:
    modules = own_modules()
    assert all(f"photoclust.cli.{entry.module}" in modules for entry in COMMANDS.values())
    assert not any(name.startswith("photoclust.training") for name in modules)


def test_models_the_detector_and_the_demos_pictures_are_gathered(tmp_path: Path) -> None:
    resources = gathered(tmp_path / "resources")
    assert len(list(resources.glob("models/centerface-*.onnx"))) == 1
    assert any(path.name.startswith("nn") for path in (resources / "models").iterdir())
    assert (resources / "demo" / demo.PORTRAIT).is_file()
    assert (resources / "report.html.j2").is_file()


@pytest.mark.parametrize(
    ("file", "needed"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt6Qml.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qt_help_de.qm", False),
        ("PySide6/QtDBus.abi3.so", True),
        ("libQt6EglFSDeviceIntegration.so.6", False),
        ("numpy/_core/_multiarray_umath.so", True),
    ],
)
def test_of_qt_only_what_plain_widgets_need_is_kept(file: str, needed: bool) -> None:
    assert is_needed(file) is needed


def test_a_library_stays_while_something_that_stays_is_linked_with_it() -> None:
    links = {"plugin": ["liba.so"], "a": ["libb.so"], "b": [], "gtk": ["libb.so"]}
    entries = [
        ("PySide6/plugin.so", "plugin", "BINARY"),
        ("liba.so", "a", "BINARY"),
        ("libb.so", "b", "BINARY"),
        ("libgtk.so", "gtk", "BINARY"),
    ]
    kept = [entry[0] for entry in without_orphans(entries, lambda path: links[path])]
    assert kept == ["PySide6/plugin.so", "liba.so", "libb.so"]


def test_the_icon_is_drawn_in_every_form(tmp_path: Path) -> None:
    icons = draw_icons(tmp_path)
    for side, path in zip(SIDES, icons.pngs, strict=True):
        with Image.open(path) as picture:
            assert picture.size == (side, side)
            assert picture.getpixel((0, 0)) == (0, 0, 0, 0)
            assert picture.convert("RGB").getpixel((side // 2, side // 16 + 1)) == (0x25, 0x63, 0xD9)
    with Image.open(icons.windows) as picture:
        assert {(16, 16), (256, 256)} <= picture.info["sizes"]
    with Image.open(icons.macos) as picture:
        assert picture.size == (1024, 1024)


def test_windows_is_told_name_and_version() -> None:
    said = windows_version("photoclust", "1.2.3")
    compile(said, "version", "eval")
    assert "filevers=(1, 2, 3, 0)" in said
    assert "'OriginalFilename', 'photoclust.exe'" in said


def test_a_mac_is_told_why_folders_are_read() -> None:
    reasons = [text for key, text in INFO_PLIST.items() if key.endswith("UsageDescription")]
    assert len(reasons) == 6
    assert all(reasons)


def test_of_every_package_that_is_shipped_the_licence_is_shipped() -> None:
    needed = {
        re.split(r"[\s<>=!~;\[]", each)[0].lower()
        for each in importlib.metadata.requires("photoclust") or []
        if "extra ==" not in each
    }
    shipped = {name.lower() for name in TOLD_OF}
    assert needed - shipped == {"hdbscan", "onnx", "scikit-learn"}  # whose code stays out


def test_none_of_the_names_left_out_is_written_twice() -> None:
    assert len(set(LEFT_OUT)) == len(LEFT_OUT)
