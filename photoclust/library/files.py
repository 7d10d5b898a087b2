"""Which files show which photo: identity is by content, so that a move or a copy costs nothing."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from photoclust.library.store import transaction
from photoclust.model import FileState, KnownFile, Models, SkippedFile

PUT_OFF: Final = 1 - (1 << 63)
"""The time of a file that is to be tried again: no file that a scan sees has it, so it counts as changed."""

_NEEDS_NO_LOOK: Final = (
    "(examined_by = :signature OR (substr(examined_by, 1, length(:detector)) = :detector"
    " AND NOT EXISTS (SELECT 1 FROM face WHERE photo_id = photo.id AND NOT EXISTS"
    " (SELECT 1 FROM embedding WHERE face_id = face.id AND model_id = :embedder))))"
)
"""These models would see nothing new. Another embedder may have looked at the photo last, if the detector is
the same and this one has seen every face there is."""


class Files:
    """The roots the owner chose, and every file below them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add_root(self, folder: Path) -> None:
        """Remember a folder the owner chose."""
        with transaction(self._db):
            self._db.execute("INSERT OR IGNORE INTO root (path) VALUES (?)", [os.fsencode(folder)])

    def roots(self) -> tuple[Path, ...]:
        """Return the folders the owner chose, sorted."""
        rows = self._db.execute("SELECT path FROM root ORDER BY path")
        return tuple(Path(os.fsdecode(path)) for (path,) in rows)

    def below(self, folder: Path, models: Models) -> dict[Path, KnownFile]:
        """Return what is known of every file below a folder; what needs no new look counts as theirs."""
        first, last = path_range(folder)
        rows = self._db.execute(
            f"SELECT path, file.size, modified_ns, state, iif({_NEEDS_NO_LOOK}, :signature, examined_by)"
            " FROM file LEFT JOIN photo ON photo.id = photo_id WHERE path >= :first AND path < :last",
            {"first": first, "last": last, **_looking(models)},
        )
        return {
            Path(os.fsdecode(path)): KnownFile(size, at, FileState(state), examined_by)
            for path, size, at, state, examined_by in rows
        }

    def contents_of_size(self, size: int, models: Models) -> frozenset[str]:
        """Return the identities of the photos of that many bytes which need no new look."""
        sql = f"SELECT content FROM photo WHERE size = :size AND {_NEEDS_NO_LOOK}"
        rows = self._db.execute(sql, {"size": size, **_looking(models)})
        return frozenset(content for (content,) in rows)

    def photo_at(self, path: Path) -> int | None:
        """Return the id of the photo a file showed when it was last looked at."""
        row = self._db.execute("SELECT photo_id FROM file WHERE path = ?", [os.fsencode(path)]).fetchone()
        return None if row is None else row[0]

    def photo_before(self, path: Path, *, size: int, modified_ns: int) -> int | None:
        """Return the photo that a file showed which has another size or time by now."""
        row = self._db.execute(
            "SELECT photo_id FROM file WHERE path = ? AND (size <> ? OR modified_ns <> ?)",
            [os.fsencode(path), size, modified_ns],
        ).fetchone()
        return None if row is None else row[0]

    def showing(self, photo: int) -> tuple[Path, ...]:
        """Return the files that show a photo, those within reach first."""
        rows = self._db.execute(
            "SELECT path FROM file WHERE photo_id = ? ORDER BY state = 'offline', path", [photo]
        )
        return tuple(Path(os.fsdecode(path)) for (path,) in rows)

    def photo_of_content(self, content: str) -> int | None:
        """Return the id of the photo with these bytes."""
        row = self._db.execute("SELECT id FROM photo WHERE content = ?", [content]).fetchone()
        return None if row is None else int(row[0])

    def record_present(self, path: Path, *, size: int, modified_ns: int, photo: int) -> None:
        """Say that a file shows a photo."""
        self._record(path, size=size, modified_ns=modified_ns, state=FileState.PRESENT, photo=photo)

    def record_skipped(self, path: Path, *, size: int, modified_ns: int, reason: str) -> None:
        """Say that a file cannot be read, and why; it is tried again only when it changes."""
        self._record(path, size=size, modified_ns=modified_ns, state=FileState.SKIPPED, reason=reason)

    def is_put_off(self, path: Path) -> bool:
        """Say whether a file was skipped to be tried again."""
        sql = "SELECT 1 FROM file WHERE path = ? AND state = 'skipped' AND modified_ns = ?"
        return self._db.execute(sql, [os.fsencode(path), PUT_OFF]).fetchone() is not None

    def mark_offline(self, paths: Iterable[Path]) -> None:
        """Say that files are out of reach; their photos, faces and names stay."""
        with transaction(self._db):
            self._db.conn.executemany(
                "UPDATE file SET state = 'offline' WHERE path = ?", ([os.fsencode(path)] for path in paths)
            )

    def mark_back(self, paths: Iterable[Path]) -> None:
        """Say that files are within reach again, unchanged."""
        with transaction(self._db):
            self._db.conn.executemany(
                "UPDATE file SET state = iif(reason IS NULL, 'present', 'skipped') WHERE path = ?",
                ([os.fsencode(path)] for path in paths),
            )

    def forget_unreachable(self, root: Path) -> None:
        """Drop the notes, at a root and below, of what could not be opened; a walk makes them anew."""
        first, last = path_range(root)
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM file WHERE photo_id IS NULL AND size = 0 AND modified_ns = 0"
                " AND (path = ? OR path >= ? AND path < ?)",
                [os.fsencode(root), first, last],
            )

    def forget(self, folder: Path, *, only_offline: bool) -> int:
        """Drop the files below a folder, or those out of reach; return how many. Decisions stay."""
        first, last = path_range(folder)
        condition = " AND state = 'offline'" if only_offline else ""
        with transaction(self._db):
            if not only_offline:
                self._db.execute("DELETE FROM root WHERE path = ?", [os.fsencode(folder)])
            return self._db.execute(
                f"DELETE FROM file WHERE path >= ? AND path < ?{condition}", [first, last]
            ).rowcount

    def forget_moved(self, folder: Path) -> None:
        """Drop the vanished files below a folder that showed nothing, or whose photo is elsewhere."""
        first, last = path_range(folder)
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM file WHERE state = 'offline' AND path >= ? AND path < ? AND"
                " (photo_id IS NULL OR photo_id IN (SELECT photo_id FROM file WHERE state = 'present'))",
                [first, last],
            )

    def skipped(self) -> Iterator[SkippedFile]:
        """Yield the files that were not read, by path."""
        rows = self._db.execute("SELECT path, reason FROM file WHERE state = 'skipped' ORDER BY path")
        return (SkippedFile(Path(os.fsdecode(path)), reason) for path, reason in rows)

    def _record(
        self,
        path: Path,
        *,
        size: int,
        modified_ns: int,
        state: FileState,
        photo: int | None = None,
        reason: str | None = None,
    ) -> None:
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO file (path, size, modified_ns, state, reason, photo_id)"
                " VALUES (:path, :size, :modified_ns, :state, :reason, :photo)"
                " ON CONFLICT (path) DO UPDATE SET size = :size, modified_ns = :modified_ns,"
                " state = :state, reason = :reason, photo_id = coalesce(:photo, photo_id)",
                {
                    "path": os.fsencode(path),
                    "size": size,
                    "modified_ns": modified_ns,
                    "state": state.value,
                    "reason": reason,
                    "photo": photo,
                },
            )


def _looking(models: Models) -> dict[str, str]:
    """Return what _NEEDS_NO_LOOK asks of models."""
    return {
        "signature": models.signature,
        "detector": models.signature.removesuffix(models.embedder),
        "embedder": models.embedder,
    }


def path_range(folder: Path) -> tuple[bytes, bytes]:
    """Return the bounds of all paths below a folder, for an index search instead of LIKE."""
    start = os.fsencode(folder).rstrip(os.fsencode(os.sep)) + os.fsencode(os.sep)
    return start, start[:-1] + bytes([start[-1] + 1])
