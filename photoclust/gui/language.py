"""Every sentence of the window passes through here, so that Qt's catalogues can translate it."""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """Return the text in the owner's language; `%n` in it becomes `count` with the plural it needs.

    context: the view the text belongs to. lupdate finds calls with literal arguments only.
    """
    return QCoreApplication.translate(context, text, comment or None, count)
