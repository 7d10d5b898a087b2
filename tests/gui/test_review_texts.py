"""Every question is put so that yes is the same person, and what an answer has done is said."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photoclust.gui.review_answers import ReviewAnswers
from photoclust.gui.review_texts import may_be_several, told, wording
from photoclust.reviewing import Answer, Question, QuestionKind, Side


def question(kind: QuestionKind, name: str | None = "Anna") -> Question:
    return Question(kind, Side("1", name, (1, 3), 35), Side("g2", None, (2,), 6), 0.5)


@pytest.mark.parametrize("kind", list(QuestionKind))
@pytest.mark.parametrize("name", [None, "Anna"])
def test_every_kind_of_question_has_words(kind: QuestionKind, name: str | None) -> None:
    words = wording(question(kind, name))
    assert words.title.endswith("?")
    assert words.hint
    assert "%" not in words.title + words.hint


def test_no_question_asks_whether_somebody_is_two() -> None:
    assert wording(question(QuestionKind.LOOKS_LIKE_TWO)).title == "Are all these Anna?"
    assert wording(question(QuestionKind.LOOKS_LIKE_TWO, None)).title == "Are all these the same person?"


def test_the_answers_have_one_text_and_one_place_whatever_is_asked(qtbot: QtBot) -> None:
    row = ReviewAnswers()
    qtbot.addWidget(row)
    row.show()
    seen = set()
    for kind in QuestionKind:
        for second in (Side("g2", None, (2,), 6), Side("g2", None, (2,), 1)):
            row.fit(Question(kind, Side("1", "Anna", (1,), 1), second, 0.5))
            QApplication.processEvents()
            seen.add(tuple((each.text(), each.geometry().getRect()) for each in answers(row)))
    assert len(seen) == 1
    assert [text for text, _ in seen.pop()] == ["Same person (Y)", "Different people (N)", "Skip (Space)"]


def answers(row: ReviewAnswers) -> tuple[QPushButton, ...]:
    return row.same, row.different, row.skip


@pytest.mark.parametrize(
    ("kind", "same", "different"),
    [
        (QuestionKind.SAME_PERSON, "Merged: Anna, 41 faces.", "Kept apart: two people."),
        (QuestionKind.IS_THIS, "Confirmed: this is Anna.", "Kept apart: this is not Anna."),
        (
            QuestionKind.LOOKS_LIKE_TWO,
            "Kept together: Anna, 41 faces.",
            "Split: 6 faces moved to a new person.",
        ),
        (
            QuestionKind.SAME_PHOTO_DOUBLE,
            "Allowed: one person, twice in a photo.",
            "Kept apart: two people.",
        ),
    ],
)
def test_what_was_done_is_said(kind: QuestionKind, same: str, different: str) -> None:
    assert told(question(kind), Answer.SAME) == same
    assert told(question(kind), Answer.DIFFERENT) == different


@pytest.mark.parametrize("kind", list(QuestionKind))
@pytest.mark.parametrize("said", list(Answer))
def test_without_a_name_nobody_is_called_anything(kind: QuestionKind, said: Answer) -> None:
    sentence = told(question(kind, None), said)
    assert sentence.endswith(".")
    assert "%" not in sentence
    assert "None" not in sentence


def test_a_name_may_hold_any_signs() -> None:
    assert told(question(QuestionKind.SAME_PERSON, "%2 & Co"), Answer.SAME) == "Merged: %2 & Co, 41 faces."


def test_only_of_several_faces_they_may_be_several_people() -> None:
    several, single = Side("1", "Anna", (1, 3), 2), Side("g2", None, (2,), 1)
    assert may_be_several(Question(QuestionKind.SAME_PERSON, several, single, 0.5)) == (several,)
    assert may_be_several(Question(QuestionKind.SAME_PERSON, single, several, 0.5)) == (several,)
    assert may_be_several(Question(QuestionKind.SAME_PHOTO_DOUBLE, single, single, 0.5)) == ()
