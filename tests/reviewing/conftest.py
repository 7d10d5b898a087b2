"""Somebody as a child and grown up, a wrong face, a mirror: what there is to ask about."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust import people, reviewing
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from photoclust.reviewing import Question, QuestionKind
from tests import made
from tests.made import MODEL, embedding, face, photo, put

RULES = GroupingRules(MODEL)


def aged(person: int, shot: int, share: float, *, x: float = 100.0) -> Face:
    """Make a face that is `share` the person and else somebody the person looked like as a child."""
    mixed = share * embedding(person, shot) + (1 - share) * embedding(person + 1000, shot)
    return replace(face(person, shot, x=x), code=quantise((mixed / np.linalg.norm(mixed))[None])[0])


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Somebody as a child and grown up, short of the cut, and somebody else."""
    monkeypatch.setattr(made, "CONTRACT", made.ABOVE_EVEN_ODDS)
    library = Library(tmp_path)
    for shot in range(4):
        put(library, f"/a{shot}.jpg", photo(f"a{shot}", face(1, shot)))
        put(library, f"/b{shot}.jpg", photo(f"b{shot}", aged(1, 10 + shot, 0.42)))
        put(library, f"/c{shot}.jpg", photo(f"c{shot}", face(2, shot)))
    regroup(library, RULES)
    assert len(library.census.groups()) == 3
    return library


def asked(library: Library, *kinds: QuestionKind) -> list[Question]:
    """Look anew, and return what is asked."""
    reviewing.look(library, RULES)
    return reviewing.questions(library, kinds=frozenset(kinds or QuestionKind))


def same(library: Library) -> list[set[str]]:
    return [{each.first.handle, each.second.handle} for each in asked(library, QuestionKind.SAME_PERSON)]


def faces(library: Library, who: str) -> list[int]:
    return [each.id for each in library.census.faces(people.find(library, who).handle)]


@pytest.fixture
def wrong(library: Library) -> int:
    """A face of somebody else, named Clara together with Clara's group."""
    number = put(library, "/wrong.jpg", photo("wrong", face(9, 1)))
    regroup(library, RULES)
    (stranger,) = [each.id for each in library.faces.codes(number, MODEL)]
    (clara,) = [
        each
        for each in library.census.groups()
        if "/c" in str(next(library.census.faces(each.handle)).paths[0])
    ]
    group = int(clara.handle[1:])
    library._db.execute("UPDATE grouping SET group_id = ? WHERE face_id = ?", [group, stranger])
    library._db.conn.commit()
    people.name(library, clara.handle, "Clara")
    return stranger


@pytest.fixture
def mirror(library: Library) -> int:
    """A photo that shows the third somebody twice."""
    number = put(library, "/mirror.jpg", photo("mirror", face(2, 31), face(2, 32, x=500.0)))
    regroup(library, RULES)
    return number
