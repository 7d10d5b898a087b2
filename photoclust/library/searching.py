"""Which photos show whom, and when they were taken: what a search puts together. Reads only."""

import json
import os
from collections.abc import Collection, Iterator
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from photoclust.library.explaining import understood
from photoclust.model import Box, FaceSpot, FoundPhoto

Photos = frozenset[int]

_OF_A_PERSON: Final = (
    "SELECT face_id FROM identity WHERE person_id = :who UNION ALL SELECT grouping.face_id"
    " FROM face_group JOIN grouping ON group_id = face_group.id WHERE person_id = :who"
)
_OF_A_GROUP: Final = "SELECT face_id FROM grouping WHERE group_id = :who"
_IN_THESE: Final = "photo_id IN (SELECT value FROM json_each(:photos))"
_IS_NAMED: Final = "person_id IN (SELECT id FROM person WHERE name IS NOT NULL)"


class Searching:
    """Answers with the ids of photos that have a file; faces out of the way are not seen in them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all_photos(self) -> Photos:
        """Return all photos."""
        return self._ids("SELECT DISTINCT photo_id FROM file WHERE photo_id IS NOT NULL")

    def showing(self, handle: str) -> Photos:
        """Return the photos that show a person or group."""
        grouped = handle.startswith("g")
        who = int(handle.removeprefix("g"))
        where, theirs = ("person_id IS NULL", _OF_A_GROUP) if grouped else ("person_id = :who", _OF_A_PERSON)
        sql = f"SELECT photo_id FROM seen_face WHERE dismissed IS NULL AND {where} AND id IN ({theirs})"
        return self._ids(sql, who=who)

    def taken_between(self, first: date, last: date) -> Photos:
        """Return the photos that say they were taken on these days or between them."""
        sql = "SELECT id FROM photo WHERE dated AND substr(taken, 1, 10) BETWEEN :first AND :last"
        return self._ids(sql, first=first.isoformat(), last=last.isoformat())

    def showing_named(self, photos: Photos, *, besides: Collection[str]) -> Photos:
        """Return those of the photos that show somebody with a name besides these people."""
        return self._others(photos, _IS_NAMED, besides)

    def showing_unnamed(self, photos: Photos, *, besides: Collection[str]) -> Photos:
        """Return those of the photos that show somebody without a name besides these people and groups."""
        return self._others(photos, f"(person_id IS NULL OR NOT {_IS_NAMED})", besides)

    def photos(self, ids: Collection[int]) -> Iterator[FoundPhoto]:
        """Yield photos with the names of who is in them, from left to right; the newest first."""
        named = self._names(ids)
        rows = self._db.execute(
            "SELECT photo.id, path, width, height, taken, dated, state"
            " FROM photo JOIN file ON photo_id = photo.id"
            f" WHERE {_IN_THESE} ORDER BY taken DESC, photo.id DESC, state = 'offline', path",
            {"photos": _listed(ids)},
        )
        for photo, files in groupby(rows, key=lambda row: row[0]):
            shown = list(files)
            _, _, width, height, taken, dated, state = shown[0]
            paths = tuple(Path(os.fsdecode(path)) for _, path, *_ in shown)
            moment = understood(datetime.fromisoformat, taken)
            names = named.get(photo, ())
            offline = state == "offline"
            yield FoundPhoto(photo, paths, width, height, moment, names, offline, bool(dated))

    def spots(self, faces: Collection[int]) -> list[FaceSpot]:
        """Return where faces lie, of those whose photo has a file; its files within reach come first."""
        rows = self._db.execute(
            "SELECT face.id, photo.id, path, photo.width, photo.height, x, y, face.width, face.height"
            " FROM face JOIN photo ON photo.id = face.photo_id JOIN file ON file.photo_id = photo.id"
            " WHERE face.id IN (SELECT value FROM json_each(:faces))"
            " ORDER BY face.id, state = 'offline', path",
            {"faces": _listed(faces)},
        )
        found = []
        for face, files in groupby(rows, key=lambda row: row[0]):
            shown = list(files)
            _, photo, _, width, height, *box = shown[0]
            paths = tuple(Path(os.fsdecode(row[2])) for row in shown)
            found.append(FaceSpot(face, photo, paths, width, height, Box(*box)))
        return found

    def years(self) -> list[int]:
        """Return the years that photos say they were taken in, the newest first."""
        rows = self._db.execute(
            "SELECT DISTINCT substr(taken, 1, 4) FROM photo WHERE dated AND EXISTS"
            " (SELECT 1 FROM file WHERE photo_id = photo.id) ORDER BY 1 DESC"
        )
        return [int(year) for (year,) in rows]

    def _others(self, photos: Photos, condition: str, besides: Collection[str]) -> Photos:
        persons = [int(handle) for handle in besides if not handle.startswith("g")]
        groups = [int(handle[1:]) for handle in besides if handle.startswith("g")]
        sql = (
            f"SELECT DISTINCT photo_id FROM seen_face WHERE dismissed IS NULL AND {_IN_THESE} AND {condition}"
            " AND coalesce(person_id, 0) NOT IN (SELECT value FROM json_each(:persons))"
            " AND NOT (person_id IS NULL AND coalesce(group_id, 0) IN (SELECT value FROM json_each(:groups)))"
        )
        return self._ids(sql, photos=_listed(photos), persons=_listed(persons), groups=_listed(groups))

    def _names(self, photos: Collection[int]) -> dict[int, tuple[str, ...]]:
        rows = self._db.execute(
            "SELECT seen.photo_id, name FROM seen_face AS seen JOIN person ON person.id = person_id"
            f" JOIN face ON face.id = seen.id WHERE dismissed IS NULL AND name IS NOT NULL"
            f" AND seen.{_IN_THESE} ORDER BY seen.photo_id, face.x, face.id",
            {"photos": _listed(photos)},
        )
        return {
            photo: tuple(dict.fromkeys(name for _, name in group))
            for photo, group in groupby(rows, key=lambda row: row[0])
        }

    def _ids(self, sql: str, **values: Any) -> Photos:
        return frozenset(key for (key,) in self._db.execute(sql, values))


def _listed(ids: Collection[int]) -> str:
    return json.dumps(sorted(ids))
