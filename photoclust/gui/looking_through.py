"""After a group was named by its cover: its other faces, which nobody looked at, are one step away."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction

from photoclust.gui import texts
from photoclust.gui.actions import key_of
from photoclust.gui.icons import IconButton
from photoclust.model import Person

_FEWEST: Final = 2


class LookingThrough(QObject):
    """Offers to look through whom the owner named last, until they do something else.

    action: of a menu, with its key. button: for the line below the window.
    """

    def __init__(self, action: QAction, open_unsure: Callable[[str], object]) -> None:
        super().__init__(action)
        self._handle = ""
        self.button = IconButton("faces", "", role="flat")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.hide()
        self._action = action
        action.setEnabled(False)
        action.triggered.connect(lambda: open_unsure(self._handle))
        self.button.clicked.connect(action.trigger)

    def offer(self, person: Person) -> None:
        """Offer somebody; there is nothing to look through where there is one face only."""
        if person.faces < _FEWEST:
            return
        self._handle = person.handle
        said = self.tr("%1, %2: look through them").replace("%2", texts.faces(person.faces))
        self.button.show_as("faces", texts.on_button(said.replace("%1", texts.short(texts.title(person)))))
        self.button.setToolTip(self.tr("The least sure come first. (%1)").replace("%1", key_of(self._action)))
        self._show(shown=True)

    @Slot()
    def withdraw(self) -> None:
        """Offer nothing any more."""
        self._show(shown=False)

    def _show(self, *, shown: bool) -> None:
        self.button.setVisible(shown)
        self._action.setEnabled(shown)
