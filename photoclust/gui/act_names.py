"""What the owner's acts are called in their language: the journal's summaries are English, with the names."""

import re
from types import MappingProxyType
from typing import Final

from photoclust.gui.language import translate
from photoclust.library.journal import Act

_HANDLE: Final = re.compile(r"g?\d+")
_PARTS: Final = MappingProxyType(
    {
        "name": re.compile(r"Name (.+)"),
        "confirm": re.compile(r"Confirm (.+)"),
        "reject": re.compile(r"Not (.+): .+"),
        "split": re.compile(r"Move .+ from (.+)"),
        "merge": re.compile(r"Merge (.+)"),
        "differ": re.compile(r"(.+) is not (.+)"),
        "hide": re.compile(r"Hide (.+)"),
        "show": re.compile(r"Show (.+)"),
        "cover": re.compile(r"Cover of (.+)"),
        "keep whole": re.compile(r"(.+) is one person"),
    }
)
"""Where a summary of each kind has its names; kinds that are not here have none."""


def act_name(act: Act) -> str:
    """Return what an act is called in a menu; one of a kind unknown here keeps its English summary."""
    phrase = _phrase(act.kind)
    pattern = _PARTS.get(act.kind)
    found = None if pattern is None else pattern.fullmatch(act.summary)
    if phrase is None or (pattern is not None and found is None):
        return act.summary
    for number, name in enumerate(found.groups() if found is not None else (), start=1):
        phrase = phrase.replace(f"%{number}", _who(name))
    return phrase


def _who(name: str) -> str:
    """Return a name; of somebody without one, that they have none."""
    return translate("ActNames", "somebody without a name") if _HANDLE.fullmatch(name) else name


def _phrase(kind: str) -> str | None:
    phrases = {
        "name": translate("ActNames", "Name %1"),
        "confirm": translate("ActNames", "Confirm %1"),
        "reject": translate("ActNames", "Not %1"),
        "split": translate("ActNames", "Move faces away from %1"),
        "merge": translate("ActNames", "Merge %1"),
        "differ": translate("ActNames", "%1 is not %2"),
        "hide": translate("ActNames", "Hide %1"),
        "show": translate("ActNames", "Bring %1 back"),
        "cover": translate("ActNames", "Cover of %1"),
        "keep whole": translate("ActNames", "%1 is one person"),
        "not a face": translate("ActNames", "Not a face"),
        "draw": translate("ActNames", "Draw a face"),
        "ignore": translate("ActNames", "Ignore strangers"),
        "notice": translate("ActNames", "Bring strangers back"),
        "together": translate("ActNames", "The same person twice in a photo"),
        "apart": translate("ActNames", "Two people in a photo"),
    }
    return phrases.get(kind)
