"""The library's schema, one registered migration a change; a released one is never edited.

Faces and groups are derived and may be rebuilt; persons, acts and decisions are the owner's and
are only ever added to. Paths are bytes (os.fsencode), since a file's name need not be UTF-8.
"""

from typing import Final

import numpy as np
from sqlite_utils import Database, Migrations

from photoclust.library.belonging import BELONGED
from photoclust.library.covers import roll, worth
from photoclust.library.dates import file_time
from photoclust.library.first_schema import FIRST_SCHEMA
from photoclust.library.questions_schema import QUESTIONS_SCHEMA

APPLICATION_ID: Final = 0x50_48_43_4C  # "PHCL", so that another program's database is not taken for ours
MIGRATIONS: Final = Migrations("photoclust")


@MIGRATIONS()
def m001_first_schema(db: Database) -> None:
    """Create photos, faces, groups, persons and the journal of decisions.

    `act` and `decision` are the journal. What it comes to is kept beside it and can be folded from it
    at any time (fold.py): `identity`, `rejection`, `dismissal`, and the columns of `person`.
    `seen_face` says whom each face of a photo that has a file is taken for: the owner's word, else the
    person of its group unless the owner said it is not them; worth ranks covers.
    """
    db.executescript(FIRST_SCHEMA)


@MIGRATIONS()
def m002_questions(db: Database) -> None:
    """Create what is worth asking the owner (derived), what they skipped, and when one last looked.

    `identity.singly` tells a face that the owner pointed at from those named with their whole group. Before
    `graded_since` the journal says "is" of both, but some acts spoke of whole groups only (`of_group`).
    `grouped` counts how often groups changed, so that `look` knows whether it is old.
    """
    db.executescript(QUESTIONS_SCHEMA)


_MARK: Final = """
    INSERT INTO stale_person SELECT identity.person_id FROM face
        JOIN identity ON identity.face_id = face.id WHERE {faces}
        UNION SELECT face_group.person_id FROM face
        JOIN grouping ON grouping.face_id = face.id JOIN face_group ON face_group.id = group_id
        WHERE face_group.person_id IS NOT NULL AND {faces}
        EXCEPT SELECT id FROM stale_person;
    INSERT INTO stale_group SELECT group_id FROM face
        JOIN grouping ON grouping.face_id = face.id WHERE {faces}
        EXCEPT SELECT id FROM stale_group;
"""
# Not OR IGNORE: in a trigger the statement that fires it says what happens on a conflict.

_TALLIES: Final = f"""
CREATE TABLE tally (
    person_id INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    faces INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    cover_id INTEGER NOT NULL,
    oldest TEXT NOT NULL,
    newest TEXT NOT NULL,
    PRIMARY KEY (person_id, group_id)
) WITHOUT ROWID;
CREATE TABLE stale_person (
    id INTEGER PRIMARY KEY
);
CREATE TABLE stale_group (
    id INTEGER PRIMARY KEY
);
INSERT INTO stale_person SELECT id FROM person;
INSERT INTO stale_group SELECT id FROM face_group;
CREATE TRIGGER file_came AFTER INSERT ON file WHEN NEW.photo_id IS NOT NULL
BEGIN {_MARK.format(faces="photo_id = NEW.photo_id")} END;
CREATE TRIGGER file_went AFTER DELETE ON file WHEN OLD.photo_id IS NOT NULL
BEGIN {_MARK.format(faces="photo_id = OLD.photo_id")} END;
CREATE TRIGGER file_changed AFTER UPDATE OF photo_id ON file WHEN OLD.photo_id IS NOT NEW.photo_id
BEGIN {_MARK.format(faces="photo_id IN (OLD.photo_id, NEW.photo_id)")} END;
CREATE TRIGGER photo_dated AFTER UPDATE OF taken ON photo WHEN OLD.taken IS NOT NEW.taken
BEGIN {_MARK.format(faces="photo_id = NEW.id")} END;
CREATE TRIGGER face_measured AFTER UPDATE OF size, score, yaw ON face
BEGIN {_MARK.format(faces="face.id = NEW.id")} END;
CREATE INDEX decision_of_person ON decision (person_id) WHERE kind NOT IN ('is', 'is among', 'is not');
CREATE INDEX rejection_person ON rejection (person_id);
CREATE INDEX file_state ON file (state, photo_id);
"""


