"""What the review shows while nothing is asked: that it looks, or that all is done."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from photoclust.gui.icons import IconLabel

LOOKING: Final = "search"
DONE: Final = "tick"
_MARK: Final = 64
_WIDTH: Final = 460


class ReviewRest(QWidget):
    """What stands there while nothing is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._marks = {name: IconLabel(name, _MARK) for name in (LOOKING, DONE)}
        self._title, self._said = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._said.setProperty("role", "quiet")
        self._said.setWordWrap(True)
        self._said.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for mark in self._marks.values():
            column.addWidget(mark, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._said):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, said: str, drawing: str) -> None:
        """Say why nothing is asked."""
        self.setAccessibleName(f"{title}. {said}")
        self._title.setText(title)
        self._said.setText(said)
        self._said.setFixedHeight(self._said.heightForWidth(_WIDTH))
        for name, mark in self._marks.items():
            mark.setVisible(name == drawing)
