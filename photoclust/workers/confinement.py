"""Take from a process, for good, what reading photos does not need: Linux's Landlock, called directly.

A photo that takes a decoder over can then write no file, run no program, and neither make nor take a TCP
connection. No package is kept well enough to ask instead (docs/decisions/0105); these are three system calls
with the same numbers on every machine: https://docs.kernel.org/userspace-api/landlock.html.
"""

import ctypes
import os
import struct
import sys
from typing import Final

_CREATE: Final = 444
_ADD_RULE: Final = 445
_RESTRICT: Final = 446
_VERSION_FLAG: Final = 1
_PATH_BENEATH: Final = 1
_NO_NEW_PRIVILEGES: Final = 38

_EXECUTE: Final = 1 << 0
_WRITE_FILE: Final = 1 << 1
_CHANGE_FOLDERS: Final = sum(1 << bit for bit in range(4, 13))  # remove, and make anything
_SINCE: Final = ((2, 1 << 13), (3, 1 << 14))  # link or rename across folders; truncate
_TCP: Final = (1 << 0) | (1 << 1)  # bind, connect; since version 4
_SCOPES: Final = (1 << 0) | (1 << 1)  # abstract sockets and signals of others; since version 6


def confine() -> bool:
    """Confine this thread and all that it starts; return whether the system could.

    Files that are open stay open. Devices may be written: a graphics card is one.
    """
    if sys.platform != "linux":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION_FLAG)
    if version < 1:
        return False
    given = _rights_to_take(version)
    rules = system.syscall(_CREATE, given, ctypes.c_size_t(len(given)), 0)
    if rules < 0:
        return False
    try:
        _allow(system, rules, "/dev", _WRITE_FILE)
        privileges = system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return privileges == 0 and int(system.syscall(_RESTRICT, rules, 0)) == 0
    finally:
        os.close(rules)


def _rights_to_take(version: int) -> bytes:
    """Return the struct landlock_ruleset_attr of a version: all that this one knows of."""
    writing = _EXECUTE | _WRITE_FILE | _CHANGE_FOLDERS
    writing |= sum(right for since, right in _SINCE if version >= since)
    fields = [writing] + [_TCP] * (version >= 4) + [_SCOPES] * (version >= 6)
    return struct.pack(f"={len(fields)}Q", *fields)


def _allow(system: ctypes.CDLL, rules: int, folder: str, rights: int) -> None:
    place = os.open(folder, os.O_PATH | os.O_CLOEXEC)  # type: ignore[attr-defined,unused-ignore]
    try:
        system.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)
