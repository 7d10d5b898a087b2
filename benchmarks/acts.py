"""Time the owner's acts, and what a scan and a regrouping do, on a made-up library.

    python -m benchmarks.acts [--faces 100000] [--persons 5000] [--folder DIR] [--only acts|grouping]

The library is made once in a folder (a temporary one unless named): people of heavy-tailed sizes, photos
of one to four faces, the largest people named by one act each, with nine in ten of their faces, the
last 100 faces not grouped yet. Acts are the median of several, in this process. Joining, preview, regrouping
and a look for questions run in a process each, which reports its own peak memory; the preview searches for
neighbours, and what comes after finds them kept (docs/decisions/0312).
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from benchmarks.acts_library import CONTRACT, make_library
from photoclust import people
from photoclust.library import Library
from photoclust.regroup import GroupingRules, join_new, preview, regroup
from photoclust.suggestions import find_questions

Act: TypeAlias = Callable[[], object]

TIMES: Final = 9
NEW_FACES: Final = 100
RULES: Final = GroupingRules(CONTRACT.id)


def looked(library: Library, rules: GroupingRules) -> int:
    """Look for what is worth asking and return how much it is."""
    return len(find_questions(library, rules))


GROUPINGS: Final[Mapping[str, Callable[[Library, GroupingRules], object]]] = MappingProxyType(
    {"join": join_new, "preview": preview, "regroup": regroup, "look": looked}
)

ACTS_HEAD: Final = "| act | median ms | worst ms | median CPU ms |\n|---|---|---|---|"
GROUPINGS_HEAD: Final = "| what | s | CPU s | MiB at the peak | came to |\n|---|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Timing:
    """What an act took each time, wall and CPU, in milliseconds."""

    what: str
    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    def row(self) -> str:
        """Return the row of a Markdown table."""
        figures = (statistics.median(self.wall), max(self.wall), statistics.median(self.cpu))
        return f"| {self.what} | " + " | ".join(f"{each:.1f}" for each in figures) + " |"


def timed(what: str, acts: Sequence[Act]) -> Timing:
    """Do each of the acts once."""
    wall, cpu = [], []
    for act in acts:
        started, spent = time.perf_counter(), time.process_time()
        act()
        wall.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - spent))
    return Timing(what, tuple(wall), tuple(cpu))


@dataclass(frozen=True, slots=True)
class Scene:
    """A library, and whom to act on: handles of groups, and of persons of ordinary and great size."""

    library: Library
    groups: Sequence[str]
    persons: Sequence[str]
    largest: Sequence[str]

    def faces(self, who: str) -> list[int]:
        """Return the ids of a person's faces."""
        return [face.id for face in self.library.census.faces(who)]


def scene_of(library: Library) -> Scene:
    """Choose from a library as `make_library` made it."""
    groups = [group.handle for group in library.census.groups()]
    persons = [person.handle for person in library.census.persons()]
    return Scene(library, groups, persons[len(persons) // 4 :], persons[:2])


def everyday_acts(scene: Scene) -> Iterator[Timing]:
    """Time what an owner does again and again."""
    library, persons, groups = scene.library, scene.persons, scene.groups
    times = range(TIMES)
    faces = [scene.faces(persons[20 + n])[0] for n in times]
    pairs = [(persons[40 + 2 * n], persons[41 + 2 * n]) for n in times]
    undo, redo = partial(people.undo, library), partial(people.redo, library)
    reject, confirm = partial(people.reject, library), partial(people.confirm, library)
    name, merge = partial(people.name, library), partial(people.merge, library)
    yield timed("name a group", [partial(name, groups[n], f"New {n}") for n in times])
    yield timed("rename a person", [partial(name, persons[n], f"Old {n}") for n in times])
    yield timed("undo", [undo for _ in times])
    yield timed("redo", [redo for _ in times])
    yield timed("find by name", [partial(people.find, library, f"old {n}") for n in times])
    yield timed("reject a face", [partial(reject, persons[20 + n], [faces[n]]) for n in times])
    yield timed("confirm a face", [partial(confirm, persons[20 + n], [faces[n]]) for n in times])
    yield timed("merge two people", [partial(merge, one, [other]) for one, other in pairs])
    yield timed("undo a merge", [undo for _ in times])
    merged = groups[TIMES : 2 * TIMES]
    yield timed("merge a group into a person", [partial(merge, persons[60], [group]) for group in merged])


def greatest_acts(scene: Scene) -> Iterator[Timing]:
    """Time acts on the two largest people, and what reads everything."""
    library, (first, second) = scene.library, scene.largest
    size = people.find(library, first).faces
    yield timed(f"rename a person of {size} faces", [partial(people.name, library, first, "First")])
    face = scene.faces(first)[0]
    yield timed(f"reject one face of {size}", [partial(people.reject, library, first, [face])])
    yield timed("merge the two largest people", [partial(people.merge, library, first, [second])])
    yield timed("undo that", [partial(people.undo, library)])
    (named,) = [act.id for act in library.journal.acts(10**6) if act.summary == f"Name Person {first}"]
    yield timed(f"undo the naming of {size}", [partial(people.undo, library, named)])
    group = max(library.census.groups(), key=lambda each: each.faces)
    yield timed(f"name a group of {group.faces} faces", [partial(people.name, library, group.handle, "New")])
    yield timed("undo that", [partial(people.undo, library)])
    yield timed("redo that", [partial(people.redo, library)])
    yield timed("list of people and groups", [partial(people.everyone, library)] * 3)
    yield timed("totals", [library.census.totals] * 3)


def grouping_row(what: str, folder: Path) -> str:
    """Run a grouping in a process of its own and return its row of the table."""
    command = [sys.executable, "-m", "benchmarks.acts", "--folder", str(folder), "--only", what]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def group(what: str, folder: Path) -> str:
    """Do one of GROUPINGS here and return its row."""
    with Library(folder) as library:
        started, spent = time.perf_counter(), time.process_time()
        outcome = GROUPINGS[what](library, RULES)
        seconds, cpu = time.perf_counter() - started, time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"| {what} | {seconds:.2f} | {cpu:.2f} | {peak:.0f} | {outcome} |"


def report(folder: Path, arguments: argparse.Namespace) -> None:
    """Make the library unless it is there, and print the tables."""
    if not folder.is_dir() or not any(folder.iterdir()):
        make_library(folder, faces=arguments.faces, persons=arguments.persons, ungrouped=NEW_FACES)
    if arguments.only != "grouping":
        with Library(folder) as library:
            print(ACTS_HEAD)
            scene = scene_of(library)
            for timing in chain(everyday_acts(scene), greatest_acts(scene)):
                print(timing.row(), flush=True)
    if arguments.only != "acts":
        print(GROUPINGS_HEAD)
        for what in GROUPINGS:
            print(grouping_row(what, folder), flush=True)


def main() -> None:
    """Read the command line and run what it asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--faces", type=int, default=100_000)
    parser.add_argument("--persons", type=int, default=5_000)
    parser.add_argument("--folder", type=Path, help="where to make the library, or where it is already")
    parser.add_argument("--only", choices=["acts", "grouping", *GROUPINGS])
    arguments = parser.parse_args()
    if arguments.only in GROUPINGS:
        print(group(arguments.only, arguments.folder))
        return
    with tempfile.TemporaryDirectory() as place:
        report(arguments.folder or Path(place) / "library", arguments)


if __name__ == "__main__":
    main()
