"""A whole scan of real files with the real detector, and an embedder that is small enough for a test."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from photoclust.examine import ExamineSettings, KnownContent
from photoclust.indexing import index_folders
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.journal import is_faces
from photoclust.model import Progress
from photoclust.regroup import GroupingRules, regroup
from tests.made import TOY


class Inline(Executor):
    """Run at once, and remember which files were decoded."""

    def __init__(self) -> None:
        self.looked: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - an executor passes on whatever is raised
            self.looked.append(args[0].name)
            future.set_exception(error)
            return future
        if not isinstance(result, KnownContent):
            self.looked.append(args[0].name)
        future.set_result(result)
        return future


class Scene:
    """An album, a library, and one way to scan."""

    def __init__(self, root: Path, model: Path) -> None:
        self.album = root / "album"
        self.album.mkdir()
        self.library = Library(root / "library")
        self.settings = ExamineSettings(model)

    def scan(self, *folders: Path, retry: bool = False) -> tuple[list[str], Progress]:
        """Return the names of the files that were decoded, and the last progress."""
        inline = Inline()
        steps = list(
            index_folders(self.library, folders or (self.album,), inline, self.settings, retry=retry)
        )
        return inline.looked, steps[-1]

    def regroup(self) -> None:
        regroup(self.library, GroupingRules(TOY, 32.0))

    def name_everybody(self) -> None:
        """Make one person of every face there is."""
        person = self.library.journal.new_person()
        faces = is_faces(person, self.library.groups.faces(TOY).ids.tolist())
        called = Decision(Verdict.CALLED, person=person, text="Eileen")
        self.library.journal.record("name", "Name Eileen", [*faces, called])
