"""A window over a small library of made-up people, on no screen at all."""

import gc
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from photoclust import settings
from photoclust.examine import ExamineSettings
from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui import language
from photoclust.gui import sitting as sitting_module
from photoclust.gui.growing import Workshop
from photoclust.gui.preferences import Preferences
from photoclust.gui.reading import Reading
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.sitting import Sitting
from photoclust.gui.smoothness import keep_smooth
from photoclust.gui.theme import Theme
from photoclust.gui.window import MainWindow
from photoclust.library import Library, backups
from photoclust.regroup import GroupingRules, regroup
from photoclust.settings import Settings
from tests.gui.libraries import fill_with_pairs, picture
from tests.made import MODEL, face, photo, put

keep_smooth()  # as the application does, before Qt begins

D = TypeVar("D", bound=QDialog)
DEVICE = DeviceReport("cpu", "CPUExecutionProvider", "No NVIDIA driver was found.", "")
PATIENCE = 30_000
"""Milliseconds that a test waits before it fails: a busy machine is no fault of what is tested."""
Open = Callable[[], MainWindow]
Begin = Callable[[], Sitting]


class Inline(Executor):
    """Runs at once."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor passes on whatever is raised
            future.set_exception(error)
        return future


def inline_workers(_examination: ExamineSettings) -> AbstractContextManager[Executor]:
    """Return workers that are this very thread."""
    return nullcontext(Inline())


def no_examination() -> ExamineSettings:
    """Stand for models in tests that scan nothing."""
    return ExamineSettings(Path("no-model.onnx"))


def workshop(folder: Path) -> Workshop:
    """Return what long work is done with in a library of made-up people."""
    return Workshop(folder, no_examination, inline_workers, lambda: GroupingRules(MODEL), lambda: DEVICE)


def dialog(window: MainWindow, kind: type[D], qtbot: QtBot) -> D:
    """Wait for a dialog of the window."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def words(page: QWidget) -> str:
    """Return all that labels of a page say."""
    return " ".join(label.text() for label in page.findChildren(QLabel))


def named(window: MainWindow) -> dict[str, int]:
    """Return the names in the grid, each with its number of faces."""
    return {each.name: each.faces for each in window.people.grid.people.rows if each.name is not None}


def act(window: MainWindow, qtbot: QtBot, acting: Callable[[], object]) -> None:
    """Act, and wait until it is done and the window has read what came of it."""
    acting()
    settle(window, qtbot)


def choose_known(line: QLineEdit, begun: str, qtbot: QtBot, *, mark: bool = True) -> None:
    """Begin a known name, or type it whole; mark it in the list that opens, or not; press Enter once."""
    line.window().activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=20_000)
    line.selectAll()
    QTest.keyClicks(line, begun)
    known = line.completer().popup()
    assert known is not None
    assert known.isVisible()
    if mark:
        QTest.keyClick(known, Qt.Key.Key_Down)
    QTest.keyClick(known, Qt.Key.Key_Return)
    assert not known.isVisible()


def pressed(button: QWidget, kind: QEvent.Type, moment: int) -> None:
    """Press a button and let it go, at a time in ms."""
    place, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for each, held in ((kind, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(each, place, place, left, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(moment)
        QApplication.sendEvent(button, event)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until all acts are done and nothing is being read or grouped."""
    readings = window.findChildren(Reading)
    qtbot.waitUntil(
        lambda: (
            not (window.acts.is_busy or window.regrouping.is_busy or any(each.is_busy for each in readings))
        ),
        timeout=20_000,
    )


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """The user's hands, with patience."""
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        monkeypatch.setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE))
    return qtbot


@pytest.fixture(autouse=True, scope="session")
def _no_rubbish_is_collected_by_jobs() -> None:
    """Leave the collector to this thread, as the application does (gui/sweeping.py)."""
    gc.disable()
    gc.freeze()


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Delete a test's windows where they were made."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _english(qapp: Any) -> None:
    """Speak English wherever the tests run: its catalogue has the plurals."""
    language.speak(qapp, "en")


@pytest.fixture
def made_folder(tmp_path: Path) -> Path:
    """The folder of a library: three groups of four faces."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        for person in range(3):
            for shot in range(4):
                seen = replace(face(person, shot), image=picture(person))
                put(library, f"/album/{person}-{shot}.jpg", photo(f"{person}-{shot}", seen))
        regroup(library, GroupingRules(MODEL))
    return folder


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(_dressed: Theme) -> Iterator[Theme]:
    """What the application wears: one for all tests, as the system has it at the end of each."""
    yield _dressed
    _dressed.choose("system")


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Workshop], MainWindow]]:
    """Open windows as the application does; leave each in good order."""
    opened: list[MainWindow] = []

    def open_window(work: Workshop) -> MainWindow:
        Library(work.library).close()
        window = MainWindow(work)
        opened.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.known.has_read)
        return window

    yield open_window
    for window in opened:
        leave(window, qtbot)
        window.deleteLater()


def leave(window: MainWindow, qtbot: QtBot) -> None:
    """Close a window and wait until its threads are done."""
    window.close()
    qtbot.waitUntil(lambda: window.jobs.is_empty)


@pytest.fixture
def window(open_window: Callable[[Workshop], MainWindow], made_folder: Path) -> MainWindow:
    """A window over the library of made-up people."""
    return open_window(workshop(made_folder))


@pytest.fixture
def pairs_folder(tmp_path: Path) -> Path:
    """A library of twenty people, of whom a look has found that two and two may be one."""
    folder = tmp_path / "library"
    fill_with_pairs(folder)
    return folder


@pytest.fixture
def review(
    open_window: Callable[[Workshop], MainWindow], pairs_folder: Path, qtbot: QtBot
) -> tuple[MainWindow, ReviewPage]:
    """The window at its first question."""
    window = open_window(workshop(pairs_folder))
    page = window.findChild(ReviewPage)
    assert page is not None
    window.frame.show_section(next(each for each in window.frame.sections if each.page is page))
    qtbot.waitUntil(lambda: page.question is not None, timeout=20_000)
    settle(window, qtbot)
    return window, page


def people_and_groups(folder: Path) -> int:
    """Count who is there."""
    with Library(folder) as library:
        return len(library.census.persons()) + len(library.census.groups())


def kinds(folder: Path) -> list[str]:
    """Return the kinds of all acts, the first one first."""
    with Library(folder) as library:
        return [act.kind for act in reversed(library.journal.acts())]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "settings.json"


@pytest.fixture
def begin(
    made_folder: Path, settings_file: Path, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Open a window over the made-up people with its settings open."""
    begun: list[Sitting] = []

    def following(folder: Path, now: Callable[[], Settings]) -> Workshop:
        made = workshop(folder)
        rules = made.rules
        return replace(made, rules=lambda: replace(rules(), strictness=now().strictness))

    monkeypatch.setattr(sitting_module, "workshop_following", following)
    monkeypatch.setattr(settings, "settings_file", lambda: settings_file)

    def begin() -> Sitting:
        made = Sitting(made_folder, Preferences(Settings()), theme)
        begun.append(made)
        made.window.show()
        qtbot.waitUntil(lambda: bool(backups(made_folder)))  # the day's
        made.settings.open()
        return made

    yield begin
    for each in begun:
        leave(each.window, qtbot)
        each.window.deleteLater()
