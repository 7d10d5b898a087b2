"""What stands in the sidebar, and what its pages work with; further_sections.py makes those below People."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from photoclust.gui.acts import Acts
from photoclust.gui.asking import Asking
from photoclust.gui.growing import Workshop
from photoclust.gui.jobs import Jobs
from photoclust.gui.known import Known
from photoclust.gui.photo_pictures import PhotoPictures
from photoclust.gui.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Section:
    """A page that the sidebar leads to.

    actions: for the page's menu and the list of keys. empty: what the frame says in the page's place
    while the library holds no face at all. enter: called whenever the page comes up, to take the
    focus and to look anew.
    """

    title: str
    icon: str
    page: QWidget
    actions: tuple[QAction, ...]
    empty: str
    enter: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page works with. known: who is there just now; open_*: turn to another page.

    thumbnails: of faces. pictures: of whole photos, as small as a grid shows them.
    open_photos: takes photos by their files, and the place of the one to show first. say: shows a
    sentence for a while.
    """

    workshop: Workshop
    jobs: Jobs
    acts: Acts
    asking: Asking
    thumbnails: Thumbnails
    pictures: PhotoPictures
    known: Known
    open_person: Callable[[str], object]
    open_photos: Callable[[Sequence[Path], int], object]
    say: Callable[[str], object]
