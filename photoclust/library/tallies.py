"""How many faces and photos everybody has, and the face that shows them best: counted once, kept beside.

Derived from `seen_face`. Whoever changes what a face is taken for marks those whom it concerns; the end of
the transaction counts these anew (store.transaction). What a scan changes is marked by triggers (m003).
"""

from typing import Final

from sqlite_utils import Database

_BEST: Final = "max((CAST(1000 * max({worth}, 0) AS INTEGER) << 32) | (4294967295 - {id}))"
"""The worth of the best face, to a thousandth, above its id turned round: of equals the first."""

_COUNTED: Final = f"4294967295 - ({_BEST} & 4294967295), min(taken), max(taken)"

_SLOW: Final = (
    f"count(*), count(DISTINCT seen.photo_id), {_COUNTED.format(worth='worth', id='seen.id')}"
    " FROM seen_face AS seen JOIN photo ON photo.id = seen.photo_id WHERE dismissed IS NULL"
)
COUNT_PERSONS: Final = f"SELECT person_id, 0, {_SLOW} AND person_id IS NOT NULL GROUP BY person_id"
COUNT_GROUPS: Final = (
    f"SELECT 0, group_id, {_SLOW} AND person_id IS NULL AND group_id IS NOT NULL GROUP BY group_id"
)
"""What the table `tally` holds, by the slow way: what seen_face says."""

_FAST: Final = (
    "count(*), count(DISTINCT face.photo_id),"
    f" {_COUNTED.format(worth='face.worth', id='face.id')}"
    " FROM theirs CROSS JOIN face ON face.id = theirs.face_id JOIN photo ON photo.id = face.photo_id"
    " WHERE theirs.face_id NOT IN (SELECT face_id FROM dismissal)"
    " AND EXISTS (SELECT 1 FROM file WHERE file.photo_id = face.photo_id) GROUP BY theirs.who"
)

_GUESSED: Final = (
    "FROM face_group JOIN grouping ON group_id = face_group.id"
    " LEFT JOIN identity ON identity.face_id = grouping.face_id"
)

_PERSONS_ANEW: Final = (
    "WITH theirs (who, face_id) AS (SELECT person_id, face_id FROM identity"
    " WHERE person_id IN (SELECT id FROM stale_person)"
    f" UNION ALL SELECT face_group.person_id, grouping.face_id {_GUESSED}"
    " LEFT JOIN rejection ON rejection.face_id = grouping.face_id"
    " AND rejection.person_id = face_group.person_id"
    " WHERE face_group.person_id IN (SELECT id FROM stale_person)"
    " AND identity.face_id IS NULL AND rejection.face_id IS NULL)"
    f" INSERT INTO tally SELECT theirs.who, 0, {_FAST}"
)

_GROUPS_ANEW: Final = (
    f"WITH theirs (who, face_id) AS (SELECT face_group.id, grouping.face_id {_GUESSED}"
    " WHERE face_group.id IN (SELECT id FROM stale_group) AND face_group.person_id IS NULL"
    " AND identity.face_id IS NULL"
    " UNION ALL SELECT face_group.id, grouping.face_id FROM face_group"
    " CROSS JOIN rejection ON rejection.person_id = face_group.person_id"
    " JOIN grouping ON grouping.face_id = rejection.face_id AND group_id = face_group.id"
    " LEFT JOIN identity ON identity.face_id = grouping.face_id"
    " WHERE face_group.id IN (SELECT id FROM stale_group) AND identity.face_id IS NULL)"
    f" INSERT INTO tally SELECT 0, theirs.who, {_FAST}"
)
"""Of a group that is somebody's only the faces that the owner said are not them."""


def mark_faces(db: Database, faces: str) -> None:
    """Note that who has these faces is to be counted anew; faces: a query for ids."""
    db.execute(
        "INSERT OR IGNORE INTO stale_person"
        f" SELECT person_id FROM identity WHERE face_id IN ({faces}) UNION"
        " SELECT face_group.person_id FROM grouping JOIN face_group ON face_group.id = group_id"
        f" WHERE face_group.person_id IS NOT NULL AND grouping.face_id IN ({faces})"
    )
    db.execute(f"INSERT OR IGNORE INTO stale_group SELECT group_id FROM grouping WHERE face_id IN ({faces})")


def mark_group(db: Database, group: int) -> None:
    """Note that a group, and the person it belongs to, are to be counted anew."""
    db.execute("INSERT OR IGNORE INTO stale_group VALUES (?)", [group])
    db.execute(
        "INSERT OR IGNORE INTO stale_person SELECT person_id FROM face_group"
        " WHERE id = ? AND person_id IS NOT NULL",
        [group],
    )


def mark_everybody(db: Database) -> None:
    """Note that all is to be counted anew."""
    db.execute("INSERT OR IGNORE INTO stale_person SELECT id FROM person")
    db.execute("INSERT OR IGNORE INTO stale_group SELECT id FROM face_group UNION SELECT group_id FROM tally")


def are_stale(db: Database) -> bool:
    """Say whether somebody is to be counted anew."""
    sql = "SELECT EXISTS (SELECT 1 FROM stale_person) OR EXISTS (SELECT 1 FROM stale_group)"
    return bool(db.execute(sql).fetchone()[0])


def counted(db: Database) -> Database:
    """Return the database with everybody counted, in the midst of an act too."""
    if db.conn.in_transaction:
        count_stale(db)
    return db


def count_stale(db: Database) -> None:
    """Count those anew who are marked."""
    if not are_stale(db):
        return
    db.execute("DELETE FROM tally WHERE group_id = 0 AND person_id IN (SELECT id FROM stale_person)")
    db.execute("DELETE FROM tally WHERE person_id = 0 AND group_id IN (SELECT id FROM stale_group)")
    db.execute(_PERSONS_ANEW)
    db.execute(_GROUPS_ANEW)
    db.execute("DELETE FROM stale_person")
    db.execute("DELETE FROM stale_group")
