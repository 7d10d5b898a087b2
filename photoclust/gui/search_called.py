"""What a search calls people who have no name of their own: in words that the line takes back."""

from photoclust.gui import texts
from photoclust.model import Person
from photoclust.search import written_name


class Called:
    """Remembers whom it called what: a number of faces may be another by the time the line is read."""

    def __init__(self) -> None:
        self._handles: dict[str, str] = {}

    def of(self, person: Person) -> str:
        """Return "Who is this? · 39 faces", or the like; always the same for the same one."""
        known = next((called for called, handle in self._handles.items() if handle == person.handle), None)
        return known or self._first_call(person)

    def plainly(self, text: str) -> str:
        """Return a query with handles for what is called so here; every other sign keeps its place."""
        for called, handle in self._handles.items():
            written = written_name(called)
            text = text.replace(written, written_name(handle).ljust(len(written)))
        return text

    def at(self, text: str, place: int) -> str:
        """Return what stands at a place in a query, if it is somebody who is called so here; else nothing."""
        written = map(written_name, self._handles)
        return next((each for each in written if text.startswith(each, place)), "")

    def _first_call(self, person: Person) -> str:
        plain = f"{texts.title(person)} \N{MIDDLE DOT} {texts.faces(person.faces)}"
        called, number = plain, 1
        while called in self._handles:
            number += 1
            called = f"{plain} ({texts.number(number)})"
        self._handles[called] = person.handle
        return called
