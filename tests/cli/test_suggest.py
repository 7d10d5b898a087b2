"""What is asked at the command line, in names, with a photo of each side and the answers to choose from."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust import settings
from photoclust.faces.embed import quantise
from photoclust.library import Library
from photoclust.model import Face
from photoclust.regroup import GroupingRules, regroup
from photoclust.settings import Settings
from tests.cli.conftest import Run
from tests.made import ABOVE_EVEN_ODDS, CONTRACT, MODEL, embedding, face, photo, put, toy_embedder


def aged(shot: int, *, share: float = 0.42, person: int = 1001, x: float = 100) -> Face:
    """Make a face of somebody grown up who is hardly like the child that person 1 is."""
    mixed = share * embedding(1, shot) + (1 - share) * embedding(person, shot)
    return replace(face(1, shot, x=x), code=quantise((mixed / np.linalg.norm(mixed))[None])[0])


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Anna as a child, and a group that she may be."""
    monkeypatch.setattr("tests.made.CONTRACT", ABOVE_EVEN_ODDS)
    settings.save(Settings(model=str(toy_embedder(tmp_path / "made.onnx", identity=MODEL))))
    folder = tmp_path / "library"
    with Library(folder) as made:
        for shot in range(4):
            put(made, f"/child/{shot}.jpg", photo(f"a{shot}", face(1, shot)))
            put(made, f"/adult/{shot}.jpg", photo(f"b{shot}", aged(10 + shot)))
        regroup(made, GroupingRules(MODEL))
    return folder


@pytest.fixture
def anna(run: Run, library: Path) -> str:
    """The handle of the child, once she has a name."""
    with Library(library) as made:
        (group,) = {each.handle for each in made.census.faces() if "child" in str(each.paths[0])}
    handle: str = run("name", group or "", "Anna", "--json", "--library", library).document["handle"]
    return handle


def test_people_are_called_by_name_and_each_side_shows_a_photo(run: Run, library: Path, anna: str) -> None:
    (asked,) = run("suggest", "--json", "--library", library).document
    question = asked["question"]
    photos = {
        question["first"]["handle"]: (question["first"]["name"], asked["first_photo"]),
        question["second"]["handle"]: (question["second"]["name"], asked["second_photo"]),
    }
    child, child_photo = photos.pop(anna)
    ((group, (adult, adult_photo)),) = photos.items()
    assert (child, adult) == ("Anna", None)
    assert child_photo.startswith("/child/")
    assert adult_photo.startswith("/adult/")
    out = run("suggest", "--library", library).out
    assert {child_photo, adult_photo} == {line.split(": ")[1] for line in out.splitlines() if ": /" in line}
    first, second = question["first"]["handle"], question["second"]["handle"]
    assert f"photoclust merge {first} {second} --library {library}" in out
    assert group in (first, second)


def test_a_face_in_a_photo_of_several_is_told_from_the_left(run: Run, library: Path, anna: str) -> None:
    with Library(library) as made:
        for shot in range(4):
            path = f"/adult/{shot}.jpg"
            put(made, path, photo(f"c{shot}", face(70 + shot, 0, x=10), aged(10 + shot, x=300)))
        regroup(made, GroupingRules(MODEL))
    out = run("suggest", "--library", library).out
    assert ".jpg, face 2 of 2 from the left" in out
    assert "/child/" in out
    assert all("from the left" not in line for line in out.splitlines() if "/child/" in line)


def test_one_who_may_be_two_is_shown_from_both_sides(run: Run, library: Path, anna: str) -> None:
    with Library(library) as made:
        adults = sorted(each.id for each in made.census.faces() if "adult" in str(each.paths[0]))
        made.faces.add_model(MODEL, CONTRACT.to_json())
    run("confirm", "Anna", *adults, "--library", library)
    (two,) = run("suggest", "--json", "--library", library).document
    assert {Path(two["first_photo"]).parent.name, Path(two["second_photo"]).parent.name} == {"child", "adult"}
    out = run("suggest", "--library", library).out
    assert "Are all 8 faces of Anna the same person, 4 faces unlike the others too?" in out
    assert f"the same person:   photoclust whole {anna} " in out
    assert f"different people:  photoclust split {anna} " in out


