"""Open a library for the first time in a sitting, and offer its newest sound copy when it is damaged."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from photoclust.errors import DamagedLibrary
from photoclust.gui.language import translate
from photoclust.library import Library, restore


def opens(library: Path) -> bool:
    """Say whether a library opens, put back from a copy if the owner likes; LibraryError tells why not."""
    try:
        Library(library).close()
    except DamagedLibrary as error:
        if error.copy is None:
            raise
        if not wants(error):
            return False
        restore(library, error.copy)
        Library(library).close()
    return True


def wants(error: DamagedLibrary) -> bool:
    """Ask whether to put the copy back."""
    box = offer(error)
    box.exec()
    return box.clickedButton() is box.defaultButton()


def offer(error: DamagedLibrary) -> QMessageBox:
    """Return the question whether to put the copy back; its default button is the yes."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Photoclust", str(error))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(
        translate("Mending", "What you did after the copy was made is not in it. The damaged file is kept.")
    )
    yes = box.addButton(translate("Mending", "Put the copy back"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Mending", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    return box
