"""The owner's acts, from the window to photoclust.people: each is told, and each can be taken back.

They are done one after the other off the GUI thread; what they will come to is shown at once.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photoclust import people
from photoclust.gui import foresight, texts
from photoclust.gui.act_names import act_name
from photoclust.gui.errands import Errand, Errands
from photoclust.gui.foresight import Foresight
from photoclust.gui.jobs import Jobs
from photoclust.library import Library
from photoclust.library.journal import Act
from photoclust.people.finding import shown_as
from photoclust.people.history import Turned
from photoclust.people.naming import identify

Now = Callable[[str], str]
"""Who goes by what handle when an act is done who was shown under this one when it was asked for."""


class Acts(QObject):
    """Does what the owner asks for.

    begun: something was asked for. foreseen: a Foresight of what people will be. told: a sentence on
    what was done. refused: a sentence on why not. turned_back: an undo or redo was done, so groups
    may have to be made anew. rested: all is done that was asked for. since: the newest act when it was read
    who there is: a handle means who was shown under it then.
    """

    begun = Signal()
    foreseen = Signal(object)
    told = Signal(str)
    refused = Signal(str)
    turned_back = Signal()
    rested = Signal()

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = Errands(folder, jobs, self)
        self._errands.rested.connect(self.rested)
        self.since = 0

    @property
    def is_busy(self) -> bool:
        """Say whether an act is on its way."""
        return self._errands.is_busy

    def close(self) -> None:
        """Take no further acts; those on their way are done."""
        self._errands.close()

    def name(self, handle: str, name: str, *, faces: int = 1) -> None:
        """Name a person or group; naming a group like a person makes it theirs. faces: so many get it."""
        alike = self.tr("Named %2: %1 that look alike.").replace("%1", texts.faces(faces))
        said = self.tr("Named %1.").replace("%1", name)
        self._do(
            alike.replace("%2", name) if faces > 1 else said,
            foresight.naming(handle, name),
            lambda library, now: people.name(library, now(handle), name),
        )

    def name_alone(self, handle: str, face: int, name: str) -> None:
        """Name one face of a group; the others wait for a name as before."""
        self._do(
            self.tr("Named %1: this face alone.").replace("%1", name),
            foresight.leaving(handle, [face], name),
            lambda library, _now: identify(library, [face], name, alone=True),
        )

    def merge(self, into: str, others: Sequence[str], *, since: int | None = None) -> None:
        """Make several one person. since: the newest act when they were shown, unless that is as of now."""
        self._do(
            self.tr("Merged."),
            foresight.merging(into, others),
            lambda library, now: people.merge(library, now(into), [now(each) for each in others]),
            since=since,
        )

    def differ(self, first: str, second: str) -> None:
        """Say that two are not the same; they are not suggested again."""
        self._do(
            self.tr("They stay two."),
            Foresight(),
            lambda library, now: people.differ(library, now(first), now(second)),
        )

    def confirm(self, handle: str, faces: Sequence[int]) -> None:
        """Say that faces are this person."""
        self._do(
            self.tr("Confirmed %1.").replace("%1", texts.faces(len(faces))),
            foresight.confirming(handle, faces),
            lambda library, now: people.confirm(library, now(handle), faces),
        )

    def reject(self, handle: str, faces: Sequence[int]) -> None:
        """Say that faces are not this person."""
        self._do(
            self.tr("Took %1 out.").replace("%1", texts.faces(len(faces))),
            foresight.leaving(handle, faces),
            lambda library, now: people.reject(library, now(handle), faces),
        )

    def deny(self, handle: str, faces: Sequence[int]) -> None:
        """Say that faces of others, or of nobody, are not this person."""
        self._do(
            self.tr("They stay two."),
            Foresight(),
            lambda library, now: people.deny(library, now(handle), faces),
        )

    def move(self, handle: str, faces: Sequence[int], name: str) -> None:
        """Give faces to the person of a name, or to somebody new; without a name, to somebody unnamed."""
        said = self.tr("Moved %1 to %2.").replace("%1", texts.faces(len(faces)))
        self._do(
            said.replace("%2", name or self.tr("a new person")),
            foresight.leaving(handle, faces, name),
            lambda library, now: people.split(library, now(handle), faces, name or None),
        )

    def identify(self, faces: Sequence[int], name: str) -> None:
        """Say who faces are that nobody was known by: the person of that name, or somebody new."""
        self._do(
            self.tr("Named %1.").replace("%1", name),
            foresight.giving(faces, name),
            lambda library, _now: identify(library, faces, name),
        )

    def dismiss(self, faces: Sequence[int]) -> None:
        """Say that these are no faces."""
        self._do(
            self.tr("Marked %1 as not a face.").replace("%1", texts.faces(len(faces))),
            foresight.vanishing(faces),
            lambda library, _now: people.dismiss(library, faces),
        )

    def choose_cover(self, handle: str, face: int) -> None:
        """Let a face stand for a person."""
        self._do(
            self.tr("New cover."),
            foresight.covering(handle, face),
            lambda library, now: people.choose_cover(library, now(handle), face),
        )

    def hide(self, handles: Sequence[str], *, hidden: bool) -> None:
        """Keep people out of the list, or bring them back; each is an act of its own."""
        said = self.tr("Hid %1.") if hidden else self.tr("Brought %1 back.")
        self._do(
            said.replace("%1", texts.people(len(handles))),
            foresight.hiding(handles, hidden=hidden),
            lambda library, now: [people.hide(library, now(handle), hidden=hidden) for handle in handles],
        )

    def ignore(self, faces: Sequence[int]) -> None:
        """Put strangers out of the way: they are ignored until they are noticed."""
        self._do(
            self.tr("Ignored %1.").replace("%1", texts.faces(len(faces))),
            foresight.vanishing(faces),
            lambda library, _now: people.ignore_strangers(library, faces),
        )

    def notice(self, faces: Sequence[int]) -> None:
        """Bring strangers back; they are grouped anew."""
        said = self.tr("Brought %1 back.").replace("%1", texts.faces(len(faces)))
        told = self._undoable(said)
        self._turn(lambda library: people.notice_strangers(library, faces), lambda _outcome: told)

    def undo(self) -> None:
        """Take back the last act, be it still on its way."""
        self.take_back(people.undo)

    def take_back(self, turn: Callable[[Library], Act | None]) -> None:
        """Take back whichever act that does; of none nothing is told."""
        said = self.tr("Undone: %1. Ctrl+Shift+Z does it again.")
        self._turn(partial(people.turned, turn=turn), partial(self._turned, said))

    def redo(self) -> None:
        """Do again what was undone."""
        said = self.tr("Done again: %1. Ctrl+Z undoes.")
        self._turn(partial(people.turned, turn=people.redo), partial(self._turned, said))

    def do(
        self, said: str, work: Callable[[Library], object], *, refused: Callable[[], object] | None = None
    ) -> None:
        """Do another act, of whose outcome nothing is shown before it is done. refused: called if not."""
        self._do(said, Foresight(), lambda library, _now: work(library), refused)

    def note(self, work: Callable[[Library], object], *, said: str = "") -> None:
        """Do what is no act of the journal, after the acts before it. said: told then, if anything."""
        self._ask(Errand(work, lambda _outcome: self.told.emit(said) if said else None, self.refused.emit))

    def _do(
        self,
        said: str,
        foreseen: Foresight,
        work: Callable[[Library, Now], object],
        refused: Callable[[], object] | None = None,
        *,
        since: int | None = None,
    ) -> None:
        sentence, then = self._undoable(said), self.since if since is None else since

        def refuse(why: str) -> None:
            if refused is not None:
                refused()
            self.refused.emit(why)

        def do(library: Library) -> object:
            return work(library, lambda handle: shown_as(library, handle, then))

        self._ask(Errand(do, lambda _outcome: self.told.emit(sentence), refuse))
        self.foreseen.emit(foreseen)

    def _undoable(self, said: str) -> str:
        return " ".join((said, self.tr("Ctrl+Z undoes.")))

    def _turned(self, said: str, outcome: object) -> str:
        """Return what to tell of an undo or a redo; nothing where there was none."""
        if not isinstance(outcome, Turned) or outcome.act is None:
            return ""
        doubled = self.tr("More than one person is called %1 now: merge them, or rename one.")
        names = (doubled.replace("%1", texts.short(name)) for name in outcome.doubled)
        return " ".join((said.replace("%1", act_name(outcome.act)), *names))

    def _turn(self, turn: Callable[[Library], object], said: Callable[[object], str]) -> None:
        """Do what may leave faces to be grouped. said: what to tell of its outcome, if anything."""

        def tell(outcome: object) -> None:
            if sentence := said(outcome):
                self.told.emit(sentence)
                self.turned_back.emit()

        self._ask(Errand(turn, tell, self.refused.emit))
        self.foreseen.emit(Foresight())

    def _ask(self, errand: Errand) -> None:
        self.begun.emit()
        self._errands.ask(errand)
