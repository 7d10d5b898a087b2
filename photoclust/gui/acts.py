"""The owner's acts, from the window to photoclust.people: each is told, and each can be taken back."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from photoclust import people
from photoclust.errors import PhotoclustError
from photoclust.gui import texts
from photoclust.library import Library
from photoclust.library.journal import Act
from photoclust.model import Person

T = TypeVar("T")
_LOOKED_THROUGH: Final = 500
"""So many of the newest acts are searched for the summary of the one that undo would take back."""


class Acts(QObject):
    """Does what the owner asks for.

    changed: people are others than before. told: a sentence on what was done. refused: a sentence on
    why not. turned_back: an undo or redo was done, so groups may have to be made anew.
    """

    changed = Signal()
    told = Signal(str)
    refused = Signal(str)
    turned_back = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def name(self, handle: str, name: str) -> Person | None:
        """Name a person or group; naming a group like a person makes it theirs."""
        said = self.tr("Named %1.").replace("%1", name)
        return self._done(said, lambda: people.name(self._library, handle, name))

    def merge(self, into: str, others: Sequence[str]) -> Person | None:
        """Make several one person."""
        return self._done(self.tr("Merged."), lambda: people.merge(self._library, into, others))

    def confirm(self, handle: str, faces: Sequence[int]) -> Person | None:
        """Say that faces are this person."""
        said = self.tr("Confirmed %1.").replace("%1", texts.faces(len(faces)))
        return self._done(said, lambda: people.confirm(self._library, handle, faces))

    def reject(self, handle: str, faces: Sequence[int]) -> None:
        """Say that faces are not this person."""
        said = self.tr("Took %1 out.").replace("%1", texts.faces(len(faces)))
        self._done(said, lambda: people.reject(self._library, handle, faces))

    def move(self, handle: str, faces: Sequence[int], name: str) -> Person | None:
        """Give faces to the person of a name, or to somebody new; without a name, to somebody unnamed."""
        said = self.tr("Moved %1 to %2.").replace("%1", texts.faces(len(faces)))
        said = said.replace("%2", name or self.tr("a new person"))
        return self._done(said, lambda: people.split(self._library, handle, faces, name or None))

    def dismiss(self, faces: Sequence[int]) -> None:
        """Say that these are no faces."""
        said = self.tr("Marked %1 as not a face.").replace("%1", texts.faces(len(faces)))
        self._done(said, lambda: people.dismiss(self._library, faces))

    def choose_cover(self, handle: str, face: int) -> Person | None:
        """Let a face stand for a person."""
        return self._done(self.tr("New cover."), lambda: people.choose_cover(self._library, handle, face))

    def hide(self, handles: Sequence[str], *, hidden: bool) -> None:
        """Keep people out of the list, or bring them back; each is an act of its own."""
        count = texts.people(len(handles))
        said = self.tr("Hid %1.") if hidden else self.tr("Brought %1 back.")
        self._done(
            said.replace("%1", count),
            lambda: [people.hide(self._library, handle, hidden=hidden) for handle in handles],
        )

    def undo(self) -> None:
        """Take the last act back."""
        self._turn(people.undo, self.tr("Undone: %1. Ctrl+Shift+Z does it again."))

    def redo(self) -> None:
        """Do again what was undone."""
        self._turn(people.redo, self.tr("Done again: %1. Ctrl+Z undoes."))

    def to_undo(self) -> str | None:
        """Return the summary of what undo takes back; empty for one of long ago, None for nothing."""
        return self._summary(self._library.journal.last_to_undo())

    def to_redo(self) -> str | None:
        """Return the summary of what redo does again."""
        return self._summary(self._library.journal.last_to_redo())

    def _summary(self, act: int | None) -> str | None:
        if act is None:
            return None
        newest = self._library.journal.acts(_LOOKED_THROUGH)
        return next((each.summary for each in newest if each.id == act), "")

    def _turn(self, turn: Callable[[Library], Act], said: str) -> None:
        try:
            act = turn(self._library)
        except PhotoclustError as error:
            self.refused.emit(str(error))
            return
        self.changed.emit()
        self.told.emit(said.replace("%1", act.summary))
        self.turned_back.emit()

    def _done(self, said: str, act: Callable[[], T]) -> T | None:
        """Act, and tell; a refusal is told as well."""
        try:
            outcome = act()
        except PhotoclustError as error:
            self.refused.emit(str(error))
            return None
        self.changed.emit()
        self.told.emit(f"{said} {self.tr('Ctrl+Z undoes.')}")
        return outcome
