"""Take back what the owner did, and do it again."""

from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.library.journal import Act


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


def _taken_back(library: Library, act: int) -> Act:
    with library.transaction():
        taken = library.journal.undo(act)
        library.groups.settle()
    return taken
