"""However long a name is, no page needs more width than a small screen has."""

import pytest

from photoclust.gui.review_page import ReviewPage
from photoclust.gui.window import MainWindow
from photoclust.people.finding import LONGEST_NAME
from photoclust.reviewing import Question, QuestionKind, Side

NARROW = 1000


@pytest.mark.parametrize("name", ["W" * LONGEST_NAME, "von und zu " * (LONGEST_NAME // 11)])
def test_a_long_name_widens_no_page(window: MainWindow, name: str) -> None:
    review, person = window.findChild(ReviewPage), window.person
    assert review is not None
    sides = Side("1", name, (1,), 2), Side("g2", None, (2,), 1)
    review.show_question(Question(QuestionKind.SAME_PERSON, *sides, 0.5), {})
    person.view.call_person(name)
    person.view.bar.show_count(1, "")
    assert review.minimumSizeHint().width() < NARROW
    assert person.minimumSizeHint().width() < NARROW