@MIGRATIONS()
def m003_tallies(db: Database) -> None:
    """Create `tally`: the faces, photos, best face and dates of each person and group, as seen_face has them.

    Derived (tallies.py). A row has a person or a group, 0 for the other. Who is in `stale_person` or
    `stale_group` is counted anew before the transaction ends.
    """
    db.executescript(_TALLIES)


_SEEN_BY_WORTH: Final = """
DROP VIEW seen_face;
CREATE VIEW seen_face AS
SELECT face.id, face.photo_id, group_id,
    coalesce(identity.person_id, iif(rejection.face_id IS NULL, face_group.person_id, NULL)) AS person_id,
    identity.face_id IS NOT NULL AS confirmed, dismissal.kind AS dismissed, face.worth
FROM face LEFT JOIN identity ON identity.face_id = face.id
    LEFT JOIN dismissal ON dismissal.face_id = face.id
    LEFT JOIN grouping ON grouping.face_id = face.id
    LEFT JOIN face_group ON face_group.id = group_id
    LEFT JOIN rejection ON rejection.face_id = face.id AND rejection.person_id = face_group.person_id
WHERE EXISTS (SELECT 1 FROM file WHERE file.photo_id = face.photo_id);
INSERT OR IGNORE INTO stale_person SELECT id FROM person;
INSERT OR IGNORE INTO stale_group SELECT id FROM face_group;
"""


@MIGRATIONS()
def m004_worth(db: Database) -> None:
    """Keep with each face what ranks it as a cover (covers.py): a head that lies or is blurred comes last."""
    db.execute("ALTER TABLE face ADD COLUMN worth REAL NOT NULL DEFAULT 0")
    rows = db.execute("SELECT id, size, sharpness, score, yaw, landmarks FROM face").fetchall()
    db.conn.executemany(
        "UPDATE face SET worth = ? WHERE id = ?",
        (
            (worth(size, sharpness, score, yaw, roll(np.frombuffer(landmarks, "<f4").reshape(5, 2))), face)
            for face, size, sharpness, score, yaw, landmarks in rows
        ),
    )
    db.executescript(_SEEN_BY_WORTH)


@MIGRATIONS()
def m005_dated(db: Database) -> None:
    """Keep whether a photo says itself when it was taken; `taken` is its file's time where it does not."""
    db.execute("ALTER TABLE photo ADD COLUMN dated INTEGER NOT NULL DEFAULT 1")
    rows = db.execute("SELECT photo.id, taken, modified_ns FROM file JOIN photo ON photo.id = photo_id")
    undated = {
        photo for photo, taken, modified in rows.fetchall() if taken == file_time(modified).isoformat()
    }
    db.conn.executemany("UPDATE photo SET dated = 0 WHERE id = ?", ((photo,) for photo in sorted(undated)))


_SAID_IN: Final = """
ALTER TABLE decision ADD COLUMN said_in INTEGER REFERENCES act (id);
CREATE INDEX decision_said_in ON decision (said_in) WHERE said_in IS NOT NULL;
DROP VIEW effective_decision;
CREATE VIEW effective_decision AS
SELECT decision.id, decision.act_id, decision.kind, face_id, person_id, other_face_id, other_person_id, text,
    coalesce(said_in, act_id) AS said_in,
    coalesce(origin.id, act.id) <= (SELECT act_id FROM graded_since) AND coalesce(origin.kind, act.kind)
    IN ('name', 'merge', 'hide', 'show', 'cover', 'reject', 'differ') AS of_group
FROM decision JOIN act ON act.id = decision.act_id LEFT JOIN act AS origin ON origin.id = said_in
WHERE NOT act.undone AND NOT coalesce(origin.undone, 0);
"""


@MIGRATIONS()
def m006_said_in(db: Database) -> None:
    """Keep with a decision that a scan carried over to an edited photo the act in which the owner said it.

    It stands as long as that act and the scan's own do, and counts as said when that act was made.
    What was carried over before this migration has no such act and stands for itself.
    """
    db.executescript(_SAID_IN)


_IS_SHOWN: Final = "EXISTS (SELECT 1 FROM file WHERE file.photo_id = face.photo_id)"

