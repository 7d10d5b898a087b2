"""Between the page of people and the rest: shows who is known, has done what the owner asks for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot

from photoclust import people
from photoclust.gui.looking_through import LookingThrough
from photoclust.gui.people_page import PeoplePage
from photoclust.gui.reading import Reading
from photoclust.gui.sections import Desk
from photoclust.model import Person


class PeoplePresenter(QObject):
    """Serves the page of people. last_opened: whose page one comes back from; may be empty.

    open_unsure: shows a person's page with the least sure faces first.
    """

    def __init__(
        self,
        page: PeoplePage,
        desk: Desk,
        last_opened: Callable[[], str],
        open_unsure: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.looking_through = LookingThrough(page.look_through, open_unsure)
        desk.acts.begun.connect(self.looking_through.withdraw)
        desk.acts.refused.connect(self.looking_through.withdraw)
        self._page, self._desk, self._last_opened = page, desk, last_opened
        self._strangers = Reading(desk.workshop.library, desk.jobs, self)
        self._strangers.arrived.connect(self._meet)
        later = Qt.ConnectionType.QueuedConnection
        page.open_wanted.connect(desk.open_person)
        page.merge_wanted.connect(self._merge, later)
        page.hide_wanted.connect(self._hide)
        page.grid.people.name_wanted.connect(self._name, later)
        page.which.changed.connect(self._look_for_strangers)
        desk.known.changed.connect(self._show)
        desk.known.arrived.connect(self._look_for_strangers)

    def enter(self) -> None:
        """Go back to whom one looked at last."""
        self._page.grid.choose_person(self._last_opened())
        self._page.grid.setFocus()

    @Slot(str)
    def offer_look(self, named: str) -> None:
        """Offer to look through whom the owner named by one face."""
        person = self._desk.known.person(named)
        if person is not None:
            self.looking_through.offer(person)

    @Slot()
    def _show(self) -> None:
        known = self._desk.known
        self._page.show_people(known.everyone, known.strangers, known.now.totals, known.handle)

    @Slot()
    def _look_for_strangers(self) -> None:
        """Read who is one while they are asked for: it takes a look at all photos and unknown faces."""
        if self._page.shows_strangers:
            self._strangers.ask(people.strangers)

    @Slot(object)
    def _meet(self, strangers: Sequence[Person]) -> None:
        if not self._desk.acts.is_busy:  # else what is shown is newer, and this is read again
            self._desk.known.meet(strangers)

    @Slot(str, list)
    def _merge(self, into: str, others: list[str]) -> None:
        self._desk.asking.merge(into, others, self._page.grid.choose_person)

    @Slot(list, bool)
    def _hide(self, handles: list[str], hidden: bool) -> None:
        self._desk.acts.hide(handles, hidden=hidden)

    @Slot(str, str)
    def _name(self, handle: str, name: str) -> None:
        row = self._page.grid.people.row_of(handle) or 0
        person = self._desk.known.person(handle)
        is_unseen = person is not None and person.name is None

        def go_on(named: str) -> None:
            self._page.after_naming(row)
            if is_unseen:
                self.offer_look(named)

        self._desk.asking.name(handle, name, go_on)
