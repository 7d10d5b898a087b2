"""Search: who shall be in the photos, by clicks or in words, and the photos that are found."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.arranging import names as names_of
from photoclust.gui.choice import Choice
from photoclust.gui.export_bar import ExportBar
from photoclust.gui.photo_pictures import PhotoPictures
from photoclust.gui.search_called import Called
from photoclust.gui.search_edit import QueryEdit
from photoclust.gui.search_examples import SearchExamples
from photoclust.gui.search_grid import FoundGrid
from photoclust.gui.search_picks import Picks, picks_of, text_for
from photoclust.gui.search_strip import PeopleStrip
from photoclust.gui.search_years import YearButton
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import FoundPhoto, Person
from photoclust.search import Query, QueryFault, parse
from photoclust.search.names import meant
from photoclust.search.query import everyone


class Together(StrEnum):
    """Whether all of the people shall be in a photo, or one is enough."""

    ALL = "all"
    EITHER = "either"


class SearchPage(QWidget):
    """Takes a search and shows photos.

    asked: the text of a search as the library takes it, empty for none. photo_wanted: the photos in order,
    and the place of the one to show. copy_wanted, list_wanted: photos.
    """

    asked = Signal(str)
    photo_wanted = Signal(list, int)
    copy_wanted = Signal(list)
    list_wanted = Signal(list)

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people: Sequence[Person] = ()
        self._picks: Picks | None = Picks()
        self._called = Called()
        self.query = QueryEdit(lambda: names_of(self._people))
        self.strip = PeopleStrip(thumbnails)
        self.together = Choice(
            self.tr("Who shall be in a photo"),
            {Together.ALL: self.tr("All of them"), Together.EITHER: self.tr("At least one of them")},
        )
        self.only = QCheckBox(self.tr("Only these people"))
        self.no_strangers = QCheckBox(self.tr("No strangers"))
        self.year = YearButton()
        self.said = QLabel()
        self.examples = SearchExamples()
        self.grid = FoundGrid(thumbnails, pictures)
        self._shown = QStackedWidget()
        self._make_actions()
        self.bar = ExportBar({self.open: "photo", self.copy: "copy", self.save_list: "list"})
        self._lay_out()
        self._connect()
        self._follow_text()

    def show_people(self, people: Sequence[Person], years: Sequence[int]) -> None:
        """Know who can be searched for, and in which years."""
        seen = [each for each in people if each.faces and not each.hidden]
        self._people = sorted(seen, key=lambda each: (each.name is None, -each.faces))
        self.year.offer(years)
        named = [each.name for each in self._people if each.name is not None]
        self.examples.show_names(named, years[len(years) // 2] if years else None)
        self._show_picks()

    def show_photos(self, photos: Sequence[FoundPhoto]) -> None:
        """Show what was found."""
        self.query.mark(None)
        self.grid.photos.show(photos)
        self.grid.say_when_empty(
            self.tr("No photo shows that. Ask for less: take somebody or the year away.")
        )
        self.said.setText(texts.photos(len(photos)) if photos else self.tr("No photo"))
        self._shown.setCurrentWidget(self.grid)
        self._follow_selection()

    def show_fault(self, fault: QueryFault) -> None:
        """Say what cannot be understood, and mark its place; what was found before stays."""
        gone = self._called.at(self.query.text().strip(), fault.at)
        if gone:
            fault = QueryFault(
                self.tr("Who that was has a name by now, or was grouped anew. Click their face again."),
                fault.at,
                len(gone),
            )
        self.query.mark(fault)
        self.said.setText(str(fault))

    def photos(self) -> list[FoundPhoto]:
        """Return the selected photos; all of them when none is selected."""
        rows = self.grid.photos.rows
        return [rows[row] for row in self.grid.chosen_rows()] or list(rows)

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        return (self.find_photos, self.open, self.copy, self.save_list, self.choose_all)

    def _make_actions(self) -> None:
        grid, here = self.grid, Qt.ShortcutContext.WidgetShortcut
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.find_photos: QAction = action(self, self.tr("Search"), ["Ctrl+F"], self._find, scope=around)
        self.open: QAction = action(
            grid, self.tr("Open"), ["Return", "Enter", "Space"], self._open, scope=here
        )
        self.copy: QAction = action(
            self,
            self.tr("Copy to a folder…"),
            ["Ctrl+E"],
            lambda: self.copy_wanted.emit(self.photos()),
            scope=around,
        )
        self.save_list: QAction = action(
            self,
            self.tr("Save a list…"),
            ["Ctrl+S"],
            lambda: self.list_wanted.emit(self.photos()),
            scope=around,
        )
        self.choose_all: QAction = action(
            grid, self.tr("Select all photos"), ["Ctrl+A"], grid.selectAll, scope=here
        )

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Search"))
        title.setProperty("role", "title")
        self.said.setProperty("role", "quiet")
        self.query.setPlaceholderText(self.tr("Type names: Anna AND Bob NOT Carl year:2019"))
        self.query.setAccessibleName(self.tr("Search for photos"))
        self.query.setMinimumHeight(36)
        filters = QHBoxLayout()
        filters.setSpacing(16)
        for widget in (self.year, self.together, self.only, self.no_strangers):
            filters.addWidget(widget)
        filters.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        head.setSpacing(0)
        head.addWidget(title)
        head.addWidget(self.said)
        head.addSpacing(8)
        head.addWidget(self.query)
        head.addSpacing(6)
        head.addWidget(self.strip)
        head.addSpacing(6)
        head.addLayout(filters)
        self._shown.addWidget(self.examples)
        self._shown.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._shown, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.query.edited.connect(self._follow_text)
        self.query.returnPressed.connect(self._enter_grid)
        self.strip.turned.connect(self._turn)
        self.examples.wanted.connect(self.query.setText)
        self.together.changed.connect(self._follow_filters)
        self.only.clicked.connect(self._follow_filters)
        self.no_strangers.clicked.connect(self._follow_filters)
        self.year.changed.connect(self._follow_filters)
        self.grid.doubleClicked.connect(lambda _index: self._open())
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)

    def _follow_text(self) -> None:
        """Show as clicks what the line says, and ask for it."""
        text = self.query.text()
        query = self._read(text)
        if query is not None:
            self._picks = picks_of(query, self._numbered())
        elif not text.strip():
            self._picks = Picks()
            self.said.setText(self.tr("Who shall be in the photos, and who shall not?"))
            self.query.mark(None)
            self.grid.photos.show(())
            self._shown.setCurrentWidget(self.examples)
            self._follow_selection()
        self._show_picks()
        self.asked.emit(self._called.plainly(text.strip()))

    def _read(self, text: str) -> Query | None:
        """Return what a text asks for; None where it asks nothing, or for somebody unknown."""
        names = self._numbered()
        try:
            query = parse(self._called.plainly(text), [name for name in names.values() if name is not None])
        except QueryFault:
            return None
        return query if all(meant(who.text, names) for who in everyone(query)) else None

    def _numbered(self) -> dict[int, str | None]:
        """Return the names of the persons, without the groups, by number."""
        return {int(each.handle): each.name for each in self._people if not each.handle.startswith("g")}

    def _turn(self, handle: str) -> None:
        """Ask for somebody, without them, or for neither; what clicks cannot say is kept as it is."""
        if self._picks is not None:
            self._write(self._picks.turned(handle))
            return
        if any(each.handle == handle for each in self._people):
            added = text_for(Picks((handle,)), self._people, self._called.of)
            self.query.setText(f"({self.query.text()}) AND {added}")

    def _follow_filters(self) -> None:
        """Write what the filters say."""
        if self._picks is None:
            return
        picks = Picks(
            self._picks.wanted,
            self._picks.unwanted,
            self.together.chosen is Together.EITHER,
            self.only.isChecked(),
            self.no_strangers.isChecked(),
            self.year.chosen,
        )
        if picks != self._picks:
            self._write(picks)

    def _write(self, picks: Picks) -> None:
        self.query.setText(text_for(picks, self._people, self._called.of))

    def _show_picks(self) -> None:
        """Show what clicks can say of the search; filters that cannot change it rest."""
        picks = self._picks or Picks()
        self.strip.show_people(self._people, picks)
        wanted = len(picks.wanted)
        self.together.setVisible(wanted > 1)
        if wanted > 1:
            chosen = Together.EITHER if picks.either else Together.ALL
            if self.together.chosen is not chosen:
                self.together.choose(chosen)
        for box, checked, usable in (
            (self.only, picks.only, wanted > 0),
            (self.no_strangers, picks.no_strangers, True),
        ):
            box.setChecked(checked)
            box.setEnabled(usable and self._picks is not None)
        self.year.show_chosen(picks.taken)
        self.year.setEnabled(self._picks is not None)

    def _follow_selection(self) -> None:
        count, chosen = len(self.grid.photos.rows), len(self.grid.chosen_rows())
        self.bar.setVisible(count > 0)
        selected = self.tr("%1 selected").replace("%1", texts.photos(chosen))
        self.bar.say(selected if chosen else texts.photos(count))
        self.open.setEnabled(count > 0)
        for each in (self.copy, self.save_list):
            each.setEnabled(count > 0)

    def _find(self) -> None:
        self.query.setFocus()
        self.query.selectAll()

    def _enter_grid(self) -> None:
        """Go from the line to the first photo."""
        if self.grid.photos.rows:
            self.grid.choose(0)
            self.grid.setFocus()

    def _open(self) -> None:
        """Open the selected photos, or all beginning with the one selected."""
        rows = self.grid.chosen_rows()
        if len(rows) > 1:
            self.photo_wanted.emit(self.photos(), 0)
        else:
            self.photo_wanted.emit(list(self.grid.photos.rows), rows[0] if rows else 0)
