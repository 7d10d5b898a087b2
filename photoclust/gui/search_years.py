"""A button that says when photos shall have been taken, and lets one choose a year."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from photoclust.gui.icons import IconButton
from photoclust.search.query import EARLIEST, LATEST, Taken


class YearButton(IconButton):
    """Shows the chosen days; changed: others were chosen here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("open", "", parent=parent)
        self.chosen: Taken | None = None
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("When the photos were taken"))
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(self._menu)
        self.offer(())
        self.show_chosen(None)

    def offer(self, years: Sequence[int]) -> None:
        """List the years there are."""
        self._menu.clear()
        self._menu.addAction(self.tr("Any year")).triggered.connect(lambda: self._choose(None))
        self._menu.addSeparator()
        for year in years:
            span = Taken(date(year, 1, 1), date(year, 12, 31))
            self._menu.addAction(str(year)).triggered.connect(lambda _on=False, span=span: self._choose(span))

    def show_chosen(self, taken: Taken | None) -> None:
        """Show which days are asked for."""
        self.chosen = taken
        said = self.tr("Any year") if taken is None else _span(taken)
        self.setText(said)
        self.setAccessibleName(f"{self.toolTip()}: {said}")

    def _choose(self, taken: Taken | None) -> None:
        self.show_chosen(taken)
        self.changed.emit()


def _span(taken: Taken) -> str:
    """Return "2019", "2015-2019", or the days; an open end is left open."""
    first, last = taken.first, taken.last
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    before = "" if first == EARLIEST else str(first.year) if whole else first.isoformat()
    after = "" if last == LATEST else str(last.year) if whole else last.isoformat()
    return before if before == after else f"{before}\N{EN DASH}{after}"
