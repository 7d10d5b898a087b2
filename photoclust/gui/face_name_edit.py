"""The line for a name in a photo: it stands below a face, or below what was drawn."""

from collections.abc import Callable, Collection
from typing import Final, TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from photoclust.gui.face_box import FaceBox
from photoclust.gui.naming import ENTERS, NameEdit, Names
from photoclust.gui.photo_canvas import PhotoCanvas
from photoclust.gui.whose_name import WhoseName
from photoclust.model import Box, PlacedFace

_LINE: Final = QSize(280, 36)
_GAP: Final = 4
_EDGE: Final = 8
Subject: TypeAlias = FaceBox | Box
Alike: TypeAlias = Callable[[PlacedFace], int]
"""How many faces are named together with one, itself included."""


class FaceNameEdit(NameEdit):
    """Asks who a face is.

    name_wanted: a PlacedFace, a name, and whether it is for that face alone. draw_wanted: a Box of the full
    photo and a name, which may be empty. put_away: what it was about, a FaceBox or a Box, is asked about no
    more.
    """

    name_wanted = Signal(object, str, bool)
    draw_wanted = Signal(object, str)
    put_away = Signal(object)

    def __init__(self, names: Names, alike: Alike, canvas: PhotoCanvas) -> None:
        super().__init__(names, canvas)
        self._alike, self._canvas = alike, canvas
        self._asked: Subject | None = None
        self.whose = WhoseName(canvas)
        for each in (self, self.whose):
            each.hide()
        self.returnPressed.connect(self._take)
        self.given_up.connect(self.ask_no_more)
        self.completed.connect(self._take)
        self.textChanged.connect(self.whose.follow_name)
        self.whose.given_up.connect(self.ask_no_more)
        self.whose.chosen.connect(lambda alone: self._take(alone=alone))
        canvas.zoomed.connect(self._follow)
        canvas.lifted.connect(self._stay_above)

    def ask(self, about: Subject) -> None:
        """Open below a face, with the name it has; ask whose the name shall be where several look alike."""
        self._asked = about
        self.setText(about.face.name or "" if isinstance(about, FaceBox) else "")
        self.whose.follow_name(self.text())
        faces = self._alike(about.face) if isinstance(about, FaceBox) else 1
        self.whose.ask(faces)
        self.whose.setVisible(faces > 1)
        self._follow()
        self.show()
        self._stay_above()
        QWidget.setTabOrder(self, self.whose.all)
        QWidget.setTabOrder(self.whose.all, self.whose.alone)
        self.setFocus()
        self.selectAll()

    def ask_no_more(self) -> None:
        """Close, and give the keyboard back to the face it was about."""
        asked, self._asked = self._asked, None
        self.hide()
        self.whose.hide()
        if isinstance(asked, FaceBox):
            asked.setFocus()
        if asked is not None:
            self.put_away.emit(asked)

    def ask_only_of(self, faces: Collection[int]) -> None:
        """Close if the face it is about is none of these."""
        if isinstance(self._asked, FaceBox) and self._asked.face.id not in faces:
            self.ask_no_more()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Name the face alone by Shift and Enter."""
        if event.key() in ENTERS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._take(alone=True)
            event.accept()
            return
        super().keyPressEvent(event)

    def _take(self, *, alone: bool = False) -> None:
        asked, name = self._asked, " ".join(self.text().split())
        self.ask_no_more()
        if isinstance(asked, Box):
            self.draw_wanted.emit(asked, name)
        elif asked is not None and name and name != asked.face.name:
            self.name_wanted.emit(asked.face, name, alone)

    def _follow(self) -> None:
        """Stay below the face, within the view; the choice stands clear of the list of known names."""
        if self._asked is None:
            return
        box = self._asked if isinstance(self._asked, Box) else self._asked.face.box
        view = self._canvas.size()
        line = QRect(_below(self._canvas.frame_of(box), _LINE, view), _LINE)
        self.setGeometry(line)
        self.whose.setGeometry(QRect(_beside(line, self.whose.sizeHint(), view), self.whose.sizeHint()))

    def _stay_above(self) -> None:
        """Cover frames and names, also one that was just lifted."""
        self.whose.raise_()
        self.raise_()


def _below(frame: QRectF, size: QSize, view: QSize) -> QPoint:
    left = round(frame.center().x() - size.width() / 2)
    top = round(frame.bottom() + _GAP)
    most = view - size - QSize(_EDGE, _EDGE)
    return QPoint(min(max(left, _EDGE), most.width()), min(max(top, _EDGE), most.height()))


def _beside(line: QRect, size: QSize, view: QSize) -> QPoint:
    """Return where the choice stands: right of the line, else left of it, else above or below."""
    right, left = line.right() + 1 + _GAP, line.left() - _GAP - size.width()
    top = min(line.top(), view.height() - _EDGE - size.height())
    if right + size.width() <= view.width() - _EDGE:
        return QPoint(right, top)
    if left >= _EDGE:
        return QPoint(left, top)
    above = line.top() - size.height()
    within = max(_EDGE, min(line.left(), view.width() - _EDGE - size.width()))
    return QPoint(within, above if above >= _EDGE else line.bottom() + 1)
