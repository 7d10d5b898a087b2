"""Questions before acts: is this the known person, are these the same, whose faces are these."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from photoclust import people
from photoclust.gui.acts import Acts
from photoclust.gui.arranging import called, names
from photoclust.gui.merge_dialog import MergeDialog
from photoclust.gui.move_dialog import MoveDialog
from photoclust.gui.reading import Reading
from photoclust.gui.thumbnails import Thumbnails
from photoclust.model import Person

Then = Callable[[str], object]


class Asking(QObject):
    """Asks, has it done, and hands on whose handle the outcome is shown under.

    everyone: who is there now. together: reads who is seen side by side.
    """

    def __init__(
        self,
        window: QWidget,
        acts: Acts,
        thumbnails: Thumbnails,
        everyone: Callable[[], Sequence[Person]],
        together: Reading,
    ) -> None:
        super().__init__(window)
        self._window, self._acts, self._thumbnails = window, acts, thumbnails
        self._everyone, self._together = everyone, together

    def name(self, handle: str, name: str, then: Then) -> None:
        """Name somebody; a name that is known already is a question."""
        person, namesake = self._of(handle), called(self._everyone(), name)
        if person is None:
            return
        if namesake is None or namesake.handle == handle:
            self._acts.name(handle, name, faces=person.faces if person.name is None else 1)
            then(handle)
            return
        self._ask(namesake, [person], then)

    def merge(self, into: str, handles: Sequence[str], then: Then) -> None:
        """Ask whether people are the same as the first; a name wins over none."""
        asked = [each for each in map(self._of, (into, *handles)) if each is not None]
        if len(asked) < 2:
            return
        target, *others = sorted(asked, key=lambda each: each.name is None)
        self._ask(target, others, then)

    def move(self, faces: Sequence[int], then: Callable[[str], object]) -> None:
        """Ask to whom faces belong, and hand the name on; empty for somebody new."""
        dialog = MoveDialog(len(faces), lambda: names(self._everyone()), self._window)
        dialog.accepted.connect(lambda: then(dialog.name))
        _open(dialog)

    def _ask(self, into: Person, others: Sequence[Person], then: Then) -> None:
        """Ask whether people are the same, and merge those who were meant when the question was asked."""
        dialog = MergeDialog(into, others, self._thumbnails, self._window)
        handles = [each.handle for each in (into, *others)]
        dialog.accepted.connect(partial(self._merge, handles, self._acts.since, then))
        self._together.overtake()  # by another question: its answer is of others
        self._together.arrived.connect(dialog.warn)
        self._together.ask(lambda library: people.photos_together(library, handles))
        _open(dialog)

    def _merge(self, handles: Sequence[str], since: int, then: Then) -> None:
        into, *others = handles
        self._acts.merge(into, others, since=since)
        then(into)

    def _of(self, handle: str) -> Person | None:
        return next((each for each in self._everyone() if each.handle == handle), None)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
