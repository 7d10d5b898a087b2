"""One person: all faces, and what may be wrong with them; and the photos these lie in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from photoclust.gui import texts
from photoclust.gui.actions import action
from photoclust.gui.by_date import DateOrder, arranged_by_date, first_of_years, span_of, years_of
from photoclust.gui.choice import Choice
from photoclust.gui.faces_view import FacesView
from photoclust.gui.icons import button_of
from photoclust.gui.naming import Names
from photoclust.gui.person_head import PersonHead
from photoclust.gui.photo_pictures import PhotoPictures
from photoclust.gui.search_grid import FoundGrid
from photoclust.gui.suggestion_row import SuggestionRow
from photoclust.gui.thumbnails import Thumbnails
from photoclust.gui.timeline import Timeline
from photoclust.model import FoundPhoto, Person, PlacedFace


class PersonPage(QWidget):
    """Shows a person's faces or photos; says what the owner asks for, always of the person who is shown.

    back_wanted: to where one came from. hide_wanted: whether to hide. photos_wanted, sureness_wanted: the
    person's photos, or which faces are the least sure, are to be read. found_wanted: the row of a photo. What
    is asked of faces comes from `view`, a name from `head`.
    """

    back_wanted = Signal()
    hide_wanted = Signal(bool)
    photos_wanted = Signal()
    sureness_wanted = Signal()
    found_wanted = Signal(int)

    def __init__(
        self, thumbnails: Thumbnails, pictures: PhotoPictures, names: Names, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person: Person | None = None
        self.everything: Sequence[PlacedFace] = ()
        self._photos: Sequence[FoundPhoto] = ()
        self._unsure: Mapping[int, int] = {}
        self.head = PersonHead(thumbnails, names)
        self.suggestions = SuggestionRow(thumbnails)
        self.view = FacesView(thumbnails)
        self.grid, self.faces = self.view.grid, self.view.faces
        self.album = FoundGrid(thumbnails, pictures)
        self.timeline = Timeline()
        self._views = QStackedWidget()
        self._below = QWidget()  # the bar comes and goes by the selection, this with the faces
        newest, oldest = self.tr("Newest first"), self.tr("Oldest first")
        by_date = {DateOrder.NEWEST: newest, DateOrder.OLDEST: oldest}
        by_worth = {DateOrder.BEST: self.tr("Best first"), DateOrder.UNSURE: self.tr("Least sure first")}
        self.order = Choice(self.tr("Order"), by_worth | by_date)
        self.album_order = Choice(self.tr("Order"), by_date)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._show_faces()

    @property
    def acts(self) -> tuple[QAction, ...]:
        """What can be done here, for menus."""
        return (*self.view.acts, self.rename, self.hide_person, self.to_faces, self.to_photos)

    @property
    def shows_photos(self) -> bool:
        """Say whether the photos are shown, and not the faces."""
        return self._views.currentWidget() is self.album

    @property
    def is_best_first(self) -> bool:
        """Say whether the best faces of all years come first."""
        return self.order.chosen is DateOrder.BEST and self.timeline.year is None

    @property
    def is_unsure_first(self) -> bool:
        """Say whether the least sure faces come first."""
        return self.order.chosen is DateOrder.UNSURE

    def enter(self) -> None:
        """Take the keyboard."""
        (self.album if self.shows_photos else self.grid).setFocus()

    def begin(self) -> None:
        """Make room for somebody else."""
        self.grid.begin_anew()
        self.suggestions.hide()
        self._photos, self._unsure = (), {}
        if self.is_unsure_first:
            self.order.choose(DateOrder.BEST)
        self._show_faces()
        self.show_faces(())
        self.grid.say_when_empty("")
        self.timeline.choose_all()

    def show_person(self, person: Person) -> None:
        """Show a person, or the same one as they are now; the faces of another are to come."""
        self.person = person
        self.head.show_person(person)
        self.view.call_person(person.name)
        self.hide_person.setText(self.tr("Bring back") if person.hidden else self.tr("Hide"))
        self._say_summary()

    def show_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Show the person's faces, which come best first."""
        self.everything = faces
        self.grid.say_when_empty(self.tr("No photo shows this person just now."))
        self._arrange()
        self._say_summary()

    def show_unsure(self, faces: Sequence[int]) -> None:
        """Know which faces are the least sure; they come first where the owner wants that.

        An answer makes some more or less sure: those that are shown so already stay where they are.
        """
        self._unsure = {face: place for place, face in enumerate(dict.fromkeys((*self._unsure, *faces)))}
        self._list()

    def show_first_faces(self, faces: Sequence[PlacedFace]) -> None:
        """Show the best of many faces, until all are read."""
        self.everything = faces
        self.view.show_faces(faces, {})

    def show_photos(self, photos: Sequence[FoundPhoto]) -> None:
        """Show the person's photos."""
        self._photos = photos
        self.album.say_when_empty(self.tr("No photo shows this person just now."))
        self._arrange()

    def _arrange(self) -> None:
        """List what is of the chosen year, in the chosen order."""
        if self.shows_photos:
            self.timeline.show_years(years_of(self._photos), texts.photos)
        else:
            self.timeline.show_years(years_of(self.everything), texts.faces)
        self._list()

    def _list(self) -> None:
        year = self.timeline.year
        if self.shows_photos:
            with self.album.changing():
                self.album.photos.show(arranged_by_date(self._photos, self.album_order.chosen, year))
            return
        order = self.order.chosen
        everything = self.everything
        if self.is_unsure_first:
            everything = sorted(everything, key=lambda face: self._unsure.get(face.id, len(self._unsure)))
        listed = arranged_by_date(everything, order, year)
        by_date = order in {DateOrder.NEWEST, DateOrder.OLDEST}
        self.view.show_faces(listed, first_of_years(listed) if by_date else {})

    def _reorder(self) -> None:
        """List in another order; which faces are the least sure is asked for when it is wanted."""
        self._unsure = {}
        self._list()
        if self.is_unsure_first:
            self.sureness_wanted.emit()

    def _make_actions(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.rename: QAction = action(self, self.tr("Name"), ["F2"], self.head.begin_naming, scope=here)
        self.hide_person: QAction = action(self, self.tr("Hide"), ["Ctrl+H"], self._hide, scope=here)
        self.to_faces: QAction = action(self, self.tr("Faces"), ["F"], self._show_faces, scope=here)
        self.to_photos: QAction = action(self, self.tr("Photos"), ["P"], self._show_photos, scope=here)
        for each in (self.to_faces, self.to_photos):
            each.setCheckable(True)
        self.open_found: QAction = action(
            self.album,
            self.tr("Show the photo"),
            ["Return", "Enter", "Space"],
            self._open_found,
            scope=Qt.ShortcutContext.WidgetShortcut,
        )

    def _lay_out(self) -> None:
        switch = QButtonGroup(self)  # so that one of the two stays down
        ways = [button_of(self.to_faces, "faces"), button_of(self.to_photos, "photo")]
        for each in ways:
            switch.addButton(each)
        self.head.add([*ways, self.order, self.album_order, button_of(self.hide_person, "hide")])
        self._views.addWidget(self.view)
        self._views.addWidget(self.album)
        asked = QHBoxLayout()
        asked.setContentsMargins(20, 0, 20, 8)
        asked.addWidget(self.suggestions)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.setContentsMargins(0, 0, 12, 0)
        middle.addWidget(self._views, 1)
        middle.addWidget(self.timeline)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.view.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(asked)
        column.addLayout(middle, 1)
        column.addWidget(self._below)

    def _connect(self) -> None:
        self.head.back_button.clicked.connect(self.back_wanted)
        self.head.left.connect(self.enter)
        self.order.changed.connect(self._reorder)
        self.album_order.changed.connect(self._list)
        self.timeline.chosen.connect(self._list)
        self.view.confirm_wanted.connect(self._go_on)
        self.album.doubleClicked.connect(lambda index: self.found_wanted.emit(index.row()))

    def _show_faces(self) -> None:
        self._turn_to(self.view)

    def _show_photos(self) -> None:
        """Show the photos that were read before, if any, and ask for them as they are now."""
        self._turn_to(self.album)
        self.photos_wanted.emit()

    def _turn_to(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self.to_faces.setChecked(not self.shows_photos)
        self.to_photos.setChecked(self.shows_photos)
        self._below.setVisible(not self.shows_photos)
        self.order.setVisible(not self.shows_photos)
        self.album_order.setVisible(self.shows_photos)
        self.album.say_when_empty("")
        self._arrange()
        self.enter()

    def _go_on(self) -> None:
        """Leave a face that was confirmed and goes to the sure ones: it would take the place along."""
        if self.is_unsure_first:
            self.grid.go_on()

    def _open_found(self) -> None:
        if self.album.currentIndex().isValid():
            self.found_wanted.emit(self.album.currentIndex().row())

    def _say_summary(self) -> None:
        if self.person is not None:
            counts = (texts.faces(self.person.faces), texts.photos(self.person.photos))
            said = filter(None, (*counts, span_of(self.everything)))
            self.head.summary.setText(texts.SEPARATOR.join(said))

    def _hide(self) -> None:
        if self.person is not None:
            self.hide_wanted.emit(not self.person.hidden)
