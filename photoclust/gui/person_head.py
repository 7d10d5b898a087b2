"""The head of a person's page: who it is, to be named in place, and how what is below is shown."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoclust.gui.button_row import ButtonRow
from photoclust.gui.drawing import Cover
from photoclust.gui.icons import IconButton
from photoclust.gui.naming import NameEdit, Names
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

_COVER = 72
_NAME = 240


class PersonHead(QWidget):
    """Shows a person. name_wanted: a name. left: the line for it was left, whatever for."""

    name_wanted = Signal(str)
    left = Signal()

    def __init__(self, thumbnails: Thumbnails, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self.back_button = IconButton("back", self.tr("Back"), role="flat")
        self.cover = Cover(thumbnails, _COVER)
        self.name = NameEdit(names)
        self.name.setProperty("role", "title")
        self.name.setMinimumWidth(_NAME)
        self.summary = QLabel()
        self.summary.setProperty("role", "quiet")
        self.summary.setContentsMargins(9, 0, 0, 0)
        self._row = self._laid_out()
        self.name.editingFinished.connect(self._take_name)
        self.name.completed.connect(self._take_name)
        self.name.given_up.connect(self._give_name_up)

    def show_person(self, person: Person) -> None:
        """Show a person, or the same one as they are now; a name that is being typed stays."""
        other = self._person is None or self._person.handle != person.handle
        self._person = person
        self.cover.show_face(person.cover)
        if other or not self.name.hasFocus():
            self.name.setText(person.name or "")

    def add(self, widgets: Iterable[QWidget]) -> None:
        """Put widgets at the right."""
        self._row.addWidget(ButtonRow(widgets))

    def begin_naming(self) -> None:
        """Take the keyboard for a name."""
        self.name.setFocus()
        self.name.selectAll()

    def _laid_out(self) -> QHBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch()
        titles.addWidget(self.name)
        titles.addWidget(self.summary)
        titles.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 20, 10)
        row.setSpacing(12)
        row.addWidget(self.back_button)
        row.addWidget(self.cover)
        row.addLayout(titles)
        row.addStretch()
        return row

    def _take_name(self) -> None:
        """Ask for the name that was typed, once; nothing typed means the name stays."""
        if self._person is None or not self.name.isModified():
            return
        self.name.setModified(False)
        wanted = " ".join(self.name.text().split())
        if wanted and wanted != self._person.name:
            self.name_wanted.emit(wanted)
        elif not wanted:
            self.name.setText(self._person.name or "")
        self.left.emit()

    def _give_name_up(self) -> None:
        if self._person is not None:
            self.name.setText(self._person.name or "")
        self.left.emit()
