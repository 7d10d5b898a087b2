"""The owner's acts: append-only decisions, and the identities they come to."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from photoclust.library.store import transaction


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A permanent person. name: None when the owner merged groups without naming them."""

    id: int
    name: str | None


class Journal:
    """Every act of the owner in order; each is one transaction or part of the caller's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def persons(self) -> list[PersonRecord]:
        """Return the persons that were not merged into another, by id."""
        rows = self._db.execute("SELECT id, name FROM person WHERE merged_into IS NULL ORDER BY id")
        return [PersonRecord(person, name) for person, name in rows]

    def begin(self, kind: str) -> int:
        """Open an act and return its id; call inside a transaction together with its decisions."""
        return int(self._db.execute("INSERT INTO act (kind) VALUES (?) RETURNING id", [kind]).fetchone()[0])

    def add_person(self) -> int:
        """Make a person without a name and return their id."""
        return int(self._db.execute("INSERT INTO person (name) VALUES (NULL) RETURNING id").fetchone()[0])

    def call(self, act: int, person: int, name: str) -> None:
        """Decide that a person goes by this name."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO decision (act_id, kind, person_id, name) VALUES (?, 'called', ?, ?)",
                [act, person, name],
            )
            self._db.execute("UPDATE person SET name = ? WHERE id = ?", [name, person])

    def identify(self, act: int, person: int, faces: Iterable[int]) -> None:
        """Decide that these faces are this person."""
        with transaction(self._db):
            for face in faces:
                decision = self._db.execute(
                    "INSERT INTO decision (act_id, kind, person_id, face_id) VALUES (?, 'is', ?, ?)"
                    " RETURNING id",
                    [act, person, face],
                ).fetchone()[0]
                self._db.execute(
                    "INSERT INTO identity (face_id, person_id, decision_id) VALUES (?, ?, ?)"
                    " ON CONFLICT (face_id) DO UPDATE SET person_id = excluded.person_id,"
                    " decision_id = excluded.decision_id",
                    [face, person, decision],
                )

    def merge(self, act: int, person: int, other: int) -> None:
        """Decide that `other` is the same as `person`, whose name stays."""
        with transaction(self._db):
            row = [act, person, other]
            self._db.execute(
                "INSERT INTO decision (act_id, kind, person_id, other_id) VALUES (?, 'merged', ?, ?)", row
            )
            self.identify(act, person, self._faces_of(other))
            self._db.execute("UPDATE person SET merged_into = ? WHERE id = ?", [person, other])
            self._db.execute("UPDATE face_group SET person_id = ? WHERE person_id = ?", [person, other])

    def _faces_of(self, person: int) -> list[int]:
        rows = self._db.execute("SELECT face_id FROM identity WHERE person_id = ? ORDER BY face_id", [person])
        return [face for (face,) in rows]
