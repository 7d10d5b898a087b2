"""Strangers: who was seen on one occasion only, to be ignored in one act, and brought back in one."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.choice import Choice
from photoclust.gui.grid import Grid
from photoclust.gui.one_click import OneClick
from photoclust.gui.strangers_delegates import EVENT, STRANGER, EventDelegate, StrangerDelegate
from photoclust.gui.strangers_model import EventsModel, StrangersModel, days, strangers
from photoclust.gui.thumbnails import Thumbnails
from photoclust.people.events import Event, Stranger


class Whereabouts(StrEnum):
    """Which strangers are listed."""

    AROUND = "around"
    AWAY = "away"


class StrangersPage(QWidget):
    """Shows events on the left, the strangers of the chosen one on the right.

    away_wanted, back_wanted: ids of faces. photo_wanted: the id of a face whose photo shall be shown.
    """

    away_wanted = Signal(list)
    back_wanted = Signal(list)
    photo_wanted = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around: Sequence[Event] = ()
        self._away: Sequence[Event] = ()
        self.events, self.strangers = EventsModel(self), StrangersModel(self)
        self.summary, self.heading = QLabel(), QLabel()
        self.which = Choice(
            self.tr("Which strangers"),
            {Whereabouts.AROUND: self.tr("Still listed"), Whereabouts.AWAY: self.tr("Ignored")},
        )
        self.list = QListView()
        self.grid = Grid(thumbnails, STRANGER)
        self.act_button = QPushButton()
        self._make_actions()
        self._set_up(thumbnails)
        self._lay_out()
        self._connect()
        self._arrange()

    def show_events(self, around: Sequence[Event], away: Sequence[Event]) -> None:
        """Show the events with strangers, and those whose strangers are ignored."""
        self._around, self._away = around, away
        self._arrange()

    def chosen_event(self) -> Event | None:
        """Return the event whose strangers are shown."""
        index = self.list.currentIndex()
        return self.events.value(index) if index.isValid() else None

    def chosen(self) -> list[Stranger]:
        """Return the selected strangers; all of the event when none is selected."""
        rows = self.strangers.rows
        return [rows[row] for row in self.grid.chosen_rows()] or list(rows)

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        return (self.act, self.open, self.turn)

    def _make_actions(self) -> None:
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut
        here = Qt.ShortcutContext.WidgetShortcut
        self.act: QAction = action(self, self.tr("Ignore"), ["H", "Delete"], self._act, scope=around)
        self.open: QAction = action(
            self.grid, self.tr("Show the photo"), ["Return", "Enter", "Space"], self._open, scope=here
        )
        self.turn: QAction = action(
            self, self.tr("Still listed or ignored"), ["Ctrl+T"], self._turn, scope=around
        )

    def _set_up(self, thumbnails: Thumbnails) -> None:
        self.list.setModel(self.events)
        self.list.setItemDelegate(EventDelegate(thumbnails, self.list))
        self.list.setAccessibleName(self.tr("Events"))
        self.list.setFixedWidth(EVENT.width() + 18)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.grid.setModel(self.strangers)
        self.grid.setItemDelegate(StrangerDelegate(thumbnails, self.grid))
        self.grid.setAccessibleName(self.tr("Strangers"))
        thumbnails.arrived.connect(self.list.viewport().update)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Strangers"))
        title.setProperty("role", "title")
        self.summary.setProperty("role", "quiet")
        bold = self.heading.font()
        bold.setWeight(QFont.Weight.DemiBold)
        self.heading.setFont(bold)
        self.act_button.setProperty("role", "primary")
        self.act_button.setMinimumHeight(36)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(title)
        titles.addWidget(self.summary)
        head.addLayout(titles)
        head.addStretch()
        head.addWidget(self.which)
        over = QHBoxLayout()
        over.setContentsMargins(14, 0, 20, 8)
        over.addWidget(self.heading)
        over.addStretch()
        over.addWidget(self.act_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(over)
        right.addWidget(self.grid, 1)
        both = QHBoxLayout()
        both.setContentsMargins(14, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(both, 1)

    def _connect(self) -> None:
        self.which.changed.connect(self._arrange)
        self.list.selectionModel().currentChanged.connect(self._show_event)
        self.events.dataChanged.connect(lambda *_: self._show_event())
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        self.grid.doubleClicked.connect(lambda _index: self._open())
        self.act_button.clicked.connect(self.act.trigger)
        OneClick(self).watch(self.act_button)  # which is the next event's once the strangers of one are gone

    @property
    def _is_away(self) -> bool:
        return self.which.chosen is Whereabouts.AWAY

    def _arrange(self) -> None:
        """List the events that the owner asks for, and stay at the place in the list."""
        row = max(self.list.currentIndex().row(), 0)
        listed = self._away if self._is_away else self._around
        self.events.show(listed)
        self.list.setVisible(bool(listed))
        self.summary.setText(self._summed_up(listed))
        chosen = self.list.selectionModel()
        if listed and not chosen.hasSelection():
            index = self.events.index(min(row, len(listed) - 1), 0)
            chosen.setCurrentIndex(index, chosen.SelectionFlag.ClearAndSelect)
        self.grid.say_when_empty(self._why_empty())
        self._show_event()

    def _summed_up(self, listed: Sequence[Event]) -> str:
        total = strangers(sum(len(event.strangers) for event in listed))
        if self._is_away:
            return self.tr("%1 ignored").replace("%1", total) if listed else ""
        said = self.tr(
            "%1, seen on one occasion only. Once ignored, they are no longer listed or asked about."
        )
        return said.replace("%1", total) if listed else ""

    def _why_empty(self) -> str:
        if self._is_away:
            return self.tr("Nobody is ignored.")
        return self.tr("No strangers: whoever is in your photos has a name, or comes back at other times.")

    def _show_event(self, *_indexes: QModelIndex) -> None:
        event = self.chosen_event()
        self.strangers.show(() if event is None else event.strangers)
        self.heading.setText(
            "" if event is None else f"{days(event)}{texts.SEPARATOR}{texts.photos(event.photos)}"
        )
        self._follow_selection()

    def _follow_selection(self) -> None:
        count, chosen = len(self.strangers.rows), len(self.grid.chosen_rows())
        for each in (self.act, self.open):
            each.setEnabled(count > 0)
        self.act_button.setVisible(count > 0)
        some = self.tr("Bring %1 back") if self._is_away else self.tr("Ignore %1")
        every = self.tr("Bring all %1 back") if self._is_away else self.tr("Ignore all %1")
        said = (some if chosen or count == 1 else every).replace("%1", strangers(chosen or count))
        self.act.setText(self.tr("Bring back") if self._is_away else self.tr("Ignore"))
        self.act_button.setText(said)
        self.act_button.setToolTip(f"{said} (H)")

    def _act(self) -> None:
        faces = [face for stranger in self.chosen() for face in stranger.faces]
        self.grid.clearSelection()
        if faces:
            (self.back_wanted if self._is_away else self.away_wanted).emit(faces)

    def _open(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.photo_wanted.emit(chosen[0].faces[0])

    def _turn(self) -> None:
        self.which.choose(Whereabouts.AROUND if self._is_away else Whereabouts.AWAY)
