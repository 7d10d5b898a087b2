"""The views of the window, each with the way to it: what screenshots.py takes pictures of."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from photoclust.faces.diagnosis import DeviceReport
from photoclust.gui.by_date import DateOrder
from photoclust.gui.growing import ScanStep, Stage
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.search_page import SearchPage
from photoclust.gui.sitting import Sitting
from photoclust.gui.strangers_page import StrangersPage, Whereabouts
from photoclust.gui.suggestion_row import Maybe
from photoclust.gui.window import MainWindow
from photoclust.library import Library
from photoclust.model import Person, Progress
from photoclust.reviewing import Question, QuestionKind, Side

_SETTLING_MILLISECONDS: Final = 900
_LOOKED_AT: Final = 40
_ASKED: Final = 9
"""Faces of a side of a question."""
_STEP: Final = Progress(
    done=1204, total=3120, faces=2311, skipped=3, current=Path("/photos/2014/summer/a.jpg")
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A view: its name, and how to come to it; returns what to take a picture of.

    people: how many there must be; the demo album has one person only.
    """

    name: str
    enter: Callable[[Sitting], QWidget]
    people: int = 0


def settle() -> None:
    """Let layouts, pictures and effects come to rest."""
    deadline = QDeadlineTimer(_SETTLING_MILLISECONDS)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _welcome(sitting: Sitting) -> QWidget:
    return sitting.window


