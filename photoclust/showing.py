"""Decode a photo in the process that shows it: only bytes that a scan has decoded without harm.

A scan reads strange files in processes of their own, which a hostile one may crash. A window has one process.
"""

from pathlib import Path

from photoclust.errors import ChangedPhoto
from photoclust.examine import fingerprint, read
from photoclust.images import ImageLimits, Picture, decode
from photoclust.library import Library


def decode_known(library: Library, path: Path, limits: ImageLimits) -> Picture:
    """Return a file's pixels, upright; raise ChangedPhoto when its bytes are not those of a scanned photo.

    Raises UnreadablePhoto for a file that is not there. The identity of bytes is no cryptographic one: it
    finds what changed by itself or in an editor, not what somebody forged to be taken for another file.
    """
    content = read(path)
    if library.files.photo_of_content(fingerprint(content)) is None:
        raise ChangedPhoto(
            "The file has changed since its faces were found; it is shown once it was looked at again."
        )
    return decode(content, limits)
