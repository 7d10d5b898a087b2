"""The window's one boundary: a known error is a sentence, anything else is a bug with details to copy."""

import logging
import platform
import sys
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from photoclust import __version__
from photoclust.errors import PhotoclustError
from photoclust.gui.language import translate
from photoclust.wording import where_it_arose

log = logging.getLogger(__name__)
_BUTTON_EDGES: Final = 24


class Boundary(QObject):
    """Shows what went wrong anywhere in the window, one dialog at a time."""

    _caught = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QMessageBox | None = None
        self._caught.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every error that nobody else takes, slots' as well."""
        sys.excepthook = self._hear

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Show an error; while a dialog is open, further ones are logged only."""
        if isinstance(error, PhotoclustError):
            self.explain(str(error))
            return
        log.error("a bug: %s\n%s", type(error).__name__, where_it_arose(error))
        log.debug("it said: %s", error)
        self._show(_bug(error, self._window))

    @Slot(str)
    def explain(self, sentence: str) -> None:
        """Show why something cannot be done."""
        self._show(_sentence(sentence, self._window))

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._caught.emit(error.with_traceback(trace))

    def _show(self, dialog: QMessageBox) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = dialog
        dialog.open()


def details(error: BaseException) -> str:
    """Return what a report of a bug needs; the error's own message may name a file."""
    versions = f"Photoclust {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    head = f"{versions}, {platform.platform()}"
    return f"{head}\n{type(error).__name__}: {error}\n{where_it_arose(error)}"


def _sentence(text: str, window: QWidget) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Information, "Photoclust", text, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _bug(error: BaseException, window: QWidget) -> QMessageBox:
    box = QMessageBox(parent=window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Boundary", "A bug in Photoclust"))
    box.setText(
        translate("Boundary", "Something went wrong that should not. Your photos and names are safe.")
    )
    box.setInformativeText(
        translate(
            "Boundary", "Please report it with the details. Change names and folders in them as you like."
        )
    )
    box.setDetailedText(details(error))
    copy = box.addButton(translate("Boundary", "Copy details"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details(error)))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    for button in box.buttons():  # Qt's own for the details does not reckon with the style sheet's edges.
        button.setMinimumWidth(button.sizeHint().width() + _BUTTON_EDGES)
    return box
