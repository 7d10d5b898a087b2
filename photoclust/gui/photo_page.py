"""One photo, large: who is in it, and what its file says."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.button_row import ButtonRow
from photoclust.gui.empty_page import EmptyPage
from photoclust.gui.face_box import FaceBox
from photoclust.gui.face_name_edit import Alike, FaceNameEdit
from photoclust.gui.icons import IconButton, button_of
from photoclust.gui.looking import Looked
from photoclust.gui.naming import Names
from photoclust.gui.photo_canvas import PhotoCanvas
from photoclust.gui.saying import summary
from photoclust.model import Box, PlacedFace
from photoclust.wording import plain


class PhotoPage(QWidget):
    """Shows a photo; says what the owner asks for.

    back_wanted: to where one came from. turn_wanted: so many photos on. name_wanted: a PlacedFace, a name,
    and whether it is for that face alone. draw_wanted: a Box of the full photo and a name, which may be
    empty. dismiss_wanted and person_wanted: a PlacedFace. folder_wanted: to see the file where it lies.
    """

    back_wanted = Signal()
    turn_wanted = Signal(int)
    name_wanted = Signal(object, str, bool)
    draw_wanted = Signal(object, str)
    dismiss_wanted = Signal(object)
    person_wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, names: Names, alike: Alike, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PhotoCanvas()
        self.trouble = EmptyPage()
        self.title, self.summary = QLabel(), QLabel()
        self.summary.setProperty("role", "quiet")
        self.title.setProperty("role", "heading")
        self.place, self.percent = QLabel(), QLabel()
        self.edit = FaceNameEdit(names, alike, self.canvas)
        self._middle = QStackedWidget()
        self._make_actions()
        self._lay_out()
        self._connect()

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        moves = (self.previous, self.next, self.closer, self.wider, self.whole, self.pixels)
        return (*moves, self.boxes, self.draw, self.dismiss, self.person, self.folder)

    def show_place(self, number: int, count: int) -> None:
        """Say which of how many photos this is, from 1."""
        said = self.tr("%1 of %2").replace("%1", texts.number(number))
        self.place.setText(said.replace("%2", texts.number(count)))
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)

    def show_photo(self, looked: Looked, *, fresh: bool) -> None:
        """Show a photo, or why it cannot be shown. fresh: it is another one than before."""
        if fresh:
            self.edit.ask_no_more()
        self.title.setText(plain(looked.path.name))
        self.title.setToolTip(plain(looked.path))
        self.summary.setText(summary(looked))
        self.trouble.say("photo", looked.trouble)
        self._middle.setCurrentWidget(self.trouble if looked.image is None else self.canvas)
        self.canvas.show_image(looked.image, looked.width, looked.height, fresh=fresh)
        on_image = (self.closer, self.wider, self.whole, self.pixels, self.boxes, self.draw, self.folder)
        for each in on_image:
            each.setEnabled(looked.image is not None)
        self.percent.setVisible(looked.image is not None)

    def show_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Frame the faces."""
        self.edit.ask_only_of({face.id for face in faces})
        self.canvas.show_faces(faces)
        self._choose(next((box for box in self.canvas.boxes if box.is_chosen), None))

    def chosen(self) -> PlacedFace | None:
        """Return the face whose frame had the keyboard last."""
        return next((box.face for box in self.canvas.boxes if box.is_chosen), None)

    def _make_actions(self) -> None:
        canvas = self.canvas
        self.previous = self._action(self.tr("Previous photo"), ["Left", "PgUp"], lambda: self._turn(-1))
        self.next = self._action(self.tr("Next photo"), ["Right", "PgDown"], lambda: self._turn(1))
        self.closer = self._action(self.tr("Zoom in"), ["+", "="], lambda: canvas.step(1))
        self.wider = self._action(self.tr("Zoom out"), ["-"], lambda: canvas.step(-1))
        for goes_on in (self.previous, self.next, self.closer, self.wider):
            goes_on.setAutoRepeat(True)
        self.whole = self._action(self.tr("Whole photo"), ["0"], canvas.fit)
        self.pixels = self._action(self.tr("Every pixel"), ["1"], canvas.show_pixels)
        self.boxes = self._action(self.tr("Show names"), ["B"], self._show_boxes)
        self.boxes.setCheckable(True)
        self.boxes.setChecked(True)
        self.draw = self._action(self.tr("Draw a face"), ["D"], self._follow_drawing)
        self.draw.setCheckable(True)
        self.dismiss = self._action(
            self.tr("Not a face"), ["Delete"], lambda: self._on_face(self.dismiss_wanted)
        )
        self.person = self._action(
            self.tr("Show this person"), ["P"], lambda: self._on_face(self.person_wanted)
        )
        self.folder = self._action(self.tr("Show in folder"), ["Ctrl+Shift+F"], self.folder_wanted.emit)

    def _action(self, text: str, keys: Sequence[str], act: Callable[[], object]) -> QAction:
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return action(self, text, keys, act, scope=scope)

    def _lay_out(self) -> None:
        self.back_button = IconButton("back", self.tr("Back"), role="flat")
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.summary)
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 20, 10)
        head.setSpacing(8)
        head.addWidget(self.back_button)
        head.addSpacing(4)
        head.addLayout(titles)
        head.addStretch()
        self.place.setProperty("role", "quiet")
        head.addWidget(self.place)
        for each, drawing in ((self.previous, "back"), (self.next, "next")):
            head.addWidget(_bare(each, drawing))
        self._middle.addWidget(self.canvas)
        self._middle.addWidget(self.trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._middle, 1)
        column.addWidget(self._bar())

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 6, 20, 6)
        acts = {self.boxes: "faces", self.draw: "draw", self.dismiss: "no-face"}
        acts |= {self.person: "person", self.folder: "folder"}
        row.addWidget(ButtonRow(button_of(each, drawing) for each, drawing in acts.items()))
        row.addStretch()
        self.percent.setProperty("role", "quiet")
        self.percent.setMinimumWidth(48)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.percent)
        for each, drawing in ((self.wider, "zoom-out"), (self.closer, "zoom-in"), (self.whole, "fit")):
            row.addWidget(_bare(each, drawing))
        return bar

    def _connect(self) -> None:
        canvas, edit = self.canvas, self.edit
        self.back_button.clicked.connect(self.back_wanted)
        canvas.face_wanted.connect(self._ask_name)
        canvas.given_up.connect(self._draw_no_more)
        canvas.drawn.connect(edit.ask)
        canvas.zoomed.connect(self._say_zoom)
        edit.name_wanted.connect(self.name_wanted)
        edit.draw_wanted.connect(self.draw_wanted)
        edit.put_away.connect(self._leave_edit)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._choose(None)

    def _turn(self, by: int) -> None:
        self.turn_wanted.emit(by)

    def _show_boxes(self) -> None:
        self.canvas.show_boxes(shown=self.boxes.isChecked())

    def _follow_drawing(self) -> None:
        self.edit.ask_no_more()
        self.canvas.draw_next(drawing=self.draw.isChecked())
        self.canvas.setFocus()

    def _on_face(self, wanted: SignalInstance) -> None:
        face = self.chosen()
        if face is not None:
            wanted.emit(face)

    def _ask_name(self, box: FaceBox) -> None:
        self._choose(box)
        self.edit.ask(box)

    def _leave_edit(self, asked: FaceBox | Box) -> None:
        if isinstance(asked, Box):
            self._draw_no_more()

    def _draw_no_more(self) -> None:
        self.draw.setChecked(False)
        self.canvas.draw_next(drawing=False)
        self.canvas.setFocus()

    def _say_zoom(self) -> None:
        self.percent.setText(QLocale().toString(round(self.canvas.zoom.scale * 100)) + "\u202f%")

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let actions be about the face whose frame has the keyboard, or had it before their buttons."""
        if now is self.canvas or isinstance(now, FaceBox):
            self._choose(now)

    def _choose(self, chosen: QWidget | None) -> None:
        for box in self.canvas.boxes:
            box.is_chosen = box is chosen
            box.update()
        face = self.chosen()
        self.dismiss.setEnabled(face is not None)
        self.person.setEnabled(face is not None and face.handle is not None)


def _bare(each: QAction, drawing: str) -> IconButton:
    """Return a button with a drawing alone; its text is told on hovering and to screen readers."""
    button = button_of(each, drawing)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
