"""How many faces and photos everybody has, and the face that shows them best: counted once, kept beside.

Derived from `seen_face`. Whoever changes what a face is taken for marks those whom it concerns; the end of
the transaction counts these anew (store.transaction). What a scan changes is marked by triggers (m003).
"""

from typing import Final

from sqlite_utils import Database

_BEST: Final = "max((typical << 52) | (CAST(1000 * max(worth, 0) AS INTEGER) << 32) | (4294967295 - id))"
"""Of those that look like most of their group the best: above its worth, to a thousandth, and above its id
turned round, so that of equals it is the first."""

_COUNTED: Final = (
    "SELECT count(*) AS faces, count(DISTINCT photo_id),"
    f" 4294967295 - ({_BEST} & 4294967295),"
    " coalesce(min(nullif(photo_taken, '')), ''), max(photo_taken)"
    " FROM theirs CROSS JOIN face ON id = theirs.face_id"
    " WHERE shown AND id NOT IN (SELECT face_id FROM dismissal)"
)

_GUESSED: Final = (
    "FROM face_group JOIN grouping ON group_id = face_group.id"
    " LEFT JOIN identity ON identity.face_id = grouping.face_id"
)

_PERSON_ANEW: Final = (
    "WITH theirs (face_id) AS (SELECT face_id FROM identity WHERE person_id = :who"
    f" UNION ALL SELECT grouping.face_id {_GUESSED}"
    " LEFT JOIN rejection ON rejection.face_id = grouping.face_id AND rejection.person_id = :who"
    " WHERE face_group.person_id = :who AND identity.face_id IS NULL AND rejection.face_id IS NULL)"
    f" INSERT INTO tally SELECT :who, 0, * FROM ({_COUNTED}) WHERE faces > 0"
)

_GROUP_ANEW: Final = (
    f"WITH theirs (face_id) AS (SELECT grouping.face_id {_GUESSED}"
    " WHERE face_group.id = :who AND face_group.person_id IS NULL AND identity.face_id IS NULL"
    " UNION ALL SELECT grouping.face_id FROM face_group"
    " CROSS JOIN rejection ON rejection.person_id = face_group.person_id"
    " JOIN grouping ON grouping.face_id = rejection.face_id AND group_id = face_group.id"
    " LEFT JOIN identity ON identity.face_id = grouping.face_id"
    " WHERE face_group.id = :who AND identity.face_id IS NULL)"
    f" INSERT INTO tally SELECT 0, :who, * FROM ({_COUNTED}) WHERE faces > 0"
)
"""Of a group that is somebody's only the faces that the owner said are not them."""


def mark_faces(db: Database, faces: str) -> None:
    """Note that who has these faces is to be counted anew; faces: a query for ids."""
    mark_persons_of(db, faces)
    mark_groups(db, f"SELECT group_id FROM grouping WHERE face_id IN ({faces})")


def mark_persons_of(db: Database, faces: str) -> None:
    """Note that whose these faces are by the owner's word is to be counted anew; faces: a query for ids."""
    sql = f"SELECT DISTINCT person_id FROM identity WHERE face_id IN ({faces})"
    db.execute(f"INSERT OR IGNORE INTO stale_person {sql}")


def mark_groups(db: Database, groups: str) -> None:
    """Note that groups, and the persons they belong to, are to be counted anew; groups: a query for ids."""
    db.execute(
        "INSERT OR IGNORE INTO stale_person SELECT person_id FROM face_group"
        f" WHERE person_id IS NOT NULL AND id IN ({groups})"
    )
    db.execute(f"INSERT OR IGNORE INTO stale_group {groups}")


def hand_over(db: Database, group: int, person: int, *, faces: int) -> bool:
    """Let the count of a group be that of a person who has no face but those the group showed; say if it is.

    faces: how many these are; a count of others is not handed over.
    """
    known = db.execute(
        "UPDATE tally SET person_id = :person, group_id = 0"
        " WHERE person_id = 0 AND group_id = :group AND faces = :faces"
        " AND NOT EXISTS (SELECT 1 FROM tally WHERE person_id = :person AND group_id = 0)"
        " AND NOT EXISTS (SELECT 1 FROM stale_person WHERE id = :person)"
        " AND NOT EXISTS (SELECT 1 FROM stale_group WHERE id = :group)",
        {"person": person, "group": group, "faces": faces},
    )
    return known.rowcount == 1


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
    for what, other, anew in (("person", "group", _PERSON_ANEW), ("group", "person", _GROUP_ANEW)):
        stale = db.execute(f"DELETE FROM stale_{what} RETURNING id").fetchall()
        gone = f"DELETE FROM tally WHERE {other}_id = 0 AND {what}_id = ?"
        db.conn.executemany(gone, stale)
        db.conn.executemany(anew, ({"who": who} for (who,) in stale))
