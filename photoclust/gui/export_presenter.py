"""Takes found photos out: copies of the files, or a list of them."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from photoclust.copying import CopyStep, copy_photos
from photoclust.gui import texts
from photoclust.gui.export_bar import ExportBar
from photoclust.gui.jobs import Job, Jobs
from photoclust.listing import ListForm, write_photos
from photoclust.model import FoundPhoto
from photoclust.wording import plain
from photoclust.writing import whole_file

_MOST_NAMED: Final = 200


class Exporting(QObject):
    """Asks where to, and does it off the GUI thread; one copy at a time."""

    def __init__(self, bar: ExportBar, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._bar, self._jobs = parent, bar, jobs
        self._copying: Job | None = None
        self._last = CopyStep(0, 0)
        self._folder = Path()
        bar.stop_wanted.connect(self.stop)

    @property
    def is_copying(self) -> bool:
        """Say whether a copy is under way."""
        return self._copying is not None

    def ask_folder(self, photos: Sequence[FoundPhoto]) -> None:
        """Ask for a folder, and copy the photos into it."""
        dialog = QFileDialog(self._page, self.tr("Copy the photos into a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda chosen: self.copy(photos, Path(chosen[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_file(self, photos: Sequence[FoundPhoto]) -> None:
        """Ask for a file, and list the photos in it in the form that its ending says."""
        dialog = QFileDialog(self._page, self.tr("Save a list of the photos"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("Spreadsheet (*.csv)"),
                self.tr("List of files (*.txt)"),
                self.tr("For programs (*.json)"),
            ]
        )
        dialog.setDefaultSuffix(ListForm.CSV)
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen.rpartition(".")[2].rstrip(")"))
        )
        dialog.fileSelected.connect(lambda chosen: self.save(photos, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy(self, photos: Sequence[FoundPhoto], folder: Path) -> None:
        """Copy photos; what is there already stays as it is."""
        if self._copying is not None:
            return
        self._folder, self._last = folder, CopyStep(0, len(photos))
        self._bar.show_step(self._last)
        job = Job(lambda: copy_photos(photos, folder))
        job.stepped.connect(self._follow)
        job.ended.connect(self._end)
        self._copying = self._jobs.start(job)

    def save(self, photos: Sequence[FoundPhoto], file: Path) -> None:
        """List photos in a file, which is replaced whole."""
        job = Job(lambda: _saving(photos, file))
        said = self.tr("Listed %1 in %2.").replace("%1", texts.photos(len(photos)))
        job.stepped.connect(lambda _done: self._bar.say(said.replace("%2", plain(file.name))))
        self._jobs.start(job)

    @Slot()
    def stop(self) -> None:
        """Stop after the photo that is being copied."""
        if self._copying is not None:
            self._copying.cancel()

    @Slot(object)
    def _follow(self, step: CopyStep) -> None:
        self._last = step
        self._bar.show_step(step)

    @Slot()
    def _end(self) -> None:
        stopped = self._last.done < self._last.total
        self._copying = None
        said = self.tr("Stopped: copied %1 to %2.") if stopped else self.tr("Copied %1 to %2.")
        said = said.replace("%1", texts.photos(self._last.copied)).replace("%2", plain(self._folder))
        if self._last.there:
            there = self.tr("%1 were there already.").replace("%1", texts.photos(self._last.there))
            said = f"{said} {there}"
        self._bar.say(said)
        if self._last.failed:
            self._tell_failed()

    def _tell_failed(self) -> None:
        failed = self._last.failed
        said = self.tr("%1 could not be copied.").replace("%1", texts.photos(len(failed)))
        box = QMessageBox(QMessageBox.Icon.Information, "Photoclust", said, parent=self._page)
        lines = [f"{plain(each.path)}\n    {plain(each.reason)}" for each in failed[:_MOST_NAMED]]
        box.setDetailedText("\n".join(lines))
        box.finished.connect(box.deleteLater)
        box.open()


def _saving(photos: Sequence[FoundPhoto], file: Path) -> Generator[None, None, None]:
    known = file.suffix.lower().removeprefix(".") in set(ListForm)
    form = ListForm(file.suffix.lower().removeprefix(".")) if known else ListForm.CSV
    with whole_file(file) as stream:
        write_photos(form, photos, stream)
    yield
