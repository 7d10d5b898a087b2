"""Between the review and the rest: keeps the next questions ready, has answers done, takes them back."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from photoclust import reviewing
from photoclust.errors import PhotoclustError
from photoclust.gui.jobs import Job
from photoclust.gui.language import translate
from photoclust.gui.photo_pictures import PhotoPictures, Wanted
from photoclust.gui.reading import Reading
from photoclust.gui.review_page import ReviewPage
from photoclust.gui.sections import Desk
from photoclust.library import Library
from photoclust.model import FaceSpot
from photoclust.regroup import GroupingRules
from photoclust.reviewing import Answer, Question, QuestionKind

AHEAD: Final = 12
"""Questions known beforehand."""
PREPARED: Final = 2
"""Of these, so many have their photos decoded before they are asked."""
PICTURE_SIDE: Final = 1400
KEPT_PICTURES: Final = 12
"""Of about 6 MB each."""

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next questions, where their faces lie, how many there are in all, whether to look for more.

    moot: the question that was to be asked again, if those it is about are others now.
    """

    questions: tuple[Question, ...]
    spots: Mapping[int, FaceSpot]
    left: int
    is_due: bool
    moot: Question | None


@dataclass(frozen=True, slots=True)
class Parted:
    """What to ask of a question of which one side is several people, and where its faces lie."""

    of: Question
    question: Question | None
    spots: Mapping[int, FaceSpot]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given, and what came of the question's place."""

    question: Question
    said: Answer


class ReviewPresenter(QObject):
    """Serves a page of its own. counted: so many questions wait."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = PhotoPictures(
            desk.workshop.library, desk.jobs, side=PICTURE_SIDE, kept=KEPT_PICTURES, parent=self
        )
        self.page = ReviewPage(desk.thumbnails, self._pictures)
        self._ahead: list[Question] = []
        self._spots: dict[int, FaceSpot] = {}
        self._given: list[Given] = []
        self._again: Question | None = None
        self._parted: Question | None = None
        self._left = 0
        self._is_looking = False
        self._has_looked = False
        self._refused = ""
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._reading.arrived.connect(self._take)
        self._parting = Reading(desk.workshop.library, desk.jobs, self)
        self._parting.arrived.connect(self._ask_parted)
        self.page.mixed_wanted.connect(self._part)
        self.page.answered.connect(self._answer)
        self.page.undo_wanted.connect(self._take_back)
        self.page.photo_wanted.connect(lambda spot: desk.open_photos([spot.paths[0]], 0))
        desk.acts.rested.connect(self._look_again)
        desk.known.arrived.connect(self._look_again)

    def enter(self) -> None:
        """Ask what is worth asking now."""
        self._has_looked = False
        self._spots.clear()
        self._read()
        self.page.focus()

    @Slot(Answer)
    def _answer(self, said: Answer) -> None:
        """Have the answer done, and ask the next at once."""
        question = self.page.question
        if question is None:
            return
        self._given.append(Given(question, said))
        self._again = None
        if said is Answer.SKIP:
            self._desk.acts.note(lambda library: reviewing.answer(library, question, said))
        else:
            self._desk.acts.do(_told(said), lambda library: reviewing.answer(library, question, said))
        touched = {question.first.handle, question.second.handle}
        self._ahead = [each for each in self._ahead if not touched & {each.first.handle, each.second.handle}]
        if question == self._parted:
            self._ahead.clear()  # What it came from is to be read anew, and comes next.
        self._left = max(self._left - 1, len(self._ahead))
        self._show()

    @Slot()
    def _part(self) -> None:
        """Ask which faces are whose; if that is what is asked, show all of them, to be chosen by hand."""
        question = self.page.question
        if question is None:
            return
        if question.kind is QuestionKind.LOOKS_LIKE_TWO:
            self._again = None
            self._desk.open_person(question.first.handle)
        else:
            self._parting.ask(partial(_parted, question, self._desk.workshop.rules))

    @Slot(object)
    def _ask_parted(self, parted: Parted) -> None:
        """Ask in the place of the question, which comes back when this one is answered or skipped."""
        if parted.of != self.page.question:
            return
        if parted.question is None:
            sides = (parted.of.first, parted.of.second)
            self._desk.open_person(max(sides, key=lambda side: side.count).handle)
            return
        self._again = self._parted = parted.question
        self._spots.update(parted.spots)
        self._ahead.insert(0, parted.question)
        self._show()

    @Slot()
    def _take_back(self) -> None:
        """Ask the last question again, and undo what its answer did; a skip did nothing."""
        if not self._given:
            return
        last = self._given.pop()
        self._again = last.question
        if last.said is not Answer.SKIP:
            self._desk.acts.undo()
        self._ahead = [last.question, *(each for each in self._ahead if _key(each) != _key(last.question))]
        self._left += 1
        self._show()

    @Slot()
    def _look_again(self) -> None:
        """What is asked may be moot; nobody sees it while another page is up."""
        if self.page.isVisible():
            self._read()

    def _read(self) -> None:
        again = None if self._desk.acts.is_busy else self._again  # An undo on its way may bring it back.
        self._reading.ask(partial(_ahead, again))

    @Slot(object)
    def _take(self, ahead: Ahead) -> None:
        """Take the questions that stand; the one that is shown stays as long as it does."""
        if self._desk.acts.is_busy:
            return
        self._left = ahead.left
        self._spots.update(ahead.spots)
        standing = list(ahead.questions)
        if self._again == ahead.moot:
            self._again = None
        if self._again is not None and _key(self._again) not in {_key(each) for each in standing}:
            standing.append(self._again)
        self._ahead = _kept_first(self.page.question, standing)
        self._forget_undone(ahead.questions)
        if ahead.is_due and not self._has_looked:
            self._look()
        self._show()

    def _forget_undone(self, standing: Sequence[Question]) -> None:
        """Count an answer no more whose question stands again: it was undone, be it by the menu."""
        keys = {_key(each) for each in standing}
        self._given = [each for each in self._given if _key(each.question) not in keys]

    def _look(self) -> None:
        """Look at everybody for more to ask, once a visit."""
        if self._is_looking:
            return
        self._is_looking = self._has_looked = True
        workshop = self._desk.workshop
        job = Job(lambda: _looking(workshop.library, workshop.rules))
        job.stepped.connect(self._note_refusal)
        job.ended.connect(self._end_looking)
        self._desk.jobs.start(job)

    @Slot(object)
    def _note_refusal(self, refused: str) -> None:
        self._refused = refused

    @Slot()
    def _end_looking(self) -> None:
        self._is_looking = False
        self._read()

    def _show(self) -> None:
        """Ask the first question, and prepare the next."""
        if self._ahead:
            self.page.show_question(self._ahead[0], self._spots)
        elif self._is_looking or self._desk.acts.is_busy:
            self.page.show_looking()
        elif self._refused:
            self.page.show_refused(self._refused)
        else:
            self.page.show_end(len(self._given))
        self.page.show_progress(len(self._given), self._left)
        self.counted.emit(self._left)
        for question in reversed(self._ahead[1 : 1 + PREPARED]):
            self._prepare(question)
        if self._ahead:
            self._prepare(self._ahead[0])

    def _prepare(self, question: Question) -> None:
        """Have a question's pictures decoded; what is wished for last comes first."""
        for side in (question.second, question.first):
            for face in reversed(side.faces):
                self._desk.thumbnails.of(face)
            spot = self._spots.get(side.faces[0])
            if spot is not None:
                self._pictures.of(Wanted(spot.photo, spot.paths))


