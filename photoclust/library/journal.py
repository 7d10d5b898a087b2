"""The owner's acts, append-only: each is recorded with its decisions, and can be undone and redone."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from photoclust.errors import PhotoclustError
from photoclust.library.explaining import understood
from photoclust.library.fold import Decision, FaceState, Verdict
from photoclust.library.standing import SELDOM, Standing
from photoclust.library.store import transaction

CARRY_OVER: Final = "carry over"
"""The kind of act that a scan makes by itself; undo and redo pass over it."""


@dataclass(frozen=True, slots=True)
class Act:
    """One step of the owner. made_at: UTC, ISO 8601. undoes: the act it takes back. undone: taken back."""

    id: int
    made_at: str
    kind: str
    summary: str
    undoes: int | None
    undone: bool


class Journal:
    """What the owner did, in order. Nothing is ever taken out; an undo is one more act."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._standing = Standing(db)

    def new_person(self) -> int:
        """Return a number for a person; they exist once a decision names them."""
        with transaction(self._db):
            sql = "INSERT INTO person (name) VALUES (NULL) RETURNING id"
            return int(self._db.execute(sql).fetchone()[0])

    def record(self, kind: str, summary: str, decisions: Sequence[Decision]) -> int:
        """Append an act with its decisions, bring what stands up to date, return the act's id."""
        with transaction(self._db):
            before = self._standing.mergers()
            act = self._append(kind, summary)
            self._db.conn.executemany(
                "INSERT INTO decision"
                " (act_id, kind, face_id, person_id, other_face_id, other_person_id, text)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (_row(act, each) for each in decisions),
            )
            self._standing.refresh(decisions, before, are_new=True)
        return act

    def acts(self, count: int = 50) -> list[Act]:
        """Return the newest acts, newest first."""
        rows = self._db.execute(
            "SELECT id, made_at, kind, summary, undoes, undone FROM act ORDER BY id DESC LIMIT ?", [count]
        )
        return [_act(row) for row in rows]

    def undo(self, act: int) -> Act:
        """Take back an act, whenever it was made; what was decided since stays. Return it.

        To take back an undo is to do again what it undid. Raises PhotoclustError for an act that is
        unknown or taken back already.
        """
        with transaction(self._db):
            row = self._db.execute(
                "SELECT id, made_at, kind, summary, undoes, undone FROM act WHERE id = ?", [act]
            ).fetchone()
            if row is None or row[-1]:
                raise PhotoclustError("There is no such act to undo; see the list of acts.")
            before = self._standing.mergers()
            root = self._toggle(act, undone=True)
            undone = self._one("SELECT undone FROM act WHERE id = ?", root)
            self._append("undo" if undone else "redo", row[3], undoes=act)
            self._standing.refresh(self._decisions(root), before, are_new=False)
        return _act([*row[:5], True])

    def last_to_undo(self) -> int | None:
        """Return the newest act that stands."""
        sql = "SELECT max(id) FROM act WHERE undoes IS NULL AND NOT undone AND kind != ?"
        return self._one(sql, CARRY_OVER)

    def last_to_redo(self) -> int | None:
        """Return the newest undo that stands, unless the owner went on to something else."""
        return self._one(
            "SELECT max(id) FROM act WHERE undoes IS NOT NULL AND NOT undone AND kind = 'undo'"
            " AND id > (SELECT coalesce(max(id), 0) FROM act WHERE undoes IS NULL AND kind != ?)",
            CARRY_OVER,
        )

    def pairs(self, verdict: Verdict) -> list[tuple[int, int]]:
        """Return the faces that stand APART, or may be TOGETHER."""
        sql = f"SELECT face_id, other_face_id FROM effective_decision WHERE kind = ? AND {SELDOM} ORDER BY id"
        return [(first, second) for first, second in self._db.execute(sql, [verdict.value])]

    def has_decided(self, face: int) -> bool:
        """Say whether any decision in force is on a face."""
        sql = "SELECT 1 FROM effective_decision WHERE face_id = :face OR other_face_id = :face LIMIT 1"
        return self._db.execute(sql, {"face": face}).fetchone() is not None

    def state(self, face: int) -> FaceState:
        """Return what the decisions on a face come to."""
        who = self._db.execute("SELECT person_id, singly FROM identity WHERE face_id = ?", [face]).fetchone()
        person, singly = who or (None, False)
        rows = self._db.execute("SELECT person_id FROM rejection WHERE face_id = ?", [face])
        rejected = frozenset(who for (who,) in rows)
        row = self._db.execute("SELECT kind FROM dismissal WHERE face_id = ?", [face]).fetchone()
        return FaceState(person, rejected, None if row is None else understood(Verdict, row[0]), bool(singly))

    def said(self, face: int) -> FaceState:
        """Return what stands of what was said of a face, of persons who may be merged into others by now."""
        return self._standing.said(face)

    def is_drawn(self, face: int) -> bool:
        """Say whether the owner drew a face."""
        sql = "SELECT 1 FROM effective_decision WHERE face_id = ? AND kind = 'drawn' LIMIT 1"
        return self._db.execute(sql, [face]).fetchone() is not None

    def covers(self, faces: Collection[int]) -> list[tuple[int, int]]:
        """Return the persons whose chosen cover is one of these faces, each with the face."""
        rows = self._db.execute("SELECT id, cover_id FROM person WHERE cover_id IS NOT NULL ORDER BY id")
        return [(person, face) for person, face in rows if face in faces]

    def rebuild(self) -> None:
        """Fold all decisions anew; changes nothing unless what stands was damaged."""
        self._standing.rebuild()

    def _append(self, kind: str, summary: str, undoes: int | None = None) -> int:
        sql = "INSERT INTO act (kind, summary, undoes) VALUES (?, ?, ?) RETURNING id"
        return int(self._db.execute(sql, [kind, summary, undoes]).fetchone()[0])

    def _toggle(self, act: int, *, undone: bool) -> int:
        """Take an act back or bring it back, and the reverse for what it undid; return the root act."""
        self._db.execute("UPDATE act SET undone = ? WHERE id = ?", [undone, act])
        target = self._one("SELECT undoes FROM act WHERE id = ?", act)
        return act if target is None else self._toggle(target, undone=not undone)

    def _decisions(self, act: int) -> list[Decision]:
        rows = self._db.execute(
            "SELECT kind, face_id, person_id, other_face_id, other_person_id, text FROM decision"
            " WHERE act_id = ? ORDER BY id",
            [act],
        )
        return [Decision(understood(Verdict, kind), *rest) for kind, *rest in rows]

    def _one(self, sql: str, *values: int | str) -> int | None:
        row = self._db.execute(sql, values).fetchone()
        return None if row is None or row[0] is None else int(row[0])


def is_faces(person: int, faces: Iterable[int]) -> list[Decision]:
    """Return the decisions that these faces are this person."""
    return [Decision(Verdict.IS, face=face, person=person) for face in faces]


def among_faces(person: int, faces: Iterable[int]) -> list[Decision]:
    """Return the decisions that these faces are this person, said of their whole group."""
    return [Decision(Verdict.AMONG, face=face, person=person) for face in faces]


def _act(row: Sequence[Any]) -> Act:
    number, made_at, kind, summary, undoes, undone = row
    return Act(number, made_at, kind, summary, undoes, bool(undone))


def _row(act: int, each: Decision) -> list[object]:
    return [
        act,
        each.verdict.value,
        each.face,
        each.person,
        each.other_face,
        each.other_person,
        each.text,
    ]
