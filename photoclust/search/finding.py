"""Find the photos that a query asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from photoclust.library import Library
from photoclust.model import FoundPhoto
from photoclust.search.names import meant, near
from photoclust.search.parsing import QueryFault, parse
from photoclust.search.query import All, Either, Only, Query, Strangers, Taken, Who, Without, wanted

Photos = frozenset[int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was understood, and the photos, newest first."""

    query: Query
    photos: tuple[FoundPhoto, ...]


def search(library: Library, text: str) -> Answer:
    """Find what somebody typed; raise QueryFault where it cannot be read or names nobody known."""
    names = library.census.names()
    query = parse(text, [name for name in names.values() if name is not None])
    return Answer(query, tuple(library.searching.photos(matching(library, query, names))))


def matching(library: Library, query: Query, names: Mapping[int, str | None] | None = None) -> Photos:
    """Return the ids of the photos for which a query holds; raise QueryFault for somebody unknown."""
    known = library.census.names() if names is None else names
    return _Search(library, known, query).among(library.searching.all_photos(), query)


class _Search:
    """Narrows photos down, the quick conditions first."""

    def __init__(self, library: Library, names: Mapping[int, str | None], query: Query) -> None:
        self._library, self._names = library, names
        self._asked_for = self._handles(query)

    def among(self, photos: Photos, query: Query) -> Photos:
        """Return those of the photos for which a query holds."""
        match query:
            case Without(part):
                return photos - self.among(photos, part)
            case Either(parts):
                return frozenset[int]().union(*(self.among(photos, part) for part in parts))
            case All(parts):
                for part in sorted(parts, key=_slowness):
                    photos = self.among(photos, part)
                return photos
            case _:
                return self._narrowed(photos, query)

    def _narrowed(self, photos: Photos, query: Who | Taken | Only | Strangers) -> Photos:
        searching = self._library.searching
        match query:
            case Who():
                return photos & self._showing(query)
            case Taken(first, last):
                return photos & searching.taken_between(first, last)
            case Only(part):
                found = self.among(photos, part)
                return found - searching.showing_named(found, besides=self._handles(part))
            case Strangers(present):
                shown = searching.showing_unnamed(photos, besides=self._asked_for)
                return shown if present else photos - shown

    def _showing(self, who: Who) -> Photos:
        handles = self._meant(who)
        return frozenset[int]().union(*map(self._library.searching.showing, handles))

    def _handles(self, query: Query) -> frozenset[str]:
        return frozenset[str]().union(*map(self._meant, wanted(query)))

    def _meant(self, who: Who) -> frozenset[str]:
        handles = meant(who.text, self._names)
        if not handles or any(self._is_gone(handle) for handle in handles):
            raise QueryFault(_nobody(who.text, near(who.text, self._names)), who.at, who.length)
        return handles

    def _is_gone(self, handle: str) -> bool:
        return handle.startswith("g") and self._library.census.group(int(handle[1:])) is None


def _slowness(query: Query) -> int:
    """Return what orders conditions: those that look at every face of a photo come last."""
    match query:
        case Who() | Taken():
            return 0
        case Without() | Either() | All():
            return 1
        case _:
            return 2


def _nobody(text: str, near_names: list[str]) -> str:
    if near_names:
        return f"There is nobody called {text}. Did you mean {' or '.join(near_names)}?"
    return f"There is nobody called {text}."
