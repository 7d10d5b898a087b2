"""Work that takes longer than a frame, as steps for a Job: a scan in which people appear, and regrouping.

Nothing here knows Qt. Each generator opens a Library of its own, since a library serves one thread.
"""

import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from photoclust.difference import Regrouping
from photoclust.equipment import examination_of, workers_of
from photoclust.examine import ExamineSettings, open_examiner
from photoclust.faces.diagnosis import DeviceReport
from photoclust.faces.session import describe_device
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.model import Progress
from photoclust.regroup import GroupingRules, join_new, regroup
from photoclust.settings import Settings

SECONDS_BETWEEN_JOINS: Final = 3.0
SHARE_OF_TIME: Final = 0.2
"""Joining may take this much of a scan's time; with a large library it is done less often."""
GROWTH_BETWEEN_JOINS: Final = 0.2
FEWEST_FACES: Final = 4
"""Of fewer hardly two are of one person, so that nobody would appear."""
_NOTHING: Final = Progress(done=0, total=0, faces=0, skipped=0)


class Stage(StrEnum):
    """What a scan is doing."""

    PREPARING = "preparing"
    LOOKING = "looking"
    GROUPING = "grouping"


@dataclass(frozen=True, slots=True)
class ScanStep:
    """How a scan stands. groupings: how often people were grouped since it began."""

    stage: Stage
    progress: Progress
    groupings: int


@dataclass(frozen=True, slots=True)
class Workshop:
    """What long work is done with. library: its folder. The calls are made in the job's thread.

    gentle_workers: for work that nobody asked for, which gives way to everything else.
    """

    library: Path
    examination: Callable[[], ExamineSettings]
    workers: Callable[[ExamineSettings], AbstractContextManager[Executor]]
    rules: Callable[[], GroupingRules]
    device: Callable[[], DeviceReport] = describe_device
    gentle_workers: Callable[[ExamineSettings], AbstractContextManager[Executor]] | None = None
    left_out: Callable[[], tuple[Path, ...]] = tuple

    def workers_for(self, examination: ExamineSettings, *, gentle: bool) -> AbstractContextManager[Executor]:
        """Return the reading processes for a scan."""
        chosen = self.gentle_workers if gentle and self.gentle_workers is not None else self.workers
        return chosen(examination)


def workshop_of(library: Path, settings: Settings) -> Workshop:
    """Return what the owner's settings ask for."""
    return workshop_following(library, lambda: settings)


def workshop_following(library: Path, settings: Callable[[], Settings]) -> Workshop:
    """Return what the owner's settings ask for at the moment when work begins."""

    def rules() -> GroupingRules:
        chosen = settings()
        model = _known_to(library, open_examiner(examination_of(chosen)).contract.id)
        return GroupingRules(model, chosen.smallest_seed, chosen.strictness)

    return Workshop(
        library,
        examination=lambda: examination_of(settings()),
        workers=lambda examination: workers_of(settings(), examination),
        rules=rules,
        gentle_workers=lambda examination: workers_of(settings(), examination, gentle=True),
        left_out=lambda: settings().folders_left_out(),
    )


def _known_to(library: Path, wanted: str) -> str:
    """Return the model to group by: the wanted one or, until that has seen photos, the one before it."""
    with Library(library) as opened:
        if opened.faces.contract(wanted) is not None:
            return wanted
        return opened.faces.last_model() or wanted


class Rhythm:
    """Says when new faces are worth joining to the people: often at first, then as the library grows."""

    def __init__(self, faces: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin a scan of a library that holds so many faces already."""
        self._before = self._joined = faces
        self._clock = clock
        self._next = clock() + SECONDS_BETWEEN_JOINS

    def is_due(self, found: int) -> bool:
        """Say whether to join now that a scan has found so many faces."""
        faces = self._before + found
        grown = faces > self._joined * (1 + GROWTH_BETWEEN_JOINS)
        return grown and faces >= FEWEST_FACES and self._clock() >= self._next

    def note(self, found: int, work: float) -> None:
        """Remember that everything found was joined with so many seconds of work.

        Of work, not of waiting: where others keep the processor busy, one wait had put all people off.
        """
        self._joined = self._before + found
        self._next = self._clock() + max(SECONDS_BETWEEN_JOINS, work / SHARE_OF_TIME)


def scan(
    workshop: Workshop, folders: Sequence[Path], *, retry: bool = False, gentle: bool = False
) -> Generator[ScanStep, None, None]:
    """Scan folders, join new faces to people on the way, and group everything at the end.

    gentle: nobody asked for it, so it gives way to other work, and in the end only joins what is new.
    Closing the generator stops the scan; what was yielded is saved. Raises what index_folders raises.
    """
    yield ScanStep(Stage.PREPARING, _NOTHING, 0)
    examination = workshop.examination()
    with (
        Library(workshop.library) as library,
        workshop.workers_for(examination, gentle=gentle) as workers,
        closing(
            index_folders(library, folders, workers, examination, retry=retry, left_out=workshop.left_out())
        ) as steps,
    ):
        yield from _grown(library, steps, workshop.rules, gentle=gentle)


def keeping_a_copy(library: Path) -> Generator[None, None, None]:
    """Make today's copy unless it is there; raises DamagedLibrary when its reading through finds damage."""
    with Library(library) as opened:
        opened.back_up_daily()
    yield


def regrouping(workshop: Workshop, *, afresh: bool = False) -> Generator[Regrouping, None, None]:
    """Group everything anew, and say what that changed; nothing where there are no faces.

    After an undo, what clustering had joined may part again. afresh: let go of all guesses, also of those
    that still fit.
    """
    with Library(workshop.library) as library:
        if library.census.totals().faces:
            yield _group_as_decided(library, workshop.rules(), afresh=afresh)


def _grown(
    library: Library,
    steps: Generator[Progress, None, None],
    rules: Callable[[], GroupingRules],
    *,
    gentle: bool,
) -> Generator[ScanStep, None, None]:
    """Pass a scan's progress on, joining when it is due; at its end group all, and keep a daily copy."""
    rhythm = Rhythm(library.census.totals().faces)
    groupings, progress = 0, _NOTHING
    for progress in steps:
        yield ScanStep(Stage.LOOKING, progress, groupings)
        if rhythm.is_due(progress.faces):
            began = time.thread_time()
            join_new(library, rules())
            rhythm.note(progress.faces, time.thread_time() - began)
            groupings += 1
    if gentle and not progress.done:
        return
    yield ScanStep(Stage.GROUPING, progress, groupings)
    if gentle:
        join_new(library, rules())
    elif library.census.totals().faces:
        _group_as_decided(library, rules())
    library.back_up_daily()
    yield ScanStep(Stage.GROUPING, progress, groupings + 1)


def _group_as_decided(library: Library, rules: GroupingRules, *, afresh: bool = False) -> Regrouping:
    """Group everything anew, and once more if the owner decided something while that was computed."""
    known = library.journal.acts(1)
    change = regroup(library, rules, afresh=afresh)
    while known != (newest := library.journal.acts(1)):
        known = newest
        again = regroup(library, rules, afresh=afresh)
        change = replace(again, moved=change.moved + again.moved, waited=change.waited)
    return change
