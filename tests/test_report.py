"""The report holds all it shows, loads nothing, and stays small."""

import base64
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from photoclust import people
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup
from photoclust.report import ReportLimits, write_report
from tests.made import MODEL, album, face, photo, put

HOSTILE = '"><script>alert(1)</script><img src=http://evil.example/x onerror=alert(1)>'


class Page(HTMLParser):
    """Everything a browser would be told to load, run, or show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.opened = ""
        self.classed: defaultdict[str, list[str]] = defaultdict(list)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.opened = dict(attrs).get("class") or ""

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.opened:
            self.classed[self.opened].append(data)
            self.opened = ""

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as library:
        album(library, people=3, shots=4)
        put(library, "/album/more.jpg", photo("more", face(1, 77)))
        put(library, "/album/stranger.jpg", photo("stranger", face(99)))
        regroup(library, GroupingRules(MODEL, 32.0))
        yield library


def page(library: Library, limits: ReportLimits | None = None) -> Page:
    target = library.folder / "report.html"
    write_report(library, target, limits)
    return Page(target.read_text(encoding="utf-8"))


def test_every_face_is_inside_the_page(library: Library) -> None:
    images = page(library).values("src")
    stored = {library.faces.image(each.id) for each in library.census.faces()}
    assert {base64.b64decode(image.removeprefix("data:image/jpeg;base64,")) for image in images} == stored


def test_the_page_refers_to_nothing_outside_and_runs_nothing(library: Library) -> None:
    shown = page(library)
    assert not {"script", "link", "iframe", "object", "form"} & set(shown.tags)
    assert all(value.startswith("data:image/jpeg;base64,") for value in shown.values("src"))
    assert all(value.startswith("#") for value in shown.values("href"))
    assert not any(key.startswith("on") for key, _ in shown.attributes)
    assert "url(" not in shown.html
    assert "@import" not in shown.html


def test_links_lead_to_people_on_the_page(library: Library) -> None:
    shown = page(library)
    assert {link.removeprefix("#") for link in shown.values("href")} == set(shown.values("id"))


def test_the_person_with_most_faces_comes_first(library: Library) -> None:
    largest = max(library.census.groups(), key=lambda group: group.faces)
    assert page(library).values("id")[0] == largest.handle


def test_what_commands_take_is_on_the_page(library: Library) -> None:
    """The handle is in the overview and in the section; the number is under every face."""
    people.name(library, "g1", "Anna")
    shown = page(library)
    for who in people.everyone(library):
        assert shown.classed["who"].count(who.handle) == 2
    assert {str(each.id) for each in library.census.faces()} == set(shown.classed["face"])
    (best, *_) = sorted(people.everyone(library), key=lambda each: -each.faces)
    assert f"photoclust reject {best.handle} " in shown.text


def test_an_empty_page_does_not_say_how_faces_are_rejected(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as empty:
        assert "reject" not in page(empty).text


def test_names_and_paths_are_inert(library: Library) -> None:
    people.name(library, "g1", HOSTILE[:200])
    put(library, f"/album/{HOSTILE.replace('/', '')}.jpg", photo("odd", face(0, 50)))
    library.files.record_skipped(Path(f"/{HOSTILE}"), size=1, modified_ns=1, reason=HOSTILE)
    regroup(library, GroupingRules(MODEL, 32.0))
    shown = page(library)
    assert "script" not in shown.tags
    assert not any(key == "onerror" for key, _ in shown.attributes)
    assert HOSTILE in shown.text


def test_marks_that_turn_reading_are_shown_and_not_obeyed(library: Library) -> None:
    people.name(library, "g1", "Anna")
    library._db.execute("UPDATE person SET name = ? WHERE name = 'Anna'", ["\u202egnp.exe\nAnna"])
    put(library, "/album/\u202egpj.exe", photo("odd", face(0, 52)))
    html = page(library).html
    assert "\u202e" not in html
    assert r"\u202egnp.exe\nAnna" in html


def test_a_name_that_is_not_utf_8_does_not_break_the_page(library: Library) -> None:
    put(library, "/album/\udcff\x1b.jpg", photo("odd", face(0, 51)))
    assert r"/album/\xff\x1b.jpg" in page(library).html


def test_what_is_left_out_is_counted(library: Library) -> None:
    shown = page(library, ReportLimits(faces=2, people=1, strangers=0))
    assert len([tag for tag in shown.tags if tag == "section"]) == 1
    assert "and 3" in shown.text
    assert "And 2 people with fewer faces" in shown.text


def test_strangers_are_there_but_folded_away(library: Library) -> None:
    shown = page(library)
    assert "details" in shown.tags
    assert "open" not in dict(shown.attributes)
    assert "1 face like no other" in shown.text


def test_whom_the_owner_hid_is_not_shown(library: Library) -> None:
    hidden = people.hide(library, people.name(library, "g1", "Anna").handle)
    shown = page(library)
    assert hidden.handle not in shown.values("id")
    assert "Anna" not in shown.html


def test_an_empty_library_says_how_people_appear(tmp_path: Path) -> None:
    with Library(tmp_path / "empty") as empty:
        assert "Nobody yet" in page(empty).text


def test_the_page_is_for_its_owner_alone(library: Library) -> None:
    page(library)
    assert (library.folder / "report.html").stat().st_mode & 0o077 == 0
