"""The window over one library, from its opening to its close, and what is done before it opens again."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from photoclust.errors import PhotoclustError
from photoclust.gui.departures import Departure
from photoclust.gui.geometry import place, remember
from photoclust.gui.growing import keeping_a_copy, workshop_following
from photoclust.gui.jobs import Job, Jobs
from photoclust.gui.preferences import Preferences
from photoclust.gui.settings_presenter import SettingsPresenter, Surroundings
from photoclust.gui.theme import Theme
from photoclust.gui.watching import Watching
from photoclust.gui.window import MainWindow
from photoclust.settings import Settings


class Sitting(QObject):
    """A window with its settings and watched folders. departure: why it closed, None when the owner left."""

    def __init__(self, library: Path, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.departure: Departure | None = None
        self._preferences, self._theme = preferences, theme
        workshop = workshop_following(library, lambda: preferences.now)
        self.window = window = MainWindow(workshop)
        place(window, preferences.folder)
        window.closing.connect(lambda: remember(window, preferences.folder))
        self.watching = Watching(window.jobs, window)
        around = Surroundings(workshop, window.jobs, window.known, window.scan)
        self.settings = SettingsPresenter(window, preferences, around)
        self.settings.departing.connect(self._depart)
        self.settings.regroup_wanted.connect(window.regrouping.start_asked)
        self.settings.told.connect(window.say)
        window.regrouping.grouped.connect(self.settings.tell_grouped)
        window.regrouping.ended.connect(self.settings.end_grouping)
        self.settings.changed.connect(window.known.ask)
        preferences.changed.connect(self._follow_preferences)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow_others)
        squares = window.people.squares
        squares.setChecked(preferences.now.covers == "square")
        squares.toggled.connect(lambda on: preferences.change(covers="square" if on else "round"))
        window.menus.settings.triggered.connect(self.settings.open)
        window.known.arrived.connect(self._follow_folders)
        window.known.arrived.connect(
            lambda: self._keep_a_copy(library), Qt.ConnectionType.SingleShotConnection
        )
        self.watching.stirred.connect(self._look_at_new)
        self.watching.reached.connect(self.settings.show_folders)

    def _keep_a_copy(self, library: Path) -> None:
        """Make the day's copy once the people are on the screen: many a day has a start and no scan."""
        self.window.jobs.start(Job(lambda: keeping_a_copy(library), lasting=True))

    @Slot()
    def _follow_folders(self) -> None:
        """Watch the folders that there are now."""
        now = self._preferences.now
        roots = self.window.known.now.roots if now.watch and self.window.isVisible() else ()
        self.watching.watch(roots, now.folders_left_out())
        self.settings.show_folders()

    @Slot(object, object)
    def _follow_preferences(self, before: Settings, now: Settings) -> None:
        if before.theme != now.theme:
            self._theme.choose(now.theme)
        self._follow_folders()

    @Slot(Qt.ApplicationState)
    def _follow_others(self, state: Qt.ApplicationState) -> None:
        """Show what the command line did while the owner was there."""
        if state == Qt.ApplicationState.ApplicationActive and self.window.isVisible():
            self.window.known.ask()

    @Slot(list)
    def _look_at_new(self, folders: list[Path]) -> None:
        if self.window.isVisible():
            self.window.scanning.start(folders, gentle=True)

    @Slot(object)
    def _depart(self, departure: Departure) -> None:
        self.departure = departure
        self.window.close()


def depart(departure: Departure, library: Path) -> Path:
    """Do what needs a closed library, saying so, and return which to open; the same one if it failed."""
    jobs, loop = Jobs(), QEventLoop()
    outcome: list[Path] = []
    errors: list[BaseException] = []
    waiting = QProgressDialog(departure.doing, "", 0, 0)
    waiting.setCancelButton(None)
    waiting.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
    waiting.setMinimumDuration(0 if departure.doing else 60_000)
    job = Job(departure.steps, lasting=True)
    job.stepped.connect(outcome.append)
    jobs.failed.connect(errors.append)
    jobs.emptied.connect(loop.quit)
    jobs.start(job)
    loop.exec()
    waiting.close()
    if not errors:
        return outcome[0]
    if not isinstance(errors[0], PhotoclustError):
        raise errors[0]
    QMessageBox.critical(None, "Photoclust", str(errors[0]))
    return library
