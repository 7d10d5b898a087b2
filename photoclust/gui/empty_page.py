"""A page with nothing on it but what to do about that."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from photoclust.gui.icons import IconLabel

_MARK: Final = 56
_WIDTH: Final = 420


class EmptyPage(QWidget):
    """Shows a drawing and a sentence in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = IconLabel("person", _MARK)
        self.sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.sentence.setProperty("role", "quiet")
        self.sentence.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.drawing, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, drawing: str, sentence: str) -> None:
        """Show another sentence."""
        self.drawing.show_as(drawing)
        self.sentence.setText(sentence)
        self.sentence.setMinimumHeight(max(self.sentence.heightForWidth(_WIDTH), 0))
        self.setAccessibleDescription(sentence)
