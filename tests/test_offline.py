"""A whole scan opens no socket and writes nothing among the photos: no network, photos read-only.

Every process of the scan, workers too, reports the sockets that Python opens; native code, which does
not report, has no network in its namespace. Workers' pipes are pairs of local sockets and lead nowhere else.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

import pytest

from photoclust import settings
from photoclust.settings import Settings
from tests.made import astronaut, save, toy_embedder

Tree: TypeAlias = dict[str, tuple[int, int, str]]

WATCH = """
import os, sys
def heed(event, given):
    if event.startswith("socket.") and not (event == "socket.__new__" and given[1] == 1):
        with open(os.environ["WATCHED"], "a") as told:
            told.write(f"{event} {given}\\n")
    elif event == "subprocess.Popen" and "python" not in str(given[0]):
        with open(os.environ["WATCHED"], "a") as told:
            told.write(f"{event} {given}\\n")
sys.addaudithook(heed)
with open(os.environ["WATCHED"] + ".processes", "a") as told:
    told.write(f"{os.getpid()}\\n")
"""
IN_A_CELL = (
    'mount --bind "$ALBUM" "$ALBUM" && mount -o remount,bind,ro "$ALBUM" && ! touch "$ALBUM/x" 2>/dev/null'
    ' && exec "$@"'
)


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Photos with faces and without, and a broken one."""
    folder = tmp_path / "album" / "below"
    folder.mkdir(parents=True)
    for number in range(4):
        save(astronaut(1 - number / 20), folder / f"{number}.jpg")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8 broken")
    return tmp_path / "album"


def tree(folder: Path) -> Tree:
    """Return every entry with its size, its time and what is in it."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_size,
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in (folder, *folder.rglob("*"))
    }


def cell(album: Path) -> list[str]:
    """Return what runs a command without network and with read-only photos; nothing where that cannot be."""
    command = ["unshare", "--map-root-user", "--net", "--mount", "sh", "-c", IN_A_CELL, "sh"]
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return []
    tried = subprocess.run([*command, "true"], env={**os.environ, "ALBUM": str(album)}, check=False)
    return command if tried.returncode == 0 else []


@pytest.mark.skipif(sys.platform == "win32", reason="local sockets are POSIX")
def test_a_scan_needs_no_network_and_writes_nothing_among_the_photos(album: Path, tmp_path: Path) -> None:
    settings.save(
        Settings(model=str(toy_embedder(tmp_path / "toy.onnx")), workers=2),
        tmp_path / "config" / "Photoclust" / "settings.json",
    )
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    environment = {
        **os.environ,
        "ALBUM": str(album),
        "WATCHED": str(tmp_path / "watched"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "watch"), str(Path(__file__).parents[1])]),
    }
    before = tree(album)
    scan = [
        sys.executable,
        "-m",
        "photoclust",
        "scan",
        str(album),
        "--json",
        "--library",
        str(tmp_path / "l"),
    ]
    done = subprocess.run([*cell(album), *scan], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["totals"]["faces"] == 4
    assert len((tmp_path / "watched.processes").read_text().split()) >= 2
    assert not (tmp_path / "watched").exists(), (tmp_path / "watched").read_text()
    assert tree(album) == before
