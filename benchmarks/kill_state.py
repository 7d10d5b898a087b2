"""What a library holds, read around the application, and what two such looks say of each other."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from photoclust.library import Library
from photoclust.library.store import FILE_NAME

Row: TypeAlias = tuple[object, ...]

_LOOKS = """
CREATE TABLE benchmark_look (content TEXT NOT NULL);
CREATE TRIGGER benchmark_first AFTER INSERT ON photo
BEGIN INSERT INTO benchmark_look VALUES (new.content); END;
CREATE TRIGGER benchmark_again AFTER UPDATE ON photo
BEGIN INSERT INTO benchmark_look VALUES (new.content); END;
"""


@dataclass(frozen=True, slots=True)
class Holdings:
    """One look at a library. photos: the content and file of each that is finished. faces: content,
    box and code. looks: how often photos were stored. decisions: in order. sound: SQLite says so.
    """

    photos: frozenset[Row]
    faces: frozenset[Row]
    skipped: frozenset[Row]
    looks: int
    decisions: tuple[Row, ...]
    sound: bool


@dataclass(frozen=True, slots=True)
class Act:
    """What the owner did and was told is saved: a name, and the faces that had it then."""

    name: str
    faces: frozenset[int]

    def to_json(self) -> str:
        """Return the line that one process prints for another."""
        return json.dumps({"name": self.name, "faces": sorted(self.faces)})

    @classmethod
    def from_json(cls, line: str) -> "Act":
        """Read that line."""
        given = json.loads(line)
        return cls(given["name"], frozenset(given["faces"]))


@dataclass(frozen=True, slots=True)
class Losses:
    """What should be zero: finished photos lost or stored twice, names and decisions lost."""

    photos: int
    twice: int
    names: int
    decisions: int
    sound: bool

    def __bool__(self) -> bool:
        """Say whether anything is wrong."""
        return bool(self.photos or self.twice or self.names or self.decisions or not self.sound)


def prepare(folder: Path) -> None:
    """Make an empty library that counts how often each photo is stored."""
    Library(folder).close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        db.executescript(_LOOKS)


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open a library's file beside whoever is writing to it."""
    with closing(sqlite3.connect(folder / FILE_NAME, timeout=30.0)) as db:
        db.execute("PRAGMA query_only = ON")
        yield db


def holdings(folder: Path) -> Holdings:
    """Look at a library."""
    with reading(folder) as db:
        shown = "SELECT content, path FROM file JOIN photo ON photo.id = photo_id"
        seen = (
            "SELECT content, round(face.x, 3), round(face.y, 3), round(face.width, 3), code"
            " FROM face JOIN photo ON photo.id = photo_id JOIN embedding ON embedding.face_id = face.id"
            " WHERE photo_id IN (SELECT photo_id FROM file)"
        )
        return Holdings(
            photos=frozenset(db.execute(shown)),
            faces=frozenset(db.execute(seen)),
            skipped=frozenset(db.execute("SELECT path FROM file WHERE state = 'skipped'")),
            looks=int(db.execute("SELECT count(*) FROM benchmark_look").fetchone()[0]),
            decisions=tuple(db.execute("SELECT * FROM decision ORDER BY id")),
            sound=db.execute("PRAGMA integrity_check").fetchone()[0] == "ok",
        )


def finished(folder: Path) -> int:
    """Count the photos that are stored."""
    with reading(folder) as db:
        return int(db.execute("SELECT count(*) FROM photo").fetchone()[0])


def losses(before: Holdings, after: Holdings, lost_names: int) -> Losses:
    """Compare a look before a kill with one after it."""
    return Losses(
        photos=len(before.photos - after.photos),
        twice=after.looks - len({content for content, *_ in after.photos}),
        names=lost_names,
        decisions=len(before.decisions) - _common(before.decisions, after.decisions),
        sound=after.sound,
    )


def _common(before: tuple[Row, ...], after: tuple[Row, ...]) -> int:
    """Count the decisions that are still there, unchanged and in their place."""
    return sum(one == other for one, other in zip(before, after, strict=False))


def lost_names(folder: Path, acts: list[Act]) -> int:
    """Count the acts whose name is gone from a face that had it."""
    with reading(folder) as db:
        sql = "SELECT face_id, name FROM identity JOIN person ON person.id = person_id"
        now: dict[int, str | None] = dict(db.execute(sql))
    return sum(any(now.get(face) != act.name for face in act.faces) for act in acts)
