"""Opens the settings, and does what they ask for."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from photoclust.difference import Regrouping
from photoclust.gui.asking_first import Question, ask_first
from photoclust.gui.departures import Departure, reopening
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.known import Known
from photoclust.gui.library_page import LibraryPage
from photoclust.gui.library_presenter import LibraryPresenter
from photoclust.gui.model_choice import Look, ModelChoice
from photoclust.gui.model_questions import question_of_grouping, question_of_looking
from photoclust.gui.preferences import Preferences
from photoclust.gui.regrouping_texts import ChangeInWords
from photoclust.gui.settings_dialog import SettingsDialog, SettingsPage
from photoclust.gui.settings_folders import FoldersPage
from photoclust.gui.settings_grouping import GroupingPage
from photoclust.gui.settings_look import LookPage
from photoclust.gui.settings_model import ModelPage
from photoclust.library import Library
from photoclust.scan import normal
from photoclust.wording import plain


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the settings act on. known: who, and which folders, there are. scan: look through folders."""

    workshop: Workshop
    jobs: Jobs
    known: Known
    scan: Callable[[list[Path]], object]


class SettingsPresenter(QObject):
    """Keeps the settings of a window. departing: a Departure, for which the window must close.

    regroup_wanted: group anew, True for guesses that still fit as well. changed: people or folders may be
    others. told: a sentence on what was done.
    """

    departing = Signal(object)
    regroup_wanted = Signal(bool)
    changed = Signal()
    told = Signal(str)

    def __init__(self, window: QWidget, preferences: Preferences, around: Surroundings) -> None:
        super().__init__(window)
        self._window, self._preferences, self._around = window, preferences, around
        self._library = around.workshop.library
        self.dialog: SettingsDialog | None = None
        self._in_words = ChangeInWords(self)
        self.models = ModelChoice(preferences, self._library, around.jobs, self)
        self.models.looked.connect(self._tell_fault)
        self.models.chosen.connect(self._offer_to_look)

    @Slot()
    def open(self) -> None:
        """Show the settings."""
        around, preferences = self._around, self._preferences
        self.folders = FoldersPage()
        self.grouping = GroupingPage(preferences, around.workshop, around.jobs)
        self.model = ModelPage(preferences, self.models)
        self.look = LookPage(preferences)
        self.of_library = LibraryPage(self._library)
        pages = (
            SettingsPage(self.tr("Folders"), self.folders),
            SettingsPage(self.tr("Grouping"), self.grouping),
            SettingsPage(self.tr("Model and speed"), self.model),
            SettingsPage(self.tr("Appearance"), self.look),
            SettingsPage(self.tr("Library"), self.of_library),
        )
        self.dialog = SettingsDialog(pages, self._window)
        self._connect()
        self.show_folders()
        self.of_library.show_totals(around.known.now.totals)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    @Slot()
    def show_folders(self) -> None:
        """Show the folders of this moment, if the settings are open."""
        if self.dialog is not None:
            now = self._preferences.now
            self.folders.show_folders(self._around.known.now.roots, now.folders_left_out(), watched=now.watch)

    @Slot(object)
    def tell_grouped(self, change: Regrouping) -> None:
        """Say what a grouping that was asked for here has changed."""
        self.told.emit(self._in_words.done(change))
        if self.dialog is not None:
            self.grouping.show_done(change)

    @Slot()
    def end_grouping(self) -> None:
        """Know that nothing is being grouped any more."""
        if self.dialog is not None:
            self.grouping.end_grouping()

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    def _connect(self) -> None:
        folders = self.folders
        folders.roots.add_wanted.connect(lambda folder: self._around.scan([folder]))
        folders.roots.remove_wanted.connect(self._remove_root)
        folders.left_out.add_wanted.connect(self._leave_out)
        folders.left_out.remove_wanted.connect(self._let_in)
        folders.watch_wanted.connect(lambda watch: self._preferences.change(watch=watch))
        self.grouping.applied.connect(self.regroup_wanted)
        self.look.reopen_wanted.connect(lambda: self._depart(reopening(self._library)))
        self.library = LibraryPresenter(self.of_library, self._library, self._around.jobs, self._window)
        self.library.departing.connect(self._depart)

    @Slot(Path)
    def _remove_root(self, folder: Path) -> None:
        said = self.tr(
            "The photos in %1 and their faces are taken out of the library. The photos themselves stay where"
            " they are. What you said of the faces comes back if you add the folder again."
        )
        question = Question(
            self.tr("Take this folder out?"), said.replace("%1", plain(folder)), self.tr("Take out")
        )
        ask_first(question, self._window, lambda: self._forget(folder))

    @Slot(Path)
    def _leave_out(self, folder: Path) -> None:
        said = self.tr(
            "No scan enters %1 any more, and the faces in its photos are taken out of the library. The photos"
            " themselves stay where they are. What you said of the faces comes back if you let the folder in"
            " again."
        )
        question = Question(
            self.tr("Leave this folder out?"), said.replace("%1", plain(folder)), self.tr("Leave out")
        )

        def leave_out() -> None:
            kept = self._preferences.now.left_out
            self._preferences.change(left_out=tuple(dict.fromkeys((*kept, str(normal(folder))))))
            self._forget(folder)

        ask_first(question, self._window, leave_out)

    @Slot(Path)
    def _let_in(self, folder: Path) -> None:
        kept = self._preferences.now.left_out
        self._preferences.change(left_out=tuple(each for each in kept if each != str(folder)))
        self.show_folders()
        above = [root for root in self._around.known.now.roots if root in (folder, *folder.parents)]
        if above:
            self._around.scan(above)

    @Slot(object)
    def _tell_fault(self, look: Look) -> None:
        """Say why a file is no model where the page that would is closed."""
        if self.dialog is None and look.fault:
            self.told.emit(look.fault)

    @Slot(object)
    def _offer_to_look(self, look: Look) -> None:
        """Ask whether people shall be what another model makes of them now: that may take long."""
        roots, looks = list(self._around.known.now.roots), look.looks
        if not roots or not looks.photos:
            return
        if looks.unseen:
            ask_first(question_of_looking(looks), self._window, lambda: self._around.scan(roots))
        else:
            wanted = question_of_grouping(looks)
            ask_first(wanted, self._window, lambda: self.regroup_wanted.emit(False))

    def _forget(self, folder: Path) -> None:
        job = Job(lambda: _forgetting(self._library, normal(folder)), lasting=True)
        job.stepped.connect(lambda _count: self.changed.emit())
        self._around.jobs.start(job)
        self.show_folders()

    @Slot(object)
    def _depart(self, departure: Departure) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.departing.emit(departure)


def _forgetting(library: Path, folder: Path) -> Generator[int, None, None]:
    with Library(library) as opened:
        yield opened.forget(folder)
