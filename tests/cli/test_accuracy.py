"""What `photoclust accuracy` says."""

from pathlib import Path

import pytest

from photoclust import people, settings
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from photoclust.settings import Settings
from tests.cli.conftest import Run
from tests.made import MODEL, photo, put, toy_embedder
from tests.test_accuracy import aged


@pytest.fixture
def answered(library: Path, tmp_path: Path) -> Path:
    """Three named people, ten faces of each confirmed that are alike, ten rejected that are rather alike."""
    settings.save(Settings(model=str(toy_embedder(tmp_path / "made.onnx", identity=MODEL))))
    with Library(library) as made:
        for number, each in enumerate(made.census.groups()):
            people.name(made, each.handle, f"Person {number}")
        for person in range(3):
            handle = made.census.handle_of(made.faces.codes(4 * person + 1, MODEL)[0].id) or ""
            for shot in range(20):
                yes = shot < 10
                name = f"{person}-{shot}"
                seen = aged(person, 100 + shot, 0.9 if yes else 0.45)
                number = put(made, f"/more/{name}.jpg", photo(f"more {name}", seen))
                faces = [code.id for code in made.faces.codes(number, MODEL)]
                (people.confirm if yes else people.deny)(made, handle, faces)
        regroup(made, GroupingRules(MODEL))
    return library


def test_without_answers_it_says_what_is_lacking(run: Run, library: Path, tmp_path: Path) -> None:
    settings.save(Settings(model=str(toy_embedder(tmp_path / "made.onnx", identity=MODEL))))
    assert "about 30 answers more would do" in run("accuracy", "--library", library).out


def test_it_proposes_and_changes_nothing(run: Run, answered: Path) -> None:
    out = run("accuracy", "--library", answered).out
    assert "Of 30 faces you confirmed, 30 are as like their person as grouping asks." in out
    assert "Your 60 answers suggest to be stricter" in out
    assert "0 names lost" in out
    assert settings.load().strictness == 0.0


def test_it_applies_when_it_is_told_to(run: Run, answered: Path) -> None:
    report = run("accuracy", "--apply", "--json", "--library", answered).document
    assert report["applied"]
    assert settings.load().strictness == report["proposal"]["strictness"] > 0
    with Library(answered) as library:
        assert {each.name for each in library.census.persons()} == {"Person 0", "Person 1", "Person 2"}
