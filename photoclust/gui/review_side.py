"""One of the two that a question is about: the face large, more of them small, the photo around it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from photoclust.gui.photo_pictures import PhotoPictures
from photoclust.gui.review_pictures import FaceRow, LargeFace, PhotoAround
from photoclust.gui.review_texts import caption
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import FaceSpot
from photoclust.reviewing import Side

_SMALL_FACE: Final = 44


class ReviewSide(QFrame):
    """Shows one side of a question. photo_wanted: its photo shall be shown large."""

    photo_wanted = Signal()

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spot: FaceSpot | None = None
        self.face = LargeFace(thumbnails, pictures)
        self.caption = QLabel()
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setWordWrap(True)
        self.caption.setMinimumWidth(1)  # as on the page: no name widens the window
        self.more = FaceRow(thumbnails, _SMALL_FACE)
        self.photo = PhotoAround(pictures)
        self.photo.clicked.connect(self.photo_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.face, 5)
        column.addWidget(self.caption)
        column.addWidget(self.more)
        column.addSpacing(4)
        column.addWidget(self.photo, 4)

    def show_side(self, side: Side, spots: Mapping[int, FaceSpot]) -> None:
        """Show who it is about."""
        self.spot = spots.get(side.faces[0])
        self.face.show_face(side.faces[0], self.spot)
        self.photo.show_spot(self.spot)
        self.more.show_faces(side.faces[1:])
        said = caption(side)
        self.caption.setText(said.replace("&", "&&"))
        self.setAccessibleName(said)
