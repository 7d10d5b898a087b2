"""Whom a query means: by number, by handle, by name, or by a word of a name."""

import difflib
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from photoclust.people.finding import folded

_GROUP: Final = re.compile(r"g[0-9]{1,15}")
_NUMBER: Final = re.compile(r"[0-9]{1,15}")


def plainly(name: str) -> str:
    """Return a name as one compares what is typed quickly: no case, no accents, single spaces."""
    apart = unicodedata.normalize("NFKD", " ".join(name.split()).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def meant(text: str, names: Mapping[int, str | None]) -> frozenset[str]:
    """Return the handles of all whom a text may mean; empty for nobody.

    names: of everyone the owner made. The whole name counts first, then it without accents, then a word
    of it: "Anna" is everyone who is called Anna, and if nobody is just that, "Anna Maria" too.
    """
    wanted = folded(text)
    if _GROUP.fullmatch(wanted):
        return frozenset({wanted})
    if _NUMBER.fullmatch(wanted) and int(wanted) in names:
        return frozenset({str(int(wanted))})
    called = {str(person): name for person, name in names.items() if name is not None}
    exact = frozenset(handle for handle, name in called.items() if folded(name) == wanted)
    plain = {handle: plainly(name) for handle, name in called.items()}
    sought = plainly(text)
    alike = frozenset(handle for handle, name in plain.items() if name == sought)
    part = frozenset(handle for handle, name in plain.items() if sought and f" {sought} " in f" {name} ")
    return exact or alike or part


def near(text: str, names: Mapping[int, str | None]) -> list[str]:
    """Return up to three names that look or begin like a text."""
    known = {plainly(name): name for name in names.values() if name is not None}
    sought = plainly(text)
    begun = [key for key in known if key.startswith(sought)]
    close = difflib.get_close_matches(sought, known, n=3, cutoff=0.6)
    return [known[key] for key in dict.fromkeys([*begun, *close])][:3]
