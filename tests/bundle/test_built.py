"""A build works where there is nothing but itself. Needs PHOTOCLUST_BUNDLE; see docs/shipping.md."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from photoclust.gui.language import LANGUAGES
from shipping import sizes
from shipping.build import LIMIT_MEGABYTES
from shipping.contents import LEFT_OUT
from tests.bundle.conftest import User

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads paths and environments of POSIX")

_WIDTH, _HEIGHT = 1280, 900


def pixels(screen: Path) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Read (height, width, 3), blue first, off Xvfb's own file: a header, then 32 bits a pixel."""
    content = np.fromfile(screen, np.uint8)
    return content[-_WIDTH * _HEIGHT * 4 :].reshape(_HEIGHT, _WIDTH, 4)[:, :, :3]


def colours(screen: Path) -> int:
    """Count the colours on a screen, coarsely: an empty one has one, a window some, faces hundreds."""
    coarse = pixels(screen).astype(np.uint32) >> 3
    return len(np.unique(coarse[:, :, 0] << 10 | coarse[:, :, 1] << 5 | coarse[:, :, 2]))


def test_the_doctor_finds_everything_in_its_place(user: User) -> None:
    outcome = user.run("doctor", "--json")
    diagnosis = json.loads(outcome.stdout)
    assert diagnosis["good"], outcome.stdout
    models = next(each["found"] for each in diagnosis["findings"] if each["about"] == "Models")
    assert str(user.build) in models


def test_the_demo_passes_in_worker_processes(demo: Path) -> None:
    assert (demo / "report.html").stat().st_size > 10_000


def test_its_people_are_there_on_a_second_start(user: User, demo: Path) -> None:
    outcome = user.run("people", "--library", str(demo / "library"), "--json")
    assert outcome.returncode == 0, outcome.stderr
    assert "22" in outcome.stdout


@pytest.mark.parametrize("command", ["suggest", "history", "regroup", "skipped", "report", "export"])
def test_commands_that_are_loaded_by_name_are_in_the_build(user: User, command: str) -> None:
    assert user.run(command, "--help").returncode == 0


def test_every_kind_of_photo_of_the_album_was_read(user: User, demo: Path) -> None:
    outcome = user.run("skipped", "--library", str(demo / "library"), "--json")
    assert outcome.stdout.count('"path"') == 1  # the one that the demo broke


def test_the_window_shows_the_people_on_a_real_screen(
    user: User, demo: Path, screen: tuple[str, Path], qtbot: QtBot
) -> None:
    name, content = screen
    with user.window("--library", str(demo / "library"), DISPLAY=name, QT_QPA_PLATFORM="xcb") as window:
        qtbot.waitUntil(lambda: window.poll() is not None or colours(content) > 300, timeout=120_000)
        assert window.poll() is None


def test_a_second_start_ends_and_leaves_the_window_to_the_first(user: User, demo: Path, qtbot: QtBot) -> None:
    library, places = str(demo / "library"), user.home / "run"
    for left in filter(Path.is_socket, list(places.iterdir())):
        left.unlink()  # of a window that was killed; or the wait below is over before it began
    with user.window("--library", library) as first:
        qtbot.waitUntil(lambda: any(path.is_socket() for path in places.iterdir()), timeout=120_000)
        with user.window("--library", library) as second:
            said, _ = second.communicate(timeout=120)
            assert second.returncode == 0, said
        assert first.poll() is None


def test_nothing_is_written_but_in_the_users_own_folders(user: User, demo: Path) -> None:
    outside = {path.name for path in user.home.iterdir()} - {"demo", "run", ".cache", ".config", ".local"}
    assert outside == set()
    assert not list(user.home.rglob("*Microsoft*"))  # where onnxruntime would keep a number of the computer


def test_it_is_not_larger_than_allowed(build: Path) -> None:
    assert sizes.total(build) / 1e6 <= LIMIT_MEGABYTES


def test_what_is_left_out_is_not_there(build: Path) -> None:
    inside = build / "_internal"
    assert not [name for name in LEFT_OUT if (inside / name.replace(".", "/")).exists()]
    assert not [path.name for path in inside.glob("lib*") if "gtk" in path.name or "Qml" in path.name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_are_inside_qts_too(build: Path, language: str) -> None:
    inside = build / "_internal"
    assert (inside / "photoclust" / "resources" / "translations" / f"photoclust_{language}.qm").exists()
    assert list(inside.glob(f"PySide6/**/translations/qtbase_{language}.qm"))


def test_every_library_it_is_linked_with_is_inside_or_in_any_desktop(build: Path) -> None:
    said = subprocess.run(
        ["ldd", *map(str, (build / "_internal" / "PySide6").rglob("libq*.so"))],
        capture_output=True,
        text=True,
        check=False,
    )
    missing = {line.split()[0] for line in said.stdout.splitlines() if "not found" in line}
    assert missing == set()
