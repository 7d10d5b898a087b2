"""What one sees before one has searched: what can be asked, with the owner's own names."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from photoclust.gui.icons import IconButton, IconLabel
from photoclust.search import written_name

_MARK: Final = 56
_WIDTH: Final = 520


class SearchExamples(QScrollArea):
    """Offers searches; scrolls where the window is low. wanted: the text of one that was clicked."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] | None = None
        self._title, self._hint = _label("title"), _label("quiet")
        self._examples = QGridLayout()
        self._examples.setHorizontalSpacing(18)
        self._examples.setVerticalSpacing(4)
        middle = Qt.AlignmentFlag.AlignHCenter
        inner = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(IconLabel("search", _MARK), alignment=middle)
        column.addWidget(self._title, alignment=middle)
        column.addWidget(self._hint, alignment=middle)
        column.addSpacing(6)
        column.addLayout(self._examples)
        column.addStretch(3)
        self._examples.setColumnStretch(0, 1)
        self._examples.setColumnStretch(3, 1)
        self.show_names((), None)

    def show_names(self, names: Sequence[str], year: int | None) -> None:
        """Make examples of these names, most frequent first."""
        if self._names == (shown := [*names[:3], str(year)]):
            return
        self._names = shown
        self._title.setText(self.tr("Find photos by who is in them"))
        self._hint.setText(
            self.tr("Click the faces above, or type. For example:")
            if names
            else self.tr("Name a few people first: then they can be searched for by name.")
        )
        while (item := self._examples.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (text, said) in enumerate(self._made([written_name(name) for name in names[:2]], year)):
            self._add(row, text, said)

    def _made(self, names: Sequence[str], year: int | None) -> list[tuple[str, str]]:
        if not names:
            return []
        one = names[0]
        made = []
        if len(names) > 1:
            two = names[1]
            made += [
                (f"{one} AND {two}", self.tr("both in one photo")),
                (f"{one} OR {two}", self.tr("one of them, or both")),
                (f"{one} NOT {two}", self.tr("the first without the second")),
                (f"ONLY {one} AND {two}", self.tr("both, and nobody else who has a name")),
            ]
        else:
            made.append((f"ONLY {one}", self.tr("nobody else who has a name")))
        made.append((f"{one} strangers:no", self.tr("nobody without a name is in the photo")))
        return made + ([(f"{one} year:{year}", self.tr("taken in that year"))] if year is not None else [])

    def _add(self, row: int, text: str, said: str) -> None:
        button = IconButton("search", text.replace("&", "&&"), role="flat")
        button.clicked.connect(lambda: self.wanted.emit(text))
        explanation = QLabel(said)
        explanation.setProperty("role", "quiet")
        self._examples.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._examples.addWidget(explanation, row, 2, Qt.AlignmentFlag.AlignLeft)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setFixedWidth(_WIDTH)
    return label
