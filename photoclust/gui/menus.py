"""The menu bar, and the list of keys that F1 shows."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.acts import Acts
from photoclust.gui.people_page import PeoplePage
from photoclust.gui.person_page import PersonPage
from photoclust.gui.shortcuts_dialog import Chapter, ShortcutsDialog


class Menus:
    """Fills a window's menu bar; its actions are the window's own."""

    def __init__(self, window: QMainWindow, acts: Acts) -> None:
        self._window = window
        self._acts = acts
        tr = window.tr
        standard = QKeySequence.StandardKey
        self.add_folder = action(window, tr("Add a folder…"), [standard.Open], lambda: None)
        self.look_again = action(window, tr("Look for new photos"), [standard.Refresh], lambda: None)
        self.skipped = action(window, tr("Skipped files…"), [], lambda: None)
        self.quit = action(window, tr("Quit"), ["Ctrl+Q"], window.close)
        self.undo = action(window, tr("Undo"), [standard.Undo], acts.undo)
        self.redo = action(window, tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], acts.redo)
        self.shortcuts = action(window, tr("Keyboard shortcuts"), ["F1", "?"], lambda: None)

    def fill(self, people: PeoplePage, person: PersonPage, pages: QStackedWidget) -> None:
        """Put the actions of the window and its pages into the menu bar; a page's menu serves that page."""
        tr = self._window.tr
        self._menu(tr("&File"), self.add_folder, self.look_again, self.skipped, None, self.quit)
        self._menu(tr("&Edit"), self.undo, self.redo, None, people.find_name)
        of_people = self._menu(tr("&People"), *_people_actions(people))
        of_faces = self._menu(tr("&Faces"), *_face_actions(person))
        self._menu(tr("&Help"), self.shortcuts)
        chapters = (
            Chapter(
                tr("Everywhere"),
                (self.add_folder, self.look_again, self.undo, self.redo, self.shortcuts, self.quit),
            ),
            Chapter(tr("People"), (people.find_name, *_people_actions(people))),
            Chapter(tr("One person"), _face_actions(person)),
        )
        self.shortcuts.triggered.connect(lambda: ShortcutsDialog(chapters, self._window).open())
        _tie(pages, people, of_people)
        _tie(pages, person, of_faces)

    def follow_journal(self) -> None:
        """Say in the menu what undo and redo would do."""
        _say(self.undo, self._window.tr("Undo"), self._acts.to_undo())
        _say(self.redo, self._window.tr("Redo"), self._acts.to_redo())

    def _menu(self, title: str, *entries: QAction | None) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
        return menu


def _tie(pages: QStackedWidget, page: QWidget, menu: QMenu) -> None:
    """Let a menu be opened only while its page is shown."""

    def follow() -> None:
        menu.menuAction().setEnabled(pages.currentWidget() is page)

    pages.currentChanged.connect(lambda _index: follow())
    follow()


def _people_actions(page: PeoplePage) -> tuple[QAction, ...]:
    return (page.name, page.open, page.merge, page.hide_people, page.clear)


def _face_actions(page: PersonPage) -> tuple[QAction, ...]:
    on_faces = (page.confirm, page.reject, page.move_faces, page.choose_cover, page.dismiss)
    return (*on_faces, page.rename, page.hide_person, page.back)


def _say(entry: QAction, verb: str, summary: str | None) -> None:
    entry.setEnabled(summary is not None)
    entry.setText(f"{verb}: {texts.on_button(summary)}" if summary else verb)
    entry.setIconText(verb)
