"""Every act of the owner at the command line, on a real library."""

from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from tests.cli.conftest import Run
from tests.made import MODEL, face, photo, put, toy_embedder


def faces_of(run: Run, library: Path, who: str) -> list[int]:
    return [face["id"] for face in run("show", who, "--library", library, "--json").document["faces"]]


def sizes(run: Run, library: Path) -> dict[str, int]:
    document = run("people", "--library", library, "--json").document
    return {each["name"] or each["handle"]: each["faces"] for each in document["people"] + document["groups"]}


def ignore_late(folder: Path) -> None:
    """Store one more face of the second person, and put it out of the way before it has a group."""
    with Library(folder) as library:
        put(library, "/late/late.jpg", photo("late", face(1, 20)))
        people.ignore_event(library, folder=Path("/late"))


@pytest.fixture
def anna(run: Run, library: Path) -> Path:
    assert run("name", "g1", "Anna", "--library", library).status == 0
    return library


@pytest.fixture
def with_model(anna: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The owner's settings choose the model that made the library's faces."""
    config = tmp_path / "XDG_CONFIG_HOME" / "Photoclust"
    config.mkdir(parents=True)
    model = toy_embedder(tmp_path / "made.onnx", identity=MODEL)
    (config / "settings.json").write_text(f'{{"model": "{model}"}}')
    return anna


def test_a_face_is_rejected_and_confirmed_again(run: Run, anna: Path) -> None:
    face = faces_of(run, anna, "Anna")[0]
    assert run("reject", "Anna", face, "--library", anna).out == "1 face taken away.\n"
    assert sizes(run, anna)["Anna"] == 3
    assert run("confirm", "Anna", face, "--library", anna, "--json").document["faces"] == 4


def test_faces_are_split_off_under_a_name(run: Run, anna: Path) -> None:
    chosen = faces_of(run, anna, "Anna")[:2]
    run("split", "Anna", *chosen, "--name", "Berta", "--library", anna)
    assert (sizes(run, anna)["Anna"], sizes(run, anna)["Berta"]) == (2, 2)


def test_of_a_group_some_faces_are_named_and_the_others_stay_a_group(run: Run, anna: Path) -> None:
    run("split", "g2", faces_of(run, anna, "g2")[0], "--name", "Berta", "--library", anna)
    assert (sizes(run, anna)["Berta"], sizes(run, anna)["g2"]) == (1, 3)


def test_an_undo_says_that_two_have_one_name_by_it(run: Run, anna: Path) -> None:
    run("name", "Anna", "Berta", "--library", anna)
    act = run("history", "--json", "--library", anna).document[0]["id"]
    run("name", "g2", "Anna", "--library", anna)
    assert run("undo", str(act), "--library", anna).out == (
        "Undone: Name Berta. More than one person is called Anna now: merge them, or rename one.\n"
    )


def test_what_is_no_face_is_gone_from_the_list(run: Run, anna: Path) -> None:
    run("dismiss", faces_of(run, anna, "g2")[0], "--library", anna)
    assert sizes(run, anna)["g2"] == 3


def test_a_cover_is_chosen(run: Run, anna: Path) -> None:
    last = faces_of(run, anna, "Anna")[-1]
    assert run("cover", "Anna", last, "--library", anna, "--json").document["cover"] == last


def test_hidden_people_leave_the_list_and_come_back(run: Run, anna: Path) -> None:
    run("hide", "Anna", "--library", anna)
    assert "Anna" not in run("people", "--library", anna).out
    run("unhide", "Anna", "--library", anna)
    assert "Anna" in run("people", "--library", anna).out


def test_whom_the_owner_hid_can_be_listed(run: Run, anna: Path) -> None:
    assert run("people", "--hidden", "--library", anna).out == "You hid nobody.\n"
    run("hide", "Anna", "--library", anna)
    assert run("people", "--library", anna).out.splitlines()[-1] == (
        f"And 1 person whom you hid: photoclust people --hidden --library {anna}"
    )
    lines = run("people", "--hidden", "--library", anna).out.splitlines()
    assert [line.split()[:2] for line in lines] == [["Who", "Name"], ["1", "Anna"]]
    document = run("people", "--hidden", "--json", "--library", anna).document
    assert ([each["handle"] for each in document["people"]], document["groups"]) == (["1"], [])


def test_a_face_that_an_undo_brings_back_gets_a_group(run: Run, with_model: Path) -> None:
    with Library(with_model) as library:
        put(library, "/album/late.jpg", photo("late", face(1, 20)))
        people.dismiss(library, [max(each.id for each in library.census.faces())])
    run("undo", "--library", with_model)
    assert sizes(run, with_model)["g2"] == 5


def test_a_face_that_a_redo_brings_back_gets_a_group(run: Run, with_model: Path) -> None:
    ignore_late(with_model)
    with Library(with_model) as library:
        people.notice_event(library, folder=Path("/late"))
        people.undo(library)
    run("redo", "--library", with_model)
    assert sizes(run, with_model)["g2"] == 5


def test_a_face_that_is_noticed_gets_a_group(run: Run, with_model: Path) -> None:
    ignore_late(with_model)
    assert run("notice", "--folder", "/late", "--library", with_model).out == "1 face back.\n"
    assert sizes(run, with_model)["g2"] == 5


def test_a_known_person_without_a_group_yet_is_no_stranger(run: Run, with_model: Path) -> None:
    with Library(with_model) as library:
        put(library, "/album/late.jpg", photo("late", face(0, 20)))
    assert "8 faces" in run("ignore", "--folder", "/album", "--library", with_model).out
    assert sizes(run, with_model) == {"Anna": 5}


def test_an_undo_needs_neither_a_model_nor_settings(run: Run, with_model: Path, tmp_path: Path) -> None:
    (tmp_path / "XDG_CONFIG_HOME" / "Photoclust" / "settings.json").write_text("{")
    assert run("undo", "--library", with_model).out == "Undone: Name Anna.\n"


def test_the_strangers_of_an_event_go_and_come_back(run: Run, anna: Path) -> None:
    assert "8 faces" in run("ignore", "--folder", "/album", "--library", anna).out
    assert sizes(run, anna) == {"Anna": 4}
    assert "8 faces" in run("notice", "--folder", "/album", "--library", anna).out


def test_an_event_must_be_named(run: Run, anna: Path) -> None:
    outcome = run("ignore", "--library", anna)
    assert outcome.status == 1
    assert "which event" in outcome.err


def test_what_was_done_is_listed_undone_and_done_again(run: Run, anna: Path) -> None:
    (act,) = run("history", "--library", anna, "--json").document
    assert act["summary"] == "Name Anna"
    assert run("undo", "--library", anna).out == "Undone: Name Anna.\n"
    assert "Anna" not in sizes(run, anna)
    assert run("redo", "--library", anna).out == "Done again: Name Anna.\n"
    assert sizes(run, anna)["Anna"] == 4
    assert run("undo", "1", "--library", anna).status == 0


def test_nothing_to_undo_is_a_sentence(run: Run, library: Path) -> None:
    outcome = run("undo", "--library", library)
    assert (outcome.status, outcome.err) == (1, "There is nothing to undo.\n")


def test_a_preview_counts_and_regrouping_loses_no_name(run: Run, with_model: Path) -> None:
    assert "0 names lost" in run("regroup", "--preview", "--library", with_model).out
    assert run("regroup", "--strictness", "1", "--library", with_model, "--json").document["emptied"] == 0
    assert sizes(run, with_model)["Anna"] == 4


def test_afresh_all_guesses_are_made_again(run: Run, with_model: Path) -> None:
    document = run("regroup", "--afresh", "--library", with_model, "--json").document
    assert (document["emptied"], document["doubtful"]) == (0, 0)
    assert sizes(run, with_model)["Anna"] == 4


def test_a_no_is_kept(run: Run, with_model: Path) -> None:
    assert run("differ", "Anna", "g2", "--library", with_model).out == "They stay two people.\n"
    with Library(with_model) as library:
        assert len(library.groups.rejections()) == 4


def test_faces_of_two_photos_need_no_leave_to_be_together(run: Run, anna: Path) -> None:
    first, second = faces_of(run, anna, "Anna")[:2]
    outcome = run("together", first, second, "--library", anna)
    assert outcome.status == 1
    assert "one photo" in outcome.err


def test_a_folder_is_forgotten_and_its_names_are_kept(run: Run, anna: Path) -> None:
    assert "13 files forgotten" in run("forget", "/album", "--library", anna).out
    assert sizes(run, anna) == {"Anna": 0}


def test_a_person_is_kept_whole(run: Run, anna: Path) -> None:
    merged = run("merge", "Anna", "g2", "--library", anna, "--json").document
    assert run("whole", "Anna", *faces_of(run, anna, "Anna")[:2], "--library", anna).status == 0
    assert sizes(run, anna)["Anna"] == merged["faces"] == 8
    assert run("history", "--library", anna, "--json").document[0]["kind"] == "keep whole"
