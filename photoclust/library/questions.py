"""What may be worth asking the owner, as the last look at all faces found it, and what they skipped.

Derived, but for the skips. A question is kept by faces and not by groups, for these are made anew by every
regrouping; who the two are is asked when it is read, so that an answer, or its undoing, is seen at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlite_utils import Database

from photoclust.library.fold import Verdict
from photoclust.library.standing import SELDOM
from photoclust.library.store import transaction

SKIPPED_DAYS: Final = 30
"""So long a question that the owner skipped is not asked."""

ACTS_TO_LOOK_AGAIN: Final = 25
"""After so many acts of the owner others may have become worth asking."""

_UNGROUPED: Final = "g0"


class QuestionKind(StrEnum):
    """What is asked of two faces, or of those they stand for.

    SAME_PERSON: are their people or groups one? IS_THIS: is the other face the first one's person?
    LOOKS_LIKE_TWO: are a person and a part of their faces two? SAME_PHOTO_DOUBLE: are two faces of one
    photo one person all the same: a mirror, a collage, a photo of a photo?
    """

    SAME_PERSON = "same person"
    IS_THIS = "is this"
    LOOKS_LIKE_TWO = "looks like two"
    SAME_PHOTO_DOUBLE = "same photo double"


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """A question between the people of two faces. probability: of yes. gain: what ranks it, highest first.

    part: the faces that may be somebody else, of LOOKS_LIKE_TWO.
    """

    kind: QuestionKind
    face: int
    other_face: int
    probability: float
    gain: float
    part: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that stands. first, second: the handles of the two faces as they are now."""

    found: FoundQuestion
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class LookBegun:
    """What there was when a look began: groupings, and the newest act and question."""

    grouped: int
    act: int
    newest: int


