"""What can go wrong in a way the owner of the photos can do something about.

    PhotoclustError            the message is a sentence for the owner
    ├── UnreadablePhoto        one file cannot be shown; it costs that file alone
    ├── LibraryError           the library cannot be opened or written
    ├── ModelError             an ONNX file cannot be used
    └── UnknownPerson          no person goes by that name or number

Any other exception is a bug and rises to the one boundary that logs it.
"""


class PhotoclustError(Exception):
    """A known error; its message is a sentence for the owner that says what to do."""


class UnreadablePhoto(PhotoclustError):
    """A file that looks like a photo but cannot be decoded within the limits."""


class LibraryError(PhotoclustError):
    """The library is locked, damaged, from a newer version, or its disk is full."""


class ModelError(PhotoclustError):
    """An ONNX file is missing, damaged, or without the contract Photoclust needs."""


class UnknownPerson(PhotoclustError):
    """No person goes by that name or number."""
