"""The line for a name in a photo: it stands below a face, or below what was drawn."""

from collections.abc import Collection
from typing import Final, TypeAlias

from PySide6.QtCore import QPoint, QRectF, QSize, Signal

from photoclust.gui.face_box import FaceBox
from photoclust.gui.naming import NameEdit, Names
from photoclust.gui.photo_canvas import PhotoCanvas
from photoclust.model import Box

_SIZE: Final = QSize(220, 36)
_GAP: Final = 6
_EDGE: Final = 8
Subject: TypeAlias = FaceBox | Box


class FaceNameEdit(NameEdit):
    """Asks who a face is.

    name_wanted: a PlacedFace and a name. draw_wanted: a Box of the full photo and a name, which may be
    empty. put_away: what it was about, a FaceBox or a Box, is asked about no more.
    """

    name_wanted = Signal(object, str)
    draw_wanted = Signal(object, str)
    put_away = Signal(object)

    def __init__(self, names: Names, canvas: PhotoCanvas) -> None:
        super().__init__(names, canvas)
        self._canvas = canvas
        self._asked: Subject | None = None
        self.resize(_SIZE)
        self.hide()
        self.returnPressed.connect(self._take)
        self.given_up.connect(self.ask_no_more)
        self.completer().activated.connect(lambda _text: self._take())
        canvas.zoomed.connect(self._follow)

    def ask(self, about: Subject) -> None:
        """Open below a face, with the name it has."""
        self._asked = about
        self.setText(about.face.name or "" if isinstance(about, FaceBox) else "")
        self._follow()
        self.show()
        self.raise_()
        self.setFocus()
        self.selectAll()

    def ask_no_more(self) -> None:
        """Close, and give the keyboard back to the face it was about."""
        asked, self._asked = self._asked, None
        self.hide()
        if isinstance(asked, FaceBox):
            asked.setFocus()
        if asked is not None:
            self.put_away.emit(asked)

    def ask_only_of(self, faces: Collection[int]) -> None:
        """Close if the face it is about is none of these."""
        if isinstance(self._asked, FaceBox) and self._asked.face.id not in faces:
            self.ask_no_more()

    def _take(self) -> None:
        asked, name = self._asked, " ".join(self.text().split())
        self.ask_no_more()
        if isinstance(asked, Box):
            self.draw_wanted.emit(asked, name)
        elif asked is not None and name and name != asked.face.name:
            self.name_wanted.emit(asked.face, name)

    def _follow(self) -> None:
        """Stay below the face, within the view."""
        if self._asked is not None:
            box = self._asked if isinstance(self._asked, Box) else self._asked.face.box
            self.move(_below(self._canvas.frame_of(box), self._canvas.size()))


def _below(frame: QRectF, view: QSize) -> QPoint:
    left = round(frame.center().x() - _SIZE.width() / 2)
    top = round(frame.bottom() + _GAP)
    most = view - _SIZE - QSize(_EDGE, _EDGE)
    return QPoint(min(max(left, _EDGE), most.width()), min(max(top, _EDGE), most.height()))
