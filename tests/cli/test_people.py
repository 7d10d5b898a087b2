"""Who is there, and the owner's acts on them, from the command line."""

from dataclasses import replace
from pathlib import Path

import pytest

from photoclust.library import Library
from photoclust.model import Box
from photoclust.regroup import GroupingRules, regroup
from tests.cli.conftest import HOSTILE, Run
from tests.made import MODEL, face, photo, put


def test_people_lists_groups_that_wait_for_a_name(run: Run, library: Path) -> None:
    lines = run("people", "--library", library).out.splitlines()
    assert lines[0].split() == ["Who", "Name", "Faces", "Photos"]
    assert [line.split()[0] for line in lines[1:]] == ["g1", "g2", "g3"]


def test_why_nobody_is_listed_is_said(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    Library(folder).close()
    scan = f"photoclust scan FOLDER --library {folder}"
    assert run("people", "--library", folder).out == f"No photos yet; scan a folder first: {scan}\n"
    with Library(folder) as library:
        put(library, "/sea.jpg", photo("sea"))
    said = "Nobody yet: no face was found in 1 photo.\n"
    assert run("people", "--library", folder).out == said


def test_people_as_json_counts_faces_and_photos(run: Run, library: Path) -> None:
    document = run("people", "--json", "--library", library).document
    assert document["people"] == []
    assert [group["faces"] for group in document["groups"]] == [4, 4, 4]
    assert document["totals"]["photos"] == 12


def test_a_name_stays(run: Run, library: Path) -> None:
    assert run("name", "g2", "Anna Schmidt", "--library", library).out == "Anna Schmidt is in 4 photos.\n"
    listed = run("people", "--json", "--library", library).document
    assert [person["name"] for person in listed["people"]] == ["Anna Schmidt"]


def test_a_group_that_gets_a_known_name_is_said_to_be_part_of_them(run: Run, library: Path) -> None:
    run("name", "g2", "Anna Schmidt", "--library", library)
    said = run("name", "g3", "anna schmidt", "--library", library).out
    assert said == "g3 (4 faces) is now part of Anna Schmidt, in 8 photos.\n"


@pytest.mark.parametrize("joining", [("name", "g2", "Anna"), ("merge", "Anna", "g2")])
def test_that_two_who_become_one_stand_in_one_photo_is_said(
    run: Run, library: Path, joining: tuple[str, ...]
) -> None:
    with Library(library) as opened:
        both = (replace(face(who, 20), box=Box(300.0 * who, 0, 100, 120)) for who in range(2))
        put(opened, "/album/both.jpg", photo("both", *both))
        regroup(opened, GroupingRules(MODEL))
    run("name", "g1", "Anna", "--library", library)
    assert "They were together in 1 photo" in run(*joining, "--library", library).out


def test_a_new_name_for_somebody_known_is_no_joining(run: Run, library: Path) -> None:
    run("name", "g2", "Anna Schmidt", "--library", library)
    assert run("name", "anna schmidt", "Anna", "--library", library).out == "Anna is in 4 photos.\n"


def test_tables_in_a_pipe_end_where_their_words_end(run: Run, library: Path) -> None:
    run("name", "g1", "Anna with a name that is long", "--library", library)
    run("name", "g2", "Bo", "--library", library)
    for command in ("people", "history", "skipped"):
        lines = run(command, "--library", library).out.splitlines()
        assert lines == [line.rstrip() for line in lines]
        assert len(lines) > 1


def test_show_lists_the_photos_of_one_person(run: Run, library: Path) -> None:
    run("name", "g2", "Anna", "--library", library)
    shown = run("show", "anna", "--json", "--library", library).document
    assert shown["person"]["name"] == "Anna"
    assert len({tuple(face["paths"]) for face in shown["faces"]}) == 4
    assert all(face["confirmed"] for face in shown["faces"])
    assert len(run("show", "anna", "--library", library).out.splitlines()) == 1 + 4


def test_merge_makes_two_groups_one_person(run: Run, library: Path) -> None:
    run("name", "g1", "Anna", "--library", library)
    merged = run("merge", "Anna", "g2", "g3", "--json", "--library", library).document
    assert (merged["name"], merged["faces"]) == ("Anna", 12)


def test_a_name_that_is_nearly_right_is_suggested(run: Run, library: Path) -> None:
    run("name", "g1", "Anna", "--library", library)
    outcome = run("show", "Ana", "--library", library)
    assert outcome.status == 1
    assert "Anna" in outcome.err


def test_skipped_tells_why(run: Run, library: Path) -> None:
    skipped = run("skipped", "--json", "--library", library).document["skipped"]
    assert skipped == [{"path": HOSTILE, "reason": "The file is damaged."}]


def test_a_hostile_file_name_cannot_steer_the_terminal(run: Run, library: Path) -> None:
    out = run("skipped", "--library", library).out
    assert "\x1b" not in out
    assert r"\x1b[31mred\n\xff<script>.jpg" in out


def test_json_is_ascii_whatever_a_file_is_called(run: Run, library: Path) -> None:
    assert run("skipped", "--json", "--library", library).out.isascii()


def test_a_name_is_not_taken_for_markup(run: Run, library: Path) -> None:
    run("name", "g1", "[red]Anna[/red] :smile:", "--library", library)
    assert "[red]Anna[/red] :smile:" in run("people", "--library", library).out
