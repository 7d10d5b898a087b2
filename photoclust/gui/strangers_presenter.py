"""Between the page of strangers and the rest."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from photoclust import people
from photoclust.gui.reading import Reading
from photoclust.gui.sections import Desk
from photoclust.gui.strangers_page import StrangersPage
from photoclust.people.events import Around, Event, Stranger


class StrangersPresenter(QObject):
    """Serves a page of its own."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = Around((), ())
        self.page = StrangersPage(desk.thumbnails)
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._opening = Reading(desk.workshop.library, desk.jobs, self)
        self._reading.arrived.connect(self._take)
        self._opening.arrived.connect(lambda paths: desk.open_photos(paths, 0) if paths else None)
        self.page.away_wanted.connect(self._put_away)
        self.page.back_wanted.connect(self._bring_back)
        self.page.photo_wanted.connect(self._open)
        desk.acts.rested.connect(self._look_again)
        desk.known.arrived.connect(self._look_again)

    def enter(self) -> None:
        """Look anew."""
        self._read()
        self.page.list.setFocus()

    @Slot(list)
    def _put_away(self, faces: list[int]) -> None:
        """Show at once what the act will come to."""
        self._desk.acts.ignore(faces)
        self._show(replace(self._shown, around=_without(self._shown.around, faces)))

    @Slot(list)
    def _bring_back(self, faces: list[int]) -> None:
        self._desk.acts.notice(faces)
        self._show(replace(self._shown, away=_without(self._shown.away, faces)))

    @Slot(int)
    def _open(self, face: int) -> None:
        self._opening.ask(lambda library: [spot.paths[0] for spot in library.searching.spots([face])])

    @Slot()
    def _look_again(self) -> None:
        if self.page.isVisible():
            self._read()

    def _read(self) -> None:
        self._reading.ask(people.around)

    @Slot(object)
    def _take(self, found: Around) -> None:
        if not self._desk.acts.is_busy:
            self._show(found)

    def _show(self, found: Around) -> None:
        self._shown = found
        self.page.show_events(found.around, found.away)


def _without(events: tuple[Event, ...], faces: list[int]) -> tuple[Event, ...]:
    """Return the events without these faces, and without those that have no others."""
    gone = frozenset(faces)
    left = (replace(event, strangers=_staying(event.strangers, gone)) for event in events)
    return tuple(event for event in left if event.strangers)


def _staying(strangers: tuple[Stranger, ...], gone: frozenset[int]) -> tuple[Stranger, ...]:
    left = (Stranger(tuple(face for face in each.faces if face not in gone)) for each in strangers)
    return tuple(each for each in left if each.faces)
