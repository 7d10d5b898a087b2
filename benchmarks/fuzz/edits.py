"""Damage bytes: the kinds of damage that parsers fall over."""

import random
import struct
from collections.abc import Sequence
from typing import Final, TypeAlias

Edit: TypeAlias = tuple[str, float, int]
"""What to do, where (a share of the length), and a number that says how."""

_NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_WORDS: Final = (
    b"\xff\xd8\xff", b"\xff\xda", b"\xff\xe1\xff\xff", b"Exif\0\0II*\0", b"MM\0*\0\0\0\x08", b"IDAT", b"iTXt",
    b"ftypheic", b"ftypavif", b"moov", b"meta", b"iloc", b"RIFF\xff\xff\xff\xffWEBPVP8X", b"ICC_PROFILE\0",
    b"GIF89a", b"MPF\0", b"CMT1", b"0000:00:00 00:00:00", b"9999:99:99", b'"NaN"', b"1e999", b"[[[[", b"{}",
    b"tiff:Orientation", b"&x;", b"\xed\xa0\x80", b"\0",
)  # fmt: skip
KINDS: Final = ("flip", "number", "word", "cut", "repeat", "drop", "move", "end", "fill")


def edited(content: bytes, edits: Sequence[Edit]) -> bytes:
    """Apply edits in order."""
    for kind, share, number in edits:
        content = _edited(content, kind, int(share * len(content)), number)
    return content


def random_edits(rng: random.Random) -> list[Edit]:
    """Choose a few edits, mostly one or two."""
    count = min(1 + int(rng.expovariate(0.6)), 12)
    return [(rng.choice(KINDS), rng.random(), rng.getrandbits(16)) for _ in range(count)]


def _edited(content: bytes, kind: str, place: int, number: int) -> bytes:
    length = 1 + number % 64
    before, after = content[:place], content[place:]
    value, word = _number(number), _WORDS[number % len(_WORDS)]
    made = {
        "flip": after and bytes([after[0] ^ (1 << number % 8)]) + after[1:],
        "number": value + after[len(value) :],
        "word": word + (after if number % 2 else after[len(word) :]),
        "repeat": after[:length] * (2 + number % 200) + after[length:],
        "move": after[length : 2 * length] + after[:length] + after[2 * length :],
        "fill": bytes([number % 256]) * min(length, len(after)) + after[length:],
        "cut": after[number % 4096 :],
        "drop": after[length:],
        "end": b"",
    }
    return before + made[kind]


def _number(number: int) -> bytes:
    """Return a number at the edge of a type, in one of the widths and orders that files use."""
    value = _NUMBERS[number % len(_NUMBERS)]
    form = (">I", "<I", ">H", "<H", "B")[number // 16 % 5]
    return struct.pack(form, value & ((1 << 8 * struct.calcsize(form)) - 1))
