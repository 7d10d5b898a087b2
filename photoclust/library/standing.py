"""Keep beside the journal what it comes to, so that nobody folds a hundred thousand decisions to read one.

The same fold serves one face after an act and the whole library after a repair.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from sqlite_utils import Database

from photoclust.library.fold import (
    Decision,
    FaceState,
    Mergers,
    PersonState,
    Verdict,
    fold_face,
    fold_mergers,
    fold_person,
)
from photoclust.library.store import transaction

_COLUMNS = (
    "iif(of_group AND kind = 'is', 'is among', kind), face_id, person_id, other_face_id, other_person_id,"
    " text, id"
)

_TELLING = (
    " AND (kind NOT IN ('is', 'is among', 'is not') OR id IN (SELECT min(id) FROM effective_decision"
    " WHERE kind IN ('is', 'is among') AND person_id IN (SELECT id FROM touched_person) GROUP BY person_id))"
)
"""Of a person's thousands of faces one is enough: it lists the person."""


class Standing:
    """The tables identity, rejection and dismissal, and the columns of person."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def refresh(self, decisions: Iterable[Decision]) -> None:
        """Fold anew what these decisions, just made or taken back, are about."""
        faces, persons, merged = set[int](), set[int](), set[int]()
        for each in decisions:
            if each.face is not None:
                faces.add(each.face)
            if each.person is not None:
                persons.add(each.person)
            if each.other_person is not None:
                merged |= {each.other_person, each.person or each.other_person}
        with transaction(self._db):
            family = self._family(merged)
            self._choose("touched_person", family)
            self._choose("touched_face", faces | self._faces_of_touched_persons())
            self._choose("touched_person", persons | family)
            self._fold()

    def rebuild(self) -> None:
        """Fold everything."""
        with transaction(self._db):
            self._choose("touched_person", (key for (key,) in self._db.execute("SELECT id FROM person")))
            sql = "SELECT DISTINCT face_id FROM decision WHERE face_id IS NOT NULL"
            self._choose("touched_face", (key for (key,) in self._db.execute(sql).fetchall()))
            self._fold()

    def _fold(self) -> None:
        sql = f"SELECT {_COLUMNS} FROM effective_decision WHERE kind = 'merged' ORDER BY id"
        mergers = fold_mergers(_read(self._db, sql))
        for table in ("identity", "rejection", "dismissal"):
            self._db.execute(f"DELETE FROM {table} WHERE face_id IN (SELECT id FROM touched_face)")
        for face, decisions in self._grouped("face"):
            self._put_face(face, fold_face(decisions, mergers))
        self._dismiss_undrawn()
        self._forget_persons()
        for person, decisions in self._grouped("person", _TELLING):
            self._put_person(person, fold_person(decisions), mergers)
        self._inherit_names()

    def _grouped(self, what: str, condition: str = "") -> Iterator[tuple[int, Iterator[Decision]]]:
        """Yield each touched face or person with the decisions in force on it, in order."""
        sql = (
            f"SELECT {_COLUMNS} FROM effective_decision WHERE {what}_id IN (SELECT id FROM touched_{what})"
            f"{condition} ORDER BY {what}_id, id"
        )
        key: Callable[[Decision], int] = lambda each: getattr(each, what)  # noqa: E731 - a typed key
        yield from groupby(list(_read(self._db, sql)), key)

    def _put_face(self, face: int, state: FaceState) -> None:
        if state.person is not None:
            self._db.execute("INSERT INTO identity VALUES (?, ?, ?)", [face, state.person, state.singly])
        for person in state.rejected:
            self._db.execute("INSERT INTO rejection VALUES (?, ?)", [face, person])
        if state.dismissed is not None:
            self._db.execute("INSERT INTO dismissal VALUES (?, ?)", [face, state.dismissed.value])

    def _forget_persons(self) -> None:
        self._db.execute(
            "UPDATE person SET name = NULL, merged_into = NULL, hidden = 0, cover_id = NULL, listed = 0"
            " WHERE id IN (SELECT id FROM touched_person)"
        )

    def _put_person(self, person: int, state: PersonState, mergers: Mergers) -> None:
        self._db.execute(
            "UPDATE person SET name = ?, merged_into = ?, hidden = ?, cover_id = ?, listed = ? WHERE id = ?",
            [state.name, _into(mergers, person), state.hidden, state.cover, state.listed, person],
        )

    def _dismiss_undrawn(self) -> None:
        """Put faces out of the way whose drawing was undone."""
        self._db.execute(
            "INSERT OR REPLACE INTO dismissal (face_id, kind)"
            " SELECT DISTINCT face_id, 'no face' FROM decision WHERE kind = 'drawn'"
            " AND face_id IN (SELECT id FROM touched_face) AND face_id NOT IN"
            " (SELECT face_id FROM effective_decision WHERE kind = 'drawn')"
        )

    def _inherit_names(self) -> None:
        """Call a person without a name like one who was merged into them: no name is lost to an undo."""
        while self._db.execute(
            "UPDATE person SET name = (SELECT name FROM person AS part WHERE part.merged_into = person.id"
            " AND part.name IS NOT NULL ORDER BY part.id LIMIT 1)"
            " WHERE name IS NULL AND id IN (SELECT id FROM touched_person) AND EXISTS"
            " (SELECT 1 FROM person AS part WHERE part.merged_into = person.id AND part.name IS NOT NULL)"
        ).rowcount:
            pass

    def _family(self, persons: set[int]) -> set[int]:
        """Return these persons and all whom any merger, in force or not, ties to them."""
        sql = "SELECT person_id, other_person_id FROM decision WHERE kind = ?"
        ties = self._db.execute(sql, [Verdict.MERGED.value]).fetchall() if persons else []
        family = set(persons)
        while found := {each for tie in ties if family & set(tie) for each in tie} - family:
            family |= found
        return family

    def _faces_of_touched_persons(self) -> set[int]:
        rows = self._db.execute(
            "SELECT DISTINCT face_id FROM decision WHERE face_id IS NOT NULL"
            " AND person_id IN (SELECT id FROM touched_person)"
        )
        return {face for (face,) in rows}

    def _choose(self, table: str, ids: Iterable[int]) -> None:
        """Put ids into a temporary table."""
        chosen = list(ids)
        self._db.conn.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY)")
        self._db.conn.execute(f"DELETE FROM {table}")
        self._db.conn.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?)", ([each] for each in chosen))


def _into(mergers: Mergers, person: int) -> int | None:
    return mergers.of[person].into if person in mergers.of else None


def _read(db: Database, sql: str) -> Iterator[Decision]:
    return (Decision(Verdict(kind), *rest) for kind, *rest in db.execute(sql))
