"""How the window looks, and in which language it speaks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from photoclust.gui.preferences import Preferences
from photoclust.gui.settings_parts import Page, buttons, row


class LookPage(Page):
    """Lets the owner choose theme and language. reopen_wanted: open the window anew, in another language."""

    reopen_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.language = QComboBox(), QComboBox()
        self.theme.addItem(self.tr("Like the system"), "system")
        self.theme.addItem(self.tr("Light"), "light")
        self.theme.addItem(self.tr("Dark"), "dark")
        self.language.addItem(self.tr("Like the system"), "system")
        # Each language by its own name, so that whoever does not read this one finds it.
        for name, code in (("English", "en"), ("Deutsch", "de"), ("简体中文", "zh_CN")):
            self.language.addItem(name, code)
        for choice, value in ((self.theme, preferences.now.theme), (self.language, preferences.now.language)):
            choice.setCurrentIndex(choice.findData(value))
        self.reopen = QPushButton(self.tr("Open the window anew"))
        self.reopen.hide()
        self.theme.activated.connect(lambda _row: preferences.change(theme=self.theme.currentData()))
        self.language.activated.connect(lambda _row: self._choose_language(preferences))
        self.reopen.clicked.connect(self.reopen_wanted)
        self._lay_out()

    def _choose_language(self, preferences: Preferences) -> None:
        before = preferences.now.language
        preferences.change(language=self.language.currentData())
        self.reopen.setVisible(self.reopen.isVisible() or before != self.language.currentData())

    def _lay_out(self) -> None:
        self.add_card(
            self.tr("How the window looks"),
            row(self.tr("Colours"), self.tr("Light, dark, or whatever the system is just now."), self.theme),
            row(
                self.tr("Language"),
                self.tr("Another language speaks when the window opens the next time."),
                self.language,
            ),
            buttons(self.reopen),
        )
        self.end()
