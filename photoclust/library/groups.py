"""Clustering's guesses: read what it needs, replace what it said before."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from photoclust.library.belonging import SETTLE, give_back
from photoclust.library.store import transaction
from photoclust.library.tallies import mark_everybody, mark_groups, mark_persons_of

Ids = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
NOBODY = 0
"""Stands for "no person" and "no group" in arrays of ids."""


@dataclass(frozen=True, slots=True)
class GroupingFaces:
    """All faces one model embedded, as columns of length N, by content and place of the photo.

    codes: (N, D) int8. sizes: pixels. sharpnesses, scores, yaws: as in model.Quality. persons: whom
    the owner said each is, or NOBODY. singly: they said it of that face and not of its group.
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
    seen_before: npt.NDArray[np.bool_]


class Groups:
    """The disposable part of who is who."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def faces(self, model: str, *, among: Collection[int] | None = None) -> GroupingFaces:
        """Return the faces of every photo that has a file, but those out of the way, in a lasting order.

        among: only of these.
        """
        rows = self._rows(model, among)
        *columns, blobs = zip(*rows, strict=True) if rows else [()] * 12
        ids, photos, persons, groups = (np.array(each, np.int64) for each in columns[:4])
        sizes, sharpnesses, scores, yaws, x, y = (np.array(each, np.float64) for each in columns[4:10])
        codes = np.frombuffer(b"".join(blobs), np.int8).reshape(len(rows), -1 if rows else 0)
        singly = np.array(columns[10], np.bool_)
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
            singly=singly[order],
            seen_before=self._seen_by_others(model, ids)[order],
        )

    def _rows(self, model: str, among: Collection[int] | None) -> list[tuple[Any, ...]]:
        some = "" if among is None else " AND face.id IN (SELECT value FROM json_each(?))"
        return self._db.execute(
            "SELECT face.id, photo_id, coalesce(identity.person_id, 0), coalesce(group_id, 0),"
            " face.size, sharpness, score, yaw, x, y, coalesce(singly, 0), code"
            " FROM face JOIN embedding ON embedding.face_id = face.id AND model_id = ?"
            " LEFT JOIN identity ON identity.face_id = face.id"
            " LEFT JOIN grouping ON grouping.face_id = face.id"
            f" WHERE shown AND face.id NOT IN (SELECT face_id FROM dismissal){some}",
            [model] if among is None else [model, json.dumps(sorted(among))],
        ).fetchall()

    def _ranks(self, photos: Ids) -> Ids:
        """Return where each photo (N,) stands by content: asked apart, since SQLite sorts whole rows."""
        known, where = np.unique(photos, return_inverse=True)
        sql = "SELECT id FROM photo WHERE id IN (SELECT value FROM json_each(?)) ORDER BY content"
        by_content = [photo for (photo,) in self._db.execute(sql, [json.dumps(known.tolist())])]
        ranks = np.full(len(known), len(known))  # the last for one that went between the two questions
        ranks[np.searchsorted(known, by_content)] = np.arange(len(by_content))
        return ranks[where]

    def _seen_by_others(self, model: str, faces: Ids) -> Mask:
        """Return which faces (N,) another model saw, too."""
        those = "face_id IN (SELECT value FROM json_each(?))"
        sql = f"SELECT face_id FROM embedding WHERE model_id <> ? AND {those}"
        rows = self._db.execute(sql, [model, json.dumps(faces.tolist())])
        return np.isin(faces, np.array([face for (face,) in rows], np.int64))

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


def give(db: Database, group: int, person: int, *, is_counted: bool) -> None:
    """Say that a group belongs to a person, until the next regrouping, unless it is somebody's already.

    Then only those in it who are not that somebody were spoken of; the others stay theirs. is_counted:
    both have their counts already.
    """
    db.execute("UPDATE face_group SET person_id = ? WHERE id = ? AND person_id IS NULL", [person, group])
    if not is_counted:
        mark_groups(db, f"SELECT {int(group)}")
        db.execute("INSERT OR IGNORE INTO stale_person VALUES (?)", [person])
