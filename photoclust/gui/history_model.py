"""What the owner did, as a list: newest first, read a hundred at a time."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from photoclust.gui import texts
from photoclust.gui.act_names import act_name
from photoclust.gui.language import translate
from photoclust.gui.rows import AnyIndex, RowsModel
from photoclust.library import Library
from photoclust.library.journal import CARRY_OVER, Act

AT_A_TIME: Final = 100


@dataclass(frozen=True, slots=True)
class Done:
    """An act, what it is called, and the face that shows best what it is about; None of an act on no face."""

    act: Act
    what: str
    face: int | None = None

    @property
    def why_it_stays(self) -> str:
        """Why it cannot be undone; empty for what can."""
        if self.act.undone:
            return translate("History", "This is undone already.")
        if self.act.kind == CARRY_OVER:
            return translate("History", "A scan noted this; it goes with what you had said of the photo.")
        return ""


@dataclass(frozen=True, slots=True)
class Past:
    """The newest acts. is_all: there are no others."""

    done: tuple[Done, ...]
    is_all: bool


def past(library: Library, count: int) -> Past:
    """Read so many of the newest acts."""
    acts = library.journal.acts(count)
    known = library.journal.origins(acts)
    faces = library.journal.best_faces(known)
    done = ((each, _origin(each, known)) for each in acts)
    listed = (Done(each, _called(each, origin), faces.get(origin.id)) for each, origin in done)
    return Past(tuple(listed), len(acts) < count)


class HistoryModel(RowsModel[Done]):
    """Holds acts. more_wanted: the owner has come to the end of those."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda done: done.act.id, parent)
        self._may_be_more = False

    def show_past(self, past: Past) -> None:
        """Hold these acts."""
        self.show(past.done)
        self._may_be_more = not past.is_all

    def canFetchMore(self, parent: AnyIndex) -> bool:  # noqa: N802 - Qt's name
        """Say whether there are older acts, unless they are on their way."""
        return not parent.isValid() and self._may_be_more

    def fetchMore(self, _parent: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Have older acts read."""
        self._may_be_more = False
        self.more_wanted.emit()

    def shown(self, value: Done, role: int) -> Any:
        """Return what a role shows of an act."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return value.what
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (value.what, texts.moment(value.act.made_at), value.why_it_stays)
                return ", ".join(filter(None, parts))
            case _:
                return None


def _origin(act: Act, known: dict[int, Act]) -> Act:
    """Return the act that an undo is about in the end, or itself."""
    origin = act
    while origin.undoes is not None:
        origin = known[origin.undoes]
    return origin


def _called(act: Act, origin: Act) -> str:
    """Return what an act is called, an undo by what it is about."""
    if act is origin:
        return act_name(act)
    undone, again = translate("History", "Undone: %1"), translate("History", "Done again: %1")
    return (undone if act.kind == "undo" else again).replace("%1", act_name(origin))
