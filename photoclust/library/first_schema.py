"""The schema that the first version made, as it was: a released one is never edited (migrations.py)."""

from typing import Final

FIRST_SCHEMA: Final = """
CREATE TABLE root (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE
);
CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    taken TEXT NOT NULL,
    examined_by TEXT NOT NULL
);
CREATE INDEX photo_size ON photo (size);
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('present', 'skipped', 'offline')),
    reason TEXT,
    photo_id INTEGER REFERENCES photo (id)
);
CREATE INDEX file_photo ON file (photo_id);
CREATE TABLE face (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    landmarks BLOB NOT NULL,
    size REAL NOT NULL,
    sharpness REAL NOT NULL,
    score REAL NOT NULL,
    yaw REAL NOT NULL
);
CREATE INDEX face_photo ON face (photo_id);
CREATE TABLE model (
    id TEXT PRIMARY KEY,
    contract TEXT NOT NULL
);
CREATE TABLE embedding (
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    model_id TEXT NOT NULL REFERENCES model (id),
    code BLOB NOT NULL,
    PRIMARY KEY (face_id, model_id)
) WITHOUT ROWID;
CREATE TABLE face_image (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    jpeg BLOB NOT NULL
);
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT,
    merged_into INTEGER REFERENCES person (id),
    hidden INTEGER NOT NULL DEFAULT 0,
    cover_id INTEGER REFERENCES face (id),
    listed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE face_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES person (id)
);
CREATE INDEX face_group_person ON face_group (person_id) WHERE person_id IS NOT NULL;
CREATE TABLE grouping (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES face_group (id)
);
CREATE INDEX grouping_group ON grouping (group_id);
CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    undoes INTEGER REFERENCES act (id),
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id INTEGER NOT NULL REFERENCES act (id),
    kind TEXT NOT NULL,
    face_id INTEGER REFERENCES face (id),
    person_id INTEGER REFERENCES person (id),
    other_face_id INTEGER REFERENCES face (id),
    other_person_id INTEGER REFERENCES person (id),
    text TEXT
);
CREATE INDEX decision_face ON decision (face_id);
CREATE INDEX decision_other_face ON decision (other_face_id);
CREATE INDEX decision_person ON decision (person_id);
CREATE INDEX decision_act ON decision (act_id);
CREATE INDEX decision_kind ON decision (kind) WHERE kind NOT IN ('is', 'is not');
CREATE TABLE identity (
    face_id INTEGER PRIMARY KEY REFERENCES face (id),
    person_id INTEGER NOT NULL REFERENCES person (id)
);
CREATE INDEX identity_person ON identity (person_id);
CREATE TABLE rejection (
    face_id INTEGER NOT NULL REFERENCES face (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (face_id, person_id)
) WITHOUT ROWID;
CREATE TABLE dismissal (
    face_id INTEGER PRIMARY KEY REFERENCES face (id),
    kind TEXT NOT NULL
);
CREATE VIEW effective_decision AS
SELECT decision.* FROM decision JOIN act ON act.id = act_id WHERE NOT undone;
CREATE VIEW seen_face AS
SELECT face.id, face.photo_id, group_id,
    coalesce(identity.person_id, iif(rejection.face_id IS NULL, face_group.person_id, NULL)) AS person_id,
    identity.face_id IS NOT NULL AS confirmed, dismissal.kind AS dismissed,
    min(face.size, 160) * face.score * (1 - abs(face.yaw) / 90.0) AS worth
FROM face LEFT JOIN identity ON identity.face_id = face.id
    LEFT JOIN dismissal ON dismissal.face_id = face.id
    LEFT JOIN grouping ON grouping.face_id = face.id
    LEFT JOIN face_group ON face_group.id = group_id
    LEFT JOIN rejection ON rejection.face_id = face.id AND rejection.person_id = face_group.person_id
WHERE EXISTS (SELECT 1 FROM file WHERE file.photo_id = face.photo_id);
CREATE TRIGGER decision_is_permanent BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER act_is_permanent BEFORE DELETE ON act
BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;
"""
