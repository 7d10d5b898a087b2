"""A person's faces as a grid, and what can be done with those that are selected."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.face_delegate import CELL, FaceDelegate
from photoclust.gui.faces_model import FacesModel
from photoclust.gui.grid import Grid
from photoclust.gui.selection_bar import SelectionBar
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import PlacedFace


class FacesView(QWidget):
    """Shows faces; says what the owner asks for. bar: belongs below the page.

    photo_wanted: the row of a face. The others carry ids of faces; cover_wanted one.
    """

    photo_wanted = Signal(int)
    confirm_wanted = Signal(list)
    reject_wanted = Signal(list)
    move_wanted = Signal(list)
    dismiss_wanted = Signal(list)
    cover_wanted = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = FacesModel(self)
        self.grid = Grid(thumbnails, CELL)
        self.grid.setAccessibleName(self.tr("Faces"))
        self.grid.setModel(self.faces)
        painter = FaceDelegate(thumbnails, self.grid)
        painter.confirmed.connect(lambda face: self.confirm_wanted.emit([face]))
        painter.rejected.connect(lambda face: self.reject_wanted.emit([face]))
        self.grid.setItemDelegate(painter)
        self._name: str | None = None
        self._make_actions()
        self.bar = SelectionBar(
            {
                self.confirm: "tick",
                self.reject: "cross",
                self.move_faces: "move",
                self.choose_cover: "cover",
                self.dismiss: "no-face",
                self.open_photo: "photo",
            }
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.grid.doubleClicked.connect(lambda index: self.photo_wanted.emit(index.row()))
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        on_faces = (self.confirm, self.reject, self.move_faces, self.choose_cover, self.dismiss)
        return (self.open_photo, *on_faces)

    def show_faces(self, faces: Sequence[PlacedFace], years: Mapping[int, int]) -> None:
        """Show faces; years: those that begin a year, where they are in that order."""
        with self.grid.changing():
            self.faces.show_faces(faces, years)
        self._follow_selection()

    def call_person(self, name: str | None) -> None:
        """Know whose faces these are."""
        self._name = name
        self._follow_selection()

    def chosen(self) -> list[int]:
        """Return the ids of the selected faces."""
        return [self.faces.rows[row].id for row in self.grid.chosen_rows()]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Offer again what can be done with the selected."""
        super().showEvent(event)
        self._follow_selection()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Offer nothing in menus that would be done with faces nobody sees."""
        super().hideEvent(event)
        self._follow_selection()

    def _make_actions(self) -> None:
        add = self._face_action
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

    def _face_action(self, text: str, keys: Sequence[str], ask: Callable[[list[int]], object]) -> QAction:
        """Return an action on the selected faces."""
        scope = Qt.ShortcutContext.WidgetShortcut
        return action(self.grid, text, keys, lambda: ask(self.chosen()), scope=scope)

    def _open_photo(self) -> None:
        if self.grid.currentIndex().isValid():
            self.photo_wanted.emit(self.grid.currentIndex().row())

    def _follow_selection(self) -> None:
        rows = self.faces.rows
        chosen = [] if self.isHidden() else [rows[row] for row in self.grid.chosen_rows()]
        count = len(chosen)
        self.bar.show_count(count, self.tr("%1 selected").replace("%1", texts.faces(count)))
        for each in (self.reject, self.move_faces, self.dismiss):
            each.setEnabled(count > 0)
        self.open_photo.setEnabled(count == 1)
        self.confirm.setEnabled(not all(face.confirmed for face in chosen))
        self.choose_cover.setEnabled(count == 1)
        named = self.tr("Not %1").replace("%1", texts.on_button(texts.short(self._name or "")))
        self.reject.setText(named if self._name else self.tr("Not this person"))
