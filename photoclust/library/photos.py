"""One photo: its files, and who is in it; and what of all photos a model has seen. Reads only."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from photoclust.library.census import placed
from photoclust.library.explaining import understood
from photoclust.model import PeopledPhoto, PlacedPhoto


@dataclass(frozen=True, slots=True)
class Looks:
    """How many photos within reach have a face, and how many have one that a model has not seen."""

    photos: int
    unseen: int


class Photos:
    """Photos one by one."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def at(self, path: Path) -> PeopledPhoto | None:
        """Return the photo that a file showed when it was last looked at, with everybody seen in it."""
        row = self._db.execute(
            "SELECT photo.id, width, height, taken, dated FROM file JOIN photo ON photo.id = photo_id"
            " WHERE path = ?",
            [os.fsencode(path)],
        ).fetchone()
        if row is None:
            return None
        number, width, height, taken, dated = row
        paths = self._paths(number)
        # A group counts as one from two faces on, wherever in the library these are.
        rows = self._db.query(
            "SELECT face.*, photo.width AS photo_width, photo.height AS photo_height, taken, dated,"
            " name, confirmed, seen.person_id, group_id,"
            " (SELECT count(*) FROM seen_face AS other WHERE other.id IN"
            " (SELECT face_id FROM grouping WHERE grouping.group_id = seen.group_id)"
            " AND other.person_id IS NULL AND other.dismissed IS NULL) AS companions,"
            " NOT EXISTS (SELECT 1 FROM file WHERE file.photo_id = photo.id AND state = 'present') AS offline"
            " FROM seen_face AS seen JOIN face USING (id) JOIN photo ON photo.id = face.photo_id"
            " LEFT JOIN person ON person.id = seen.person_id"
            " WHERE dismissed IS NULL AND seen.photo_id = ? ORDER BY face.x, face.id",
            [number],
        )
        faces = tuple(placed(each, paths) for each in rows)
        moment = understood(datetime.fromisoformat, taken)
        return PeopledPhoto(PlacedPhoto(paths, width, height, moment, bool(dated)), faces)

    def looks_of(self, model: str) -> Looks:
        """Count what a model has seen; a photo without a face counts nowhere: there is nothing to see."""
        unseen = (
            "EXISTS (SELECT 1 FROM face WHERE photo_id = photo.id AND NOT EXISTS"
            " (SELECT 1 FROM embedding WHERE face_id = face.id AND model_id = ?))"
        )
        row = self._db.execute(
            f"SELECT count(*), coalesce(sum({unseen}), 0) FROM photo"
            " WHERE id IN (SELECT photo_id FROM file WHERE state = 'present')"
            " AND id IN (SELECT photo_id FROM face)",
            [model],
        ).fetchone()
        return Looks(*row)

    def _paths(self, photo: int) -> tuple[Path, ...]:
        rows = self._db.execute(
            "SELECT path FROM file WHERE photo_id = ? ORDER BY state = 'offline', path", [photo]
        )
        return tuple(Path(os.fsdecode(path)) for (path,) in rows)
