"""What a photo's file says, in a line: when, how large."""

from typing import Final

from PySide6.QtCore import QLocale, QTime

from photoclust.gui import texts
from photoclust.gui.language import translate
from photoclust.gui.looking import Looked
from photoclust.model import PlacedPhoto

_TIMES: Final = "\N{MULTIPLICATION SIGN}"


def summary(looked: Looked) -> str:
    """Return "14 June 2014, 15:32 · 4000 x 3000 · 2.3 MB" as far as it is known."""
    locale = QLocale()
    moment = "" if looked.photo is None else _moment(looked.photo.placed, locale)
    size = f"{looked.width} {_TIMES} {looked.height}" if looked.width else ""
    weight = locale.formattedDataSize(looked.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return texts.SEPARATOR.join(filter(None, (moment, size, weight if looked.bytes else "")))


def _moment(photo: PlacedPhoto, locale: QLocale) -> str:
    """Return when a photo was taken, or that nobody knows."""
    when = photo.taken
    day = texts.day(when, QLocale.FormatType.LongFormat)
    if not photo.dated:
        undated = translate("PhotoPage", "no date; file of %1")
        return undated.replace("%1", day)
    return f"{day}, {locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)}"
