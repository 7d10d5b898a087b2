"""Ask whether people are the same, showing both."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.drawing import Cover
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

_COVER: Final = 144
_MOST_COVERS: Final = 4


class MergeDialog(QDialog):
    """Shows who would become one; accepted means merge. into: whose name stays if they have one."""

    def __init__(
        self, into: Person, others: Sequence[Person], thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.into, self.others = into, tuple(others)
        self.setWindowTitle(self.tr("Merge"))
        question = QLabel(self._question())
        question.setProperty("role", "title")
        question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(question)
        column.addLayout(self._covers(thumbnails))
        column.addWidget(self._outcome())
        self.warning = _line("fault")
        two_lines = 2 * self.warning.fontMetrics().lineSpacing()
        self.warning.setMinimumHeight(two_lines)  # else the buttons would move when it is said
        column.addWidget(self.warning)
        column.addWidget(self._buttons())

    @Slot(object)
    def warn(self, together: int) -> None:
        """Say in how many photos they stand side by side, and let Enter mean no then; nothing for none."""
        if not together:
            return
        self.warning.setText(
            self.tr("%Ln photos show them together, so they are probably different people.", "", together)
        )
        self.no.setDefault(True)
        self.no.setFocus()

    def _question(self) -> str:
        if self.into.name is not None and len(self.others) == 1 and self.others[0].name is None:
            return self.tr("Is this %1?").replace("%1", self.into.name)
        return self.tr("Are these the same person?")

    def _covers(self, thumbnails: Thumbnails) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addStretch()
        for person in (self.into, *self.others)[:_MOST_COVERS]:
            row.addWidget(_portrait(person, thumbnails))
        beyond = 1 + len(self.others) - _MOST_COVERS
        if beyond > 0:
            row.addWidget(QLabel(self.tr("and %1 more").replace("%1", texts.number(beyond))))
        row.addStretch()
        return row

    def _outcome(self) -> QLabel:
        names = [each.name for each in (self.into, *self.others) if each.name is not None]
        faces = texts.faces(sum(each.faces for each in (self.into, *self.others)))
        said = (
            self.tr("Together they have %1 and are called %2.")
            if names
            else self.tr("Together they have %1.")
        )
        label = _line("quiet")
        label.setText(said.replace("%1", faces).replace("%2", names[0] if names else ""))
        return label

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.no = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.yes = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        self.yes.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _line(role: str) -> QLabel:
    """Return an empty line of text in the middle."""
    label = QLabel()
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


def _portrait(person: Person, thumbnails: Thumbnails) -> QWidget:
    """Return a cover with the name and the number of faces below."""
    portrait = QWidget()
    cover = Cover(thumbnails, _COVER)
    cover.show_face(person.cover)
    name, count = QLabel(texts.title(person)), QLabel(texts.faces(person.faces))
    count.setProperty("role", "quiet")
    column = QVBoxLayout(portrait)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(cover, alignment=Qt.AlignmentFlag.AlignHCenter)
    column.addSpacing(4)
    for label in (name, count):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
    return portrait
