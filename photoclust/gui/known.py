"""Who is there, as far as the window knows: what was read last, and what acts on their way make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from photoclust import people
from photoclust.gui.act_names import act_name
from photoclust.gui.acts import Acts
from photoclust.gui.foresight import Foresight
from photoclust.gui.jobs import Jobs
from photoclust.gui.reading import Reading
from photoclust.library import Library
from photoclust.model import Person, PlacedFace, Totals

_LOOKED_THROUGH: Final = 500
"""So many of the newest acts are searched for the summary of the one that undo would take back."""

_NOTHING: Final = Totals(photos=0, skipped=0, offline=0, faces=0, named=0, strangers=0, dismissed=0)


@dataclass(frozen=True, slots=True)
class Gathering:
    """Everyone there is, and how much; of groups that have become persons, whose they are.

    undo, redo: the summary of the act in question; empty for one of long ago, None for nothing. newest: the
    newest act, or one a little older.
    """

    everyone: tuple[Person, ...] = ()
    totals: Totals = _NOTHING
    roots: tuple[Path, ...] = ()
    undo: str | None = None
    redo: str | None = None
    owners: Mapping[int, int] = field(default_factory=dict)
    newest: int = 0


def gather(library: Library) -> Gathering:
    """Read who is there now."""
    journal = library.journal
    newest = journal.newest()  # asked first, so that none is missed
    return Gathering(
        tuple(people.everyone(library)),
        library.census.totals(),
        library.files.roots(),
        _summary(library, journal.last_to_undo()),
        _summary(library, journal.last_to_redo()),
        library.census.group_owners(),
        newest,
    )


class Known(QObject):
    """Knows who is there. changed: others, or otherwise. foreseen: a Foresight for what else is shown.

    everyone: all persons and groups. strangers: those who were asked for last, of one face
    too; None until somebody asks.
    arrived: the library was read; what is shown of it may be old.
    """

    changed = Signal()
    foreseen = Signal(object)
    arrived = Signal()

    def __init__(self, folder: Path, jobs: Jobs, acts: Acts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Gathering()
        self.everyone: tuple[Person, ...] = ()
        self.strangers: tuple[Person, ...] | None = None
        self.has_read = False
        self._acts = acts
        self._reading = Reading(folder, jobs, self)
        self._reading.arrived.connect(self._take)
        acts.foreseen.connect(self._foresee)
        acts.rested.connect(self._look_again)

    @Slot()
    def ask(self) -> None:
        """Look at who is there."""
        self._reading.ask(gather)

    def meet(self, strangers: Sequence[Person]) -> None:
        """Know strangers, too."""
        self.strangers = tuple(strangers)
        self.changed.emit()

    @property
    def everybody(self) -> tuple[Person, ...]:
        """Everyone, and the strangers who are not among them."""
        there = {each.handle for each in self.everyone}
        return (*self.everyone, *(each for each in self.strangers or () if each.handle not in there))

    def person(self, handle: str) -> Person | None:
        """Return who goes by a handle, or by what a group's handle has become."""
        wanted = self.handle(handle)
        return next((each for each in self.everybody if each.handle == wanted), None)

    def named_with(self, face: PlacedFace) -> int:
        """Return how many faces get a name with this one, itself included: all of a group without one."""
        person = None if face.handle is None or face.name is not None else self.person(face.handle)
        return 1 if person is None else person.faces

    def handle(self, handle: str) -> str:
        """Return the handle of who was shown under this one."""
        owner = self.now.owners.get(int(handle[1:])) if handle.startswith("g") else None
        is_there = owner is None or any(each.handle == handle for each in self.everybody)
        return handle if is_there else str(owner)

    @Slot(object)
    def _foresee(self, foresight: Foresight) -> None:
        self.everyone = tuple(foresight.people(self.everyone))
        self.strangers = self.strangers and tuple(foresight.people(self.strangers))
        self.foreseen.emit(foresight)
        self.changed.emit()

    @Slot()
    def _look_again(self) -> None:
        """Read the truth, now that nothing is on its way; what was read before then is old."""
        self._reading.overtake()
        self.ask()

    @Slot(object)
    def _take(self, gathering: Gathering) -> None:
        if self._acts.is_busy:
            return  # What is shown is newer; this is read again when the acts are done.
        self.has_read = True
        self.now, self.everyone = gathering, gathering.everyone
        self._acts.since = gathering.newest
        # A stranger who was given a name is one no more: the person is among everyone, by the name of now.
        self.strangers = self.strangers and tuple(each for each in self.strangers if each.name is None)
        self.changed.emit()
        self.arrived.emit()


def _summary(library: Library, act: int | None) -> str | None:
    if act is None:
        return None
    newest = library.journal.acts(_LOOKED_THROUGH)
    return next((act_name(each) for each in newest if each.id == act), "")
