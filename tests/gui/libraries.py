"""What libraries of made-up people are filled with."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from photoclust import reviewing
from photoclust.images import jpeg
from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.regroup import GroupingRules, regroup
from photoclust.reviewing import QuestionKind
from tests.made import MODEL, face, photo, put

PAIRS = 10
"""Questions of a library that is filled with pairs."""


def picture(person: int) -> bytes:
    """Return a small JPEG of one colour."""
    return jpeg(np.full((160, 160, 3), 60 + 40 * person, np.uint8))


def fill_with_pairs(folder: Path) -> None:
    """Put twenty people into a library, of whom a look has found that two and two may be one."""
    with Library(folder) as library:
        for person in range(2 * PAIRS):
            for shot in range(2):
                name, seen = f"{person}-{shot}", replace(face(person, shot), image=picture(person % 4))
                put(library, f"/album/{name}.jpg", photo(name, seen))
        regroup(library, GroupingRules(MODEL))
        shown = {each.paths[0].stem: each.id for each in library.census.faces()}
        library.questions.replace(
            FoundQuestion(
                QuestionKind.SAME_PERSON, shown[f"{pair}-0"], shown[f"{pair + PAIRS}-0"], 0.7, PAIRS - pair
            )
            for pair in range(PAIRS)
        )
        assert len(reviewing.questions(library)) == PAIRS