@pytest.mark.parametrize("answer", ["the same person:", "different people:"])
def test_a_face_of_nobody_is_answered_by_the_command_that_is_listed(
    run: Run, library: Path, anna: str, answer: str
) -> None:
    with Library(library) as made:
        put(made, "/lone.jpg", photo("lone", aged(77, share=0.39, person=2001)))
        regroup(made, GroupingRules(MODEL))
    out = run("suggest", "--library", library).out
    asked = out[out.index("the same person as Anna?") :].splitlines()
    command = next(line for line in asked if answer in line).split("photoclust ")[1]
    assert run(*command.split()).status == 0
    assert "the same person as Anna?" not in run("suggest", "--library", library).out


def test_a_no_of_a_face_in_a_group_is_of_that_face_alone_as_in_the_window(
    run: Run, library: Path, anna: str
) -> None:
    with Library(library) as made:
        number = put(made, "/lone.jpg", photo("lone", aged(77, share=0.39, person=2001)))
        regroup(made, GroupingRules(MODEL))
        (lone,) = [each.id for each in made.faces.codes(number, MODEL)]
        lines = run("suggest", "--library", library).out.splitlines()
        at = lines.index(next(each for each in lines if f"Is face {lone} the same" in each))
        command = next(each for each in lines[at:] if "different people:" in each).split("photoclust ")[1]
        adult = next(each.id for each in made.census.faces() if "adult" in str(each.paths[0]))
        made.groups.replace(np.array([lone, adult]), np.array([50, 50]))
        assert run(*command.split()).status == 0
        assert made.groups.rejections() == [(lone, int(anna))]


def test_what_was_answered_is_not_asked_again(run: Run, library: Path) -> None:
    (same,) = run("suggest", "--json", "--library", library).document
    sides = (same["question"]["first"]["handle"], same["question"]["second"]["handle"])
    run("differ", *sides, "--library", library)
    assert run("suggest", "--library", library).out == "There is nothing to ask.\n"


@pytest.mark.parametrize("typed", ["y", "n"])
def test_yes_is_the_same_person_of_one_who_may_be_two_as_well(
    run: Run, library: Path, anna: str, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    with Library(library) as made:
        adults = sorted(each.id for each in made.census.faces() if "adult" in str(each.paths[0]))
        made.faces.add_model(MODEL, CONTRACT.to_json())
    run("confirm", "Anna", *adults, "--library", library)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
    out = run("suggest", "--ask", "--count", 1, "--library", library).out
    kind = run("history", "--json", "--library", library).document[0]["kind"]
    if typed == "y":
        assert kind == "keep whole"
        assert "Kept together: Anna, 8 faces." in out
    else:
        assert kind == "split"
        assert "Split: 4 faces moved to a new person." in out


@pytest.mark.parametrize(("typed", "said"), [("y", "1 question"), ("n", "1 question"), ("s", "0 questions")])
def test_a_review_asks_until_nothing_is_left(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch, typed: str, said: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
    outcome = run("suggest", "--ask", "--library", library)
    assert "The same person: yes, no, skip or quit" in outcome.out
    assert {"y": "Merged: 8 faces.", "n": "Kept apart.", "s": "Skipped."}[typed] in outcome.out
    assert outcome.out.endswith(f"{said} answered; photoclust undo takes an answer back.\n")
    assert run("suggest", "--library", library).out == "There is nothing to ask.\n"


def test_a_review_that_is_left_changes_nothing(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    run("suggest", "--ask", "--library", library)
    assert run("history", "--json", "--library", library).document == []
