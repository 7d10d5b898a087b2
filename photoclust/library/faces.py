"""Photos and the faces models saw in them: derived, replaced by a new look, never at a name's cost."""

from dataclasses import asdict, dataclass

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from photoclust.library.covers import roll, worth
from photoclust.library.matching import pair_up
from photoclust.library.store import transaction
from photoclust.library.tallies import mark_faces
from photoclust.model import Box, Face, Photo, RememberedFace


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A face and its embedding's code, None of a model that did not see it.

    box: relative to its photo's width and height, 0..1.
    """

    id: int
    box: Box
    code: npt.NDArray[np.int8] | None


@dataclass(frozen=True, slots=True)
class _EarlierFace:
    """A face of an earlier look. worth: 2 of somebody by the owner's word, 1 of one spoken of, else 0."""

    id: int
    box: Box
    worth: int


class Faces:
    """The faces of all photos, each with its embedding under every model that saw it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add_model(self, model: str, contract: str) -> None:
        """Remember a model's contract, so that grouping needs no ONNX file."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO model (id, contract) VALUES (?, ?)"
                " ON CONFLICT (id) DO UPDATE SET contract = excluded.contract",
                [model, contract],
            )

    def contract(self, model: str) -> str | None:
        """Return the contract of a model that has embedded faces here."""
        row = self._db.execute("SELECT contract FROM model WHERE id = ?", [model]).fetchone()
        return None if row is None else str(row[0])

    def last_model(self) -> str | None:
        """Return the model that was the last to come to embed faces here."""
        row = self._db.execute("SELECT id FROM model ORDER BY rowid DESC LIMIT 1").fetchone()
        return None if row is None else str(row[0])

    def store(self, photo: Photo, *, model: str, examined_by: str, taken: str) -> int:
        """Store a look at a photo and return its id.

        When these bytes were looked at before, by another model, faces that overlap keep their ids
        and with them all decisions, those first that are somebody by the owner's word; faces of the earlier
        look that nobody decided on go. taken: the file's time where the photo does not say when it was taken.
        """
        with transaction(self._db):
            photo_id = self._upsert(photo, examined_by, taken)
            earlier = self._earlier(photo_id)
            overlaps = [[old.box.overlap(face.box) for face in photo.faces] for old in earlier]
            shape = len(earlier), len(photo.faces)
            pairs = pair_up(
                np.array(overlaps, np.float64).reshape(shape),
                np.array([old.worth for old in earlier], np.int64),
            )
            same = {face: earlier[old].id for old, face in pairs}
            for number, face in enumerate(photo.faces):
                self._put(same.get(number), photo_id, face, model)
            for face_id in {old.id for old in earlier} - set(same.values()):
                self._drop_if_undecided(face_id)
        return photo_id

    def add(self, photo: int, face: Face, *, model: str) -> int:
        """Store one more face of a photo and return its id."""
        with transaction(self._db):
            return self._put(None, photo, face, model)

    def delete_unseen(self) -> None:
        """Delete embeddings and pictures of faces whose photo has no file; a new look makes them anew."""
        gone = "SELECT id FROM photo WHERE id NOT IN (SELECT photo_id FROM file WHERE photo_id IS NOT NULL)"
        with transaction(self._db):
            mark_faces(self._db, f"SELECT id FROM face WHERE photo_id IN ({gone})")
            for table in ("embedding", "face_image", "grouping"):
                self._db.execute(
                    f"DELETE FROM {table} WHERE face_id IN (SELECT id FROM face WHERE photo_id IN ({gone}))"
                )
            self._db.execute(f"UPDATE photo SET examined_by = '' WHERE id IN ({gone})")

    def exists(self, face: int) -> bool:
        """Say whether a number is a face's."""
        return self._db.execute("SELECT 1 FROM face WHERE id = ?", [face]).fetchone() is not None

    def photo(self, face: int) -> int:
        """Return the photo of a face."""
        return int(self._db.execute("SELECT photo_id FROM face WHERE id = ?", [face]).fetchone()[0])

    def boxes(self, photo: int) -> list[Box]:
        """Return where the faces of a photo are, but those that are no faces by the owner's word."""
        sql = (
            "SELECT x, y, width, height FROM face WHERE photo_id = ?"
            " AND id NOT IN (SELECT face_id FROM dismissal WHERE kind = 'no face')"
        )
        return [Box(*box) for box in self._db.execute(sql, [photo])]

    def image(self, face: int) -> bytes:
        """Return a face's small JPEG; raise KeyError for an unknown face."""
        row = self._db.execute("SELECT jpeg FROM face_image WHERE face_id = ?", [face]).fetchone()
        if row is None:
            raise KeyError(face)
        return bytes(row[0])

    def codes(self, photo: int, model: str) -> list[PlacedCode]:
        """Return the faces of a photo with what a model made of them, in the order they were stored."""
        rows = self._db.execute(
            "SELECT face.id, x / photo.width, y / photo.height, face.width / photo.width,"
            " face.height / photo.height, code FROM face JOIN photo ON photo.id = photo_id"
            " LEFT JOIN embedding ON embedding.face_id = face.id AND model_id = ?"
            " WHERE photo_id = ? ORDER BY face.id",
            [model, photo],
        )
        return [
            PlacedCode(face, Box(*box), None if code is None else np.frombuffer(code, np.int8))
            for face, *box, code in rows
        ]

    def remembered(self, photo: int) -> tuple[RememberedFace, ...]:
        """Return the faces of a photo as they look."""
        rows = self._db.execute(
            "SELECT face.id, photo.width, photo.height, jpeg, x, y, face.width, face.height FROM face"
            " JOIN photo ON photo.id = photo_id JOIN face_image ON face_id = face.id WHERE photo_id = ?",
            [photo],
        )
        return tuple(
            RememberedFace(face, Box(*box), width, height, bytes(image))
            for face, width, height, image, *box in rows
        )

    def copy(self, face: int, photo: int) -> int | None:
        """Store a face on another photo too, if that is of the same size; return the copy's id."""
        columns = "x, y, width, height, landmarks, size, sharpness, score, yaw, worth"
        same_size = (
            "SELECT 1 FROM photo AS one JOIN photo AS other USING (width, height)"
            " WHERE one.id = face.photo_id AND other.id = :photo"
        )
        with transaction(self._db):
            row = self._db.execute(
                f"INSERT INTO face (photo_id, {columns}) SELECT :photo, {columns} FROM face"
                f" WHERE id = :face AND EXISTS ({same_size}) RETURNING id",
                {"face": face, "photo": photo},
            ).fetchone()
            if row is None:
                return None
            for table, rest in (("embedding", "model_id, code"), ("face_image", "jpeg")):
                sql = f"INSERT INTO {table} (face_id, {rest}) SELECT ?, {rest} FROM {table} WHERE face_id = ?"
                self._db.execute(sql, [row[0], face])
        return int(row[0])

    def _upsert(self, photo: Photo, examined_by: str, taken: str) -> int:
        row = self._db.execute(
            "INSERT INTO photo (content, size, width, height, taken, dated, examined_by)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (content) DO UPDATE SET width = excluded.width, height = excluded.height,"
            " taken = iif(dated <> excluded.dated, excluded.taken, min(taken, excluded.taken)),"
            " dated = excluded.dated, examined_by = excluded.examined_by RETURNING id",
            [
                *(photo.content, photo.size, photo.width, photo.height),
                *(taken, photo.taken is not None, examined_by),
            ],
        ).fetchone()
        return int(row[0])

    def _earlier(self, photo: int) -> list[_EarlierFace]:
        rows = self._db.execute(
            "SELECT id, x, y, width, height, EXISTS (SELECT 1 FROM decision WHERE face_id = face.id)"
            " + EXISTS (SELECT 1 FROM identity WHERE face_id = face.id) FROM face WHERE photo_id = ?"
            " ORDER BY id",
            [photo],
        )
        return [_EarlierFace(face, Box(*box), worth) for face, *box, worth in rows]

    def _put(self, face_id: int | None, photo_id: int, face: Face, model: str) -> int:
        seen = face.quality
        measured = {
            **asdict(face.box),
            **asdict(face.quality),
            "landmarks": face.landmarks.astype("<f4").tobytes(),
            "worth": worth(seen.size, seen.sharpness, seen.score, seen.yaw, roll(face.landmarks)),
        }
        names = list(measured)
        updates = ", ".join(f"{name} = excluded.{name}" for name in names)
        row = self._db.execute(
            f"INSERT INTO face (id, photo_id, {', '.join(names)})"
            f" VALUES (?, ?, {', '.join('?' * len(names))})"
            f" ON CONFLICT (id) DO UPDATE SET {updates} RETURNING id",
            [face_id, photo_id, *measured.values()],
        ).fetchone()
        self._attach(int(row[0]), face, model)
        return int(row[0])

    def _attach(self, face_id: int, face: Face, model: str) -> None:
        self._db.execute(
            "INSERT INTO embedding (face_id, model_id, code) VALUES (?, ?, ?)"
            " ON CONFLICT (face_id, model_id) DO UPDATE SET code = excluded.code",
            [face_id, model, face.code.tobytes()],
        )
        self._db.execute(
            "INSERT INTO face_image (face_id, jpeg) VALUES (?, ?)"
            " ON CONFLICT (face_id) DO UPDATE SET jpeg = excluded.jpeg",
            [face_id, face.image],
        )

    def _drop_if_undecided(self, face: int) -> None:
        mark_faces(self._db, str(int(face)))
        self._db.execute(
            "DELETE FROM face WHERE id = :face AND NOT EXISTS"
            " (SELECT 1 FROM decision WHERE face_id = :face OR other_face_id = :face)",
            {"face": face},
        )
