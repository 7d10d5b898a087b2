"""Texts that several views share, ready for translation; numbers as the owner's country writes them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from photoclust.gui.pace import Estimate
from photoclust.model import Person

_MINUTE = 60
SEPARATOR: Final = "  ·  "
translate = QCoreApplication.translate


def number(value: int) -> str:
    """Return "3,120" where numbers are written so."""
    return QLocale().toString(value)


def faces(count: int) -> str:
    """Return "1 face", "3,120 faces"."""
    one, many = translate("texts", "%1 face"), translate("texts", "%1 faces")
    return _counted(count, one, many)


def photos(count: int) -> str:
    """Return "1 photo", "3,120 photos"."""
    one, many = translate("texts", "%1 photo"), translate("texts", "%1 photos")
    return _counted(count, one, many)


def files(count: int) -> str:
    """Return "1 file", "3,120 files"."""
    one, many = translate("texts", "%1 file"), translate("texts", "%1 files")
    return _counted(count, one, many)


def people(count: int) -> str:
    """Return "1 person", "12 people"."""
    one, many = translate("texts", "%1 person"), translate("texts", "%1 people")
    return _counted(count, one, many)


def title(person: Person) -> str:
    """Return a person's name, or the question for it."""
    return person.name or who_is_this()


def who_is_this() -> str:
    """Return what stands where a name is missing."""
    return translate("texts", "Who is this?")


def on_button(text: str) -> str:
    """Return text for a button or menu, where a lone & would mark a key."""
    return text.replace("&", "&&")


def time_left(estimate: Estimate) -> str:
    """Return "about 4 minutes left"; empty while nobody knows."""
    if estimate.seconds_left is None:
        return ""
    minutes = round(estimate.seconds_left / _MINUTE)
    if estimate.seconds_left < _MINUTE:
        return translate("texts", "less than a minute left")
    if minutes < _MINUTE:
        return _counted(
            minutes, translate("texts", "about %1 minute left"), translate("texts", "about %1 minutes left")
        )
    hours = round(minutes / _MINUTE)
    return _counted(
        hours, translate("texts", "about %1 hour left"), translate("texts", "about %1 hours left")
    )


def rate(estimate: Estimate) -> str:
    """Return "8.2 photos a second", or photos a minute where that says more; empty while nobody knows."""
    if not estimate.rate:
        return ""
    if estimate.rate < 1:
        text = QLocale().toString(round(estimate.rate * _MINUTE))
        return translate("texts", "%1 photos a minute").replace("%1", text)
    return translate("texts", "%1 photos a second").replace("%1", QLocale().toString(estimate.rate, "f", 1))


def _counted(count: int, one: str, many: str) -> str:
    return (one if count == 1 else many).replace("%1", number(count))
