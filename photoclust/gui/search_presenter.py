"""Between the page of searches and the rest: has photos found as the owner types, and served."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from photoclust.gui.export_presenter import Exporting
from photoclust.gui.reading import Reading
from photoclust.gui.search_page import SearchPage
from photoclust.gui.sections import Desk
from photoclust.library import Library
from photoclust.model import FoundPhoto
from photoclust.search import QueryFault, search

_REST_MILLISECONDS: Final = 180


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a search came to: photos, or what is wrong with its text."""

    text: str
    photos: tuple[FoundPhoto, ...] = ()
    fault: QueryFault | None = None


class SearchPresenter(QObject):
    """Serves a page of its own."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._years: Sequence[int] = ()
        self.page = SearchPage(desk.thumbnails, desk.pictures)
        self.exporting = Exporting(self.page.bar, desk.jobs, self.page)
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._looking = Reading(desk.workshop.library, desk.jobs, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._search)
        self._reading.arrived.connect(self._take)
        self._looking.arrived.connect(self._take_years)
        self.page.asked.connect(self._wait)
        self.page.photo_wanted.connect(self._open)
        self.page.copy_wanted.connect(self.exporting.ask_folder)
        self.page.list_wanted.connect(self.exporting.ask_file)
        desk.known.changed.connect(self._show_people)
        desk.known.arrived.connect(self._look_again)

    def enter(self) -> None:
        """Look anew, and be ready to type."""
        self._look_again()
        self.page.query.setFocus()

    @Slot(str)
    def _wait(self, text: str) -> None:
        """Search when the owner stops typing for a moment."""
        self._text = text
        self._rest.start() if text else self._rest.stop()

    @Slot()
    def _search(self) -> None:
        text = self._text
        self._reading.ask(lambda library: _outcome(library, text))

    @Slot(object)
    def _take(self, outcome: Outcome) -> None:
        if outcome.text != self._text:
            return
        if outcome.fault is not None:
            self.page.show_fault(outcome.fault)
        else:
            self.page.show_photos(outcome.photos)

    @Slot()
    def _look_again(self) -> None:
        """What is shown may be old; nobody sees it while another page is up."""
        if not self.page.isVisible():
            return
        self._looking.ask(lambda library: library.searching.years())
        if self._text:
            self._search()

    @Slot(object)
    def _take_years(self, years: list[int]) -> None:
        self._years = years
        self._show_people()

    @Slot()
    def _show_people(self) -> None:
        self.page.show_people(self._desk.known.everyone, self._years)

    @Slot(list, int)
    def _open(self, photos: list[FoundPhoto], first: int) -> None:
        self._desk.open_photos([photo.paths[0] for photo in photos], first)


def _outcome(library: Library, text: str) -> Outcome:
    try:
        return Outcome(text, search(library, text).photos)
    except QueryFault as fault:
        return Outcome(text, fault=fault)
