"""Say things safely and in plain English: what lies in a file's name must not steer a terminal."""

import re
import traceback
import unicodedata
from typing import Final

_UNSEEN: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RUNS_AS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_FRAME: Final = re.compile(r'^  File ".*", line \d+, in .*$', re.MULTILINE)
_PLURALS: Final = {"person": "people", "this person": "these people"}


def plain(text: object) -> str:
    r"""Return text on one line, whatever it holds.

    Control characters, line ends, marks that turn the direction of reading, and bytes that are not
    UTF-8 (as os.fsdecode leaves them) are written as escapes: \n, \x1b, \u202e, \xff.
    """
    return "".join(_escaped(sign) if _is_unsafe(sign) else sign for sign in str(text))


def counted(number: int, noun: str) -> str:
    """Return "1 photo", "3,120 photos", "2 people"."""
    plural = _PLURALS.get(noun, noun + "s")
    return f"{number:,} {noun if number == 1 else plural}"


def where_it_arose(error: BaseException) -> str:
    """Return the places in programs that an error and its causes passed, a worker process's too.

    No message: it may name a photo, and this is for logs that are sent to others.
    """
    if error.__cause__ is not None:
        before = where_it_arose(error.__cause__)
    else:
        before = "".join(f"{line}\n" for line in _FRAME.findall(getattr(error, "tb", "")))  # _RemoteTraceback
    return before + "".join(traceback.format_tb(error.__traceback__))


def inert(text: str) -> str:
    """Return text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_RUNS_AS_FORMULA) else text


def _is_unsafe(sign: str) -> bool:
    return sign in _TURNING or unicodedata.category(sign) in _UNSEEN


def _escaped(sign: str) -> str:
    if "\udc80" <= sign <= "\udcff":
        return f"\\x{ord(sign) - 0xDC00:02x}"
    return sign.encode("unicode_escape", "backslashreplace").decode("ascii")
