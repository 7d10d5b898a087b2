"""Between the page of one person and the rest: reads their faces, follows who they become."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from photoclust.gui.by_date import DateOrder
from photoclust.gui.foresight import Foresight
from photoclust.gui.frame import Frame
from photoclust.gui.person_page import PersonPage
from photoclust.gui.reading import Reading
from photoclust.gui.sections import Desk
from photoclust.gui.suggestion_row import MOST, Maybe
from photoclust.library import Library
from photoclust.library.questions import OpenQuestion, QuestionKind
from photoclust.model import FoundPhoto, Person, PlacedFace
from photoclust.people.finding import successor
from photoclust.sureness import least_sure

AT_ONCE: Final = 200
"""Faces that are read first; more than a large screen shows."""


@dataclass(frozen=True, slots=True)
class FacesOf:
    """Who was asked for, who that is now, their faces, best first, and who else they may be."""

    asked: str
    person: Person | None
    faces: tuple[PlacedFace, ...] = ()
    maybes: tuple[Maybe, ...] = ()


@dataclass(frozen=True, slots=True)
class UnsureOf:
    """Who was asked for, and their faces, the least sure first."""

    asked: str
    faces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PhotosOf:
    """Who was asked for, and the photos they are in."""

    asked: str
    photos: tuple[FoundPhoto, ...]


def best_of(handle: str, library: Library) -> FacesOf:
    """Read the faces of somebody that a window shows before one scrolls: those of thousands take longer."""
    person = successor(library, handle)
    faces = () if person is None else tuple(library.census.faces(person.handle, most=AT_ONCE))
    return FacesOf(handle, person, faces)


def faces_of(handle: str, staying: Sequence[int], library: Library) -> FacesOf:
    """Read the faces of somebody; of nobody any more: of whom most of the faces that stay are taken for."""
    person = successor(library, handle, staying)
    if person is None or person.handle != handle:  # or of a group that has become somebody
        person = _keeper(library, staying) or person
    if person is None:
        return FacesOf(handle, None)
    faces = tuple(library.census.faces(person.handle))
    return FacesOf(handle, person, faces, maybes_of(person.handle, library))


def photos_of(handle: str, library: Library) -> PhotosOf:
    """Read the photos that somebody is in, the newest first."""
    person = successor(library, handle)
    shown = frozenset[int]() if person is None else library.searching.showing(person.handle)
    return PhotosOf(handle, tuple(library.searching.photos(shown)))


def unsure_of(handle: str, library: Library) -> UnsureOf:
    """Read which faces of somebody are the least sure."""
    person = successor(library, handle)
    return UnsureOf(handle, () if person is None else tuple(least_sure(library, person.handle)))


def maybes_of(handle: str, library: Library) -> tuple[Maybe, ...]:
    """Return who may be somebody, the likeliest first, of the questions that the last look left open.

    Each only on the page of the person they are likeliest to be (docs/decisions/0311).
    """
    maybes: list[Maybe] = []
    for other, asked in _likeliest(handle, library.questions.open()).items():
        if asked.found.kind is QuestionKind.IS_THIS:
            maybes.append(Maybe(other, asked.found.other_face, 1, True))
        elif (person := successor(library, other)) is not None and person.cover is not None:
            maybes.append(Maybe(other, person.cover, person.faces, False))
        if len(maybes) == MOST:
            break
    return tuple(maybes)


def _likeliest(handle: str, opened: Sequence[OpenQuestion]) -> dict[str, OpenQuestion]:
    """Return the question of each who is likelier this one than any other person, the likeliest first."""
    best: dict[str, OpenQuestion] = {}
    kinds = (QuestionKind.IS_THIS, QuestionKind.SAME_PERSON)
    asked = [each for each in opened if each.found.kind in kinds]
    for each in sorted(asked, key=lambda each: -each.found.probability):
        is_two = each.found.kind is QuestionKind.SAME_PERSON
        for whose, other in ((each.first, each.second), (each.second, each.first))[: 1 + is_two]:
            if whose != other and (whose == handle or not whose.startswith("g")):
                best.setdefault(other, each)
    return {
        other: each for other, each in best.items() if other != handle and handle in (each.first, each.second)
    }


def _keeper(library: Library, staying: Sequence[int]) -> Person | None:
    handles = (library.census.handle_of(face) for face in staying)
    return next((successor(library, each) for each in handles if each is not None), None)


class PersonPresenter(QObject):
    """Serves the page of one person."""

    def __init__(self, page: PersonPage, desk: Desk, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._desk, self._frame = page, desk, frame
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._first = Reading(desk.workshop.library, desk.jobs, self)  # waits for no reading of thousands
        self._album = Reading(desk.workshop.library, desk.jobs, self)
        self._sureness = Reading(desk.workshop.library, desk.jobs, self)
        self._reading.arrived.connect(self._take)
        self._album.arrived.connect(self._take_photos)
        self._sureness.arrived.connect(self._take_unsure)
        self._first.arrived.connect(self._take_first)
        desk.known.foreseen.connect(self._foresee)
        desk.known.changed.connect(self._follow)
        desk.known.arrived.connect(self._look_again)
        self._connect(page, desk)

    @property
    def handle(self) -> str:
        """The handle of whose page is, or was last, shown."""
        return "" if self._page.person is None else self._page.person.handle

    def open(self, handle: str) -> None:
        """Show somebody's page; their faces come as they are read."""
        person = self._desk.known.person(handle)
        if person is not None:
            if person.handle != self.handle:
                self._page.begin()
            self._page.show_person(person)
            if person.faces > 2 * AT_ONCE and not self._page.everything and self._page.is_best_first:
                self._first.ask(partial(best_of, self.handle))
            else:
                self._read()
            self._frame.go_to(self._page)

    def look_through(self, handle: str) -> None:
        """Show somebody's page with the least sure faces first."""
        self.open(handle)
        self._page.to_faces.trigger()
        self._page.grid.begin_anew()
        self._page.order.choose(DateOrder.UNSURE)

    def _connect(self, page: PersonPage, desk: Desk) -> None:
        acts, asking, view = desk.acts, desk.asking, page.view
        page.back_wanted.connect(self._frame.go_back)
        page.head.name_wanted.connect(lambda name: asking.name(self.handle, name, self.open))
        page.hide_wanted.connect(lambda hidden: acts.hide([self.handle], hidden=hidden))
        page.suggestions.answered.connect(self._answer)
        page.photos_wanted.connect(self._read_photos)
        page.sureness_wanted.connect(self._read_sureness)
        page.found_wanted.connect(self._open_found)
        view.photo_wanted.connect(self._open_photos)
        view.confirm_wanted.connect(lambda faces: acts.confirm(self.handle, faces))
        view.cover_wanted.connect(lambda face: acts.choose_cover(self.handle, face))
        view.reject_wanted.connect(lambda faces: acts.reject(self.handle, faces))
        view.dismiss_wanted.connect(acts.dismiss)
        view.move_wanted.connect(
            lambda faces: asking.move(faces, lambda name: acts.move(self.handle, faces, name))
        )

    def _open_photos(self, row: int) -> None:
        """Show the photo of a face, among all photos of the list in its order."""
        photos = list(dict.fromkeys(face.paths[0] for face in self._page.faces.rows))
        self._desk.open_photos(photos, photos.index(self._page.faces.rows[row].paths[0]))

    def _open_found(self, row: int) -> None:
        """Show one of the person's photos, among all that are listed."""
        self._desk.open_photos([photo.paths[0] for photo in self._page.album.photos.rows], row)

    @Slot(object, bool)
    def _answer(self, maybe: Maybe, is_same: bool) -> None:
        """Have done what the owner says of somebody who may be this person."""
        acts, handle = self._desk.acts, self.handle
        self._page.suggestions.ask(
            self._page.person.name if self._page.person else None,
            [each for each in self._page.suggestions.asked if each != maybe],
        )
        if maybe.is_single:
            acts.confirm(handle, [maybe.face]) if is_same else acts.deny(handle, [maybe.face])
        elif is_same:
            acts.merge(handle, [maybe.handle])
        else:
            acts.differ(handle, maybe.handle)

    def _read(self) -> None:
        staying = [face.id for face in self._page.everything]
        self._reading.ask(partial(faces_of, self.handle, staying))

    def _read_photos(self) -> None:
        if self.handle:
            self._album.ask(partial(photos_of, self.handle))

    def _read_sureness(self) -> None:
        if self.handle:
            self._sureness.ask(partial(unsure_of, self.handle))

    @Slot(object)
    def _take_unsure(self, found: UnsureOf) -> None:
        if found.asked == self.handle and not self._desk.acts.is_busy:
            self._page.show_unsure(found.faces)

    @Slot(object)
    def _take_photos(self, found: PhotosOf) -> None:
        if found.asked == self.handle:
            self._page.show_photos(found.photos)

    @Slot(object)
    def _take(self, found: FacesOf) -> None:
        if found.asked != self.handle or self._desk.acts.is_busy:
            return
        if found.person is None:
            self._frame.leave(self._page)
            return
        self._page.show_person(found.person)
        self._page.show_faces(found.faces)
        self._page.suggestions.ask(found.person.name, found.maybes)
        if self._page.shows_photos:
            self._read_photos()
        if self._page.is_unsure_first:
            self._read_sureness()

    @Slot(object)
    def _take_first(self, found: FacesOf) -> None:
        """Show the best faces unless all came meanwhile, and have the others read."""
        if found.asked == self.handle and not self._page.everything and not self._desk.acts.is_busy:
            self._page.show_first_faces(found.faces)
            self._read()

    @Slot(object)
    def _foresee(self, foresight: Foresight) -> None:
        self._first.overtake()
        self._reading.overtake()
        if self._page.everything:  # else they are still being read
            left = [face for face in foresight.faces(self._page.everything) if face.handle == self.handle]
            self._page.show_faces(left)

    @Slot()
    def _follow(self) -> None:
        """Show a name or a cover at once."""
        person = self._desk.known.person(self.handle)
        if person is not None and person.handle == self.handle:
            self._page.show_person(person)

    @Slot()
    def _look_again(self) -> None:
        if self._frame.page is self._page:
            self._read()
