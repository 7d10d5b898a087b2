"""What a file is, told by its bytes; suffixes lie."""

from enum import StrEnum

from photoclust.errors import UnreadablePhoto

_PHOTOS = (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp")
_PHONES = (".heic", ".heif", ".hif", ".avif")
_RAWS = (".cr2", ".cr3", ".nef", ".arw", ".dng", ".raf", ".rw2", ".orf")
SUFFIXES: frozenset[str] = frozenset(_PHOTOS + _PHONES + _RAWS)


class Kind(StrEnum):
    """A family of files read in one way; the value is the name of Pillow's reader, or RAW."""

    JPEG = "JPEG"
    PNG = "PNG"
    GIF = "GIF"
    BMP = "BMP"
    WEBP = "WEBP"
    TIFF = "TIFF"
    HEIF = "HEIF"
    AVIF = "AVIF"
    RAW = "RAW"


_OPENINGS = (
    (b"\xff\xd8", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"BM", Kind.BMP),
    (b"FUJIFILMCCD-RAW", Kind.RAW),
    (b"IIU\0", Kind.RAW),  # Panasonic RW2
    (b"IIRO", Kind.RAW),  # Olympus ORF
    (b"IIRS", Kind.RAW),
    (b"MMOR", Kind.RAW),
    (b"II*\0", Kind.TIFF),
    (b"MM\0*", Kind.TIFF),
    (b"II+\0", Kind.TIFF),
    (b"MM\0+", Kind.TIFF),
)
_BRANDS = (
    (b"crx ", Kind.RAW),  # Canon CR3
    (b"avif", Kind.AVIF),
    (b"avis", Kind.AVIF),
    *((brand, Kind.HEIF) for brand in b"heic heix heim heis hevc hevx mif1 msf1".split()),
)
_UNSUPPORTED = (
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"8BPS", "Photoshop"),
    (b"gimp xcf", "GIMP"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"\0MRM", "Minolta RAW"),
    (b"FOVb", "Sigma RAW"),
    (b"II\x1a\0\0\0HEAPCCDR", "Canon CRW"),
)


def kind_of(content: bytes) -> Kind:
    """Tell the kind of an image from its first bytes, or refuse it with a sentence."""
    if not content:
        raise UnreadablePhoto("The file is empty.")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.WEBP
    if content[4:8] == b"ftyp":
        return _kind_of_container(content)
    for opening, kind in _OPENINGS:
        if content.startswith(opening):
            return Kind.RAW if kind is Kind.TIFF and content[8:10] == b"CR" else kind
    for opening, name in _UNSUPPORTED:
        if content.startswith(opening):
            raise UnreadablePhoto(f"{name} is a kind of image that Photoclust does not read.")
    raise UnreadablePhoto("This is not an image that Photoclust knows.")


def _kind_of_container(content: bytes) -> Kind:
    """Look through the brands of an ISO base media file, the first listed winning."""
    brands = content[8 : min(int.from_bytes(content[:4], "big"), 256)]
    for brand, kind in _BRANDS:
        if brand in (brands[start : start + 4] for start in range(0, len(brands), 4)):
            return kind
    raise UnreadablePhoto("This is a film or another container, not a photo.")
