"""Fold anew what the last act touched: thousands of faces by a few statements, the knotty ones one by one.

Temporary tables hold what is touched: touched_face, touched_person and touched_group.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from sqlite_utils import Database

from photoclust.library.explaining import understood
from photoclust.library.fold import (
    SAID_ALONE,
    Decision,
    FaceState,
    Mergers,
    PersonState,
    Verdict,
    fold_face,
    fold_person,
)
from photoclust.library.tallies import mark_groups, mark_persons_of

COLUMNS: Final = (
    "iif(of_group AND kind = 'is', 'is among', kind), face_id, person_id, other_face_id, other_person_id,"
    " text, NULL, said_in"
)
"""Of effective_decision, in the order of the fields of Decision."""

SELDOM: Final = "kind NOT IN ('is', 'is among', 'is not')"
"""Said in so many words, it lets SQLite find the few others by the indexes that leave these out."""

_TEMPORARY: Final = (
    "touched_face (id INTEGER PRIMARY KEY)",
    "touched_person (id INTEGER PRIMARY KEY)",
    "touched_group (id INTEGER PRIMARY KEY)",
    "told_face (id INTEGER PRIMARY KEY, person_id INTEGER, singly INTEGER, is_plain INTEGER)",
    "merged_person (id INTEGER PRIMARY KEY, root INTEGER)",
)
_TOUCHED: Final = "SELECT id FROM touched_face"
_PLAIN: Final = "SELECT id FROM told_face WHERE is_plain"

_TELL: Final = f"""
INSERT INTO told_face SELECT told.id, coalesce(merged_person.root, person_id), singly, is_plain FROM (
    SELECT touched_face.id, person_id,
        (kind = 'is' AND NOT of_group) + {SAID_ALONE} * (kind = 'is alone') AS singly,
        total(kind NOT IN ('is', 'is among', 'is alone')) = 0 AS is_plain, max(said_in << 32 | decided.id)
    FROM touched_face CROSS JOIN effective_decision AS decided ON face_id = touched_face.id
    WHERE kind IN ('is', 'is among', 'is alone', 'is not', 'no face', 'ignored', 'noticed')
    GROUP BY touched_face.id
) AS told LEFT JOIN merged_person ON merged_person.id = person_id
"""
"""The last word on each touched face. Plain: nothing but who it is was ever said of it."""

_OF_FACES: Final = (
    f"SELECT {COLUMNS} FROM effective_decision"
    " WHERE face_id IN (SELECT id FROM told_face WHERE NOT is_plain) ORDER BY face_id, said_in, id"
)
_OF_PERSONS: Final = (
    f"SELECT {COLUMNS} FROM effective_decision WHERE id IN (SELECT id FROM effective_decision"
    f" WHERE person_id IN (SELECT id FROM touched_person) AND {SELDOM} UNION ALL"
    " SELECT (SELECT id FROM effective_decision WHERE person_id = touched_person.id"
    " AND kind IN ('is', 'is among') LIMIT 1) FROM touched_person) ORDER BY person_id, said_in, id"
)
"""Of a person's thousands of faces one is enough: it lists the person."""


def prepare(db: Database) -> None:
    """Make the temporary tables of this connection."""
    for table in _TEMPORARY:
        db.conn.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table}")


def forget_touched(db: Database) -> None:
    """Touch nothing yet."""
    for what in ("face", "person", "group"):
        db.execute(f"DELETE FROM touched_{what}")


def touch(db: Database, what: str, ids: Iterable[int | None]) -> None:
    """Touch faces or persons, but None."""
    rows = ([each] for each in ids if each is not None)
    db.conn.executemany(f"INSERT OR IGNORE INTO touched_{what} VALUES (?)", rows)


def read(db: Database, sql: str, *values: int) -> Iterator[Decision]:
    """Yield the decisions of a query for COLUMNS."""
    return (Decision(understood(Verdict, kind), *rest) for kind, *rest in db.execute(sql, values))


def fold_touched(db: Database, mergers: Mergers) -> None:
    """Let what stands on the touched faces and persons be what was said of them; mark whom to count anew."""
    db.execute(
        f"INSERT OR IGNORE INTO touched_group SELECT group_id FROM grouping WHERE face_id IN ({_TOUCHED})"
    )
    mark_groups(db, "SELECT id FROM touched_group")
    mark_persons_of(db, _TOUCHED)
    _fold_faces(db, mergers)
    mark_persons_of(db, _TOUCHED)
    _fold_persons(db, mergers)


