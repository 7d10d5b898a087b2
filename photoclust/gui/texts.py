"""Texts that several views share, ready for translation; numbers as the owner's country writes them."""

from datetime import datetime
from functools import cache
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt, QTimeZone

from photoclust.gui.by_date import Taken
from photoclust.gui.language import translate
from photoclust.gui.pace import Estimate
from photoclust.model import Person

_MINUTE = 60
SEPARATOR: Final = "  ·  "
_LONG_NAME: Final = 24


def number(value: int) -> str:
    """Return "3,120" where numbers are written so."""
    return QLocale().toString(value)


def faces(count: int) -> str:
    """Return "1 face", "3,120 faces"."""
    return _counts().faces(count)


def photos(count: int) -> str:
    """Return "1 photo", "3,120 photos"."""
    return _counts().photos(count)


def files(count: int) -> str:
    """Return "1 file", "3,120 files"."""
    return _counts().files(count)


def people(count: int) -> str:
    """Return "1 person", "12 people"."""
    return _counts().people(count)


def title(person: Person) -> str:
    """Return a person's name, or the question for it."""
    return person.name or who_is_this()


def who_is_this() -> str:
    """Return what stands where a name is missing."""
    return translate("texts", "Who is this?")


def day(moment: datetime, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """Return a day as the owner's country writes it."""
    return QLocale().toString(_date(moment), form)


def moment(utc: str) -> str:
    """Return when something was done, of ISO 8601 in UTC, as the owner's clock and country have it."""
    when = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
    when.setTimeZone(QTimeZone.utc())
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)


def day_without_weekday(moment: datetime) -> str:
    """Return "4 May 2019"."""
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip(", ")
    return QLocale().toString(_date(moment), form)


def day_of(each: Taken) -> str:
    """Return the day that a face or a photo was taken; nothing where nobody knows."""
    return day(each.taken) if each.dated else ""


def on_button(text: str) -> str:
    """Return text for a button or menu, where a lone & would mark a key."""
    return text.replace("&", "&&")


def short(name: str) -> str:
    """Return a name cut to what a button has room for: a longer one would widen the window."""
    return name if len(name) <= _LONG_NAME else f"{name[: _LONG_NAME - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def time_left(estimate: Estimate) -> str:
    """Return "about 4 minutes left"; empty while nobody knows."""
    if estimate.seconds_left is None:
        return ""
    minutes = round(estimate.seconds_left / _MINUTE)
    if estimate.seconds_left < _MINUTE:
        return translate("texts", "less than a minute left")
    if minutes < _MINUTE:
        return _counts().minutes_left(minutes)
    return _counts().hours_left(round(minutes / _MINUTE))


def rate(estimate: Estimate) -> str:
    """Return "8.2 photos a second", or photos a minute where that says more; empty while nobody knows."""
    if not estimate.rate:
        return ""
    if estimate.rate < 1:
        text = QLocale().toString(round(estimate.rate * _MINUTE))
        return translate("texts", "%1 photos a minute").replace("%1", text)
    return translate("texts", "%1 photos a second").replace("%1", QLocale().toString(estimate.rate, "f", 1))


class Counts(QObject):
    """Texts with a number in them: lupdate sees that they need plurals only in a method's tr()."""

    def faces(self, count: int) -> str:
        """Count faces."""
        return self.tr("%Ln faces", "", count)

    def photos(self, count: int) -> str:
        """Count photos."""
        return self.tr("%Ln photos", "", count)

    def files(self, count: int) -> str:
        """Count files."""
        return self.tr("%Ln files", "", count)

    def people(self, count: int) -> str:
        """Count people."""
        return self.tr("%Ln people", "", count)

    def minutes_left(self, count: int) -> str:
        """Say how long it takes."""
        return self.tr("about %Ln minutes left", "", count)

    def hours_left(self, count: int) -> str:
        """Say how long it takes."""
        return self.tr("about %Ln hours left", "", count)


def _date(moment: datetime) -> QDate:
    return QDate(moment.year, moment.month, moment.day)


@cache
def _counts() -> Counts:
    return Counts()
