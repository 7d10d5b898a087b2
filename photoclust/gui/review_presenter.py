"""Between the review and the rest: keeps the next questions ready, has answers done, takes them back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from photoclust import reviewing
from photoclust.gui.frame import Frame
from photoclust.gui.photo_pictures import PhotoPictures, Wanted
from photoclust.gui.reading import Reading
from photoclust.gui.review_looking import ReviewLooking
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.review_queue import Given, ReviewQueue
from photoclust.gui.review_texts import told
from photoclust.gui.sections import Desk
from photoclust.library import Library
from photoclust.library.journal import Act
from photoclust.model import FaceSpot
from photoclust.regroup import GroupingRules
from photoclust.reviewing import Agenda, Answer, Parting, Question, QuestionKind

AHEAD: Final = 12
"""Questions known beforehand."""
PREPARED: Final = 2
"""Of these, so many have their photos decoded before they are asked."""
PICTURE_SIDE: Final = 1400
KEPT_PICTURES: Final = 12
"""Of about 6 MB each."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next questions, where their faces lie, whether to look for more.

    moot: the question that was to be asked again, if those it is about are others now.
    """

    agenda: Agenda
    spots: Mapping[int, FaceSpot]
    is_due: bool
    moot: Question | None


@dataclass(frozen=True, slots=True)
class Parted:
    """What to ask of a question's side that is several people, and where its faces lie; None for no seam."""

    of: Question
    handle: str
    parting: Parting | None
    spots: Mapping[int, FaceSpot]


