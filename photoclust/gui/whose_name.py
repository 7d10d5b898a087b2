"""Below the line for a name in a photo: shall all faces that look alike have it, or this one alone?"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from photoclust.gui import texts
from photoclust.gui.own_keys import keeps


class WhoseName(QFrame):
    """Says what Enter does and what Shift+Enter does, each to be clicked.

    chosen: True for one face alone. given_up: Escape was pressed.
    """

    chosen = Signal(bool)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.all, self.alone = QPushButton(), QPushButton(self.tr("Only this face"))
        rows = QGridLayout(self)
        rows.setContentsMargins(4, 4, 10, 4)
        rows.setSpacing(2)
        rows.setColumnStretch(0, 1)
        for row, (button, key) in enumerate(((self.all, "Return"), (self.alone, "Shift+Return"))):
            button.setProperty("role", "row")
            # A click leaves the keyboard in the line, where the keys beside the buttons do the same.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            said = QLabel(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            said.setProperty("role", "quiet")
            rows.addWidget(button, row, 0)
            rows.addWidget(said, row, 1, Qt.AlignmentFlag.AlignRight)
        self.all.clicked.connect(lambda: self.chosen.emit(False))
        self.alone.clicked.connect(lambda: self.chosen.emit(True))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the way back."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def ask(self, faces: int) -> None:
        """Ask about so many faces that look alike."""
        self.all.setText(self.tr("All %1 that look alike").replace("%1", texts.faces(faces)))

    def follow_name(self, name: str) -> None:
        """Rest while there is no name to give."""
        for button in (self.all, self.alone):
            button.setEnabled(bool(name.strip()))
