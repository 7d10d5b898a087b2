"""Everyone in the photos: find, name, merge, hide."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action, key_of
from photoclust.gui.arranging import Arrangement, Order, Which, arranged, in_place, names
from photoclust.gui.choice import Choice
from photoclust.gui.hand import Hand
from photoclust.gui.people_grid import PeopleGrid
from photoclust.gui.selection_bar import SelectionBar
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person, Totals

translate = QCoreApplication.translate


class PeoplePage(QWidget):
    """Shows people; says what the owner asks for.

    open_wanted: a handle. merge_wanted: a handle and the handles that are the same. hide_wanted:
    handles, and whether to hide or to bring back.
    """

    open_wanted = Signal(str)
    merge_wanted = Signal(str, list)
    hide_wanted = Signal(list, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everyone: Sequence[Person] = ()
        self._strangers: Sequence[Person] | None = None
        self._now: Callable[[str], str] = str
        self._is_scanning = self._is_held = False
        self.grid = PeopleGrid(thumbnails, lambda: names(self._everyone))
        self.hand = Hand(self.grid)
        self.title = QLabel(self.tr("People"))
        self.title.setProperty("role", "title")
        self.summary = QLabel()
        self.summary.setProperty("role", "quiet")
        self.filter = QLineEdit(placeholderText=self.tr("Find a name"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Find a name"))
        self.which, self.order = self._choices()
        self._make_actions()
        self._bar = SelectionBar(
            {self.open: "person", self.name: "pen", self.merge: "merge", self.hide_people: "hide"}
        )
        self._lay_out()
        self._connect()
        self._follow_selection()

    @property
    def shows_strangers(self) -> bool:
        """Say whether strangers are asked for."""
        return self.which.chosen is Which.STRANGERS

    def show_people(
        self,
        everyone: Sequence[Person],
        strangers: Sequence[Person] | None,
        totals: Totals,
        now: Callable[[str], str],
    ) -> None:
        """Show who is there. strangers: None before they were read. now: the handle of who had another.

        While a scan runs nobody changes places under the owner's hand, not by a name either, until it rests.
        """
        self._everyone, self._strangers, self._now = everyone, strangers, now
        self.summary.setText(_summary(everyone, totals))
        self._list(held=self.hand.is_there and (self._is_scanning or self._is_held))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Have Ctrl+F; a page of photos has it for itself."""
        self.find_name.setEnabled(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave Ctrl+F to others."""
        self.find_name.setEnabled(False)
        super().hideEvent(event)

    def show_scanning(self, *, scanning: bool) -> None:
        """Know whether people may still appear, for the message of an empty list."""
        self._is_scanning = scanning
        self._say_why_empty()

    def arrange(self) -> None:
        """List whom the owner asks for."""
        self._list(held=False)

    def _list(self, *, held: bool) -> None:
        self._is_held = held
        wanted = Arrangement(self.filter.text(), self.which.chosen, self.order.chosen)
        among = self._strangers or () if self.shows_strangers else self._everyone
        listed = arranged(among, wanted)
        if held:
            listed = in_place(listed, [self._now(each.handle) for each in self.grid.people.rows])
        self.grid.show_people(listed, self._now)
        self._say_why_empty()
        self._follow_selection()

    def after_naming(self, row: int) -> None:
        """Go on to whoever is next to be named, from the row where the last one was."""
        rows = self.grid.people.rows
        waiting = [place for place, person in enumerate(rows) if person.name is None]
        if waiting:
            self.grid.choose(next((place for place in waiting if place >= row), waiting[0]))
        self.grid.setFocus()

    def _make_actions(self) -> None:
        here = Qt.ShortcutContext.WidgetShortcut
        name, grid = self.grid.begin_naming, self.grid
        self.name: QAction = action(grid, self.tr("Name"), ["Return", "Enter", "F2"], name, scope=here)
        self.open: QAction = action(grid, self.tr("Show faces"), ["Space"], self._open, scope=here)
        self.merge: QAction = action(grid, self.tr("Merge"), ["Ctrl+M"], self._merge, scope=here)
        self.hide_people: QAction = action(grid, self.tr("Hide"), ["Ctrl+H"], self._hide, scope=here)
        self.find_name: QAction = action(self, self.tr("Find a name"), ["Ctrl+F"], self.filter.setFocus)
        self.squares: QAction = action(self, self.tr("Square covers"), ["Ctrl+Shift+S"], lambda: None)
        self.squares.setCheckable(True)
        self.squares.toggled.connect(lambda on: grid.show_squares(squares=on))
        look_through = self.tr("Look through whom you just named")
        self.look_through: QAction = action(self, look_through, ["Ctrl+L"], lambda: None)
        self.clear: QAction = action(
            grid, self.tr("Select nobody"), ["Escape"], grid.clearSelection, scope=here
        )

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        on_people = (self.name, self.open, self.look_through, self.merge, self.hide_people)
        return (self.find_name, *on_people, self.squares, self.clear)

    def _choices(self) -> tuple[Choice[Which], Choice[Order]]:
        which = Choice(
            self.tr("Whom to list"),
            {
                Which.EVERYONE: self.tr("Everyone"),
                Which.NAMED: self.tr("With a name"),
                Which.UNNAMED: self.tr("Without a name"),
                Which.STRANGERS: self.tr("Strangers"),
                Which.HIDDEN: self.tr("Hidden"),
            },
        )
        order = Choice(
            self.tr("Order"),
            {
                Order.BEST: self.tr("Best first"),
                Order.COUNT: self.tr("Most faces first"),
                Order.NAME: self.tr("By name"),
                Order.NEWEST: self.tr("Newest photo first"),
            },
            {
                Order.BEST: self.tr(
                    "Whoever has a name comes first, then groups with most faces.\nGroups in which all faces"
                    " are small, blurred or turned away come last."
                )
            },
        )
        return which, order

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.arrange)
        self.which.changed.connect(self.arrange)
        self.order.changed.connect(self.arrange)
        self.filter.returnPressed.connect(self._enter_grid)
        self.hand.gone.connect(self._let_go)
        self.grid.changed.connect(self._follow_selection)
        self.grid.doubleClicked.connect(lambda _index: self._open())
        self.grid.people.merge_wanted.connect(self.merge_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.summary)
        head.addLayout(titles)
        head.addStretch()
        self.filter.setFixedWidth(280)
        for widget in (self.filter, self.which, self.order):
            head.addWidget(widget)
        head.setContentsMargins(20, 14, 20, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self.grid.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self.grid, 1)
        column.addWidget(self._bar)

    def _follow_selection(self) -> None:
        chosen = self.grid.chosen()
        said = self.tr("%1 selected").replace("%1", texts.people(len(chosen)))
        self._bar.show_count(len(chosen), said)
        self.name.setEnabled(len(chosen) == 1)
        self.open.setEnabled(len(chosen) == 1)
        self.merge.setEnabled(len(chosen) > 1)
        self.hide_people.setEnabled(bool(chosen))
        hidden = bool(chosen) and all(each.hidden for each in chosen)
        self.hide_people.setText(self.tr("Bring back") if hidden else self.tr("Hide"))

    def _open(self) -> None:
        self.open_wanted.emit(self.grid.chosen()[0].handle)

    def _merge(self) -> None:
        """Merge the selected into the first that has a name, else into the one with most faces."""
        first, *others = sorted(self.grid.chosen(), key=lambda each: (each.name is None, -each.faces))
        self.merge_wanted.emit(first.handle, [each.handle for each in others])

    def _hide(self) -> None:
        chosen = self.grid.chosen()
        bring_back = all(each.hidden for each in chosen)
        self.hide_wanted.emit([each.handle for each in chosen], not bring_back)

    def _let_go(self) -> None:
        """Put everybody where they belong."""
        if self._is_held:
            self.arrange()

    def _enter_grid(self) -> None:
        """Go from the filter to the first person it leaves."""
        if self.grid.people.rows:
            self.grid.choose(0)
            self.grid.setFocus()

    def _say_why_empty(self) -> None:
        if self.filter.text().strip():
            message = self.tr("Nobody's name contains “%1”.").replace("%1", self.filter.text().strip())
        elif self.which.chosen is Which.HIDDEN:
            message = self.tr("Nobody is hidden. Select people and press %1 to keep them out of the list.")
            message = message.replace("%1", key_of(self.hide_people))
        elif self.shows_strangers and self._strangers is None:
            message = ""
        elif self.shows_strangers:
            message = self.tr(
                "No strangers: whoever is in your photos has a name, or comes back at other times."
            )
        elif self._everyone and self.which.chosen is not Which.EVERYONE:
            message = self.tr("Nobody here. Choose “Everyone” to see all people.")
        elif self._is_scanning:
            message = self.tr("Looking for faces. People appear here as they are found.")
        else:
            message = self.tr("Nobody is in these photos more than once. Add a folder with more photos.")
        self.grid.say_when_empty(message)


def _summary(everyone: Sequence[Person], totals: Totals) -> str:
    """Return "12 named · 34 to name · 431 photos", without what is none."""
    named = sum(each.name is not None and not each.hidden for each in everyone)
    unnamed = sum(each.waits for each in everyone)
    parts = (
        (named, translate("PeoplePage", "%1 named").replace("%1", texts.number(named))),
        (unnamed, translate("PeoplePage", "%1 to name").replace("%1", texts.number(unnamed))),
        (totals.photos, texts.photos(totals.photos)),
    )
    return texts.SEPARATOR.join(text for count, text in parts if count)
