"""Who is there: people, their faces and the photos these lie in. Reads only."""

import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from photoclust.library.explaining import understood
from photoclust.library.files import path_range
from photoclust.library.tallies import counted
from photoclust.model import Box, Person, PlacedFace, PlacedPhoto, Quality, Totals

SMALLEST_GROUP: Final = 2
"""A face that is like no other is a stranger, not a group."""

_GONE: Final = "SELECT id FROM photo EXCEPT SELECT photo_id FROM file"
"""The photos that no file shows any more."""

_TALLY: Final = "faces, photos, cover_id, oldest, newest"


class Census:
    """What the library knows of people right now."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def persons(self) -> list[Person]:
        """Return everyone the owner made, most faces first; of those without a face just now the named."""
        chosen = dict(
            self._db.execute(
                "SELECT person.id, cover_id FROM person JOIN seen_face AS seen ON seen.id = cover_id"
                " WHERE cover_id IS NOT NULL AND person_id = person.id AND dismissed IS NULL"
            ).fetchall()
        )
        rows = counted(self._db).execute(
            "SELECT person.id, name, hidden, faces, photos, tally.cover_id, oldest, newest FROM person"
            " LEFT JOIN tally ON person_id = person.id AND group_id = 0"
            " WHERE listed AND merged_into IS NULL AND (faces IS NOT NULL OR name IS NOT NULL)"
            " ORDER BY faces DESC, person.id"
        )
        return [
            _person(str(key), name, bool(hidden), tally, chosen.get(key))
            for key, name, hidden, *tally in rows
        ]

    def names(self) -> dict[int, str | None]:
        """Return the name of everyone the owner made; quick, for it looks at no face."""
        rows = self._db.execute(
            "SELECT id, name FROM person WHERE listed AND merged_into IS NULL ORDER BY id"
        )
        return dict(rows.fetchall())

    def person(self, number: int) -> Person:
        """Return one person of `names`."""
        name, hidden, cover, *tally = (
            counted(self._db)
            .execute(
                "SELECT name, hidden, (SELECT id FROM seen_face WHERE id = person.cover_id"
                " AND dismissed IS NULL AND person_id = person.id),"
                " faces, photos, tally.cover_id, oldest, newest FROM person"
                " LEFT JOIN tally ON person_id = person.id AND group_id = 0 WHERE person.id = ?",
                [number],
            )
            .fetchone()
        )
        return _person(str(number), name, bool(hidden), tally, cover)

    def groups(self, smallest: int = SMALLEST_GROUP) -> list[Person]:
        """Return the groups of so many faces that wait for a name, most faces first."""
        rows = counted(self._db).execute(
            f"SELECT group_id, worth, {_TALLY} FROM tally JOIN face ON face.id = tally.cover_id"
            " WHERE person_id = 0 AND faces >= ? ORDER BY faces DESC, group_id",
            [smallest],
        )
        found = ((_person(f"g{key}", None, False, tally), worth) for key, worth, *tally in rows)
        return [replace(group, worth=worth) for group, worth in found]

    def hidden(self) -> list[int]:
        """Return the persons whom the owner keeps out of lists."""
        return [person for (person,) in self._db.execute("SELECT id FROM person WHERE hidden ORDER BY id")]

    def group_owners(self) -> dict[int, int]:
        """Return the person of each group that belongs to one."""
        rows = self._db.execute("SELECT id, person_id FROM face_group WHERE person_id IS NOT NULL")
        return dict(rows.fetchall())

    def group(self, group: int) -> Person | None:
        """Return a group of any size, of one face too, that belongs to nobody."""
        row = (
            counted(self._db)
            .execute(f"SELECT {_TALLY} FROM tally WHERE person_id = 0 AND group_id = ?", [group])
            .fetchone()
        )
        return None if row is None else _person(f"g{group}", None, False, row)

    def photos_of(self, *, folder: Path | None = None, day: date | None = None) -> frozenset[int]:
        """Return the photos below a folder, or known to be taken on a day, or both."""
        below = path_range(folder) if folder is not None else (b"", b"\xff" * 8)
        wanted = day.isoformat() if day is not None else None
        rows = self._db.execute(
            "SELECT photo_id FROM file JOIN photo ON photo.id = photo_id"
            " WHERE path >= ? AND path < ? AND (? IS NULL OR dated AND taken LIKE ? || '%')",
            [*below, wanted, wanted],
        )
        return frozenset(photo for (photo,) in rows)

    def strangers_in(self, photos: frozenset[int]) -> list[int]:
        """Return the faces of nobody known, who is in these photos and in no other."""
        rows = self._db.execute(
            "SELECT id, photo_id, group_id FROM seen_face WHERE person_id IS NULL AND dismissed IS NULL"
        ).fetchall()
        elsewhere = {group for _, photo, group in rows if photo not in photos and group is not None}
        return [face for face, photo, group in rows if photo in photos and group not in elsewhere]

    def ignored_boxes(self, photo: int) -> list[Box]:
        """Return where the faces of a photo are that the owner put out of the way, in its pixels."""
        rows = self._db.execute(
            "SELECT x, y, width, height FROM face WHERE photo_id = ?"
            " AND id IN (SELECT face_id FROM dismissal WHERE kind = 'ignored')",
            [photo],
        )
        return [Box(*box) for box in rows]

    def dismissed_in(self, photos: frozenset[int]) -> list[int]:
        """Return the faces of these photos that the owner ignores."""
        rows = self._db.execute("SELECT id, photo_id FROM seen_face WHERE dismissed = 'ignored'")
        return [face for face, photo in rows if photo in photos]

    def totals(self) -> Totals:
        """Count what there is."""
        files = dict(self._db.execute("SELECT state, count(*) FROM file GROUP BY state").fetchall())
        sql = "SELECT count(DISTINCT photo_id) FROM file WHERE state = 'present' AND photo_id IS NOT NULL"
        photos = self._db.execute(sql).fetchone()[0]
        faces, dismissed = self._db.execute(
            f"SELECT (SELECT count(*) FROM face) - (SELECT count(*) FROM face WHERE photo_id IN ({_GONE})),"
            f" count(*) FROM dismissal JOIN face ON face.id = face_id WHERE photo_id NOT IN ({_GONE})"
        ).fetchone()
        sums = "total(iif(group_id = 0, faces, 0)), total(iif(person_id = 0 AND faces >= ?, faces, 0))"
        rows = counted(self._db).execute(f"SELECT {sums} FROM tally", [SMALLEST_GROUP])
        named, grouped = map(int, rows.fetchone())
        return Totals(
            photos=photos,
            skipped=files.get("skipped", 0),
            offline=files.get("offline", 0),
            faces=faces,
            named=named,
            strangers=faces - dismissed - named - grouped,
            dismissed=dismissed,
        )

    def face_ids(self, handle: str) -> frozenset[int]:
        """Return the faces of a person or group."""
        return self._of(handle, "id")

    def photo_ids(self, handle: str) -> frozenset[int]:
        """Return the photos that show a person or group."""
        return self._of(handle, "photo_id")

    def _of(self, handle: str, what: str) -> frozenset[int]:
        where, values = _condition(handle)
        sql = f"SELECT {what} FROM seen_face AS seen WHERE dismissed IS NULL {where}"
        return frozenset(each for (each,) in self._db.execute(sql, values))

    def best_faces(
        self, handle: str, most: int, *, among: Collection[int] | None = None, beyond: Collection[int] = ()
    ) -> list[int]:
        """Return the faces that show a person or group best, best first: only some, or none of some."""
        where, values = _condition(handle)
        rows = self._db.execute(
            f"SELECT id FROM seen_face AS seen WHERE dismissed IS NULL {where} ORDER BY worth DESC, id",
            values,
        )
        shown = (face for (face,) in rows if face not in beyond and (among is None or face in among))
        return list(islice(shown, most))

    def handle_of(self, face: int) -> str | None:
        """Return the person or group that a face is taken for, of one face too; None when out of the way."""
        row = self._db.execute(
            "SELECT person_id, group_id FROM seen_face WHERE id = ? AND dismissed IS NULL", [face]
        ).fetchone()
        if row is None or row == (None, None):
            return None
        return str(row[0]) if row[0] is not None else f"g{row[1]}"

    def faces(self, handle: str | None = None, *, most: int | None = None) -> Iterator[PlacedFace]:
        """Yield the faces of a person or group, best first; of everybody when no handle is given.

        most: no more than these, 2 or more; far quicker than all of somebody with thousands.
        """
        where, values = _condition(handle) if most is None else _best(handle, most)
        rows = self._db.query(
            "SELECT face.*, photo.width AS photo_width, photo.height AS photo_height, taken, dated,"
            " name, confirmed, seen.person_id, group_id,"
            " count(*) OVER (PARTITION BY group_id, seen.person_id) AS companions,"
            " NOT EXISTS (SELECT 1 FROM file WHERE file.photo_id = photo.id AND state = 'present') AS offline"
            " FROM seen_face AS seen JOIN face USING (id) JOIN photo ON photo.id = face.photo_id"
            " LEFT JOIN person ON person.id = seen.person_id"
            f" WHERE dismissed IS NULL {where} ORDER BY worth DESC, face.id",
            values,
        )
        paths = self._paths(where, values)
        return (placed(row, paths[row["photo_id"]]) for row in rows)

    def photos_of_nobody(self) -> Iterator[PlacedPhoto]:
        """Yield the photos in which no face is seen, by path."""
        rows = self._db.execute(
            "SELECT photo.id, path, width, height, taken, dated FROM file JOIN photo ON photo.id = photo_id"
            " WHERE photo_id NOT IN (SELECT photo_id FROM seen_face WHERE dismissed IS NULL)"
            " ORDER BY photo.id, state = 'offline', path"
        )
        for _, files in groupby(rows, key=lambda row: row[0]):
            shown = list(files)
            paths = tuple(Path(os.fsdecode(path)) for _, path, *_ in shown)
            _, _, width, height, taken, dated = shown[0]
            moment = understood(datetime.fromisoformat, taken)
            yield PlacedPhoto(paths, width, height, moment, bool(dated))

    def _paths(self, where: str, values: dict[str, int]) -> dict[int, tuple[Path, ...]]:
        """Return the files of each photo that shows one of some faces, those within reach first."""
        shown = f"SELECT photo_id FROM seen_face AS seen WHERE dismissed IS NULL {where}"
        found: dict[int, list[Path]] = defaultdict(list)
        for photo, path in self._db.execute(
            f"SELECT photo_id, path FROM file WHERE photo_id IN ({shown}) ORDER BY state = 'offline', path",
            values,
        ):
            found[photo].append(Path(os.fsdecode(path)))
        return {photo: tuple(paths) for photo, paths in found.items()}


def _person(
    handle: str, name: str | None, hidden: bool, tally: Sequence[Any], chosen: int | None = None
) -> Person:
    """Make a person of their row of the table tally, all None for one who has no face; chosen: the cover."""
    faces, photos, cover, oldest, newest = tally
    return Person(
        handle,
        name,
        faces or 0,
        photos or 0,
        cover if chosen is None else chosen,
        hidden,
        oldest=understood(datetime.fromisoformat, oldest) if oldest else None,
        newest=understood(datetime.fromisoformat, newest) if newest else None,
    )


def _condition(handle: str | None) -> tuple[str, dict[str, int]]:
    """Return what holds for the faces of a person or group, in a form that finds them by index."""
    if handle is None:
        return "", {}
    if handle.startswith("g"):
        grouped = "SELECT face_id FROM grouping WHERE group_id = :who"
        return f"AND seen.person_id IS NULL AND seen.id IN ({grouped})", {"who": int(handle[1:])}
    theirs = (
        "SELECT face_id FROM identity WHERE person_id = :who UNION ALL SELECT grouping.face_id"
        " FROM face_group JOIN grouping ON group_id = face_group.id WHERE face_group.person_id = :who"
    )
    return f"AND seen.person_id = :who AND seen.id IN ({theirs})", {"who": int(handle)}


def _best(handle: str | None, most: int) -> tuple[str, dict[str, int]]:
    """Return what holds for the best of the faces of a person or group."""
    where, values = _condition(handle)
    best = f"SELECT id FROM seen_face AS seen WHERE dismissed IS NULL {where} ORDER BY worth DESC, id"
    return f"AND seen.id IN ({best} LIMIT :most)", {**values, "most": most}


def placed(row: dict[str, Any], paths: tuple[Path, ...]) -> PlacedFace:
    """Return a row of a face as the value that callers get."""
    return PlacedFace(
        id=row["id"],
        paths=paths,
        width=row["photo_width"],
        height=row["photo_height"],
        box=Box(row["x"], row["y"], row["width"], row["height"]),
        quality=Quality(row["size"], row["sharpness"], row["score"], row["yaw"]),
        taken=understood(datetime.fromisoformat, row["taken"]),
        handle=_handle(row),
        name=row["name"],
        confirmed=bool(row["confirmed"]),
        offline=bool(row["offline"]),
        dated=bool(row["dated"]),
    )


def _handle(row: dict[str, Any]) -> str | None:
    if row["person_id"] is not None:
        return str(row["person_id"])
    grouped = row["group_id"] is not None and row["companions"] >= SMALLEST_GROUP
    return f"g{row['group_id']}" if grouped else None
