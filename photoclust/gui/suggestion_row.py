"""Who else may be this person: a face each, with yes and no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from photoclust.gui import texts
from photoclust.gui.drawing import Cover
from photoclust.gui.icons import IconButton
from photoclust.gui.thumbnails import Thumbnails

_COVER: Final = 52
MOST: Final = 4


@dataclass(frozen=True, slots=True)
class Maybe:
    """Somebody who may be the person shown. handle: theirs; face: to show. faces: how many they have.

    is_single: the question is of this face alone, whoever it was taken for.
    """

    handle: str
    face: int
    faces: int
    is_single: bool


class SuggestionRow(QFrame):
    """Asks. answered: a Maybe, and whether it is the person."""

    answered = Signal(object, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._asked: tuple[Maybe, ...] = ()
        self.setProperty("role", "card")
        self.question = QLabel()
        self.question.setProperty("role", "heading")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(18)
        self._row.addWidget(self.question)
        self._row.addStretch()
        self.hide()

    @property
    def asked(self) -> tuple[Maybe, ...]:
        """Who is asked about."""
        return self._asked

    def ask(self, name: str | None, maybes: Sequence[Maybe]) -> None:
        """Ask whether these are the person of a name."""
        said = self.tr("Also %1?").replace("%1", name) if name else self.tr("The same person?")
        self.question.setText(said)
        if self._asked != tuple(maybes[:MOST]):
            self._asked = tuple(maybes[:MOST])
            self._fill()
        self.setVisible(bool(self._asked))

    def _fill(self) -> None:
        while self._row.count() > 2:
            item = self._row.takeAt(1)
            gone = None if item is None else item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, maybe in enumerate(self._asked):
            self._row.insertWidget(1 + place, self._chip(maybe))

    def _chip(self, maybe: Maybe) -> QWidget:
        chip = QWidget()
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        cover = Cover(self._thumbnails, _COVER)
        cover.show_face(maybe.face)
        said = texts.faces(1 if maybe.is_single else maybe.faces)
        cover.setToolTip(said)
        row.addWidget(cover)
        count = QLabel(said)
        count.setProperty("role", "quiet")
        row.addWidget(count)
        for drawing, text, is_same in (("tick", self.tr("Yes"), True), ("cross", self.tr("No"), False)):
            button = IconButton(drawing, text, role="flat")
            button.setAccessibleName(f"{text}: {said}")
            button.clicked.connect(lambda _checked=False, is_same=is_same: self.answered.emit(maybe, is_same))
            row.addWidget(button)
        return chip
