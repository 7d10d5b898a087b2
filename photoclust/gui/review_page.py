"""Review: one question at a time, answered by one key."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.icons import button_of
from photoclust.gui.language import translate
from photoclust.gui.own_keys import keeps
from photoclust.gui.photo_pictures import PhotoPictures
from photoclust.gui.review_answers import ReviewAnswers, SideMenu
from photoclust.gui.review_rest import DONE, LOOKING, ReviewRest
from photoclust.gui.review_side import ReviewSide
from photoclust.gui.review_texts import may_be_several, wording
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import FaceSpot
from photoclust.reviewing import Answer, Question

_FEW: Final = 100
"""More questions than this are told in tens: they are not counted on."""


class ReviewPage(QWidget):
    """Shows a question, or that there is none.

    answered: what the owner says. mixed_wanted: the handle of who is several people. undo_wanted: take the
    last answer back. photo_wanted: a face's spot.
    """

    answered = Signal(Answer)
    mixed_wanted = Signal(str)
    undo_wanted = Signal()
    photo_wanted = Signal(FaceSpot)

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self.title, self.progress = QLabel(self.tr("Review")), QLabel()
        self.asked, self.hint = QLabel(), QLabel()
        self.bar = QProgressBar()
        self.sides = (ReviewSide(thumbnails, pictures), ReviewSide(thumbnails, pictures))
        self.answers, self.which, self.rest = ReviewAnswers(), SideMenu(self), ReviewRest()
        self._shown, self._questions = QStackedWidget(), QWidget()
        self._questions.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_actions()
        self._connect_buttons()
        self._lay_out()
        for side, wanted in zip(self.sides, (self.open_first, self.open_second), strict=True):
            side.photo_wanted.connect(wanted.trigger)
        self.show_looking()

    def show_question(self, question: Question, spots: Mapping[int, FaceSpot]) -> None:
        """Ask. spots: where the first face of each side lies."""
        self.question = question
        words = wording(question)
        self.asked.setText(words.title)
        self.hint.setText(words.hint)
        self.answers.fit(question)
        for side, shown in zip(self.sides, (question.first, question.second), strict=True):
            side.show_side(shown, spots)
        self._questions.setAccessibleName(words.title)
        was_resting = self._shown.currentWidget() is not self._questions
        self._show(self._questions)
        if was_resting and self.isVisible():
            self.focus()

    def show_progress(self, answered: int, skipped: int, left: int) -> None:
        """Say how many are answered and skipped, and about how many are to come; 0 for nobody knows."""
        done = self.tr("%1 answered").replace("%1", texts.number(answered))
        passed = self.tr("%1 skipped").replace("%1", texts.number(skipped))
        about = left if left < _FEW else round(left, -1)
        ahead = self.tr("about %1 left").replace("%1", texts.number(about))
        parts = ((done, answered), (passed, skipped), (ahead, left))
        self.progress.setText(texts.SEPARATOR.join(text for text, count in parts if count))
        self.bar.setVisible(left > 0)
        self.bar.setMaximum(max(answered + skipped + left, 1))
        self.bar.setValue(answered + skipped)
        self.undo.setEnabled(answered + skipped > 0)

    def show_looking(self) -> None:
        """Say that what is worth asking is being looked for."""
        self._leave(self.tr("One moment"), self.tr("Looking at all faces for what is worth asking."), LOOKING)

    def show_refused(self, why: str) -> None:
        """Say why nobody can be looked at for what is worth asking."""
        self._leave(self.tr("Nothing can be asked just now"), why, LOOKING)

    def show_end(self, answered: int, skipped: int = 0) -> None:
        """Say that nothing is left to ask."""
        if answered or skipped:
            said = self.tr("You answered %1.").replace("%1", _questions(answered))
            passed = self.tr("You skipped %1 for now.").replace("%1", _questions(skipped))
            more = self.tr("New questions come up as you name people and add photos.")
            sentences = [said] * bool(answered) + [passed] * bool(skipped) + [more]
            self._leave(self.tr("All done"), " ".join(sentences), DONE)
            return
        said = self.tr("Photoclust is sure of everybody. Questions come up as photos are added.")
        self._leave(self.tr("Nothing to ask"), said, DONE)

    def focus(self) -> None:
        """Take the keyboard, so that keys answer."""
        (self._questions if self.question is not None else self.rest).setFocus()

    def event(self, event: QEvent) -> bool:
        """Leave Space to a button that has the focus: it presses it, as everywhere."""
        presses = isinstance(self.focusWidget(), QAbstractButton) and keeps(event, Qt.Key.Key_Space)
        return presses or super().event(event)

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        return (
            self.say_same,
            self.say_different,
            self.say_mixed,
            self.skip,
            self.undo,
            self.open_first,
            self.open_second,
        )

    def _make_actions(self) -> None:
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut

        def add(text: str, keys: Sequence[str], act: Callable[[], object]) -> QAction:
            return action(self, text, keys, act, scope=around)

        self.say_same: QAction = add(self.tr("Same person"), ["Y"], lambda: self._say(Answer.SAME))
        self.say_different: QAction = add(
            self.tr("Different people"), ["N"], lambda: self._say(Answer.DIFFERENT)
        )
        self.say_mixed: QAction = add(self.tr("Several people here"), ["M"], self._say_mixed)
        self.skip: QAction = add(self.tr("Skip"), ["Space", "S"], lambda: self._say(Answer.SKIP))
        self.undo: QAction = add(self.tr("Back to the last answer"), ["Backspace"], self.undo_wanted.emit)
        self.open_first: QAction = add(self.tr("Photo on the left"), ["1"], lambda: self._open(0))
        self.open_second: QAction = add(self.tr("Photo on the right"), ["2"], lambda: self._open(1))

    def _connect_buttons(self) -> None:
        row = self.answers
        for button, act in (
            (row.same, self.say_same),
            (row.different, self.say_different),
            (row.skip, self.skip),
            (row.mixed, self.say_mixed),
            (row.by_hand, self.say_mixed),
        ):
            button.clicked.connect(act.trigger)
        self.which.chosen.connect(self.mixed_wanted)
        enter = QShortcut(self)
        enter.setKeys([QKeySequence(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)])
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(self._press)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 4)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self.title.setProperty("role", "title")
        self.progress.setProperty("role", "quiet")
        titles.addWidget(self.title)
        titles.addWidget(self.progress)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(self.tr("Questions answered"))
        head.addLayout(titles)
        head.addStretch()
        head.addWidget(self.bar)
        head.addSpacing(12)
        head.addWidget(button_of(self.undo, "back"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._shown, 1)
        self._lay_out_question()
        self._shown.addWidget(self.rest)
        self._shown.addWidget(self._questions)

    def _lay_out_question(self) -> None:
        self.asked.setProperty("role", "title")
        self.hint.setProperty("role", "quiet")
        both = QHBoxLayout()
        both.setSpacing(32)
        for side in self.sides:
            both.addWidget(side, 1)
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(40, 0, 40, 18)
        column.setSpacing(4)
        for label in (self.asked, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(1)  # a name without a space is cut rather than that the window widens
            column.addWidget(label)
        column.addSpacing(10)
        column.addLayout(both, 1)
        column.addSpacing(14)
        column.addWidget(self.answers)

    def _press(self) -> None:
        """Press the button that has the focus; without one Enter answers nothing."""
        if self.answers.focused is not None:
            self.answers.focused.click()

    def _say_mixed(self) -> None:
        """Say who is several people; where both sides may be, ask which."""
        if self.question is None:
            return
        several = may_be_several(self.question)
        if len(several) > 1:
            self.which.ask(self.question, above=self.answers.mixed)
        else:
            self.mixed_wanted.emit(several[0].handle)

    def _say(self, said: Answer) -> None:
        if self.question is not None:
            self.answered.emit(said)

    def _open(self, place: int) -> None:
        spot = self.sides[place].spot
        if self.question is not None and spot is not None:
            self.photo_wanted.emit(spot)

    def _leave(self, title: str, said: str, drawing: str) -> None:
        """Ask nothing, and say why."""
        self.question = None
        self.rest.say(title, said, drawing)
        self._show(self.rest)

    def _show(self, page: QWidget) -> None:
        self._shown.setCurrentWidget(page)
        is_asked = page is self._questions
        for each in (self.say_same, self.say_different, self.skip, self.open_first, self.open_second):
            each.setEnabled(is_asked)
        self.say_mixed.setEnabled(is_asked and self.answers.takes_several)


def _questions(count: int) -> str:
    """Return "1 question", "12 questions"."""
    one, many = translate("ReviewPage", "%1 question"), translate("ReviewPage", "%1 questions")
    return (one if count == 1 else many).replace("%1", texts.number(count))
