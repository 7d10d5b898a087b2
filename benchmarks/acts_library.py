"""A made-up library as scans, groupings and an owner would have left it, written in seconds.

Library makes the file and its schema; rows go in by the thousand, and what the owner decided is folded by
the journal itself.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.clustering_library import Library as Crowd
from benchmarks.clustering_library import Numbers, made_up_library
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.library.store import FILE_NAME
from photoclust.training.evaluate.households import made_up_photos

NAMED: Final = 0.9
"""The share of a named person's faces that the owner named with the group; the others joined since."""

TAIL: Final = 1.0
"""Of the sizes of people: 100,000 faces have two people of 6,100 and 5,400, and 5,400 of two or more."""

CONTRACT: Final = EmbedderContract(
    id="made-up",
    title="Made-up faces",
    licence="MIT",
    training="none",
    input_size=112,
    span=112.0,
    mean=(127.5, 127.5, 127.5),
    std=(127.5, 127.5, 127.5),
    dimension=128,
    same_person_similarity=0.5,
    cluster_similarity=0.4,
    calibration_slope=20.0,
    calibration_offset=-4.2,
)


def make_library(folder: Path, *, faces: int, persons: int, ungrouped: int) -> None:
    """Make a library of so many faces, the largest people named; the last `ungrouped` have no group yet."""
    crowd = made_up_library(faces, seed=0, tail=TAIL)
    crowd = Crowd(crowd.embeddings, crowd.people, made_up_photos(crowd.people, seed=0))
    with Library(folder) as library:
        library.faces.add_model(CONTRACT.id, CONTRACT.to_json())
        with sqlite3.connect(folder / FILE_NAME) as rows:
            _put_faces(rows, crowd)
            _put_groups(rows, crowd.people[: faces - ungrouped])
            _put_decisions(rows, crowd.people[: faces - ungrouped], persons)
        rows.close()
        library.journal.rebuild()
        library.groups.settle()


def _put_faces(rows: sqlite3.Connection, crowd: Crowd) -> None:
    """Store photos, files, and faces 1 to N with their embeddings."""
    random = np.random.default_rng(1)
    count = len(crowd.people)
    photos = range(int(crowd.photos.max()) + 1)
    numbers = crowd.photos + 1
    _put(
        rows,
        "photo (id, content, size, width, height, taken, examined_by)",
        (
            (n + 1, f"{n:032x}", 10**6 + n, 4000, 3000, f"20{n % 24:02}-01-01T12:00:00", "made-up")
            for n in photos
        ),
    )
    _put(
        rows,
        "file (id, path, size, modified_ns, state, photo_id)",
        ((n + 1, b"/album/%d/%d.jpg" % (n % 100, n), 10**6 + n, 1, "present", n + 1) for n in photos),
    )
    sizes = random.uniform(40, 400, count).tolist()
    yaws = random.uniform(-60, 60, count).tolist()
    _put(
        rows,
        "face (id, photo_id, x, y, width, height, landmarks, size, sharpness, score, yaw)",
        (
            (n + 1, photo, 700.0 * (n % 4), 50.0, size, size, bytes(40), size, 100.0, 0.9, yaw)
            for n, (photo, size, yaw) in enumerate(zip(numbers.tolist(), sizes, yaws, strict=True))
        ),
    )
    codes = quantise(crowd.embeddings)
    _put(
        rows,
        "embedding (face_id, model_id, code)",
        ((n + 1, CONTRACT.id, code.tobytes()) for n, code in enumerate(codes)),
    )


def _put_groups(rows: sqlite3.Connection, people: Numbers) -> None:
    """Store the true people as clustering's groups."""
    _put(rows, "face_group (id)", ((group + 1,) for group in range(int(people.max()) + 1)))
    _put(
        rows, "grouping (face_id, group_id)", ((n + 1, group + 1) for n, group in enumerate(people.tolist()))
    )


def _put_decisions(rows: sqlite3.Connection, people: Numbers, persons: int) -> None:
    """Let the owner name the largest groups, one act each, when most of their faces were there."""
    random = np.random.default_rng(2)
    largest = np.argsort(-np.bincount(people), kind="stable")[:persons]
    person_of = np.zeros(int(people.max()) + 1, dtype=np.int64)
    person_of[largest] = np.arange(1, len(largest) + 1)
    person = person_of[people]
    theirs = np.flatnonzero((person > 0) & (random.random(len(people)) < NAMED))
    named = range(1, len(largest) + 1)
    _put(rows, "person (id)", ((number,) for number in named))
    _put(rows, "act (id, kind, summary)", ((number, "name", f"Name Person {number}") for number in named))
    called = "decision (act_id, kind, person_id, text)"
    _put(rows, called, ((number, "called", number, f"Person {number}") for number in named))
    _put(
        rows,
        "decision (act_id, kind, person_id, face_id)",
        (
            (number, "is among", number, face + 1)
            for face, number in zip(theirs.tolist(), person[theirs].tolist(), strict=True)
        ),
    )


def _put(rows: sqlite3.Connection, table: str, values: Iterable[tuple[object, ...]]) -> None:
    """Insert rows into "table (columns)"."""
    places = ", ".join("?" * (table.count(",") + 1))
    rows.executemany(f"INSERT INTO {table} VALUES ({places})", values)
