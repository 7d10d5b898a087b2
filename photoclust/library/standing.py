"""Keep beside the journal what it comes to, so that nobody folds a hundred thousand decisions to read one.

The same fold serves one face after an act and the whole library after a repair.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from sqlite_utils import Database

from photoclust.library.explaining import understood
from photoclust.library.fold import (
    Decision,
    FaceState,
    Mergers,
    PersonState,
    Verdict,
    fold_face,
    fold_mergers,
    fold_person,
    said_of_face,
)
from photoclust.library.store import transaction
from photoclust.library.tallies import mark_everybody, mark_faces

_TOUCHED = "SELECT id FROM touched_face"
_BUT_FRESH = " EXCEPT SELECT id FROM fresh_face"

_COLUMNS = (
    "iif(of_group AND kind = 'is', 'is among', kind), face_id, person_id, other_face_id, other_person_id,"
    " text, id"
)

SELDOM = "kind NOT IN ('is', 'is among', 'is not')"
"""Said in so many words, it lets SQLite find the few others by the indexes that leave these out."""

_OF_PERSONS = (
    f"SELECT {_COLUMNS} FROM effective_decision WHERE person_id IN (SELECT id FROM touched_person)"
    f" AND {SELDOM} UNION ALL"
    f" SELECT {_COLUMNS} FROM effective_decision WHERE id IN (SELECT (SELECT decision.id FROM decision"
    " JOIN act ON act.id = act_id WHERE person_id = touched_person.id AND NOT undone"
    " AND decision.kind IN ('is', 'is among') LIMIT 1) FROM touched_person) ORDER BY person_id, id"
)
"""Of a person's thousands of faces one is enough: it lists the person."""

_OF_FACES = (
    f"SELECT {_COLUMNS} FROM effective_decision"
    f" WHERE face_id IN (SELECT id FROM touched_face{_BUT_FRESH}) ORDER BY face_id, id"
)