def _waiting(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.frame.sidebar.show()
    window.frame.show_section(window.frame.sections[0])
    window.people.show_scanning(scanning=True)
    _show_scan(window)
    return window


def _empty_section(sitting: Sitting) -> QWidget:
    sitting.window.scan_bar.hide()
    sitting.window.frame.show_section(sitting.window.frame.sections[1])
    return sitting.window


def _section(number: int) -> Callable[[Sitting], QWidget]:
    def enter(sitting: Sitting) -> QWidget:
        window = sitting.window
        window.scan_bar.hide()
        window.people.squares.setChecked(False)
        window.frame.show_section(window.frame.sections[number])
        window.people.grid.clearSelection()
        settle()
        return window

    return enter


def _scan(sitting: Sitting) -> QWidget:
    _show_scan(sitting.window)
    return sitting.window


def _naming(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.scan_bar.hide()
    window.say(window.tr("Done: looked at %1.").replace("%1", "521"))
    window.people.grid.choose(1)
    window.people.grid.setFocus()
    window.people.grid.begin_naming()
    return window


def _squares(sitting: Sitting) -> QWidget:
    sitting.window.people.grid.setFocus()
    sitting.window.people.squares.setChecked(True)
    return sitting.window


def _question(kind: QuestionKind) -> Callable[[Sitting], QWidget]:
    """Ask about the first two people; of one person's faces the last are in doubt."""

    def enter(sitting: Sitting) -> QWidget:
        window = sitting.window
        window.frame.show_section(window.frame.sections[1])
        settle()
        first, second = window.people.grid.people.rows[:2]
        with Library(window.desk.workshop.library) as library:
            sides = _sides(library, kind, first, second)
            shown = {side.faces[0] for side in sides}
            spots = {spot.id: spot for spot in library.searching.spots(shown)}
        page = window.findChildren(ReviewPage)[-1]
        page.show_question(Question(kind, *sides, probability=0.6), spots)
        page.show_progress(3, 1, 48)
        return window

    return enter


def _sides(library: Library, kind: QuestionKind, first: Person, second: Person) -> tuple[Side, Side]:
    faces = library.census.best_faces(first.handle, 2 * _ASKED)
    others = library.census.best_faces(second.handle, _ASKED)
    one = Side(first.handle, first.name, tuple(faces[:_ASKED]), first.faces)
    if kind is QuestionKind.SAME_PERSON:
        return one, Side(second.handle, second.name, tuple(others), second.faces)
    if kind is QuestionKind.LOOKS_LIKE_TWO:
        return one, Side(first.handle, first.name, tuple(faces[_ASKED:]), _ASKED)
    if kind is QuestionKind.IS_THIS:
        return one, Side(second.handle, None, tuple(others[:1]), 1)
    single = (Side(each.handle, each.name, (ids[0],), 1) for each, ids in ((first, faces), (second, others)))
    return next(single), next(single)


def _search_found(sitting: Sitting) -> QWidget:
    """Search for whoever has most faces, or for a name there is none of."""
    window = sitting.window
    page = window.findChildren(SearchPage)[-1]
    page.query.setText(window.people.grid.people.rows[0].name or "Anna")
    settle()
    return window


def _ignored(sitting: Sitting) -> QWidget:
    sitting.window.findChildren(StrangersPage)[-1].which.choose(Whereabouts.AWAY)
    return sitting.window


def _person(sitting: Sitting) -> QWidget:
    window = sitting.window
    window.open_person(window.people.grid.people.rows[0].handle)
    settle()
    window.person.grid.choose(2)
    return window


def _person_by_date(sitting: Sitting) -> QWidget:
    page = sitting.window.person
    page.grid.clearSelection()
    page.order.choose(DateOrder.NEWEST)
    if page.person is not None:
        page.suggestions.ask(page.person.name, _likely(sitting.window))
    return sitting.window


def _person_photos(sitting: Sitting) -> QWidget:
    sitting.window.person.to_photos.trigger()
    settle()
    return sitting.window


def _likely(window: MainWindow) -> list[Maybe]:
    others = window.people.grid.people.rows[1:3]
    return [Maybe(each.handle, each.cover or 0, each.faces, False) for each in others]


def _photo(sitting: Sitting) -> QWidget:
    """Show the photo with most faces of the first people."""
    window = sitting.window
    handles = [each.handle for each in window.people.grid.people.rows[:_LOOKED_AT]]
    with Library(window.desk.workshop.library) as library:
        files = {face.paths[0] for handle in handles for face in library.census.faces(handle)}
        crowds = {path: len(photo.faces) for path in files if (photo := library.photos.at(path))}
    order = sorted(crowds, key=lambda path: (-crowds[path], path))
    window.open_photos(order, 0)
    return window


def _photo_naming(sitting: Sitting) -> QWidget:
    boxes = sitting.window.photo.canvas.boxes
    if boxes:
        boxes[len(boxes) // 2].click()
    return sitting.window


def _photo_gone(sitting: Sitting) -> QWidget:
    sitting.window.open_photos([Path("/photos/2014/summer/beach.jpg")], 0)
    return sitting.window


def _show_scan(window: MainWindow) -> None:
    window.scan_bar.begin()
    window.scan_bar.show_step(ScanStep(Stage.LOOKING, _STEP, 1))
    window.scan_bar.show_device(DeviceReport("cpu", "", "No NVIDIA driver was found.", ""))


EMPTY: Final = (
    Scene("welcome", _welcome),
    Scene("waiting", _waiting),
    Scene("empty-section", _empty_section),
)
PAGES: Final = (
    Scene("people", _section(0)),
    Scene("scan", _scan),
    Scene("naming", _naming),
    Scene("squares", _squares),
    Scene("review", _section(1)),
    *(Scene(f"review-{kind.value.replace(' ', '-')}", _question(kind), people=2) for kind in QuestionKind),
    Scene("search", _section(2)),
    Scene("search-found", _search_found, people=1),
    Scene("strangers", _section(3)),
    Scene("strangers-ignored", _ignored),
    Scene("person", _person, people=1),
    Scene("person-by-date", _person_by_date, people=1),
    Scene("person-photos", _person_photos, people=1),
    Scene("photo", _photo, people=1),
    Scene("photo-naming", _photo_naming, people=1),
    Scene("photo-gone", _photo_gone),
)
