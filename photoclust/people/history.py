"""Take back what the owner did, and do it again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.journal import Act
from photoclust.people.finding import folded


@dataclass(frozen=True, slots=True)
class Turned:
    """What an undo or a redo has done. doubled: the names that, by this, more than one person has."""

    act: Act | None
    doubled: tuple[str, ...]


def turned(library: Library, turn: Callable[[Library], Act | None]) -> Turned:
    """Do an undo or a redo, and say whose name it gave to a second person: nobody is renamed unasked."""
    with library.transaction():
        before = _doubled(library)
        act = turn(library)
        after = _doubled(library)
    return Turned(act, tuple(name for key, name in sorted(after.items()) if key not in before))


def undo(library: Library, act: int | None = None) -> Act:
    """Take back an act, the last one unless named; raise PhotoclustError when there is none."""
    chosen = library.journal.last_to_undo() if act is None else act
    if chosen is None:
        raise PhotoclustError("There is nothing to undo.")
    return _taken_back(library, chosen)


def redo(library: Library) -> Act:
    """Do again what was just undone; raise PhotoclustError when there is nothing."""
    chosen = library.journal.last_to_redo()
    if chosen is None:
        raise PhotoclustError("There is nothing to redo.")
    return _taken_back(library, chosen)


def _doubled(library: Library) -> dict[str, str]:
    """Return the names that more than one person has, each by the form in which it is compared."""
    names = [name for name in library.census.names().values() if name is not None]
    count = Counter(map(folded, names))
    return {folded(name): name for name in names if count[folded(name)] > 1}


def _taken_back(library: Library, act: int) -> Act:
    with library.transaction():
        taken = library.journal.undo(act)
        library.groups.settle()
    return taken