class Standing:
    """The tables identity, rejection and dismissal, and the columns of person."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def mergers(self) -> Mergers:
        """Return who was merged into whom."""
        sql = f"SELECT {_COLUMNS} FROM effective_decision WHERE kind = 'merged' AND {SELDOM} ORDER BY id"
        return fold_mergers(_read(self._db, sql))

    def said(self, face: int) -> FaceState:
        """Return what stands of what was said of a face, of persons who may be merged into others by now."""
        sql = f"SELECT {_COLUMNS} FROM effective_decision WHERE face_id = ? ORDER BY id"
        return said_of_face(_read(self._db, sql, face), self.mergers())

    def refresh(self, decisions: Iterable[Decision], before: Mergers, *, are_new: bool) -> None:
        """Fold anew what these decisions are about. before: the mergers as they were without them.

        are_new: they were just made, and not taken back or made again: mergers after all else was said
        change who persons are, but nothing that was said of faces before them.
        """
        faces, persons, tied = set[int](), set[int](), set[int]()
        for each in decisions:
            if each.face is not None:
                faces.add(each.face)
            if each.person is not None:
                persons.add(each.person)
            if each.verdict is Verdict.CALLED and each.person is not None:
                tied.add(each.person)
            if each.other_person is not None:
                tied |= {each.other_person, each.person or each.other_person}
        with transaction(self._db):
            after = self.mergers() if tied else before
            moved = after.differing_from(before)
            if not are_new:
                self._choose("touched_person", moved)
                faces |= self._faces_of_touched_persons()
            self._choose("touched_face", faces)
            self._choose("touched_person", persons | self._family(tied))
            self._fold(after, are_new=are_new)
            if are_new:
                self._move({person: after.root(person) for person in moved})

    def rebuild(self) -> None:
        """Fold everything, and count everybody."""
        with transaction(self._db):
            self._choose("touched_person", (key for (key,) in self._db.execute("SELECT id FROM person")))
            sql = "SELECT DISTINCT face_id FROM decision WHERE face_id IS NOT NULL"
            self._choose("touched_face", (key for (key,) in self._db.execute(sql).fetchall()))
            self._fold(self.mergers())
            mark_everybody(self._db)

    def _fold(self, mergers: Mergers, *, are_new: bool = False) -> None:
        mark_faces(self._db, _TOUCHED)
        self._choose("fresh_face", self._identify_fresh(mergers) if are_new else ())
        for table in ("identity", "rejection"):
            self._db.execute(
                f"DELETE FROM {table} WHERE face_id IN (SELECT id FROM touched_face{_BUT_FRESH})"
            )
        self._db.execute(f"DELETE FROM dismissal WHERE face_id IN ({_TOUCHED})")
        self._put_faces((face, fold_face(said, mergers)) for face, said in self._grouped("face", _OF_FACES))
        self._dismiss_undrawn()
        mark_faces(self._db, _TOUCHED)
        self._forget_persons()
        for person, decisions in self._grouped("person", _OF_PERSONS):
            self._put_person(person, fold_person(decisions), mergers)
        self._inherit_names()

    def _move(self, roots: Mapping[int, int]) -> None:
        """Let those be somebody's faces, and not be them, who were somebody's now merged into them."""
        for table in ("identity", "rejection"):
            for old, new in roots.items():
                self._db.execute(
                    f"INSERT OR IGNORE INTO touched_face SELECT face_id FROM {table} WHERE person_id = ?",
                    [old],
                )
                mark = "UPDATE OR REPLACE" if table == "rejection" else "UPDATE"
                self._db.execute(f"{mark} {table} SET person_id = ? WHERE person_id = ?", [new, old])
                self._db.execute("INSERT OR IGNORE INTO stale_person VALUES (?), (?)", [old, new])
        self._db.execute(
            "DELETE FROM rejection WHERE face_id IN (SELECT id FROM touched_face) AND person_id ="
            " (SELECT person_id FROM identity WHERE identity.face_id = rejection.face_id)"
        )
        mark_faces(self._db, _TOUCHED)

    def _identify_fresh(self, mergers: Mergers) -> list[int]:
        """Let touched faces of which one thing in force was said, who they are, be that; return them.

        Naming a group of thousands of faces is that and nothing else.
        """
        rows = self._db.execute(
            "SELECT face_id, max(person_id), max(kind) = 'is' FROM effective_decision"
            " WHERE face_id IN (SELECT id FROM touched_face) GROUP BY face_id"
            " HAVING count(*) = 1 AND max(kind) IN ('is', 'is among')"
        ).fetchall()
        identities = ((face, mergers.root(person), singly) for face, person, singly in rows)
        self._db.conn.executemany("INSERT INTO identity VALUES (?, ?, ?)", identities)
        return [face for face, _, _ in rows]

    def _grouped(self, what: str, sql: str) -> Iterator[tuple[int, Iterator[Decision]]]:
        """Yield each touched face or person with the decisions in force on it, in order."""
        key: Callable[[Decision], int] = lambda each: getattr(each, what)  # noqa: E731 - a typed key
        yield from groupby(list(_read(self._db, sql)), key)

    def _put_faces(self, states: Iterable[tuple[int, FaceState]]) -> None:
        told = list(states)
        identities = [(face, each.person, each.singly) for face, each in told if each.person is not None]
        rejections = [(face, person) for face, each in told for person in each.rejected]
        dismissals = [(face, each.dismissed.value) for face, each in told if each.dismissed is not None]
        self._db.conn.executemany("INSERT INTO identity VALUES (?, ?, ?)", identities)
        self._db.conn.executemany("INSERT INTO rejection VALUES (?, ?)", rejections)
        self._db.conn.executemany("INSERT INTO dismissal VALUES (?, ?)", dismissals)

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
        """Put faces out of the way whose drawing was undone, and of whom nobody said since who they are."""
        self._db.execute(
            "INSERT OR REPLACE INTO dismissal (face_id, kind)"
            f" SELECT DISTINCT face_id, 'no face' FROM decision WHERE kind = 'drawn' AND {SELDOM}"
            " AND face_id IN (SELECT id FROM touched_face) AND face_id NOT IN"
            f" (SELECT face_id FROM effective_decision WHERE kind = 'drawn' AND {SELDOM})"
            " AND face_id NOT IN (SELECT face_id FROM identity)"
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
        sql = f"SELECT person_id, other_person_id FROM decision WHERE kind = ? AND {SELDOM}"
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


def _read(db: Database, sql: str, *values: int) -> Iterator[Decision]:
    return (Decision(understood(Verdict, kind), *rest) for kind, *rest in db.execute(sql, values))
