"""Between the page of people and the rest: shows who is known, has done what the owner asks for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot

from photoclust.gui.people_page import PeoplePage
from photoclust.gui.sections import Desk


class PeoplePresenter(QObject):
    """Serves the page of people. last_opened: whose page one comes back from; may be empty."""

    def __init__(
        self, page: PeoplePage, desk: Desk, last_opened: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._desk, self._last_opened = page, desk, last_opened
        later = Qt.ConnectionType.QueuedConnection
        page.open_wanted.connect(desk.open_person)
        page.merge_wanted.connect(self._merge, later)
        page.hide_wanted.connect(self._hide)
        page.grid.people.name_wanted.connect(self._name, later)
        desk.known.changed.connect(self._show)

    def enter(self) -> None:
        """Go back to whom one looked at last."""
        self._page.grid.choose_person(self._last_opened())
        self._page.grid.setFocus()

    @Slot()
    def _show(self) -> None:
        known = self._desk.known
        self._page.show_people(known.everyone, known.now.totals, known.handle)

    @Slot(str, list)
    def _merge(self, into: str, others: list[str]) -> None:
        self._desk.asking.merge(into, others, self._page.grid.choose_person)

    @Slot(list, bool)
    def _hide(self, handles: list[str], hidden: bool) -> None:
        self._desk.acts.hide(handles, hidden=hidden)

    @Slot(str, str)
    def _name(self, handle: str, name: str) -> None:
        row = self._page.grid.people.row_of(handle) or 0
        self._desk.asking.name(handle, name, lambda _handle: self._page.after_naming(row))
