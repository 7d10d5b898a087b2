"""One photo: its files, and who is in it. Reads only."""

import os
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from photoclust.library.census import placed
from photoclust.library.explaining import understood
from photoclust.model import PeopledPhoto, PlacedPhoto


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

    def _paths(self, photo: int) -> tuple[Path, ...]:
        rows = self._db.execute(
            "SELECT path FROM file WHERE photo_id = ? ORDER BY state = 'offline', path", [photo]
        )
        return tuple(Path(os.fsdecode(path)) for (path,) in rows)
