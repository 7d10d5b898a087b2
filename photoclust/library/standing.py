"""Keep beside the journal what it comes to, so that nobody folds a hundred thousand decisions to read one."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from photoclust.library.belonging import conclude, note
from photoclust.library.fold import Decision, Mergers, Verdict, fold_mergers
from photoclust.library.groups import give
from photoclust.library.refolding import (
    COLUMNS,
    SELDOM,
    fold_touched,
    forget_touched,
    prepare,
    read,
    touch,
)
from photoclust.library.store import transaction
from photoclust.library.tallies import hand_over, mark_everybody, mark_groups

__all__ = ["SELDOM", "Standing"]

_NAMING: Final = (Verdict.CALLED, Verdict.KNOWN_AS, Verdict.MERGED)
"""What may change who goes by which name, also of those merged."""


class Standing:
    """The tables identity, rejection and dismissal, and the columns of person."""

    def __init__(self, db: Database) -> None:
        self._db = db
        prepare(db)

    def mergers(self) -> Mergers:
        """Return who was merged into whom."""
        sql = f"SELECT {COLUMNS} FROM effective_decision WHERE kind = 'merged' AND {SELDOM} ORDER BY id"
        return fold_mergers(read(self._db, sql))

    def add(self, act: int, decisions: Sequence[Decision]) -> None:
        """Write down the decisions of a new act, those on whole groups first, and do what they say."""
        with transaction(self._db):
            before = self.mergers()
            forget_touched(self._db)
            for each in decisions:
                if each.group is not None:
                    self._take(act, each, before)
            self.append(act, [each for each in decisions if each.group is None])
            touch(self._db, "face", (each.face for each in decisions))
            touch(self._db, "person", (each.person for each in decisions))
            after = self._touch_families(decisions, before)
            fold_touched(self._db, after)
            # Mergers after all else was said change who persons are, but nothing that was said of faces.
            self._move({person: after.root(person) for person in after.differing_from(before)})
            for each in decisions:
                if each.gives is not None:
                    note(self._db, str(each.gives))
                    give(self._db, each.gives, after.root(each.person or 0), is_counted=False)
            touch(self._db, "group", (each.group for each in decisions))
            conclude(self._db)

    def append(self, act: int, decisions: Sequence[Decision]) -> None:
        """Write decisions of an act down, and no more."""
        self._db.conn.executemany(
            "INSERT INTO decision"
            " (act_id, kind, face_id, person_id, other_face_id, other_person_id, text, said_in)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (_row(act, each) for each in decisions),
        )

    def refresh(self, act: int, before: Mergers) -> None:
        """Fold anew what an act says, which was taken back, made again, or carried over to other faces.

        before: the mergers as they were until then.
        """
        with transaction(self._db):
            forget_touched(self._db)
            for what in ("face", "person"):
                self._db.execute(
                    f"INSERT OR IGNORE INTO touched_{what} SELECT {what}_id FROM decision"
                    f" WHERE (act_id = :act OR said_in = :act) AND {what}_id IS NOT NULL",
                    {"act": act},
                )
            after = self._touch_families(self._on_persons(act), before)
            self._touch_faces_of(after.differing_from(before))
            fold_touched(self._db, after)

    def rebuild(self) -> None:
        """Fold everything, and count everybody."""
        with transaction(self._db):
            forget_touched(self._db)
            self._db.execute("INSERT INTO touched_person SELECT id FROM person")
            self._db.execute(
                "INSERT INTO touched_face SELECT DISTINCT face_id FROM decision WHERE face_id IS NOT NULL"
            )
            fold_touched(self._db, self.mergers())
            mark_everybody(self._db)

    def _take(self, act: int, said: Decision, mergers: Mergers) -> None:
        """Let all faces that a group shows be a person, and the group theirs.

        They were nobody's, so that folding them would say the same: of a no only one to this person falls.
        The group's number is kept as the text: an undo may have to tell two groups apart (belonging).
        """
        group, root = said.group or 0, mergers.root(said.person or 0)
        last = self._db.execute("SELECT coalesce(max(id), 0) FROM decision").fetchone()[0]
        taken = self._db.execute(
            "INSERT INTO decision (act_id, kind, face_id, person_id, text)"
            " SELECT ?, ?, id, ?, ? FROM seen_face WHERE group_id = ?"
            " AND person_id IS NULL AND dismissed IS NULL",
            [act, said.verdict.value, said.person, str(group), group],
        ).rowcount
        theirs = "SELECT face_id FROM decision WHERE id > ?"
        self._db.execute(f"DELETE FROM rejection WHERE person_id = ? AND face_id IN ({theirs})", [root, last])
        sql = "INSERT INTO identity SELECT face_id, ?, 0 FROM decision WHERE id > ?"
        self._db.execute(sql, [root, last])
        note(self._db, str(group))
        is_counted = hand_over(self._db, group, root, faces=taken)
        give(self._db, group, root, is_counted=is_counted)

    def _move(self, roots: Mapping[int, int]) -> None:
        """Let those be somebody's faces, and not be them, who were somebody's now merged into them."""
        for old, new in roots.items():
            for table in ("identity", "rejection"):
                self._db.execute(
                    "INSERT OR IGNORE INTO touched_group SELECT group_id FROM grouping"
                    f" WHERE face_id IN (SELECT face_id FROM {table} WHERE person_id = ?)",
                    [old],
                )
                mark = "UPDATE OR REPLACE" if table == "rejection" else "UPDATE"
                self._db.execute(f"{mark} {table} SET person_id = ? WHERE person_id = ?", [new, old])
            note(self._db, f"SELECT id FROM face_group WHERE person_id = {int(old)}")
            spoken_of = f"SELECT face_id FROM decision WHERE person_id = {int(old)} AND face_id IS NOT NULL"
            note(self._db, f"SELECT group_id FROM grouping WHERE face_id IN ({spoken_of})")
            moved = "UPDATE face_group SET person_id = ? WHERE person_id = ? RETURNING id"
            touch(self._db, "group", [group for (group,) in self._db.execute(moved, [new, old]).fetchall()])
            self._db.execute("INSERT OR IGNORE INTO stale_person VALUES (?), (?)", [old, new])
        for new in set(roots.values()):
            self._db.execute(
                "DELETE FROM rejection WHERE person_id = :new AND face_id IN"
                " (SELECT face_id FROM identity WHERE identity.face_id = rejection.face_id"
                " AND identity.person_id = :new)",
                {"new": new},
            )
        mark_groups(self._db, "SELECT id FROM touched_group")

    def _touch_families(self, decisions: Sequence[Decision], before: Mergers) -> Mergers:
        """Touch whom mergers tie to those who are named or merged here; return the mergers by now."""
        tied = set[int | None]()
        for each in decisions:
            if each.verdict in _NAMING:
                tied |= {each.person, each.other_person}
        tied.discard(None)
        touch(self._db, "person", self._family(tied))
        return self.mergers() if tied else before

    def _on_persons(self, act: int) -> list[Decision]:
        """Return what an act that may not be in force says of names and mergers."""
        rows = self._db.execute(
            "SELECT kind, person_id, other_person_id FROM decision WHERE act_id = ? AND kind IN (?, ?, ?)",
            [act, *(each.value for each in _NAMING)],
        )
        return [Decision(Verdict(kind), person=one, other_person=two) for kind, one, two in rows]

    def _family(self, persons: set[int | None]) -> set[int | None]:
        """Return these persons and all whom any merger, in force or not, ties to them."""
        sql = f"SELECT person_id, other_person_id FROM decision WHERE kind = ? AND {SELDOM}"
        ties = self._db.execute(sql, [Verdict.MERGED.value]).fetchall() if persons else []
        family = set(persons)
        while found := {each for tie in ties if family & set(tie) for each in tie} - family:
            family |= found
        return family

    def _touch_faces_of(self, persons: set[int]) -> None:
        for person in persons:
            self._db.execute(
                "INSERT OR IGNORE INTO touched_face SELECT face_id FROM decision"
                " WHERE person_id = ? AND face_id IS NOT NULL",
                [person],
            )


def _row(act: int, each: Decision) -> list[object]:
    return [
        act,
        each.verdict.value,
        each.face,
        each.person,
        each.other_face,
        each.other_person,
        each.text,
        each.said_in or None,
    ]
