"""The owner's acts, append-only: each is recorded with its decisions, and can be undone and redone."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlite_utils import Database

from photoclust.errors import PhotoclustError
from photoclust.library.explaining import understood
from photoclust.library.fold import SAID_ALONE, Decision, FaceState, Verdict
from photoclust.library.standing import SELDOM, Standing
from photoclust.library.store import transaction
from photoclust.library.tallies import counted
from photoclust.model import MOST_WORTH

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
            act = self._append(kind, summary)
            self._standing.add(act, decisions)
        return act

    def acts(self, count: int = 50) -> list[Act]:
        """Return the newest acts, newest first."""
        rows = self._db.execute(
            "SELECT id, made_at, kind, summary, undoes, undone FROM act ORDER BY id DESC LIMIT ?", [count]
        )
        return [_act(row) for row in rows]

    def origins(self, acts: Sequence[Act]) -> dict[int, Act]:
        """Return these acts, and those that they take back or make again in the end, by their numbers."""
        undone = json.dumps([each.undoes for each in acts if each.undoes is not None])
        rows = self._db.execute(
            "WITH RECURSIVE about (id) AS (SELECT value FROM json_each(?)"
            " UNION SELECT undoes FROM act JOIN about USING (id) WHERE undoes IS NOT NULL)"
            " SELECT id, made_at, kind, summary, undoes, undone FROM act JOIN about USING (id)",
            [undone],
        )
        return {each.id: each for each in (*acts, *map(_act, rows))}

    def best_faces(self, acts: Iterable[int]) -> dict[int, int]:
        """Return the best face of whom an act is about, by the act's number; none of who has no face now.

        Faces that were spoken of by themselves come before those of the group that they were in.
        """
        asked = [json.dumps(list(acts))]
        persons = counted(self._db).execute(
            "SELECT act_id, cover_id FROM decision JOIN tally USING (person_id)"
            " WHERE group_id = 0 AND face_id IS NULL AND act_id IN (SELECT value FROM json_each(?))",
            asked,
        )
        faces = self._db.execute(
            "SELECT act_id, face_id, max(worth + ? * (kind != 'is among')) FROM decision"
            " JOIN face ON face.id = face_id WHERE act_id IN (SELECT value FROM json_each(?))"
            " GROUP BY act_id",
            [2 * MOST_WORTH, *asked],
        )
        return dict(persons.fetchall()) | {act: face for act, face, _ in faces}

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
            self._standing.refresh(root, before)
        return _act([*row[:5], True])

    def stands(self, act: int) -> bool:
        """Say whether an act is there and not taken back."""
        return self._one("SELECT id FROM act WHERE id = ? AND NOT undone", act) is not None

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

    def newest(self) -> int:
        """Return the newest act, 0 before the first."""
        return self._one("SELECT max(id) FROM act") or 0

    def made_of(self, group: int, since: int) -> int | None:
        """Return the person whom the first act after `since` that stands made of a group; None for nobody.

        It has to have touched this group: a grouping may have put another's faces there meanwhile.
        """
        return self._one(
            "WITH RECURSIVE who (id) AS (SELECT person_id FROM (SELECT person_id, min(+decision.id)"
            " FROM decision JOIN act ON act.id = decision.act_id JOIN grouping USING (face_id)"
            " JOIN belonged ON belonged.act_id = act.id AND belonged.group_id = grouping.group_id"
            " WHERE decision.act_id > ? AND NOT undone AND decision.kind = 'is among'"
            " AND +grouping.group_id = ?)"
            " UNION SELECT merged_into FROM person JOIN who USING (id))"
            " SELECT id FROM who JOIN person USING (id) WHERE merged_into IS NULL",
            *(since, group),
        )

    def was_turned(self, group: int, since: int) -> bool:
        """Say whether an undo or redo after `since` that stands, of what was done by then, met a group."""
        sql = (
            "SELECT 1 FROM act JOIN belonged ON act_id = act.id"
            " WHERE act.id > ? AND undoes <= ? AND NOT undone AND group_id = ?"
        )
        return self._one(sql, since, since, group) is not None

    def knew(self, person: int, act: int) -> bool:
        """Say whether there was a person already when an act was the newest."""
        sql = "SELECT 1 FROM decision WHERE person_id = ? AND act_id <= ? LIMIT 1"
        return self._one(sql, person, act) is not None

    def pairs(self, verdict: Verdict) -> list[tuple[int, int]]:
        """Return the faces that stand APART, or may be TOGETHER."""
        sql = f"SELECT face_id, other_face_id FROM effective_decision WHERE kind = ? AND {SELDOM} ORDER BY id"
        return [(first, second) for first, second in self._db.execute(sql, [verdict.value])]

    def carry_over(self, places: Mapping[int, int]) -> None:
        """Say of faces all that was ever said of those they show, as part of the acts in which it was said.

        Taking such an act back takes it back of these as well. places: the new face of each old one.
        """
        with transaction(self._db):
            known = set(self._said_of(places.values()))
            said = dict.fromkeys(_of_others(each, places) for each in self._said_of(places))
            new = [each for each in said if each not in known]
            if new:
                act = self._append(CARRY_OVER, "Carry over what was said to an edited photo")
                self._standing.append(act, new)
                self._standing.refresh(act, self._standing.mergers())

    def was_spoken_of(self, face: int) -> bool:
        """Say whether anything was ever said of a face, in force or not."""
        return bool(self._said_of([face]))

    def has_decided(self, face: int) -> bool:
        """Say whether any decision in force is on a face."""
        sql = "SELECT 1 FROM effective_decision WHERE face_id = :face OR other_face_id = :face LIMIT 1"
        return self._db.execute(sql, {"face": face}).fetchone() is not None

    def state(self, face: int) -> FaceState:
        """Return what the decisions on a face come to."""
        who = self._db.execute("SELECT person_id, singly FROM identity WHERE face_id = ?", [face]).fetchone()
        person, singly = who or (None, 0)
        rows = self._db.execute("SELECT person_id FROM rejection WHERE face_id = ?", [face])
        rejected = frozenset(who for (who,) in rows)
        row = self._db.execute("SELECT kind FROM dismissal WHERE face_id = ?", [face]).fetchone()
        dismissed = None if row is None else understood(Verdict, row[0])
        return FaceState(person, rejected, dismissed, singly > 0, singly == SAID_ALONE)

    def is_drawn(self, face: int) -> bool:
        """Say whether the owner drew a face."""
        sql = "SELECT 1 FROM effective_decision WHERE face_id = ? AND kind = 'drawn' LIMIT 1"
        return self._db.execute(sql, [face]).fetchone() is not None

    def rebuild(self) -> None:
        """Fold all decisions anew; changes nothing unless what stands was damaged."""
        self._standing.rebuild()

    def _append(self, kind: str, summary: str, undoes: int | None = None) -> int:
        sql = "INSERT INTO act (kind, summary, undoes) VALUES (?, ?, ?) RETURNING id"
        return int(self._db.execute(sql, [kind, summary, undoes]).fetchone()[0])

    def _said_of(self, faces: Iterable[int]) -> list[Decision]:
        """Return all that was ever said of faces, but what carrying over that was taken back said."""
        sql = (
            "SELECT decision.id, decision.kind, face_id, person_id, other_face_id, other_person_id, text,"
            " NULL, coalesce(said_in, act_id) FROM decision JOIN act ON act.id = act_id"
            " WHERE (face_id = :face OR other_face_id = :face) AND (said_in IS NULL OR NOT undone)"
        )
        rows = {row[0]: row for face in faces for row in self._db.execute(sql, {"face": face})}
        return [Decision(understood(Verdict, kind), *rest) for _, (_, kind, *rest) in sorted(rows.items())]

    def _toggle(self, act: int, *, undone: bool) -> int:
        """Take an act back or bring it back, and the reverse for what it undid; return the root act."""
        self._db.execute("UPDATE act SET undone = ? WHERE id = ?", [undone, act])
        target = self._one("SELECT undoes FROM act WHERE id = ?", act)
        return act if target is None else self._toggle(target, undone=not undone)

    def _one(self, sql: str, *values: int | str) -> int | None:
        row = self._db.execute(sql, values).fetchone()
        return None if row is None or row[0] is None else int(row[0])


def is_faces(person: int, faces: Iterable[int], *, alone: bool = False) -> list[Decision]:
    """Return the decisions that these faces are this person; alone: nothing is said of their groups."""
    verdict = Verdict.ALONE if alone else Verdict.IS
    return [Decision(verdict, face=face, person=person) for face in faces]


def all_among(person: int, group: int) -> Decision:
    """Return the decision that all faces that a group shows are this person; it makes the group theirs."""
    return Decision(Verdict.AMONG, person=person, group=group)


def _act(row: Sequence[Any]) -> Act:
    number, made_at, kind, summary, undoes, undone = row
    return Act(number, made_at, kind, summary, undoes, bool(undone))


def _of_others(said: Decision, places: Mapping[int, int]) -> Decision:
    """Return what was said of some faces as said of those they have become."""
    face, other = (each and places.get(each, each) for each in (said.face, said.other_face))
    return replace(said, face=face, other_face=other)
