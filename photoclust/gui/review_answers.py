"""The buttons that answer: the same texts in the same places whatever is asked, so that no habit misleads."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QWidget

from photoclust.gui import texts
from photoclust.gui.review_texts import caption, may_be_several
from photoclust.reviewing import Question, QuestionKind, Side

_WIDTH: Final = 150
_HEIGHT: Final = 40


class ReviewAnswers(QWidget):
    """Same person, different people, skip; then what fits not every question.

    mixed, by_hand: somebody is several people; of those who are parted already all faces can be shown.
    """

    def __init__(self) -> None:
        super().__init__()
        self.same = _button(self.tr("Same person (Y)"))
        self.different = _button(self.tr("Different people (N)"))
        self.skip = _button(self.tr("Skip (Space)"))
        self.mixed = _button(self.tr("Several people here (M)"))
        self.by_hand = _button(self.tr("Choose the faces… (M)"))
        self.same.setProperty("role", "primary")
        self.buttons = (self.same, self.different, self.skip, self.mixed, self.by_hand)
        self._last, self._nothing = QStackedWidget(), QWidget()
        for each in (self.mixed, self.by_hand, self._nothing):
            self._last.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addStretch()
        for button in (self.same, self.different, self.skip):
            row.addWidget(button)
        row.addWidget(self._last)
        row.addStretch()

    @property
    def focused(self) -> QPushButton | None:
        """The button that has the focus."""
        return next((each for each in self.buttons if each.hasFocus()), None)

    def fit(self, question: Question) -> None:
        """Show what fits a question; what is left out keeps its room."""
        if question.kind is QuestionKind.LOOKS_LIKE_TWO:
            self._last.setCurrentWidget(self.by_hand)
        else:
            self._last.setCurrentWidget(self.mixed if may_be_several(question) else self._nothing)

    @property
    def takes_several(self) -> bool:
        """Say whether the question can be answered by that somebody is several people."""
        return self._last.currentWidget() is not self._nothing


class SideMenu(QMenu):
    """Asks which of the two is several people. chosen: their handle."""

    chosen = Signal(str)

    def ask(self, question: Question, above: QWidget) -> None:
        """Ask, by mouse and by keys."""
        self.clear()
        self.addAction(self.tr("Which of them is several people?")).setEnabled(False)
        self.addSeparator()
        left = self._offer(self.tr("&Left: %1"), question.first)
        self._offer(self.tr("&Right: %1"), question.second)
        self.popup(above.mapToGlobal(QPoint(0, -self.sizeHint().height())))
        self.setActiveAction(left)

    def _offer(self, text: str, side: Side) -> QAction:
        said = texts.short(side.name) if side.name else caption(side)
        offered = self.addAction(text.replace("%1", texts.on_button(said)))
        offered.triggered.connect(lambda _checked=False: self.chosen.emit(side.handle))
        return offered


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumSize(_WIDTH, _HEIGHT)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to skip what is asked next
    return button
