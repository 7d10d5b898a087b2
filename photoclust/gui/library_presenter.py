"""Does what the library's page of the settings asks for."""

from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from photoclust.gui.asking_first import Question, ask_first
from photoclust.gui.departures import erasing, moving, restoring
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.library_page import LibraryPage, made_at
from photoclust.library import Backup, Library, backups
from photoclust.library.backups import FILE_NAME
from photoclust.library.soundness import damage_of_library
from photoclust.wording import plain


@dataclass(frozen=True, slots=True)
class Check:
    """What a look through the whole library found; None for nothing."""

    damage: str | None


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the disk."""

    library: int
    copies: int


class LibraryPresenter(QObject):
    """Keeps the page of one library. departing: a Departure, for which the window must close."""

    departing = Signal(object)

    def __init__(self, page: LibraryPage, library: Path, jobs: Jobs, window: QWidget) -> None:
        super().__init__(page)
        self._page, self._library, self._jobs, self._window = page, library, jobs, window
        page.back_up_wanted.connect(self._back_up)
        page.check_wanted.connect(self._check)
        page.restore_wanted.connect(self._restore)
        page.move_wanted.connect(self._move)
        page.erase_wanted.connect(self._erase)
        page.show_copies(backups(library))
        self._run(_weighing(library), self._tell_weight)

    @Slot(object)
    def _tell_weight(self, weight: Weight) -> None:
        self._page.show_weight(weight.library, weight.copies)

    @Slot()
    def _back_up(self) -> None:
        self._page.say(self.tr("Copying…"), busy=True)
        self._run(_copying(self._library), self._tell_copy)

    @Slot(object)
    def _tell_copy(self, _copy: object) -> None:
        self._page.show_copies(backups(self._library))
        self._page.say(self.tr("A copy was made and read through: it is whole."))

    @Slot()
    def _check(self) -> None:
        self._page.say(self.tr("Reading the whole library…"), busy=True)
        self._run(_checking(self._library), self._tell_check)

    @Slot(object)
    def _tell_check(self, check: Check) -> None:
        if check.damage is None:
            self._page.say(self.tr("The library is whole."))
        else:
            self._page.say(self.tr("The library is damaged. Restore the newest copy."))

    def _run(self, steps: Generator[object, None, None], tell: Callable[..., object]) -> None:
        job = Job(lambda: steps, lasting=True)
        job.stepped.connect(tell)
        job.failed.connect(self._be_quiet)
        self._jobs.start(job)

    @Slot(object)
    def _be_quiet(self, _error: object) -> None:
        """Take the sentence of what failed away; the window says why."""
        self._page.say("")

    @Slot(object)
    def _restore(self, copy: Backup) -> None:
        said = self.tr(
            "The library becomes what it was on %1. Names and all else you said since then are not in it, nor"
            " are photos that were looked at since then, until the next scan. The library as it is now is"
            " kept in the folder %2. Photos are not touched."
        )
        question = Question(
            self.tr("Restore this copy?"),
            said.replace("%1", made_at(copy)).replace("%2", plain(self._library / "aside")),
            self.tr("Restore"),
        )
        ask_first(question, self._window, lambda: self.departing.emit(restoring(self._library, copy.path)))

    @Slot()
    def _move(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Choose an empty folder for the library"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.departing.emit(moving(self._library, Path(chosen))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _erase(self) -> None:
        said = self.tr(
            "Lost for good: every face and its picture, every name, all that you said of who is who, and all"
            " copies of the library. There is no undo.\n\nNot lost: your photos, which are not touched; these"
            " settings; reports and exports that you saved elsewhere."
        )
        question = Question(self.tr("Delete all face data?"), said, self.tr("Delete"), dangerous=True)
        ask_first(question, self._window, lambda: self.departing.emit(erasing(self._library)))


def _weighing(library: Path) -> Generator[Weight, None, None]:
    """Weigh the library's file and the log beside it, and its copies."""
    files = 0
    for file in library.glob(f"{FILE_NAME}*"):
        with suppress(FileNotFoundError):  # the log goes with the last one who closes
            files += file.stat().st_size
    yield Weight(files, sum(copy.size for copy in backups(library)))


def _copying(library: Path) -> Generator[Path, None, None]:
    with Library(library) as opened:
        yield opened.back_up()


def _checking(library: Path) -> Generator[Check, None, None]:
    yield Check(damage_of_library(library / FILE_NAME))
