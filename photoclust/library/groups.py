"""Clustering's guesses: read what it needs, replace what it said before."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from sqlite3 import Cursor
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from photoclust.library.belonging import SETTLE, give_back
from photoclust.library.fold import SAID_ALONE
from photoclust.library.store import transaction
from photoclust.library.tallies import mark_everybody, mark_groups, mark_persons_of

Ids = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
NOBODY = 0
"""Stands for "no person" and "no group" in arrays of ids."""

PART: Final = 1024
"""Rows that are turned into columns at a time: in the cache, twice as fast as all at once."""


@dataclass(frozen=True, slots=True)
class GroupingFaces:
    """All faces one model embedded, as columns of length N, by content and place of the photo.

    codes: (N, D) int8. sizes: pixels. sharpnesses, scores, yaws: as in model.Quality. persons: whom
    the owner said each is, or NOBODY. singly: they said it of that face and not of its group.
    alone: and nothing of those that it lies with.
    groups: clustering's guess so far, or NOBODY. seen_before: another model saw the face too.
    """

    ids: Ids
    photos: Ids
    codes: npt.NDArray[np.int8]
    sizes: npt.NDArray[np.float64]
    sharpnesses: npt.NDArray[np.float64]
    scores: npt.NDArray[np.float64]
    yaws: npt.NDArray[np.float64]
    persons: Ids
    groups: Ids
    singly: npt.NDArray[np.bool_]
    alone: Mask
    seen_before: npt.NDArray[np.bool_]


class Groups:
    """The disposable part of who is who."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def faces(self, model: str, *, among: Collection[int] | None = None) -> GroupingFaces:
        """Return the faces of every photo that has a file, but those out of the way, in a lasting order.

        among: only of these.
        """
        (ids, photos, persons, groups, singly), measured, codes = self._columns(model, among)
        sizes, sharpnesses, scores, yaws, x, y = measured
        order = np.lexsort((ids, y, x, self._ranks(photos)))
        return GroupingFaces(
            ids=ids[order],
            photos=photos[order],
            codes=codes[order],
            sizes=sizes[order],
            sharpnesses=sharpnesses[order],
            scores=scores[order],
            yaws=yaws[order],
            persons=persons[order],
            groups=groups[order],
            singly=singly[order] > 0,
            alone=singly[order] == SAID_ALONE,
            seen_before=np.isin(ids, self._seen_by_others(model, among))[order],
        )

    def _columns(
        self, model: str, among: Collection[int] | None
    ) -> tuple[Ids, npt.NDArray[np.float64], npt.NDArray[np.int8]]:
        """Return whole numbers (5, N), measures (6, N) and codes (N, D), read in parts to save room."""
        rows = self._rows(model, among)
        numbers, measures, codes = [np.empty((5, 0), np.int64)], [np.empty((6, 0), np.float64)], list[bytes]()
        while part := rows.fetchmany(PART):
            *columns, blobs = zip(*part, strict=True)
            numbers.append(np.array(columns[:5], np.int64))
            measures.append(np.array(columns[5:], np.float64))
            codes += blobs
        stored = np.frombuffer(b"".join(codes), np.int8).reshape(len(codes), -1 if codes else 0)
        return np.concatenate(numbers, axis=1), np.concatenate(measures, axis=1), stored

    def _rows(self, model: str, among: Collection[int] | None) -> Cursor:
        return self._db.execute(
            "SELECT face.id, photo_id, coalesce(identity.person_id, 0), coalesce(group_id, 0),"
            " coalesce(singly, 0), face.size, sharpness, score, yaw, x, y, code"
            " FROM face JOIN embedding ON embedding.face_id = face.id AND model_id = ?"
            " LEFT JOIN identity ON identity.face_id = face.id"
            " LEFT JOIN grouping ON grouping.face_id = face.id"
            f" WHERE shown AND face.id NOT IN (SELECT face_id FROM dismissal){_only('face.id', among)}",
            _values(model, among),
        )

    def _ranks(self, photos: Ids) -> Ids:
        """Return where each photo (N,) stands by content: asked apart, since SQLite sorts whole rows."""
        known, where = np.unique(photos, return_inverse=True)
        sql = "SELECT id FROM photo WHERE id IN (SELECT value FROM json_each(?)) ORDER BY content"
        by_content = [photo for (photo,) in self._db.execute(sql, [json.dumps(known.tolist())])]
        ranks = np.full(len(known), len(known))  # the last for one that went between the two questions
        ranks[np.searchsorted(known, by_content)] = np.arange(len(by_content))
        return ranks[where]

    def _seen_by_others(self, model: str, among: Collection[int] | None) -> Ids:
        """Return the faces that another model saw, too."""
        sql = f"SELECT face_id FROM embedding WHERE model_id <> ?{_only('face_id', among)}"
        return np.array([face for (face,) in self._db.execute(sql, _values(model, among))], np.int64)

    def new_ids(self, count: int) -> list[int]:
        """Make groups whose ids were never used before."""
        sql = "INSERT INTO face_group (person_id) VALUES (NULL) RETURNING id"
        with transaction(self._db):
            return [int(self._db.execute(sql).fetchone()[0]) for _ in range(count)]

    def replace(self, faces: Ids, groups: Ids, typical: Mask | bool = True) -> None:
        """Replace the guesses on these faces: faces[i] is in groups[i], like most of it if typical[i].

        Who a group belongs to is asked of the decisions as they are now: the owner may have gone on
        while faces were clustered. Faces that are not named, of a drive that other models saw, stay.
        """
        with transaction(self._db):
            connection = self._db.conn
            mark_everybody(self._db)
            connection.executemany(
                "INSERT OR IGNORE INTO face_group (id) VALUES (?)", ([each] for each in set(groups.tolist()))
            )
            connection.executemany(
                "DELETE FROM grouping WHERE face_id = ?", ([face] for face in faces.tolist())
            )
            pairs = zip(groups.tolist(), faces.tolist(), strict=True)
            sql = "INSERT INTO grouping (face_id, group_id) SELECT id, ? FROM face WHERE id = ?"
            connection.executemany(sql, pairs)
            self._mark_typical(faces, np.broadcast_to(typical, faces.shape))
            self._db.execute(SETTLE)
            self._db.execute("DELETE FROM face_group WHERE id NOT IN (SELECT group_id FROM grouping)")
            mark_everybody(self._db)
            self._db.execute("UPDATE grouped SET times = times + 1")

    def add(self, faces: Ids, groups: Sequence[int], typical: Mask | bool = True) -> None:
        """Put faces that have no group yet into groups; one of a person's faces that is new is theirs.

        typical: as in `replace`.
        Faces wait for the next time where their group went while they were compared, and stay where they are
        where they got a group meanwhile.
        """
        with transaction(self._db):
            free = ~np.isin(faces, self._grouped(faces))
            sql = (
                "INSERT INTO grouping (face_id, group_id)"
                " SELECT face.id, face_group.id FROM face JOIN face_group ON face_group.id = ?"
                " WHERE face.id = ?"
            )
            pairs = zip(np.asarray(groups)[free].tolist(), faces[free].tolist(), strict=True)
            self._db.conn.executemany(sql, pairs)
            self._mark_typical(faces[free], np.broadcast_to(typical, faces.shape)[free])
            mark_persons_of(self._db, f"SELECT value FROM json_each('{json.dumps(faces.tolist())}')")
            for group in set(groups):
                self._db.execute(f"{SETTLE} WHERE id = ? AND person_id IS NULL", [group])
                mark_groups(self._db, f"SELECT {int(group)}")
            self._db.execute("UPDATE grouped SET times = times + 1")

    def _grouped(self, faces: Ids) -> list[int]:
        """Return which of these faces have a group."""
        sql = "SELECT face_id FROM grouping WHERE face_id IN (SELECT value FROM json_each(?))"
        return [face for (face,) in self._db.execute(sql, [json.dumps(faces.tolist())])]

    def _mark_typical(self, faces: Ids, marks: Mask) -> None:
        """Keep which faces look like most of their group."""
        pairs = zip(marks.astype(int).tolist(), faces.tolist(), strict=True)
        sql = "UPDATE face SET typical = ?1 WHERE id = ?2 AND typical <> ?1"
        self._db.conn.executemany(sql, pairs)

    def rejections(self) -> list[tuple[int, int]]:
        """Return the faces, each with a person whom the owner said it is not."""
        rows = self._db.execute("SELECT face_id, person_id FROM rejection ORDER BY face_id, person_id")
        return [(face, person) for face, person in rows]

    def settle(self) -> None:
        """Let groups belong to whom they did before an act that was just taken back (belonging.give_back)."""
        with transaction(self._db):
            give_back(self._db)


def _only(column: str, among: Collection[int] | None) -> str:
    """Return what a query asks of a column that must be among some, if it must; _values has which."""
    return "" if among is None else f" AND {column} IN (SELECT value FROM json_each(?))"


def _values(model: str, among: Collection[int] | None) -> list[str]:
    return [model] if among is None else [model, json.dumps(sorted(among))]


def give(db: Database, group: int, person: int, *, is_counted: bool) -> None:
    """Say that a group belongs to a person, until the next regrouping, unless it is somebody's already.

    Then only those in it who are not that somebody were spoken of; the others stay theirs. is_counted:
    both have their counts already.
    """
    db.execute("UPDATE face_group SET person_id = ? WHERE id = ? AND person_id IS NULL", [person, group])
    if not is_counted:
        mark_groups(db, f"SELECT {int(group)}")
        db.execute("INSERT OR IGNORE INTO stale_person VALUES (?)", [person])