def _fold_faces(db: Database, mergers: Mergers) -> None:
    for table in ("told_face", "merged_person"):
        db.execute(f"DELETE FROM {table}")
    roots = ((person, mergers.root(person)) for person in mergers.of)
    db.conn.executemany("INSERT INTO merged_person VALUES (?, ?)", roots)
    db.execute(_TELL)
    for table in ("rejection", "dismissal"):
        db.execute(f"DELETE FROM {table} WHERE face_id IN ({_TOUCHED})")
    db.execute(f"DELETE FROM identity WHERE face_id IN ({_TOUCHED} EXCEPT {_PLAIN})")
    db.execute(
        "INSERT INTO identity SELECT id, person_id, singly FROM told_face WHERE is_plain"
        " ON CONFLICT DO UPDATE SET person_id = excluded.person_id, singly = excluded.singly"
        " WHERE (person_id, singly) IS NOT (excluded.person_id, excluded.singly)"
    )
    knotty = _grouped(db, "face", _OF_FACES)
    _put_faces(db, ((face, fold_face(said, mergers)) for face, said in knotty))
    _dismiss_undrawn(db)


def _put_faces(db: Database, states: Iterable[tuple[int, FaceState]]) -> None:
    told = list(states)
    identities = [
        (face, each.person, SAID_ALONE if each.alone else int(each.singly))
        for face, each in told
        if each.person is not None
    ]
    rejections = [(face, person) for face, each in told for person in each.rejected]
    dismissals = [(face, each.dismissed.value) for face, each in told if each.dismissed is not None]
    db.conn.executemany("INSERT INTO identity VALUES (?, ?, ?)", identities)
    db.conn.executemany("INSERT INTO rejection VALUES (?, ?)", rejections)
    db.conn.executemany("INSERT INTO dismissal VALUES (?, ?)", dismissals)


def _dismiss_undrawn(db: Database) -> None:
    """Put faces out of the way whose drawing was undone, and of whom nobody said since who they are."""
    db.execute(
        "INSERT OR REPLACE INTO dismissal (face_id, kind)"
        f" SELECT DISTINCT face_id, 'no face' FROM decision WHERE kind = 'drawn' AND {SELDOM}"
        f" AND face_id IN ({_TOUCHED}) AND face_id NOT IN"
        f" (SELECT face_id FROM effective_decision WHERE kind = 'drawn' AND {SELDOM})"
        " AND face_id NOT IN (SELECT face_id FROM identity)"
    )


def _fold_persons(db: Database, mergers: Mergers) -> None:
    db.execute(
        "UPDATE person SET name = NULL, merged_into = NULL, hidden = 0, cover_id = NULL, listed = 0"
        " WHERE id IN (SELECT id FROM touched_person)"
    )
    for person, decisions in _grouped(db, "person", _OF_PERSONS):
        _put_person(db, person, fold_person(decisions), mergers)
    _inherit_names(db)


def _put_person(db: Database, person: int, state: PersonState, mergers: Mergers) -> None:
    into = mergers.of[person].into if person in mergers.of else None
    db.execute(
        "UPDATE person SET name = ?, merged_into = ?, hidden = ?, cover_id = ?, listed = ? WHERE id = ?",
        [state.name, into, state.hidden, state.cover, state.listed, person],
    )


def _inherit_names(db: Database) -> None:
    """Call a person without a name like one who was merged into them: no name is lost to an undo."""
    while db.execute(
        "UPDATE person SET name = (SELECT name FROM person AS part WHERE part.merged_into = person.id"
        " AND part.name IS NOT NULL ORDER BY part.id LIMIT 1)"
        " WHERE name IS NULL AND id IN (SELECT id FROM touched_person) AND EXISTS"
        " (SELECT 1 FROM person AS part WHERE part.merged_into = person.id AND part.name IS NOT NULL)"
    ).rowcount:
        pass


def _grouped(db: Database, what: str, sql: str) -> Iterator[tuple[int, Iterator[Decision]]]:
    """Yield each face or person with the decisions in force on it, in order."""
    key: Callable[[Decision], int] = lambda each: getattr(each, what)  # noqa: E731 - a typed key
    yield from groupby(list(read(db, sql)), key)
