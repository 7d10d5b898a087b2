"""What can go wrong in a way the owner of the photos can do something about.

    PhotoclustError            the message is a sentence for the owner
    ├── UnreadablePhoto        one file cannot be shown; it costs that file alone
    │   ├── UnreachablePhoto   it cannot be opened now; every scan tries again
    │   └── BrokenOffReading   its reader died or overran a limit; the next scan tries once more
    ├── LibraryError           the library cannot be opened or written
    │   └── DamagedLibrary     its file is broken or gone; a copy may be at hand
    ├── ModelError             an ONNX file cannot be used
    └── UnknownPerson          no person goes by that name or number

Any other exception is a bug and rises to the one boundary that logs it.
"""

from pathlib import Path


class PhotoclustError(Exception):
    """A known error; its message is a sentence for the owner that says what to do."""


class UnreadablePhoto(PhotoclustError):
    """A file that looks like a photo but cannot be decoded within the limits."""


class UnreachablePhoto(UnreadablePhoto):
    """A file that the system would not open or read: that says nothing about what is in it."""


class BrokenOffReading(UnreadablePhoto):
    """A file whose reading was ended from outside: by a limit, or with its process."""


class ChangedPhoto(UnreadablePhoto):
    """A file is not the one that was scanned."""


class LibraryError(PhotoclustError):
    """The library is locked, damaged, from a newer version, or its disk is full."""


class DamagedLibrary(LibraryError):
    """The library's file is broken or gone. copy: the newest sound backup, None where there is none."""

    def __init__(self, sentence: str, copy: Path | None = None) -> None:
        """Keep the copy beside the sentence, so that a window can offer it."""
        super().__init__(sentence)
        self.copy = copy


class ModelError(PhotoclustError):
    """An ONNX file is missing, damaged, or without the contract Photoclust needs."""


class UnknownPerson(PhotoclustError):
    """No person goes by that name or number."""
