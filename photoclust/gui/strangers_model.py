"""Events and their strangers as lists."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from photoclust.gui import texts
from photoclust.gui.language import translate
from photoclust.gui.rows import RowsModel
from photoclust.people.events import Event, Stranger


class EventsModel(RowsModel[Event]):
    """Holds events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda event: event.first, parent)

    def shown(self, value: Event, role: int) -> Any:
        """Return what a role shows of an event."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return days(value)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{days(value)}, {counts(value)}"
            case _:
                return None


class StrangersModel(RowsModel[Stranger]):
    """Holds strangers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda stranger: stranger.faces[0], parent)

    def shown(self, value: Stranger, role: int) -> Any:
        """Return what a role shows of a stranger."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return texts.faces(len(value.faces))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Stranger, %1").replace("%1", texts.faces(len(value.faces)))
            case _:
                return None


def days(event: Event) -> str:
    """Return "4 May 2019", or the first and the last day, or that there is none."""
    if event.first is None or event.last is None:
        return translate("Strangers", "Without a date")
    first, last = texts.day_without_weekday(event.first), texts.day_without_weekday(event.last)
    if event.first.date() == event.last.date():
        return first
    return f"{first} \N{EN DASH} {last}"


def counts(event: Event) -> str:
    """Return "86 photos, 34 strangers"."""
    return texts.SEPARATOR.join((texts.photos(event.photos), strangers(len(event.strangers))))


def strangers(count: int) -> str:
    """Return "1 stranger", "34 strangers"."""
    one, many = translate("Strangers", "%1 stranger"), translate("Strangers", "%1 strangers")
    return (one if count == 1 else many).replace("%1", texts.number(count))
