"""What the owner's acts are called in their language: the journal's summaries are English, with the names."""

import re
from typing import Final

from photoclust.gui import texts
from photoclust.gui.language import translate
from photoclust.library.journal import CARRY_OVER, Act

_HANDLE: Final = re.compile(r"g?\d+")
_UNNAMED: Final = re.compile(r"([\d,]+) unnamed faces?")
_GROUP: Final = r"(?P<size>[\d,]+) unnamed faces?"
_SOMEBODY: Final = r"(.+)"


def act_name(act: Act) -> str:
    """Return what an act is called in a menu; one of a kind unknown here keeps its English summary."""
    for pattern, phrase in _forms(act.kind):
        found = re.fullmatch(pattern, act.summary)
        if found is not None:
            return _filled(phrase, found)
    return _without_people(act.kind) or act.summary


def _filled(phrase: str, found: re.Match[str]) -> str:
    """Put everybody into their places at once: a name may look like a place."""
    return re.sub(r"%(\d)", lambda place: _said(found, int(place[1])), phrase)


def _said(found: re.Match[str], number: int) -> str:
    """Return somebody as they were found in a summary; of a group, how many."""
    text = found[number]
    return _count(text) if number == found.re.groupindex.get("size") else _who(text)


def _who(text: str) -> str:
    """Return a name, or several; of somebody without one, how many faces that was."""
    if ", " in text:
        return ", ".join(map(_who, text.split(", ")))
    if _HANDLE.fullmatch(text):
        return translate("ActNames", "somebody without a name")
    unnamed = _UNNAMED.fullmatch(text)
    if unnamed is None:
        return text
    if unnamed[1] == "1":
        return translate("ActNames", "a face without a name")
    return translate("ActNames", "a group of %1").replace("%1", _count(unnamed[1]))


def _count(digits: str) -> str:
    return texts.number(int(digits.replace(",", "")))


def _forms(kind: str) -> list[tuple[str, str]]:
    """Return the forms that summaries of a kind have, each with what it is called; the first that fits is it.

    Groups have a form of their own where a language would have to inflect "a group".
    """
    name = _SOMEBODY
    forms = {
        "name": [(f"Name {name}", translate("ActNames", "Name %1"))],
        "confirm": [
            (rf"Confirm [\d,]+ of {_GROUP}", translate("ActNames", "Confirm faces in a group of %1")),
            (f"Confirm {name}", translate("ActNames", "Confirm %1")),
        ],
        "reject": [
            (f"Not {_GROUP}: .+", translate("ActNames", "Take faces out of a group of %1")),
            (f"Not {name}: .+", translate("ActNames", "Not %1")),
        ],
        "split": [
            (
                f"Move .+? from {_GROUP} to {name}",
                translate("ActNames", "Move faces from a group of %1 to %2"),
            ),
            (f"Move .+? from {_GROUP}", translate("ActNames", "Move faces out of a group of %1")),
            (f"Move .+? from {name} to {name}", translate("ActNames", "Move faces from %1 to %2")),
            (f"Move .+? from {name}", translate("ActNames", "Move faces away from %1")),
        ],
        "merge": [
            (f"Merge {name} and {name}", translate("ActNames", "Merge %1 and %2")),
            (f"Merge {name}", translate("ActNames", "Merge %1")),
        ],
        "differ": [
            (f"{name} and {name} are two people", translate("ActNames", "%1 and %2 are two people")),
            (f"{name} is not in {_GROUP}", translate("ActNames", "%1 is not in a group of %2")),
            (f"{name} is not {name}", translate("ActNames", "%1 is not %2")),
        ],
    }
    return forms.get(kind) or _forms_of_one(kind)


def _forms_of_one(kind: str) -> list[tuple[str, str]]:
    """Return the forms of kinds that are about one person as a whole."""
    forms = {
        "hide": [(f"Hide {_SOMEBODY}", translate("ActNames", "Hide %1"))],
        "show": [(f"Show {_SOMEBODY}", translate("ActNames", "Bring %1 back"))],
        "cover": [
            (f"Cover of {_GROUP}", translate("ActNames", "Cover of a group of %1")),
            (f"Cover of {_SOMEBODY}", translate("ActNames", "Cover of %1")),
        ],
        "keep whole": [(f"{_SOMEBODY} (?:is|are) one person", translate("ActNames", "%1 is one person"))],
    }
    return forms.get(kind, [])


def _without_people(kind: str) -> str | None:
    """Return what an act of a kind is called whose summary names nobody."""
    phrases = {
        "not a face": translate("ActNames", "Not a face"),
        "draw": translate("ActNames", "Draw a face"),
        "ignore": translate("ActNames", "Ignore strangers"),
        "notice": translate("ActNames", "Bring strangers back"),
        "together": translate("ActNames", "The same person twice in a photo"),
        "apart": translate("ActNames", "Two people in a photo"),
        CARRY_OVER: translate("ActNames", "Keep what you said of a photo that was edited"),
    }
    return phrases.get(kind)
