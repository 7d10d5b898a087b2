"""The menu bar, and the list of keys that F1 shows."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.acts import Acts
from photoclust.gui.frame import Frame
from photoclust.gui.known import Known
from photoclust.gui.language import translate
from photoclust.gui.person_page import PersonPage
from photoclust.gui.photo_page import PhotoPage
from photoclust.gui.shortcuts_dialog import ShortcutsDialog, chapter_of


class Menus:
    """Fills a window's menu bar; its actions are the window's own."""

    def __init__(self, window: QMainWindow, acts: Acts) -> None:
        self._window = window
        self._acts = acts
        standard = QKeySequence.StandardKey
        self.add_folder = action(window, translate("Menus", "Add a folder…"), [standard.Open], lambda: None)
        self.look_again = action(
            window, translate("Menus", "Look for new photos"), [standard.Refresh], lambda: None
        )
        self.skipped = action(window, translate("Menus", "Skipped files…"), [], lambda: None)
        self.settings = action(window, translate("Menus", "Settings…"), ["Ctrl+,"], lambda: None)
        self.quit = action(window, translate("Menus", "Quit"), ["Ctrl+Q"], window.close)
        self.undo = action(window, translate("Menus", "Undo"), [standard.Undo], acts.undo)
        self.redo = action(window, translate("Menus", "Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], acts.redo)
        self.history = action(window, translate("Menus", "History…"), ["Ctrl+Shift+H"], lambda: None)
        self.shortcuts = action(window, translate("Menus", "Keyboard shortcuts"), ["F1", "?"], lambda: None)

    def fill(self, frame: Frame, find_name: QAction, person: PersonPage, photo: PhotoPage) -> None:
        """Put the actions of the window and its pages into the menu bar; a page's menu serves that page."""
        self._menu(
            translate("Menus", "&File"),
            self.add_folder,
            self.look_again,
            self.skipped,
            None,
            self.settings,
            self.quit,
        )
        self._menu(translate("Menus", "&Edit"), self.undo, self.redo, self.history, None, find_name)
        self._menu(translate("Menus", "&Go"), *frame.sidebar.actions_, None, frame.back)
        served = [(each.page, each.title, each.actions) for each in frame.sections]
        served.insert(1, (person, translate("Menus", "One person"), person.acts))
        served.insert(2, (photo, translate("Menus", "Photo"), photo.acts))
        for page, title, actions in served:
            _tie(frame, page, self._menu(title, *actions))
        self._menu(translate("Menus", "&Help"), self.shortcuts)
        everywhere = (self.add_folder, self.look_again, self.undo, self.redo, self.history)
        chapters = [
            chapter_of(
                translate("Menus", "Everywhere"),
                (*everywhere, *frame.sidebar.actions_, frame.back, self.settings, self.shortcuts, self.quit),
            ),
            *(chapter_of(title, actions) for _, title, actions in served if actions),
        ]
        self.shortcuts.triggered.connect(lambda: ShortcutsDialog(chapters, self._window).open())

    def follow(self, known: Known) -> None:
        """Say in the menu what undo and redo would do, and offer what can be done."""
        busy = self._acts.is_busy
        _say(self.undo, translate("Menus", "Undo"), "" if busy else known.now.undo)
        _say(self.redo, translate("Menus", "Redo"), known.now.redo)
        self.skipped.setEnabled(known.now.totals.skipped > 0)
        self.look_again.setEnabled(bool(known.now.roots))

    def _menu(self, title: str, *entries: QAction | None) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
        return menu


def _tie(frame: Frame, page: QWidget, menu: QMenu) -> None:
    """Show a menu only while its page is shown and there is something in it."""

    def follow() -> None:
        menu.menuAction().setVisible(frame.page is page and not menu.isEmpty())

    frame.turned.connect(follow)
    follow()


def _say(entry: QAction, verb: str, summary: str | None) -> None:
    entry.setEnabled(summary is not None)
    entry.setText(f"{verb}: {texts.on_button(summary)}" if summary else verb)
    entry.setIconText(verb)
