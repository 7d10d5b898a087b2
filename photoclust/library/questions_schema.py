"""What the second migration made, as it was: a released one is never edited (migrations.py)."""

from typing import Final

QUESTIONS_SCHEMA: Final = """
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    other_face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    probability REAL NOT NULL,
    gain REAL NOT NULL
);
CREATE INDEX question_face ON question (face_id);
CREATE INDEX question_other_face ON question (other_face_id);
CREATE TABLE question_part (
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    PRIMARY KEY (question_id, face_id)
) WITHOUT ROWID;
CREATE INDEX question_part_face ON question_part (face_id);
CREATE TABLE skip (
    kind TEXT NOT NULL,
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    other_face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    skipped_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (kind, face_id, other_face_id)
) WITHOUT ROWID;
CREATE INDEX skip_face ON skip (face_id);
CREATE INDEX skip_other_face ON skip (other_face_id);
CREATE TABLE look (
    grouped INTEGER NOT NULL,
    act_id INTEGER NOT NULL
);
CREATE TABLE grouped (
    times INTEGER NOT NULL
);
INSERT INTO grouped VALUES (1);
CREATE TABLE graded_since (
    act_id INTEGER NOT NULL
);
INSERT INTO graded_since SELECT coalesce(max(id), 0) FROM act;
ALTER TABLE identity ADD COLUMN singly INTEGER NOT NULL DEFAULT 1;
UPDATE identity SET singly = 0 WHERE (
    SELECT act.kind IN ('name', 'merge', 'hide', 'show', 'cover', 'reject', 'differ')
    FROM decision JOIN act ON act.id = act_id
    WHERE NOT undone AND decision.face_id = identity.face_id AND decision.kind = 'is'
    ORDER BY decision.id DESC LIMIT 1
);
DROP INDEX decision_kind;
CREATE INDEX decision_kind ON decision (kind) WHERE kind NOT IN ('is', 'is among', 'is not');
DROP VIEW effective_decision;
CREATE VIEW effective_decision AS
SELECT decision.*, act.id <= (SELECT act_id FROM graded_since)
    AND act.kind IN ('name', 'merge', 'hide', 'show', 'cover', 'reject', 'differ') AS of_group
FROM decision JOIN act ON act.id = act_id WHERE NOT undone;
"""
