"""Ask before what cannot be undone with Ctrl+Z."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class Question:
    """A question, what follows from a yes in full, the word for yes, and for no where it is not Cancel."""

    asks: str
    explains: str
    does: str
    dangerous: bool = False
    later: str = ""


class _Box(QMessageBox):
    """Keeps its default button: Qt lays the buttons out anew in another theme, and focuses the first."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Give the focus back to the button that Enter is to press."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._focus_default)

    def _focus_default(self) -> None:
        button = self.defaultButton()
        if button is not None:
            button.setDefault(True)
            button.setFocus()


def ask_first(question: Question, window: QWidget, act: Callable[[], object]) -> None:
    """Ask, and act on a yes; Enter and Escape both mean no where it is dangerous."""
    icon = QMessageBox.Icon.Warning if question.dangerous else QMessageBox.Icon.Question
    box = _Box(window)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.asks)
    box.setInformativeText(question.explains)
    yes = box.addButton(question.does, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    no.setText(question.later or no.text())
    box.setEscapeButton(no)
    box.setDefaultButton(no if question.dangerous else yes)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes.clicked.connect(lambda _checked=False: act())
    box.open()
