"""The one window: shows pages, hands the owner's wishes to Acts, and long work to Jobs."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.acts import Acts
from photoclust.gui.arranging import names
from photoclust.gui.asking import Asking
from photoclust.gui.boundary import Boundary
from photoclust.gui.frame import Frame
from photoclust.gui.growing import ScanStep, Workshop
from photoclust.gui.jobs import Jobs
from photoclust.gui.menus import Menus
from photoclust.gui.people_page import PeoplePage
from photoclust.gui.person_page import PersonPage
from photoclust.gui.reading import Gathering, Reading, gather
from photoclust.gui.regrouping import Regrouping
from photoclust.gui.scan_bar import ScanBar
from photoclust.gui.scanning import Scanning
from photoclust.gui.sections import Desk, Section, further_sections
from photoclust.gui.skipped_dialog import SkippedDialog
from photoclust.gui.thumbnails import Thumbnails
from photoclust.gui.welcome import WelcomePage, dropped_folders
from photoclust.library import Library
from photoclust.model import Person

_SIZE: Final = (1120, 760)
_SAID_FOR_MILLISECONDS: Final = 12_000


class MainWindow(QMainWindow):
    """Shows a library. library: the GUI thread's own; workshop: what long work is done with."""

    def __init__(self, library: Library, workshop: Workshop) -> None:
        super().__init__()
        self._library = library
        self._everyone: Sequence[Person] = ()
        self._leaving: frozenset[int] = frozenset()
        self.jobs = Jobs(self)
        self.boundary = Boundary(self)
        self.acts = Acts(library, self)
        self.thumbnails = Thumbnails(workshop.library, self.jobs, self)
        self.asking = Asking(self, self.acts, self.thumbnails, lambda: self._everyone)
        self.welcome = WelcomePage()
        self.people = PeoplePage(self.thumbnails)
        self.person = PersonPage(self.thumbnails, lambda: names(self._everyone))
        self.frame = Frame()
        self.pages = self.frame.pages
        self.scan_bar = ScanBar()
        self.scanning = Scanning(workshop, self.jobs, self.scan_bar, self)
        self.reading = Reading(workshop.library, self.jobs, self)
        self.regrouping = Regrouping(workshop, self.jobs, self)
        self.menus = Menus(self, self.acts)
        self._lay_out()
        self._connect_work()
        self._connect_people()
        self._connect_person()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the library holds now, after an act."""
        self.reading.overtake()
        self._show(gather(self._library))

    @Slot(object)
    def _show(self, found: Gathering) -> None:
        self._everyone, totals = found.everyone, found.totals
        self.people.show_people(self._everyone, totals)
        self.menus.follow_journal()
        self.menus.skipped.setEnabled(totals.skipped > 0)
        self.menus.look_again.setEnabled(bool(self._library.files.roots()))
        self.frame.show_filled(filled=totals.faces > 0)
        if self.frame.page is self.person:
            self._show_person_again()
        elif totals.photos or self.scanning.is_running:
            self._leave_welcome()

    def scan(self, folders: Iterable[Path], *, retry: bool = False) -> None:
        """Look through folders; people appear meanwhile."""
        self._leave_welcome()
        self.scanning.start(tuple(folders), retry=retry)
        self.people.show_scanning(scanning=True)

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
        person = next((each for each in self._everyone if each.handle == handle), None)
        if person is not None:
            self.person.show_person(person, list(self._library.census.faces(handle)))
            self.frame.go_to(self.person)

    @Slot()
    def show_everyone(self) -> None:
        """Turn to all people, to whom one looked at last."""
        self.frame.show_section(self.frame.sections[0])

    @Slot()
    def show_skipped(self) -> None:
        """List the files that were not read."""
        dialog = SkippedDialog(list(self._library.files.skipped()), self)
        dialog.retry_wanted.connect(lambda: self.scan(self._library.files.roots(), retry=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def show_device(self) -> None:
        """Say which device the models run on, why, and what would help."""
        report = self.scanning.device
        if report is not None:
            text = "\n\n".join(filter(None, (report.reason, report.advice)))
            QMessageBox(QMessageBox.Icon.NoIcon, self.scan_bar.device.text(), text, parent=self).open()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
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
        """Leave when nothing runs; else go out of sight and leave once all is saved."""
        self.thumbnails.close()
        self.scanning.stop()
        self.jobs.cancel()
        event.setAccepted(self.jobs.is_empty)
        if not self.jobs.is_empty:
            self.hide()
            self.jobs.emptied.connect(self.close)

    @property
    def _shown(self) -> str:
        """The handle of the person whose page is, or was last, shown."""
        return "" if self.person.person is None else self.person.person.handle

    def _lay_out(self) -> None:
        self.setWindowTitle("Photoclust")
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self._add_pages()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.frame, 1)
        column.addWidget(self.scan_bar)
        self.scan_bar.hide()
        self.setCentralWidget(middle)
        self.menus.fill(self.frame, self.people, self.person)
        self.frame.sidebar.hide()
        self.frame.go_to(self.welcome)
        self.statusBar().setSizeGripEnabled(False)

    def _add_pages(self) -> None:
        people = self.people
        actions = (people.find_name, people.name, people.open, people.merge, people.hide_people, people.clear)
        self.frame.add_section(Section(self.tr("People"), "people", people, actions, "", self._enter_people))
        desk = Desk(
            self.scanning.workshop,
            self.jobs,
            self.acts,
            self.asking,
            self.thumbnails,
            lambda: self._everyone,
            self.open_person,
            lambda _photos, _first: None,
            self.say,
        )
        for section in further_sections(desk):
            self.frame.add_section(section)
        self.frame.add_page(self.person, self.person.grid.setFocus)
        self.frame.add_page(self.welcome, self.welcome.choose.setFocus)

    def _enter_people(self) -> None:
        self.people.grid.choose_person(self._shown)
        self.people.grid.setFocus()

    def _connect_work(self) -> None:
        menus = self.menus
        self.jobs.failed.connect(self.boundary.report)
        self.acts.changed.connect(self.refresh)
        self.acts.told.connect(self.say)
        self.acts.refused.connect(self.boundary.explain)
        self.acts.turned_back.connect(self._regroup)
        self.regrouping.ended.connect(self.reading.ask)
        self.scanning.grew.connect(self.reading.ask)
        self.reading.arrived.connect(self._show)
        self.scanning.ended.connect(self._end_scan)
        self.scan_bar.skipped_wanted.connect(self.show_skipped)
        self.scan_bar.device_wanted.connect(self.show_device)
        self.welcome.choose_wanted.connect(self.choose_folder)
        self.welcome.folders_dropped.connect(self.scan)
        menus.add_folder.triggered.connect(self.choose_folder)
        menus.look_again.triggered.connect(lambda: self.scan(self._library.files.roots()))
        menus.skipped.triggered.connect(self.show_skipped)

    def _connect_people(self) -> None:
        later = Qt.ConnectionType.QueuedConnection
        page = self.people
        page.open_wanted.connect(self.open_person)
        page.merge_wanted.connect(self._merge, later)
        page.hide_wanted.connect(self._hide)
        page.grid.people.name_wanted.connect(self._name_in_grid, later)

    def _connect_person(self) -> None:
        page, acts = self.person, self.acts
        page.back_wanted.connect(self.frame.go_back)
        page.name_wanted.connect(lambda name: self.asking.name(self._shown, name, self._go_to))
        page.confirm_wanted.connect(lambda faces: acts.confirm(self._shown, faces))
        page.cover_wanted.connect(lambda face: acts.choose_cover(self._shown, face))
        page.hide_wanted.connect(lambda hidden: acts.hide([self._shown], hidden=hidden))
        page.reject_wanted.connect(lambda faces: self._without(faces, acts.reject))
        page.move_wanted.connect(
            lambda faces: self.asking.move(
                faces, lambda name: self._without(faces, lambda who, these: acts.move(who, these, name))
            )
        )
        page.dismiss_wanted.connect(
            lambda faces: self._without(faces, lambda _who, these: acts.dismiss(these))
        )

    def _leave_welcome(self) -> None:
        if self.frame.page is self.welcome:
            self.frame.sidebar.show()
            self.show_everyone()

    @Slot(str, list)
    def _merge(self, into: str, others: list[str]) -> None:
        self.asking.merge(into, others, lambda person: self.people.grid.choose_person(person.handle))

    @Slot(list, bool)
    def _hide(self, handles: list[str], hidden: bool) -> None:
        self.acts.hide(handles, hidden=hidden)

    @Slot(str, str)
    def _name_in_grid(self, handle: str, name: str) -> None:
        row = self.people.grid.people.row_of(handle)
        self.asking.name(handle, name, lambda _person: self.people.after_naming(row or 0))

    def _go_to(self, person: Person) -> None:
        self.open_person(person.handle)

    def _without(self, faces: list[int], act: Callable[[str, list[int]], object]) -> None:
        """Do what takes faces away from the person who is shown, and stay with them."""
        self._leaving = frozenset(faces)
        act(self._shown, faces)
        self._leaving = frozenset()

    def _show_person_again(self) -> None:
        """Show the same person as they are now, under whatever number; go back when nobody is left."""
        known = next((each for each in self._everyone if each.handle == self._shown), None)
        staying = {face.id for face in self.person.faces.rows} - self._leaving
        now = known or next((each for each in self._everyone if each.cover in staying), None)
        if now is None:
            self.show_everyone()
            return
        self.person.show_person(now, list(self._library.census.faces(now.handle)))

    @Slot()
    def _regroup(self) -> None:
        """Group anew in the background; a scan that runs will do so at its end."""
        if not self.scanning.is_running:
            self.regrouping.start()

    @Slot(object, bool)
    def _end_scan(self, last: ScanStep | None, stopped: bool) -> None:
        self.people.show_scanning(scanning=False)
        self.reading.ask()
        if last is None:
            return
        if stopped:
            self._regroup()
        said = self.tr("Stopped; %1 are saved.") if stopped else self.tr("Done: looked at %1.")
        self.say(said.replace("%1", texts.photos(last.progress.done)))