class Questions:
    """The questions of the last look, without those that are answered, moot or skipped."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def standing_now(self) -> LookBegun:
        """Return what a look that begins now has seen."""
        return LookBegun(self._grouped(), self._act(), self._newest())

    def replace(self, found: Iterable[FoundQuestion], *, since: LookBegun | None = None) -> None:
        """Keep what a look has found, and of the rest only what came up since it began; None for just now."""
        begun = since or self.standing_now()
        with transaction(self._db):
            self._db.execute("DELETE FROM question WHERE id <= ?", [begun.newest])
            came_up = set(self._db.execute("SELECT kind, face_id, other_face_id FROM question").fetchall())
            self.add(each for each in found if (each.kind.value, each.face, each.other_face) not in came_up)
            self._db.execute("DELETE FROM look")
            self._db.execute("INSERT INTO look (grouped, act_id) VALUES (?, ?)", [begun.grouped, begun.act])

    def add(self, found: Iterable[FoundQuestion]) -> None:
        """Keep what came up beside what the last look found, until the next; once what is asked twice."""
        with transaction(self._db):
            for each in found:
                row = [each.kind.value, each.face, each.other_face, each.probability, each.gain]
                number = self._db.execute(
                    "INSERT INTO question (kind, face_id, other_face_id, probability, gain)"
                    " VALUES (?, ?, ?, ?, ?) RETURNING id",
                    row,
                ).fetchone()[0]
                self._db.execute(
                    "DELETE FROM question WHERE (kind, face_id, other_face_id) = (?, ?, ?) AND id < ?",
                    [*row[:3], number],
                )
                self._db.conn.executemany(
                    "INSERT INTO question_part VALUES (?, ?)", ((number, face) for face in each.part)
                )

    def is_due(self) -> bool:
        """Say whether faces were grouped, or the owner did much, since the last look."""
        row = self._db.execute("SELECT grouped, act_id FROM look").fetchone()
        return row is None or row[0] != self._grouped() or row[1] + ACTS_TO_LOOK_AGAIN <= self._act()

    def skip(self, kind: QuestionKind, face: int, other_face: int) -> None:
        """Remember that the owner does not want to answer now."""
        with transaction(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO skip (kind, face_id, other_face_id) VALUES (?, ?, ?)",
                [kind.value, face, other_face],
            )

    def unskip(self, kind: QuestionKind, face: int, other_face: int) -> None:
        """Forget that the owner did not want to answer."""
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM skip WHERE (kind, face_id, other_face_id) = (?, ?, ?)",
                [kind.value, face, other_face],
            )

    def open(self) -> list[OpenQuestion]:
        """Return the questions that stand, the most gainful first."""
        rows = self._db.execute(
            "SELECT question.id, question.kind, question.face_id, other_face_id, probability, gain,"
            " one.person_id, one.group_id, other.person_id, other.group_id,"
            " iif(question.kind = ?, coalesce(singly, 0), one.confirmed AND other.confirmed)"
            " FROM question JOIN seen_face AS one ON one.id = question.face_id"
            " JOIN seen_face AS other ON other.id = other_face_id"
            " LEFT JOIN identity ON identity.face_id = other_face_id"
            " WHERE one.dismissed IS NULL AND other.dismissed IS NULL ORDER BY gain DESC, question.id",
            [QuestionKind.IS_THIS.value],
        ).fetchall()
        said, parts = _Said(self._db), self._parts()
        standing = []
        for number, kind, face, other, probability, gain, *sides, are_decided in rows:
            found = FoundQuestion(QuestionKind(kind), face, other, probability, gain, parts.get(number, ()))
            asked = OpenQuestion(found, _handle(*sides[:2]), _handle(*sides[2:]))
            if said.leaves_open(asked, are_decided=bool(are_decided)):
                standing.append(asked)
        return standing

    def _parts(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for number, face in self._db.execute("SELECT question_id, face_id FROM question_part ORDER BY 1, 2"):
            found.setdefault(number, []).append(face)
        return {number: tuple(faces) for number, faces in found.items()}

    def _newest(self) -> int:
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM question").fetchone()[0])

    def _grouped(self) -> int:
        return int(self._db.execute("SELECT coalesce(max(times), 0) FROM grouped").fetchone()[0])

    def _act(self) -> int:
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM act").fetchone()[0])


class _Said:
    """What the owner, by now, has answered or does not want to be asked."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._hidden = {str(person) for (person,) in db.execute("SELECT id FROM person WHERE hidden")}
        self._named = {
            str(person) for (person,) in db.execute("SELECT id FROM person WHERE name IS NOT NULL")
        }
        self._rejected = set(db.execute("SELECT face_id, person_id FROM rejection").fetchall())
        self._pairs = {verdict: self._pairs_of(verdict) for verdict in (Verdict.TOGETHER, Verdict.APART)}
        self._differing = self._handles_apart()
        self._skipped = self._handles_skipped()

    def leaves_open(self, asked: OpenQuestion, *, are_decided: bool) -> bool:
        """Say whether a question still stands.

        are_decided: the owner said who each of the two faces is; of IS_THIS, who this very face is.
        """
        nobody = self._hidden | {_UNGROUPED}
        if asked.first in nobody or asked.second in nobody or self._is_skipped(asked):
            return False
        kind = asked.found.kind
        if kind is QuestionKind.SAME_PERSON:
            return self._may_be_one(asked)
        if kind is QuestionKind.IS_THIS:
            return not are_decided and self._may_be_this(asked)
        if kind is QuestionKind.LOOKS_LIKE_TWO:
            return self._may_be_two(asked)
        pair = frozenset((asked.found.face, asked.found.other_face))
        answered = any(pair in pairs for pairs in self._pairs.values())
        return asked.first != asked.second and not answered and not are_decided

    def _may_be_one(self, asked: OpenQuestion) -> bool:
        are_known = asked.first in self._named and asked.second in self._named
        apart = frozenset((asked.first, asked.second)) in self._differing
        return asked.first != asked.second and not are_known and not apart

    def _may_be_this(self, asked: OpenQuestion) -> bool:
        if asked.first.startswith("g") or (asked.found.other_face, int(asked.first)) in self._rejected:
            return False
        return asked.second.startswith("g") or asked.second == asked.first

    def _may_be_two(self, asked: OpenQuestion) -> bool:
        part = set(asked.found.part)
        whole = any(len(pair & part) == 1 for pair in self._pairs[Verdict.TOGETHER])
        return asked.first == asked.second and not whole

    def _is_skipped(self, asked: OpenQuestion) -> bool:
        found = asked.found
        if found.kind in (QuestionKind.SAME_PERSON, QuestionKind.LOOKS_LIKE_TWO):
            return (found.kind, frozenset((asked.first, asked.second))) in self._skipped
        return (found.kind, found.other_face) in self._skipped

    def _pairs_of(self, verdict: Verdict) -> set[frozenset[int]]:
        sql = f"SELECT face_id, other_face_id FROM effective_decision WHERE kind = ? AND {SELDOM}"
        return {frozenset(pair) for pair in self._db.execute(sql, [verdict.value])}

    def _handles_apart(self) -> set[frozenset[str]]:
        """Return the pairs of people and groups of which the owner said no of a face or two."""
        rejected = self._db.execute(
            "SELECT seen.person_id, seen.group_id, rejection.person_id, NULL FROM rejection"
            " JOIN seen_face AS seen ON seen.id = rejection.face_id"
        ).fetchall()
        apart = self._db.execute(
            "SELECT one.person_id, one.group_id, other.person_id, other.group_id FROM effective_decision"
            " JOIN seen_face AS one ON one.id = face_id JOIN seen_face AS other ON other.id = other_face_id"
            f" WHERE kind = 'apart' AND {SELDOM}"
        ).fetchall()
        return {frozenset((_handle(*row[:2]), _handle(*row[2:]))) for row in [*rejected, *apart]}

    def _handles_skipped(self) -> set[tuple[QuestionKind, frozenset[str] | int]]:
        rows = self._db.execute(
            "SELECT kind, other_face_id, one.person_id, one.group_id, other.person_id, other.group_id"
            " FROM skip JOIN seen_face AS one ON one.id = skip.face_id"
            " JOIN seen_face AS other ON other.id = other_face_id"
            " WHERE skipped_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)",
            [f"-{SKIPPED_DAYS} days"],
        )
        skipped: set[tuple[QuestionKind, frozenset[str] | int]] = set()
        for kind, face, *rest in rows:
            sides = frozenset((_handle(*rest[:2]), _handle(*rest[2:])))
            skipped |= {(QuestionKind(kind), sides), (QuestionKind(kind), face)}
        return skipped


def _handle(person: int | None, group: int | None) -> str:
    """Return what commands accept; _UNGROUPED, which is nobody, for a face that waits to be grouped."""
    if person is not None:
        return str(person)
    return _UNGROUPED if group is None else f"g{group}"
