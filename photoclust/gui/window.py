"""The one window: puts the pages into the frame, and long work to Jobs."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.acts import Acts
from photoclust.gui.arranging import names
from photoclust.gui.asking import Asking
from photoclust.gui.boundary import Boundary
from photoclust.gui.frame import Frame
from photoclust.gui.further_sections import further_sections
from photoclust.gui.growing import ScanStep, Workshop
from photoclust.gui.history_presenter import History
from photoclust.gui.jobs import Jobs
from photoclust.gui.known import Known
from photoclust.gui.menus import Menus
from photoclust.gui.people_page import PeoplePage
from photoclust.gui.people_presenter import PeoplePresenter
from photoclust.gui.person_page import PersonPage
from photoclust.gui.person_presenter import PersonPresenter
from photoclust.gui.photo_page import PhotoPage
from photoclust.gui.photo_pictures import GRID_SIDE, KEPT_OF_A_GRID, PhotoPictures
from photoclust.gui.photo_presenter import PhotoPresenter
from photoclust.gui.reading import Reading
from photoclust.gui.regrouping import Regrouping
from photoclust.gui.scan_bar import ScanBar
from photoclust.gui.scanning import Scanning
from photoclust.gui.sections import Desk, Section
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.gui.thumbnails import Thumbnails
from photoclust.gui.welcome import WelcomePage, dropped_folders
from photoclust.library import Library
from photoclust.model import SkippedFile

_SAID_FOR_MILLISECONDS: Final = 12_000


class MainWindow(QMainWindow):
    """Shows the library of a workshop, which has been opened once and is sound.

    closing: about to go. left: gone, and all is saved.
    """

    closing = Signal()
    left = Signal()

    def __init__(self, workshop: Workshop) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.boundary = Boundary(self)
        self.acts = Acts(workshop.library, self.jobs, self)
        self.known = Known(workshop.library, self.jobs, self.acts, self)
        self.thumbnails = Thumbnails(workshop.library, self.jobs, self)
        self.pictures = PhotoPictures(
            workshop.library, self.jobs, side=GRID_SIDE, kept=KEPT_OF_A_GRID, parent=self
        )
        together = Reading(workshop.library, self.jobs, self)
        self.asking = Asking(self, self.acts, self.thumbnails, lambda: self.known.everybody, together)
        self.frame = Frame()
        self.pages = self.frame.pages
        self.scan_bar = ScanBar()
        self.scanning = Scanning(workshop, self.jobs, self.scan_bar, self)
        self.regrouping = Regrouping(workshop, self.jobs, self)
        self.skipped = Reading(workshop.library, self.jobs, self)
        self.history = History(self, workshop.library, self.jobs, self.acts, self.thumbnails)
        self.desk = Desk(
            workshop,
            self.jobs,
            self.acts,
            self.asking,
            self.thumbnails,
            self.pictures,
            self.known,
            self.open_person,
            self.open_photos,
            self.say,
        )
        self._add_pages()
        self.menus = Menus(self, self.acts)
        self._lay_out()
        self._connect_work()
        self.known.ask()

    def _add_pages(self) -> None:
        """Put the pages into the frame; those of further_sections by themselves."""
        self.welcome, self.people = WelcomePage(), PeoplePage(self.thumbnails)
        self.person = PersonPage(self.thumbnails, self.pictures, lambda: names(self.known.everyone))
        self.of_person = PersonPresenter(self.person, self.desk, self.frame, self)
        self.photo = PhotoPage(lambda: names(self.known.everyone), self.known.named_with)
        self.of_photo = PhotoPresenter(self.photo, self.desk, self.frame, parent=self)
        self.of_people = PeoplePresenter(
            self.people, self.desk, lambda: self.of_person.handle, self.of_person.look_through, self
        )
        self.frame.add_section(
            Section(
                self.tr("People"),
                "people",
                self.people,
                self.people.acts,
                "",
                self.of_people.enter,
            )
        )
        for section in further_sections(self.desk, self.frame, self):
            self.frame.add_section(section)
        self.frame.add_page(self.person, self.person.enter, within=self.frame.sections[0])
        self.frame.add_page(self.photo, self.of_photo.enter)
        self.of_photo.group_named.connect(self.of_people.offer_look)
        self.addAction(self.people.look_through)  # whose key is offered on the page of a photo too
        self.frame.add_page(self.welcome, self.welcome.choose.setFocus)

    def _lay_out(self) -> None:
        self.setWindowTitle("Photoclust")
        self.setAcceptDrops(True)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.frame, 1)
        column.addWidget(self.scan_bar)
        self.scan_bar.hide()
        self.setCentralWidget(middle)
        self.menus.fill(self.frame, self.people.find_name, self.person, self.photo)
        self.frame.sidebar.hide()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.of_people.looking_through.button)

    def _connect_work(self) -> None:
        menus, acts = self.menus, self.acts
        self.jobs.failed.connect(self.boundary.report)
        acts.told.connect(self.say)
        acts.begun.connect(self.statusBar().clearMessage)
        self.frame.left.connect(self.statusBar().clearMessage)
        self.frame.left.connect(self.of_people.looking_through.withdraw)
        acts.refused.connect(self.boundary.explain)
        acts.turned_back.connect(self._regroup)
        self.known.changed.connect(self._follow)
        self.known.arrived.connect(self._leave_welcome)
        self.regrouping.ended.connect(self.known.ask)
        self.scanning.grew.connect(self.known.ask)
        self.scanning.ended.connect(self._end_scan)
        self.skipped.arrived.connect(self._list_skipped)
        self.scan_bar.skipped_wanted.connect(self.show_skipped)
        self.scan_bar.device_wanted.connect(self.show_device)
        self.welcome.choose_wanted.connect(self.choose_folder)
        self.welcome.folders_dropped.connect(self.scan)
        menus.add_folder.triggered.connect(self.choose_folder)
        menus.look_again.triggered.connect(lambda: self.scan(self.known.now.roots))
        menus.skipped.triggered.connect(self.show_skipped)
        menus.history.triggered.connect(self.history.open)

    def scan(self, folders: Iterable[Path], *, retry: bool = False) -> None:
        """Look through folders; people appear meanwhile."""
        self.scanning.start(tuple(folders), retry=retry)
        self.people.show_scanning(scanning=True)
        self._leave_welcome()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and look through it."""
        dialog = QFileDialog(self, self.tr("Choose a folder with photos"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda chosen: self.scan(map(Path, chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def open_person(self, handle: str) -> None:
        """Show one person."""
        self.of_person.open(handle)

    def open_photos(self, photos: Sequence[Path], first: int) -> None:
        """Show one of several photos."""
        self.of_photo.open(photos, first)

    @Slot()
    def show_skipped(self) -> None:
        """List the files that were not read."""
        self.skipped.ask(_skipped)

    @Slot()
    def show_device(self) -> None:
        """Say which device the models run on, why, and what would help."""
        report = self.scanning.device
        if report is not None:
            text = "\n\n".join(filter(None, (report.reason, report.advice)))
            QMessageBox(QMessageBox.Icon.NoIcon, self.scan_bar.device.text(), text, parent=self).open()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Show a sentence until the owner does something else or turns the page, and for a while at most."""
        self.statusBar().showMessage(sentence, _SAID_FOR_MILLISECONDS)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take folders on any page."""
        if dropped_folders(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Look through the folders that were dropped."""
        event.acceptProposedAction()
        self.scan(dropped_folders(event))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave when nothing runs; else go out of sight and leave once all is saved, every act too."""
        if self.isVisible():
            self.closing.emit()
        self.thumbnails.close()
        self.acts.close()
        self.scanning.stop()
        self.jobs.cancel()
        event.setAccepted(self.jobs.is_empty)
        if self.jobs.is_empty:
            self.left.emit()
        else:
            self.hide()
            self.jobs.emptied.connect(self.close)

    @Slot()
    def _follow(self) -> None:
        self.menus.follow(self.known)
        self.frame.show_filled(filled=self.known.now.totals.faces > 0)

    @Slot()
    def _leave_welcome(self) -> None:
        """Welcome whoever has no photos yet; take everybody else to the people."""
        has_begun = bool(self.known.now.totals.photos) or self.scanning.is_running
        if has_begun:
            self.frame.sidebar.show()
        if has_begun and (self.frame.page is self.welcome or not self.frame.has_page):
            self.frame.show_section(self.frame.sections[0])
        elif self.known.has_read and not self.frame.has_page:
            self.frame.go_to(self.welcome)

    @Slot(object)
    def _list_skipped(self, files: list[SkippedFile]) -> None:
        dialog = SkippedDialog(files, self)
        dialog.retry_wanted.connect(partial(self.scan, self.known.now.roots, retry=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _regroup(self) -> None:
        """Group anew in the background; a scan that runs will do so at its end."""
        if not self.scanning.is_running and not self.isHidden():
            self.regrouping.start()

    @Slot(object, bool)
    def _end_scan(self, last: ScanStep | None, stopped: bool) -> None:
        self.people.show_scanning(scanning=False)
        self.known.ask()
        if last is None:
            return
        if stopped:
            self._regroup()
        said = self.tr("Stopped; %1 are saved.") if stopped else self.tr("Done: looked at %1.")
        said = said.replace("%1", texts.photos(last.progress.done))
        if last.progress.skipped:
            unread = self.tr(
                "%Ln files could not be read: File > Skipped files says why.", "", last.progress.skipped
            )
            said = f"{said} {unread}"
        self.say(said)


def _skipped(library: Library) -> list[SkippedFile]:
    return list(library.files.skipped())
