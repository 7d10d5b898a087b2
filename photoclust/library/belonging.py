"""Whose a group is: who its faces are decides, and an act that is taken back leaves it whose it was.

A group belongs to a person from when the owner named it, or from a grouping that put a face of theirs there.
Of its faces alone this cannot be told again, for one that was confirmed since takes nobody along. So each act
keeps whose every group that it touched was before and after it, in `belonged`.
"""

import json
from collections import defaultdict
from typing import Final

from sqlite_utils import Database

from photoclust.library.fold import SAID_ALONE
from photoclust.library.tallies import mark_groups

BELONGED: Final = """
CREATE TABLE belonged (
    act_id INTEGER NOT NULL REFERENCES act (id),
    group_id INTEGER NOT NULL REFERENCES face_group (id) ON DELETE CASCADE,
    before_id INTEGER REFERENCES person (id),
    after_id INTEGER REFERENCES person (id),
    PRIMARY KEY (act_id, group_id)
) WITHOUT ROWID;
CREATE INDEX belonged_group ON belonged (group_id);
"""

_TOUCHED: Final = "SELECT id FROM touched_group"
_LAST: Final = "SELECT max(id) FROM act"
_NOBODYS: Final = (
    "SELECT id FROM face_group WHERE person_id IN"
    " (SELECT id FROM person WHERE merged_into IS NOT NULL OR NOT listed)"
)
"""The groups of a person who is somebody else by now, or whom no act makes any more."""

_NOTED: Final = f"SELECT group_id FROM belonged WHERE act_id = ({_LAST})"
_AS_IT_LEFT_THEM: Final = (
    "SELECT before_id, group_id FROM belonged JOIN face_group ON id = group_id"
    f" WHERE act_id = (SELECT undoes FROM act WHERE id = ({_LAST})) AND person_id IS after_id"
)
_DECIDED: Final = "FROM identity AS decided JOIN grouping USING (face_id) WHERE group_id = face_group.id"
_ONE: Final = "iif(min(decided.person_id) = max(decided.person_id), min(decided.person_id), NULL)"
_SIZE: Final = "(SELECT count(*) FROM grouping WHERE group_id = face_group.id)"
SETTLE: Final = (
    f"UPDATE face_group SET person_id = coalesce((SELECT {_ONE} {_DECIDED} AND singly < {SAID_ALONE}),"
    f" (SELECT iif(count(*) = {_SIZE}, {_ONE}, NULL) {_DECIDED} AND singly = {SAID_ALONE}))"
)
"""Let groups be whose their decided faces are, if these are one person's. A face that was named alone
takes no other along: its group is its person's only where nobody else lies in it."""
_IS_UNSETTLED: Final = (
    f"iif(person_id IS NULL, EXISTS (SELECT 1 {_DECIDED} AND NOT singly),"
    f" NOT EXISTS (SELECT 1 {_DECIDED} AND decided.person_id = face_group.person_id"
    f" AND singly < {SAID_ALONE}))"
)
_ROOT: Final = (
    "WITH RECURSIVE about (id, undoes) AS (SELECT id, undoes FROM act WHERE id = (SELECT max(id) FROM act)"
    " UNION ALL SELECT act.id, act.undoes FROM act JOIN about ON act.id = about.undoes)"
    " SELECT id, undone FROM about JOIN act USING (id) WHERE act.undoes IS NULL"
)
"""The act that undos and redos, of which the last act is one, were of."""
_MET: Final = (
    "WITH RECURSIVE about (id) AS (SELECT :act UNION SELECT act.id FROM act JOIN about ON undoes = about.id)"
    " SELECT group_id FROM belonged WHERE act_id = :act"
    " UNION SELECT group_id FROM belonged JOIN act ON act.id = act_id"
    " WHERE kind = 'redo' AND before_id IS NOT NULL AND act_id IN (SELECT id FROM about)"
)
"""Groups that an act met, or that were somebody's already when it was made again."""
_LEFT_OVER: Final = (
    "WITH RECURSIVE theirs (id) AS"
    " (SELECT person_id FROM decision WHERE act_id = :act AND kind = 'is among'"
    " UNION SELECT merged_into FROM person JOIN theirs USING (id) WHERE merged_into IS NOT NULL)"
    " SELECT group_id, text, decision.face_id FROM decision JOIN grouping USING (face_id)"
    " JOIN face_group ON face_group.id = group_id"
    " LEFT JOIN identity ON identity.face_id = decision.face_id"
    " WHERE (act_id = :act OR said_in = :act) AND decision.kind = 'is among' AND text IS NOT NULL"
    " AND identity.face_id IS NULL"
    f" AND face_group.person_id IN (SELECT id FROM theirs) AND group_id NOT IN ({_MET})"
)
"""Faces that are somebody's no more by the owner's word, in a group that is theirs by a grouping since, each
with the group by which it came to them (Standing keeps that as the text of the decision)."""


def note(db: Database, groups: str) -> None:
    """Keep whose groups are before the last act changes it, unless that is known; groups: a query for ids."""
    db.execute(
        "INSERT OR IGNORE INTO belonged (act_id, group_id, before_id, after_id)"
        f" SELECT ({_LAST}), id, person_id, person_id FROM face_group WHERE id IN ({groups})"
    )


def conclude(db: Database) -> None:
    """Keep whose the groups are by now that the last act has touched."""
    note(db, _TOUCHED)
    whose = "(SELECT person_id FROM face_group WHERE face_group.id = group_id)"
    db.execute(f"UPDATE belonged SET after_id = {whose} WHERE act_id = ({_LAST})")


def give_back(db: Database) -> None:
    """Let groups belong to whom they did before the act that was taken back, unless that has changed since.

    Of others that it touches those go to whom all their decided faces are of which none is whose they were;
    so do those that are nobody's, if the owner has ever named them as a group.
    """
    restored = db.execute(_AS_IT_LEFT_THEM).fetchall()
    ids = f"SELECT value FROM json_each('{json.dumps([group for _, group in restored])}')"
    note(db, f"{_TOUCHED} UNION {_NOBODYS} UNION {ids}")
    mark_groups(db, _NOTED)
    db.conn.executemany("UPDATE face_group SET person_id = ? WHERE id = ?", restored)
    db.execute(f"{SETTLE} WHERE id IN ({_NOTED} EXCEPT {ids}) AND {_IS_UNSETTLED}")
    db.execute(f"{SETTLE} WHERE id IN ({_NOBODYS})")
    mark_groups(db, _NOTED)
    conclude(db)
    _part(db)


def _part(db: Database) -> None:
    """Give those a group of their own whom a grouping put with somebody only because of what is taken back.

    The group that they came from may be gone, and the next grouping would leave them where they are shown.
    """
    act, is_undone = db.execute(_ROOT).fetchone()
    if not is_undone:
        return
    together = defaultdict[tuple[int, str | None], list[int]](list)
    for group, came_by, face in db.execute(_LEFT_OVER, {"act": act}):
        together[group, came_by].append(face)
    for (group, _), faces in together.items():
        (own,) = db.execute("INSERT INTO face_group (person_id) VALUES (NULL) RETURNING id").fetchone()
        moved = ((own, face) for face in faces)
        db.conn.executemany("UPDATE grouping SET group_id = ? WHERE face_id = ?", moved)
        mark_groups(db, f"SELECT {int(group)} UNION SELECT {int(own)}")
