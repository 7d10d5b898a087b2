"""One library under attack, and what is said of it after every fault."""

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.faults.running import Answer, Running
from benchmarks.faults.world import World, scan
from benchmarks.kill_state import Holdings, holdings, losses, lost_names, prepare
from photoclust.errors import DamagedLibrary
from photoclust.library import Library, restore


@dataclass(slots=True)
class Row:
    """What a fault did, in all the times that it came.

    acts: answered before it struck; photos, names, decisions: lost. unsound: how often the integrity check
    was not clean. restored: how often the library was refused and a copy put back. same: what a scan made
    of it at last is what one makes that nobody disturbed. told: what the owner was told.
    """

    fault: str
    times: int = 0
    acts: int = 0
    photos: int = 0
    names: int = 0
    decisions: int = 0
    unsound: int = 0
    restored: int = 0
    same: bool = True
    told: set[str] = field(default_factory=set)

    @property
    def good(self) -> bool:
        """Say whether nothing that must not be lost is."""
        return self.same and not (self.names or self.decisions or self.unsound or self.photos)


@dataclass(slots=True)
class Trial:
    """A library, the photos it is of, and what the owner was told is saved."""

    world: World
    library: Path
    row: Row
    random: random.Random
    answers: list[Answer] = field(default_factory=list)

    def begin(self) -> None:
        """Make the library, with a copy to come back to."""
        prepare(self.library)

    def look(self) -> Holdings:
        """Look at what is there."""
        return holdings(self.library)

    def hear(self, *those: Running) -> None:
        """Take note of what processes said."""
        for each in those:
            self.answers += each.answers
            self.row.acts += len(each.answers)
            self.row.told.update(each.sentences)

    def judge(self, before: Holdings) -> None:
        """Open the library as the owner would, and count what is lost since a look; restore it if refused."""
        self.row.times += 1
        try:
            Library(self.library).close()
        except DamagedLibrary as error:
            self.row.told.add(str(error).replace(str(self.library), "..."))
            self.row.restored += 1
            restore(self.library)
            self.answers.clear()
            return
        lost = losses(before, self.look(), lost_names(self.library, [each.act for each in self.answers]))
        self.row.photos += lost.photos
        self.row.names += lost.names
        self.row.decisions += lost.decisions
        self.row.unsound += not lost.sound

    def finish(self, calm: Holdings) -> None:
        """Scan to the end, and compare with a library that nobody disturbed."""
        scan(self.world, self.library)
        end = self.look()
        self.row.same &= (end.photos, end.faces, end.skipped) == (calm.photos, calm.faces, calm.skipped)
        self.row.unsound += not end.sound
        with suppress(IndexError):
            self.row.names += lost_names(self.library, [each.act for each in self.answers])


def undisturbed(world: World, library: Path) -> Holdings:
    """Return what a library holds that nobody disturbed."""
    prepare(library)
    scan(world, library)
    return holdings(library)


def table(rows: Sequence[Row]) -> str:
    """Return rows as Markdown."""
    head = (
        "| fault | times | acts answered | photos, names, decisions lost | integrity | restored | at last |"
    )
    lines = [head, "|---|---|---|---|---|---|---|"]
    for row in rows:
        lost = f"{row.photos}, {row.names}, {row.decisions}"
        sound = "clean" if not row.unsound else f"NOT CLEAN {row.unsound} times"
        end = "as undisturbed" if row.same else "DIFFERS"
        cells = (row.fault, row.times, row.acts, lost, sound, row.restored, end)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)
