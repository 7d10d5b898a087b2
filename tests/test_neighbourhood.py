"""Who is near whom is searched for once, and anew as soon as anything that it depends on has changed."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from photoclust import neighbourhood, people
from photoclust.cluster import linking
from photoclust.cluster.graph import Graph
from photoclust.cluster.neighbours import neighbour_graph
from photoclust.faces.embed import restore
from photoclust.library import Library, erase
from photoclust.library.backups import PART
from photoclust.library.fold import Decision, Verdict
from photoclust.library.moving import move
from photoclust.neighbourhood import neighbours_in
from photoclust.regroup import GroupingRules, join_new, preview, regroup
from photoclust.suggestions import find_questions
from tests.made import MODEL, album, face, photo, put

RULES = GroupingRules(MODEL)
FLOOR = 0.5


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many faces each search that was made was among; they are kept however few."""
    made: list[int] = []

    def counted(embeddings: npt.NDArray[np.float32], *, floor: float, neighbours: int) -> Graph:
        made.append(len(embeddings))
        return neighbour_graph(embeddings, floor=floor, neighbours=neighbours)

    monkeypatch.setattr(neighbourhood, "WORTH_KEEPING", 2)
    monkeypatch.setattr(linking, "neighbour_graph", counted)
    return made


@pytest.fixture
def library(tmp_path: Path, searches: list[int]) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        album(library, people=3, shots=4)
        yield library


def asked(library: Library, floor: float = FLOOR) -> Graph:
    embeddings = restore(library.groups.faces(MODEL).codes)
    return neighbours_in(library)(embeddings, floor=floor, neighbours=32)


def same(one: Graph, other: Graph) -> bool:
    names = ("count", "first", "second", "similarity")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


def test_a_preview_its_regrouping_and_a_look_for_questions_search_once(
    library: Library, searches: list[int]
) -> None:
    preview(library, RULES)
    regroup(library, RULES)
    people.name(library, library.census.groups()[0].handle, "Anna")
    find_questions(library, RULES)
    preview(library, RULES, afresh=True)
    assert searches == [12]


def test_what_was_kept_is_what_was_found(library: Library, searches: list[int]) -> None:
    first, second = asked(library), asked(library)
    assert searches == [12]
    assert same(first, second)
    assert len(first.first) == 18
    assert {each.dtype.char for each in (second.first, second.second)} == {np.dtype(np.int64).char}


def come(library: Library) -> None:
    put(library, "/album/new.jpg", photo("new", face(0, shot=99)))


def go(library: Library) -> None:
    library.journal.record("dismiss", "No face", [Decision(Verdict.NO_FACE, face=1)])


def be_seen_anew(library: Library) -> None:
    put(library, "/album/0-0.jpg", photo("0-0", face(0, shot=50)))


@pytest.mark.parametrize("change", [come, go, be_seen_anew])
def test_one_face_more_or_less_or_otherwise_is_searched_for_anew(
    library: Library, searches: list[int], change: Callable[[Library], None]
) -> None:
    asked(library)
    change(library)
    found = asked(library)
    assert len(searches) == 2
    embeddings = restore(library.groups.faces(MODEL).codes)
    assert same(found, neighbour_graph(embeddings, floor=FLOOR, neighbours=32))


def test_a_lower_floor_is_searched_for_anew(library: Library, searches: list[int]) -> None:
    preview(library, RULES)
    preview(library, replace(RULES, strictness=-1.0))
    assert searches == [12, 12]


def test_from_a_higher_floor_on_the_answer_is_part_of_what_is_kept(
    library: Library, searches: list[int]
) -> None:
    asked(library, floor=0.2)
    embeddings = restore(library.groups.faces(MODEL).codes)
    for floor in (0.2, FLOOR, 0.97):
        assert same(asked(library, floor), neighbour_graph(embeddings, floor=floor, neighbours=32))
    assert searches == [12]


def test_a_damaged_file_is_not_believed(library: Library, searches: list[int]) -> None:
    whole = asked(library)
    content = library.neighbours.read_bytes()
    garbled = [content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :] for place in (0, 20, 40)]
    for damaged in (*garbled, *(content[:size] for size in (0, 7, 31, 100))):
        library.neighbours.write_bytes(damaged)
        assert same(asked(library), whole)
    assert len(searches) == 8


def test_where_nothing_can_be_kept_all_is_found_all_the_same(library: Library, searches: list[int]) -> None:
    library.neighbours.mkdir()
    assert same(asked(library), asked(library))
    assert len(searches) == 2
    assert [each.name for each in library.folder.glob("*.part")] == []


def test_the_last_room_on_a_disk_is_left_for_what_the_owner_says(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbourhood, "_ROOM_TO_LEAVE", 10**18)
    regroup(library, RULES)
    assert not library.neighbours.exists()


def test_few_faces_are_not_worth_a_file(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbourhood, "WORTH_KEEPING", 13)
    regroup(library, RULES)
    assert not library.neighbours.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_its_owner_can_read_the_file(library: Library) -> None:
    regroup(library, RULES)
    assert library.neighbours.stat().st_mode & 0o077 == 0


def test_the_file_goes_when_faces_are_forgotten(library: Library) -> None:
    regroup(library, RULES)
    cut_off = library.neighbours.with_name(f"{library.neighbours.name}{PART}")
    cut_off.touch()
    library.forget(Path("/album/0-0.jpg"))
    assert not library.neighbours.exists()
    assert not cut_off.exists()


def test_the_file_moves_and_is_erased_with_the_library(library: Library, tmp_path: Path) -> None:
    regroup(library, RULES)
    name = library.neighbours.name
    library.close()
    move(library.folder, tmp_path / "there")
    assert (tmp_path / "there" / name).exists()
    assert not library.neighbours.exists()
    erase(tmp_path / "there")
    assert not (tmp_path / "there" / name).exists()


def test_faces_that_join_search_for_themselves(library: Library, searches: list[int]) -> None:
    regroup(library, RULES)
    kept = library.neighbours.read_bytes()
    come(library)
    join_new(library, RULES)
    assert searches == [12, 5]
    assert library.neighbours.read_bytes() == kept