_SHOWN: Final = f"""
ALTER TABLE face ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
ALTER TABLE face ADD COLUMN photo_taken TEXT NOT NULL DEFAULT '';
UPDATE face SET shown = {_IS_SHOWN}, photo_taken = (SELECT taken FROM photo WHERE photo.id = photo_id);
CREATE TRIGGER face_came AFTER INSERT ON face
BEGIN
    UPDATE face SET shown = {_IS_SHOWN}, photo_taken = (SELECT taken FROM photo WHERE photo.id = photo_id)
    WHERE id = NEW.id;
END;
CREATE TRIGGER face_shown AFTER INSERT ON file WHEN NEW.photo_id IS NOT NULL
BEGIN UPDATE face SET shown = 1 WHERE photo_id = NEW.photo_id; END;
CREATE TRIGGER face_unseen AFTER DELETE ON file WHEN OLD.photo_id IS NOT NULL
BEGIN UPDATE face SET shown = {_IS_SHOWN} WHERE photo_id = OLD.photo_id; END;
CREATE TRIGGER face_swapped AFTER UPDATE OF photo_id ON file WHEN OLD.photo_id IS NOT NEW.photo_id
BEGIN UPDATE face SET shown = {_IS_SHOWN} WHERE photo_id IN (OLD.photo_id, NEW.photo_id); END;
CREATE TRIGGER face_dated AFTER UPDATE OF taken ON photo WHEN OLD.taken IS NOT NEW.taken
BEGIN UPDATE face SET photo_taken = NEW.taken WHERE photo_id = NEW.id; END;
DROP VIEW seen_face;
CREATE VIEW seen_face AS
SELECT face.id, face.photo_id, group_id,
    coalesce(identity.person_id, iif(rejection.face_id IS NULL, face_group.person_id, NULL)) AS person_id,
    identity.face_id IS NOT NULL AS confirmed, dismissal.kind AS dismissed, face.worth
FROM face LEFT JOIN identity ON identity.face_id = face.id
    LEFT JOIN dismissal ON dismissal.face_id = face.id
    LEFT JOIN grouping ON grouping.face_id = face.id
    LEFT JOIN face_group ON face_group.id = group_id
    LEFT JOIN rejection ON rejection.face_id = face.id AND rejection.person_id = face_group.person_id
WHERE shown;
"""


@MIGRATIONS()
def m007_shown(db: Database) -> None:
    """Keep with each face whether a file shows its photo, and its photo's time: to count thousands at once.

    Derived, by triggers: whoever writes files, photos and faces need not think of it.
    """
    db.executescript(_SHOWN)


_TAKEN: Final = "(SELECT iif(dated, taken, '') FROM photo WHERE photo.id = photo_id)"
_REDATED: Final = "OLD.taken IS NOT NEW.taken OR OLD.dated IS NOT NEW.dated"

_TYPICAL: Final = f"""
ALTER TABLE face ADD COLUMN typical INTEGER NOT NULL DEFAULT 1;
UPDATE face SET photo_taken = {_TAKEN};
DROP TRIGGER face_came;
CREATE TRIGGER face_came AFTER INSERT ON face
BEGIN UPDATE face SET shown = {_IS_SHOWN}, photo_taken = {_TAKEN} WHERE id = NEW.id; END;
DROP TRIGGER face_dated;
CREATE TRIGGER face_dated AFTER UPDATE OF taken, dated ON photo WHEN {_REDATED}
BEGIN UPDATE face SET photo_taken = iif(NEW.dated, NEW.taken, '') WHERE photo_id = NEW.id; END;
DROP TRIGGER photo_dated;
CREATE TRIGGER photo_dated AFTER UPDATE OF taken, dated ON photo WHEN {_REDATED}
BEGIN {_MARK.format(faces="photo_id = NEW.id")} END;
INSERT OR IGNORE INTO stale_person SELECT id FROM person;
INSERT OR IGNORE INTO stale_group SELECT id FROM face_group;
"""


@MIGRATIONS()
def m008_typical(db: Database) -> None:
    """Keep which faces look like most of their group, its cover being of these; a file's time is no date.

    `photo_taken` is empty where the photo does not say when it was taken.
    """
    db.executescript(_TYPICAL)


@MIGRATIONS()
def m009_belonged(db: Database) -> None:
    """Create `belonged`: whose a group was before an act and after it, for the act to be taken back.

    Derived: goes with the group, and acts from before this migration have none.
    """
    db.executescript(BELONGED)


@MIGRATIONS()
def m010_alone(_db: Database) -> None:
    """Allow decisions that a face is somebody alone; an older Photoclust would call them damage.

    Of such a face `identity.singly` is 2 (fold.SAID_ALONE).
    """


@MIGRATIONS()
def m011_other_faces(db: Database) -> None:
    """Leave decisions on one face out of the index of the other: naming thousands writes a row for each."""
    db.executescript(
        "DROP INDEX decision_other_face;"
        "CREATE INDEX decision_other_face ON decision (other_face_id) WHERE other_face_id IS NOT NULL;"
    )
