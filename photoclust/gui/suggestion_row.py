"""Who else may be this person: a face each, with yes and no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from photoclust.gui import texts
from photoclust.gui.drawing import Cover
from photoclust.gui.icons import IconButton
from photoclust.gui.one_click import OneClick
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
    """Asks, about as many as fit. answered: a Maybe, and whether it is the person."""

    answered = Signal(object, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._asked: tuple[Maybe, ...] = ()
        self._chips: list[QWidget] = []
        self._clicks = OneClick(self)
        self.setProperty("role", "card")
        self.question = QLabel()
        self.question.setProperty("role", "heading")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(18)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
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
        self._fit()
        self.setVisible(bool(self._asked))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Need no width: who does not fit is asked about when the others are answered."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask about as many as fit now."""
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        left = self.width() - margins.left() - margins.right() - self.question.sizeHint().width()
        for chip in self._chips:
            left -= chip.sizeHint().width() + self._row.spacing()
            chip.setVisible(left >= 0)

    def _fill(self) -> None:
        while self._row.count() > 2:
            item = self._row.takeAt(1)
            gone = None if item is None else item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._chips = [self._chip(maybe) for maybe in self._asked]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(1 + place, chip)

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
            self._clicks.watch(button)  # whose place the next one's takes
            row.addWidget(button)
        return chip
