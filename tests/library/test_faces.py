"""A new look at a photo replaces faces without touching what the owner said of them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.fold import Decision, Verdict
from photoclust.library.groups import GroupingFaces
from photoclust.library.journal import is_faces
from tests.made import LOOKS, MODEL, embedding, face, photo, put


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def stored(library: Library) -> GroupingFaces:
    return library.groups.faces(MODEL)


def test_a_stored_embedding_comes_back_nearly_as_it_was(library: Library) -> None:
    put(library, "/a.jpg", photo("a", face(1)))
    cosine = restore(stored(library).codes)[0] @ embedding(1)
    assert cosine == pytest.approx(1.0, abs=1e-3)


def test_the_same_bytes_under_two_names_are_one_photo(library: Library) -> None:
    put(library, "/a.jpg", photo("a", face(1)))
    put(library, "/copy.jpg", photo("a", face(1)))
    assert len(stored(library).ids) == 1
    (only,) = library.census.faces()
    assert [path.name for path in only.paths] == ["a.jpg", "copy.jpg"]


def test_a_new_look_keeps_the_id_of_a_face_that_overlaps(library: Library) -> None:
    put(library, "/a.jpg", photo("a", face(1, x=100), face(2, x=300)))
    before = stored(library).ids
    put(library, "/a.jpg", photo("a", face(2, x=310), face(1, x=95)))
    assert np.array_equal(np.sort(stored(library).ids), np.sort(before))


def test_a_new_look_drops_a_face_that_is_not_seen_again(library: Library) -> None:
    put(library, "/a.jpg", photo("a", face(1, x=100), face(2, x=300)))
    put(library, "/a.jpg", photo("a", face(1, x=100)))
    assert len(stored(library).ids) == 1


def test_a_new_look_never_drops_a_face_the_owner_named(library: Library) -> None:
    number = put(library, "/a.jpg", photo("a", face(1, x=100), face(2, x=300)))
    second = library.faces.codes(number, MODEL)[1].id
    library.journal.record("name", "Name", is_faces(library.journal.new_person(), [second]))
    put(library, "/a.jpg", photo("a", face(1, x=100)))
    assert second in stored(library).ids


def test_a_new_look_that_sees_once_whom_the_last_saw_twice_sees_the_one_the_owner_named(
    library: Library,
) -> None:
    number = put(library, "/a.jpg", photo("a", face(1, x=100), face(1, x=112)))
    named, other = (each.id for each in library.faces.codes(number, MODEL))
    library.journal.record("name", "Name", is_faces(library.journal.new_person(), [named]))
    put(library, "/a.jpg", photo("a", face(1, x=114)))
    assert stored(library).ids.tolist() == [named]
    assert not library.faces.exists(other)


def test_faces_read_in_parts_are_those_read_at_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        put(library, f"/{number}.jpg", photo(f"{number}", face(number, x=100), face(number + 7, x=300)))
    whole = stored(library)
    monkeypatch.setattr("photoclust.library.groups.PART", 4)
    parts = stored(library)
    for name in GroupingFaces.__slots__:
        assert np.array_equal(getattr(parts, name), getattr(whole, name)), name


def test_an_image_of_a_face_nobody_stored_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        library.faces.image(77)


def test_known_content_is_known_only_to_the_models_that_saw_it(library: Library) -> None:
    put(library, "/a.jpg", photo("a", face(1)))
    assert library.files.contents_of_size(1, LOOKS) == {"a"}
    assert library.files.contents_of_size(1, replace(LOOKS, embedder="another")) == frozenset()


def test_content_needs_no_new_look_of_a_model_that_has_seen_all_its_faces_before_another_did(
    library: Library,
) -> None:
    other, eyes = replace(LOOKS, embedder="another"), replace(LOOKS, detector="another")
    library.faces.add_model(other.embedder, "{}")
    shots = photo("a", face(1)), photo("b", face(2)), photo("c")
    for shot in shots:
        put(library, f"/{shot.content}.jpg", shot)
        library.faces.store(shot, model=other.embedder, examined_by=other.signature, taken="2020-01-01")
    assert library.files.contents_of_size(1, LOOKS) == {"a", "b", "c"}
    assert library.files.contents_of_size(1, other) == {"a", "b", "c"}
    assert library.files.contents_of_size(1, eyes) == frozenset()
    library.faces.add(1, face(3, x=400), model=other.embedder)
    assert library.files.contents_of_size(1, LOOKS) == {"b", "c"}
    known = library.files.below(Path("/"), LOOKS)
    assert [known[Path(f"/{each}.jpg")].examined_by for each in "abc"] == [
        other.signature,
        LOOKS.signature,
        LOOKS.signature,
    ]


def test_what_is_forgotten_leaves_no_face_data_and_comes_back_with_its_names(library: Library) -> None:
    put(library, "/a/1.jpg", photo("a", face(1)))
    put(library, "/b/2.jpg", photo("b", face(2)))
    first = stored(library).ids[0]
    person = library.journal.new_person()
    called = Decision(Verdict.CALLED, person=person, text="Anna")
    library.journal.record("name", "Name", [*is_faces(person, [int(first)]), called])
    assert library.forget(Path("/a")) == 1
    assert len(stored(library).ids) == 1
    with pytest.raises(KeyError):
        library.faces.image(int(first))
    assert [(each.name, each.faces) for each in library.census.persons()] == [("Anna", 0)]
    assert library.files.contents_of_size(1, LOOKS) == {"b"}
    put(library, "/a/1.jpg", photo("a", face(1)))
    assert [(each.name, each.faces) for each in library.census.persons()] == [("Anna", 1)]


def test_only_what_is_out_of_reach_is_forgotten_when_asked_so(library: Library) -> None:
    put(library, "/a/1.jpg", photo("a", face(1)))
    put(library, "/a/2.jpg", photo("b", face(2)))
    library.files.mark_offline([Path("/a/1.jpg")])
    assert library.forget(Path("/a"), only_offline=True) == 1
    assert len(stored(library).ids) == 1
