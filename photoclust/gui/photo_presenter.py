"""Between the page of one photo and the rest: looks at photos, has done what the owner says of faces."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from photoclust.drawing import draw_face
from photoclust.gui.foresight import Foresight
from photoclust.gui.frame import Frame
from photoclust.gui.looking import FIRST_SIDE, MOST_SIDE, Looked, look_at
from photoclust.gui.photo_page import PhotoPage
from photoclust.gui.reading import Reading
from photoclust.gui.revealing import reveal
from photoclust.gui.sections import Desk
from photoclust.library import Library
from photoclust.model import Box, PeopledPhoto, PlacedFace


class PhotoPresenter(QObject):
    """Serves the page of one photo, among those that one came from.

    group_named: a group, or whom it became part of, was named by one of its faces; carries the handle.
    """

    group_named = Signal(str)

    def __init__(
        self,
        page: PhotoPage,
        desk: Desk,
        frame: Frame,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._desk, self._frame = page, desk, frame
        self.show_in_folder: Callable[[Path], bool] = reveal
        self._photos: tuple[Path, ...] = ()
        self._place = 0
        self._shown: Looked | None = None
        self._faces: Sequence[PlacedFace] = ()
        self._looking = Reading(desk.workshop.library, desk.jobs, self)
        self._reading = Reading(desk.workshop.library, desk.jobs, self)
        self._looking.arrived.connect(self._take)
        self._reading.arrived.connect(self._take_faces)
        desk.known.foreseen.connect(self._foresee)
        desk.known.arrived.connect(self._look_again)
        self._connect(page)

    @property
    def is_looking(self) -> bool:
        """Say whether a photo is on its way."""
        return self._looking.is_busy

    @property
    def path(self) -> Path:
        """The file that stands for the photo which is shown."""
        return self._photos[self._place]

    def open(self, photos: Sequence[Path], first: int) -> None:
        """Show a photo of a list."""
        if photos:
            self._photos = tuple(photos)
            self._place = first
            self._turn_to(first)
            self._frame.go_to(self._page)

    def enter(self) -> None:
        """Take the keyboard."""
        self._page.canvas.setFocus()

    def _connect(self, page: PhotoPage) -> None:
        acts = self._desk.acts
        page.back_wanted.connect(self._frame.go_back)
        page.turn_wanted.connect(self._turn)
        page.name_wanted.connect(self._name)
        page.draw_wanted.connect(self._draw)
        page.dismiss_wanted.connect(lambda face: acts.dismiss([face.id]))
        page.person_wanted.connect(lambda face: self._desk.open_person(face.handle))
        page.folder_wanted.connect(self._reveal)
        page.canvas.zoomed.connect(self._see_detail)

    @Slot(int)
    def _turn(self, by: int) -> None:
        if 0 <= self._place + by < len(self._photos):
            self._turn_to(self._place + by)

    def _turn_to(self, place: int) -> None:
        self._place = place
        self._page.show_place(place + 1, len(self._photos))
        self._looking.ask(partial(look_at, self.path, FIRST_SIDE))

    @Slot(object)
    def _take(self, looked: Looked) -> None:
        if not self._photos or looked.asked != self.path:
            return
        fresh = self._shown is None or self._shown.asked != looked.asked
        self._shown = looked
        self._page.show_photo(looked, fresh=fresh)
        if fresh:
            self._show_faces(() if looked.photo is None else looked.photo.faces)
        self._see_detail()

    def _show_faces(self, faces: Sequence[PlacedFace]) -> None:
        self._faces = faces
        self._page.show_faces(faces)

    @Slot()
    def _see_detail(self) -> None:
        """Have all pixels decoded once they would be seen."""
        if self._page.canvas.wants_detail and not self._looking.is_busy:
            self._looking.ask(partial(look_at, self.path, MOST_SIDE))

    @Slot(object, str, bool)
    def _name(self, face: PlacedFace, name: str, alone: bool) -> None:
        """Name whoever is shown: all of a group unless told otherwise, of somebody known this face alone."""
        acts, asking = self._desk.acts, self._desk.asking
        if face.handle is None:
            acts.identify([face.id], name)
        elif face.name is not None:
            acts.move(face.handle, [face.id], name)
        elif alone and self._desk.known.named_with(face) > 1:
            acts.name_alone(face.handle, face.id, name)
        else:
            asking.name(face.handle, name, self.group_named.emit)

    @Slot(object, str)
    def _draw(self, box: Box, name: str) -> None:
        if self._shown is None:
            return
        path, examination = self._shown.path, self._desk.workshop.examination

        def draw(library: Library) -> object:
            return draw_face(library, path, box, examination(), name=name or None)

        self._desk.acts.do(self.tr("Drew a face."), draw)

    @Slot()
    def _reveal(self) -> None:
        if self._shown is not None and not self.show_in_folder(self._shown.path):
            self._desk.say(self.tr("The folder %1 cannot be opened.").replace("%1", str(self.path.parent)))

    @Slot(object)
    def _foresee(self, foresight: Foresight) -> None:
        self._reading.overtake()
        if self._faces:
            self._show_faces(foresight.faces(self._faces))

    @Slot()
    def _look_again(self) -> None:
        if self._frame.page is self._page:
            self._reading.ask(partial(_faces_at, self.path))

    @Slot(object)
    def _take_faces(self, photo: PeopledPhoto | None) -> None:
        is_shown = photo is not None and self.path in photo.placed.paths
        if photo is not None and is_shown and not self._desk.acts.is_busy:
            self._show_faces(photo.faces)


def _faces_at(path: Path, library: Library) -> PeopledPhoto | None:
    return library.photos.at(path)