def _kept_first(shown: Question | None, standing: Sequence[Question]) -> list[Question]:
    """Return the questions with the one that is shown first, if it stands."""
    key = None if shown is None else _key(shown)
    return sorted(standing, key=lambda each: _key(each) != key)


def _key(question: Question) -> Key:
    first, second = question.first.faces[0], question.second.faces[0]
    return question.kind.value, min(first, second), max(first, second)


def _ahead(again: Question | None, library: Library) -> Ahead:
    questions = tuple(reviewing.questions(library, most=AHEAD))
    spots = _spots(library, questions)
    left = len(library.questions.open()) if len(questions) == AHEAD else len(questions)
    moot = None if again is None or reviewing.is_unchanged(library, again) else again
    return Ahead(questions, spots, left, reviewing.is_due(library), moot)


def _parted(question: Question, rules: Callable[[], GroupingRules], library: Library) -> Parted:
    instead = reviewing.mixed(library, question, rules())
    return Parted(question, instead, {} if instead is None else _spots(library, [instead]))


def _spots(library: Library, questions: Sequence[Question]) -> dict[int, FaceSpot]:
    """Return where the faces lie that are shown large."""
    faces = {side.faces[0] for each in questions for side in (each.first, each.second)}
    return {spot.id: spot for spot in library.searching.spots(faces)}


def _looking(folder: Path, rules: Callable[[], GroupingRules]) -> Generator[str, None, None]:
    """Look at everybody; yield why that cannot be done, or nothing."""
    refused = ""
    with Library(folder) as library:
        try:
            reviewing.look(library, rules())
        except PhotoclustError as error:
            refused = str(error)
    yield refused


def _told(said: Answer) -> str:
    if said is Answer.YES:
        return translate("ReviewPresenter", "Answered yes.")
    return translate("ReviewPresenter", "Answered no.")