class _Answered:
    """An answer as the thread of the acts has it, the only one to know which act it was.

    There it is taken back after it was given, be the window still untold of either.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        self._act: int | None = None

    def do(self, library: Library) -> None:
        self._act = reviewing.answer(library, self._given.question, self._given.said)

    def take_back(self, library: Library) -> Act | None:
        return reviewing.take_back(library, self._given.question, self._act)


class ReviewPresenter(QObject):
    """Serves a page of its own."""

    def __init__(self, desk: Desk, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._frame, self._queue = desk, frame, ReviewQueue()
        self._pictures = PhotoPictures(
            desk.workshop.library, desk.jobs, side=PICTURE_SIDE, kept=KEPT_PICTURES, parent=self
        )
        self.page = ReviewPage(desk.thumbnails, self._pictures)
        self._spots: dict[int, FaceSpot] = {}
        self._answered: dict[Given, _Answered] = {}
        self._is_coming_back = False
        self._looking = ReviewLooking(desk.workshop, desk.jobs, self)
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._parting = Reading(desk.workshop.library, desk.jobs, self)
        self._connect()

    def _connect(self) -> None:
        self._looking.ended.connect(self._go_on)
        self._reading.arrived.connect(self._take)
        self._parting.arrived.connect(self._ask_parted)
        self.page.mixed_wanted.connect(self._part)
        self.page.answered.connect(self._answer)
        self.page.undo_wanted.connect(self._take_back)
        self.page.photo_wanted.connect(self._open_photo)
        self._frame.turned.connect(self._follow)
        self._desk.acts.begun.connect(self._let_go)
        self._desk.acts.rested.connect(self._look_again)
        self._desk.known.arrived.connect(self._look_again)

    def enter(self) -> None:
        """Ask what is worth asking now; who comes back from a photo goes on with what they left."""
        if not self._is_coming_back:
            self._looking.begin_visit()
            self._queue.begin_visit()
            self._answered.clear()
            self._spots.clear()
        self._is_coming_back = False
        self._read()
        self.page.focus()

    @Slot()
    def _follow(self) -> None:
        """Who goes on to another section does not come back from a glance."""
        self._is_coming_back &= self._frame.page not in [each.page for each in self._frame.sections]

    @Slot(Answer)
    def _answer(self, said: Answer) -> None:
        """Have the answer done, and ask the next at once."""
        given = self._queue.answer(said)
        if given is None:
            return
        sentence, answered = told(given.question, said), _Answered(given)
        self._answered[given] = answered
        if said is Answer.SKIP:
            self._desk.acts.note(answered.do, said=sentence)
        else:
            self._desk.acts.do(sentence, answered.do, refused=lambda: self._queue.drop(given))
        self._show()

    @Slot(str)
    def _part(self, handle: str) -> None:
        """Ask which faces are whose; if that is what is asked, show all of them, to be chosen by hand."""
        question = self._queue.shown
        if question is None or handle not in {question.first.handle, question.second.handle}:
            return
        if question.kind is QuestionKind.LOOKS_LIKE_TWO:
            self._queue.let_go()
            self._open_person(handle)
        else:
            self._parting.ask(partial(_parted, question, handle, self._desk.workshop.rules))

    @Slot(object)
    def _ask_parted(self, parted: Parted) -> None:
        """Ask which faces are whose, now and, should that not be answered, the next time."""
        parting = parted.parting
        if parted.of != self._queue.shown:
            return
        if parting is None:
            if self.page.isVisible():
                self._open_person(parted.handle)
            return
        self._desk.acts.note(lambda library: reviewing.ask_next(library, parting))
        self._queue.insert(parting.question)
        self._spots.update(parted.spots)
        self._show()

    def _open_photo(self, spot: FaceSpot) -> None:
        self._is_coming_back = True
        self._desk.open_photos([spot.paths[0]], 0)

    def _open_person(self, handle: str) -> None:
        self._is_coming_back = True
        self._desk.open_person(handle)

    @Slot()
    def _take_back(self) -> None:
        """Ask the last question again, and undo what its answer did, whatever was done since."""
        last = self._queue.last
        if last is None:
            return
        turn = self._answered.pop(last).take_back
        if last.said is Answer.SKIP:
            self._desk.acts.note(turn)
        else:
            self._desk.acts.take_back(turn)
        self._queue.take_back(last)
        self._show()

    @Slot()
    def _let_go(self) -> None:
        """Whatever is done, also elsewhere, may answer what was to be asked though it may not stand."""
        self._queue.let_go()

    @Slot()
    def _look_again(self) -> None:
        """What is asked may be moot; nobody sees it while another page is up."""
        if self.page.isVisible():
            self._read()

    @Slot()
    def _go_on(self) -> None:
        """Take what a look found; what is being read by the owner stays."""
        if self.page.isVisible():
            self._queue.hold()
        self._read()

    @Slot()
    def _read(self) -> None:
        again = None if self._desk.acts.is_busy else self._queue.again  # An undo may bring it back.
        self._reading.ask(partial(_ahead, again))

    @Slot(object)
    def _take(self, ahead: Ahead) -> None:
        """Take the questions that stand; look for more when a visit begins, or nothing is left to ask."""
        if self._desk.acts.is_busy:
            return
        self._spots.update(ahead.spots)
        self._queue.take(ahead.agenda, ahead.moot)
        if ahead.is_due and not (self._queue.is_counting and self._queue.waiting):
            self._looking.start()
        if not self._looking.is_busy:
            self._queue.count()
        self._show()

    def _show(self) -> None:
        """Ask the first question, and prepare the next."""
        question, queue = self._queue.shown, self._queue
        if question is not None:
            self.page.show_question(question, self._spots)
        elif self._looking.is_busy or self._desk.acts.is_busy:
            self.page.show_looking()
        elif self._looking.refused:
            self.page.show_refused(self._looking.refused)
        else:
            self.page.show_end(queue.answered, queue.skipped)
        self.page.show_progress(queue.answered, queue.skipped, queue.left)
        for each in (*reversed(queue.waiting[1 : 1 + PREPARED]), *queue.waiting[:1]):
            self._prepare(each)

    def _prepare(self, question: Question) -> None:
        """Have a question's pictures decoded; what is wished for last comes first."""
        for side in (question.second, question.first):
            for face in reversed(side.faces):
                self._desk.thumbnails.of(face)
            spot = self._spots.get(side.faces[0])
            if spot is not None:
                self._pictures.of(Wanted(spot.photo, spot.paths))


def _ahead(again: Question | None, library: Library) -> Ahead:
    agenda = reviewing.agenda(library, most=AHEAD)
    moot = None if again is None or reviewing.is_unchanged(library, again) else again
    return Ahead(agenda, _spots(library, agenda.questions), reviewing.is_due(library), moot)


def _parted(question: Question, handle: str, rules: Callable[[], GroupingRules], library: Library) -> Parted:
    parting = reviewing.part(library, question, handle, rules())
    spots = {} if parting is None else _spots(library, [parting.question])
    return Parted(question, handle, parting, spots)


def _spots(library: Library, questions: Sequence[Question]) -> dict[int, FaceSpot]:
    """Return where the faces lie that are shown large."""
    faces = {side.faces[0] for each in questions for side in (each.first, each.second)}
    return {spot.id: spot for spot in library.searching.spots(faces)}
