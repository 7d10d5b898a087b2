"""Ask before what cannot be undone with Ctrl+Z."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class Question:
    """A question, what follows from a yes in full, the word for yes, and for no where it is not Cancel."""

    asks: str
    explains: str
    does: str
    dangerous: bool = False
    later: str = ""


def ask_first(question: Question, window: QWidget, act: Callable[[], object]) -> None:
    """Ask, and act on a yes; Enter and Escape both mean no where it is dangerous."""
    icon = QMessageBox.Icon.Warning if question.dangerous else QMessageBox.Icon.Question
    box = QMessageBox(window)
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
