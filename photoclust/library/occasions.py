"""When photos were taken, and who in them is nobody known or was put out of the way. Reads only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from photoclust.library.explaining import understood


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo that has a file, and when it was taken."""

    photo: int
    taken: datetime


@dataclass(frozen=True, slots=True)
class UnknownFace:
    """A face of nobody known. group: of the faces like it; None for one that waits to be grouped."""

    face: int
    photo: int
    group: int | None


class Occasions:
    """What events are made of."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def shots(self) -> list[Shot]:
        """Return the photos that say when they were taken, in that order."""
        rows = self._db.execute(
            "SELECT id, taken FROM photo WHERE dated"
            " AND EXISTS (SELECT 1 FROM file WHERE photo_id = photo.id) ORDER BY taken, id"
        )
        return [Shot(photo, understood(datetime.fromisoformat, taken)) for photo, taken in rows]

    def unknown(self) -> Iterator[UnknownFace]:
        """Yield the faces of nobody known, best first."""
        return self._faces("person_id IS NULL AND dismissed IS NULL")

    def ignored(self) -> Iterator[UnknownFace]:
        """Yield the strangers' faces that the owner put out of the way, best first."""
        return self._faces("dismissed = 'ignored'")

    def _faces(self, condition: str) -> Iterator[UnknownFace]:
        rows = self._db.execute(
            f"SELECT id, photo_id, group_id FROM seen_face WHERE {condition} ORDER BY worth DESC, id"
        )
        return (UnknownFace(*row) for row in rows)
