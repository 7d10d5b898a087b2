"""Bring the library up to date with folders: look at what is new, keep what is known.

Photos are examined by any concurrent.futures.Executor; this one process stores the results, each in
a transaction of its own, so that a killed scan loses nothing it has reported and goes on from there.
"""

from collections.abc import Collection, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from pathlib import Path
from typing import Final, TypeAlias

from photoclust.examine import ExamineSettings, KnownContent, examine, open_examiner
from photoclust.intake import Intake, Outcome
from photoclust.library import Library
from photoclust.model import Photo, Progress
from photoclust.scan import SeenFile, normal

Looked: TypeAlias = Photo | KnownContent

IN_FLIGHT: Final = 128
"""Photos handed out and not yet stored: enough for many workers; what waits is a name, not a picture."""


def index_folders(
    library: Library,
    folders: Sequence[Path],
    workers: Executor,
    settings: ExamineSettings,
    *,
    retry: bool = False,
    left_out: Collection[Path] = (),
) -> Generator[Progress, None, None]:
    """Scan folders into the library, yielding after every photo that is saved.

    Closing the generator stops the scan. retry: look again at files that were skipped before. left_out:
    folders not to enter; photos in them that are known count as out of reach.
    Raises ModelError before any work, PhotoclustError for a folder that never was there,
    LibraryError when another process is scanning or the library cannot be written.
    """
    with library.scanning():
        intake = Intake(library, open_examiner(settings))
        roots = [normal(folder) for folder in folders]
        surveys = [intake.survey(root, retry=retry, left_out=left_out) for root in roots]
        fresh = tuple({file.path: file for each in surveys for file in each.fresh}.values())
        faces, skipped = 0, sum(len(each.unreachable) for each in surveys)
        yield Progress(0, len(fresh), faces, skipped)
        outcomes = _outcomes(intake, fresh, workers, settings)
        for done, (file, outcome) in enumerate(outcomes, start=1):
            faces += outcome.faces
            skipped += outcome.skipped
            yield Progress(done, len(fresh), faces, skipped, file.path)
        for found, root in zip(surveys, roots, strict=True):
            intake.finish(found, root)


def _outcomes(
    intake: Intake, files: Sequence[SeenFile], workers: Executor, settings: ExamineSettings
) -> Iterator[tuple[SeenFile, Outcome]]:
    """Examine IN_FLIGHT photos at a time, and store each as it comes."""
    waiting: dict[Future[Looked], SeenFile] = {}
    try:
        for file in files:
            looked = workers.submit(examine, file.path, settings, intake.known(file), intake.remembered(file))
            waiting[looked] = file
            if len(waiting) >= IN_FLIGHT:
                yield from _stored(intake, waiting)
        while waiting:
            yield from _stored(intake, waiting)
    finally:
        for future in waiting:
            future.cancel()


def _stored(intake: Intake, waiting: dict[Future[Looked], SeenFile]) -> Iterator[tuple[SeenFile, Outcome]]:
    """Wait for the first results and store them."""
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        file = waiting.pop(future)
        error = future.exception()
        yield file, intake.store(file, future.result()) if error is None else intake.refuse(file, error)
