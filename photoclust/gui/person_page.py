"""One person: all faces, and what may be wrong with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.choice import Choice
from photoclust.gui.drawing import Cover
from photoclust.gui.face_delegate import CELL, FaceDelegate
from photoclust.gui.faces_arranging import FaceOrder, arranged_faces, first_of_years, years_of
from photoclust.gui.faces_model import FacesModel
from photoclust.gui.grid import Grid
from photoclust.gui.icons import IconButton, button_of
from photoclust.gui.naming import NameEdit, Names
from photoclust.gui.suggestion_row import SuggestionRow
from photoclust.gui.thumbnails import Thumbnails
from photoclust.gui.timeline import Timeline
from photoclust.model import Person, PlacedFace


class PersonPage(QWidget):
    """Shows a person's faces; says what the owner asks for, always of the person who is shown.

    back_wanted: to where one came from. name_wanted: a name. photo_wanted: the row of a face. The others
    carry ids of faces; cover_wanted one.
    """

    back_wanted = Signal()
    name_wanted = Signal(str)
    photo_wanted = Signal(int)
    confirm_wanted = Signal(list)
    reject_wanted = Signal(list)
    move_wanted = Signal(list)
    dismiss_wanted = Signal(list)
    cover_wanted = Signal(int)
    hide_wanted = Signal(bool)

    def __init__(self, thumbnails: Thumbnails, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: Person | None = None
        self.everything: Sequence[PlacedFace] = ()
        self.faces = FacesModel(self)
        self.timeline = Timeline()
        self.suggestions = SuggestionRow(thumbnails)
        self.order = Choice(
            self.tr("Order"),
            {
                FaceOrder.BEST: self.tr("Best first"),
                FaceOrder.NEWEST: self.tr("Newest first"),
                FaceOrder.OLDEST: self.tr("Oldest first"),
            },
        )
        self.grid = Grid(thumbnails, CELL)
        self.grid.setAccessibleName(self.tr("Faces"))
        self.grid.setModel(self.faces)
        painter = FaceDelegate(thumbnails, self.grid)
        painter.confirmed.connect(lambda face: self.confirm_wanted.emit([face]))
        painter.rejected.connect(lambda face: self.reject_wanted.emit([face]))
        self.grid.setItemDelegate(painter)
        self.grid.say_when_empty(self.tr("No photo shows this person just now."))
        self.cover = Cover(thumbnails, 72)
        self.name = NameEdit(names)
        self.name.setProperty("role", "title")
        self.summary = QLabel()
        self.summary.setProperty("role", "quiet")
        self._make_actions()
        self.back_button = IconButton("back", self.tr("Back"), role="flat")
        self._selection, self._count = QFrame(), QLabel()
        self._lay_out()
        self.back_button.clicked.connect(self.back_wanted)
        self.grid.doubleClicked.connect(lambda index: self.photo_wanted.emit(index.row()))
        self.name.editingFinished.connect(self._take_name)
        self.name.given_up.connect(self._give_name_up)
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        self.order.changed.connect(self._arrange)
        self.timeline.chosen.connect(self._arrange)

    def begin(self) -> None:
        """Make room for somebody else."""
        self.grid.clearSelection()
        self.suggestions.hide()
        self.show_faces(())
        self.timeline.choose_all()
        self.grid.scrollToTop()

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        on_faces = (self.confirm, self.reject, self.move_faces, self.choose_cover, self.dismiss)
        return (self.open_photo, *on_faces, self.rename, self.hide_person)

    def show_person(self, person: Person) -> None:
        """Show a person, or the same one as they are now; the faces of another are to come."""
        other = self.person is None or self.person.handle != person.handle
        self.person = person
        self.cover.show_face(person.cover)
        if other or not self.name.hasFocus():
            self.name.setText(person.name or "")
        self.hide_person.setText(self.tr("Bring back") if person.hidden else self.tr("Hide"))
        self._say_summary()
        self._follow_selection()

    def show_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Show the person's faces, which come best first."""
        self.everything = faces
        self.timeline.show_years(years_of(faces))
        self._arrange()
        self._say_summary()
        self._follow_selection()

    def show_first_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Show the best of many faces, until all are read."""
        self.everything = faces
        self.faces.show_faces(faces, {})

    @property
    def is_best_first(self) -> bool:
        """Say whether the best faces of all years come first."""
        return self.order.chosen is FaceOrder.BEST and self.timeline.year is None

    def _arrange(self) -> None:
        """List the faces of the chosen year in the chosen order."""
        order = self.order.chosen
        listed = arranged_faces(self.everything, order, self.timeline.year)
        years = {} if order is FaceOrder.BEST else first_of_years(listed)
        self.faces.show_faces(listed, years)

    def chosen(self) -> list[int]:
        """Return the ids of the selected faces."""
        return [self.faces.rows[row].id for row in self.grid.chosen_rows()]

    def _make_actions(self) -> None:
        add, here = self._face_action, Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.confirm: QAction = add(self.tr("Confirm"), ["Y"], self.confirm_wanted.emit)
        self.reject: QAction = add(self.tr("Not this person"), ["Delete", "N"], self.reject_wanted.emit)
        self.move_faces: QAction = add(self.tr("Move to…"), ["M"], self.move_wanted.emit)
        self.dismiss: QAction = add(self.tr("Not a face"), ["Shift+Delete"], self.dismiss_wanted.emit)
        self.choose_cover: QAction = add(
            self.tr("Use as cover"), ["C"], lambda ids: self.cover_wanted.emit(ids[0])
        )
        self.open_photo: QAction = action(
            self.grid,
            self.tr("Show the photo"),
            ["Return", "Enter", "Space"],
            self._open_photo,
            scope=Qt.ShortcutContext.WidgetShortcut,
        )
        self.rename: QAction = action(self, self.tr("Name"), ["F2"], self._begin_naming, scope=here)
        self.hide_person: QAction = action(self, self.tr("Hide"), ["Ctrl+H"], self._hide, scope=here)

    def _face_action(self, text: str, keys: Sequence[str], ask: Callable[[list[int]], object]) -> QAction:
        """Return an action on the selected faces."""
        scope = Qt.ShortcutContext.WidgetShortcut
        return action(self.grid, text, keys, lambda: ask(self.chosen()), scope=scope)

    def _open_photo(self) -> None:
        if self.grid.currentIndex().isValid():
            self.photo_wanted.emit(self.grid.currentIndex().row())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 20, 10)
        head.setSpacing(12)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch()
        titles.addWidget(self.name)
        self.summary.setContentsMargins(9, 0, 0, 0)
        titles.addWidget(self.summary)
        titles.addStretch()
        self.name.setMinimumWidth(360)
        head.addWidget(self.back_button)
        head.addWidget(self.cover)
        head.addLayout(titles)
        head.addStretch()
        head.addWidget(self.order)
        head.addWidget(button_of(self.hide_person, "hide"))
        self._selection.setProperty("role", "bar")
        row = QHBoxLayout(self._selection)
        row.setContentsMargins(20, 6, 20, 6)
        row.addWidget(self._count)
        row.addStretch()
        pairs = (
            (self.confirm, "tick"),
            (self.reject, "cross"),
            (self.move_faces, "move"),
            (self.choose_cover, "cover"),
            (self.dismiss, "no-face"),
            (self.open_photo, "photo"),
        )
        for each, drawing in pairs:
            row.addWidget(button_of(each, drawing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        asked = QHBoxLayout()
        asked.setContentsMargins(20, 0, 20, 8)
        asked.addWidget(self.suggestions)
        column.addLayout(asked)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.setContentsMargins(0, 0, 12, 0)
        middle.addWidget(self.grid, 1)
        middle.addWidget(self.timeline)
        column.addLayout(middle, 1)
        column.addWidget(self._selection)

    def _say_summary(self) -> None:
        if self.person is not None:
            self.summary.setText(_summary(self.person, self.everything))

    def _follow_selection(self) -> None:
        count = len(self.grid.chosen_rows())
        self._selection.setVisible(count > 0)
        self._count.setText(self.tr("%1 selected").replace("%1", texts.faces(count)))
        for each in (self.reject, self.move_faces, self.dismiss):
            each.setEnabled(count > 0)
        self.open_photo.setEnabled(count == 1)
        chosen = [self.faces.rows[row] for row in self.grid.chosen_rows()]
        self.confirm.setEnabled(not all(face.confirmed for face in chosen))
        self.choose_cover.setEnabled(count == 1)
        name = None if self.person is None else self.person.name
        self.reject.setText(
            self.tr("Not %1").replace("%1", texts.on_button(name)) if name else self.tr("Not this person")
        )

    def _begin_naming(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _take_name(self) -> None:
        """Ask for the name that was typed, once; nothing typed means the name stays."""
        if self.person is None or not self.name.isModified():
            return
        self.name.setModified(False)
        wanted = " ".join(self.name.text().split())
        if wanted and wanted != self.person.name:
            self.name_wanted.emit(wanted)
        elif not wanted:
            self.name.setText(self.person.name or "")
        self.grid.setFocus()

    def _give_name_up(self) -> None:
        if self.person is not None:
            self.name.setText(self.person.name or "")
        self.grid.setFocus()

    def _hide(self) -> None:
        if self.person is not None:
            self.hide_wanted.emit(not self.person.hidden)


def _summary(person: Person, faces: Sequence[PlacedFace]) -> str:
    """Return "34 faces · 30 photos · 2011-2020"."""
    years = sorted({face.taken.year for face in faces})
    span = f"{years[0]}\N{EN DASH}{years[-1]}" if len(years) > 1 else "".join(map(str, years))
    return texts.SEPARATOR.join(filter(None, (texts.faces(person.faces), texts.photos(person.photos), span)))
