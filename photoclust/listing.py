"""Write the photos that were found for other programs: a list of files, CSV for spreadsheets, exact JSON."""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import IO, Final

from photoclust.model import FoundPhoto
from photoclust.wording import inert, plain

COLUMNS: Final = ("photo", "taken", "width", "height", "people")
VERSION: Final = 1


class ListForm(StrEnum):
    """In which form photos are listed."""

    LIST = "txt"
    CSV = "csv"
    JSON = "json"


def write_photos(form: ListForm, photos: Sequence[FoundPhoto], stream: IO[str]) -> None:
    """Write photos in a form, each by its first file; open the stream with newline=""."""
    _WRITERS[form](photos, stream)


def _write_list(photos: Sequence[FoundPhoto], stream: IO[str]) -> None:
    """Write one file a line."""
    stream.writelines(f"{plain(photo.paths[0])}\n" for photo in photos)


def _write_csv(photos: Sequence[FoundPhoto], stream: IO[str]) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for photo in photos:
        people = inert(plain("; ".join(photo.names)))
        place = inert(plain(photo.paths[0]))
        writer.writerow((place, _taken(photo), photo.width, photo.height, people))


def _write_json(photos: Sequence[FoundPhoto], stream: IO[str]) -> None:
    """Write ASCII; a path's bytes that are not UTF-8 are lone surrogates, as export.write_json has them."""
    json.dump({"version": VERSION, "photos": list(map(_document, photos))}, stream, indent=1)
    stream.write("\n")


_WRITERS: Final[Mapping[ListForm, Callable[[Sequence[FoundPhoto], IO[str]], None]]] = MappingProxyType(
    {ListForm.LIST: _write_list, ListForm.CSV: _write_csv, ListForm.JSON: _write_json}
)


def _document(photo: FoundPhoto) -> dict[str, object]:
    return {
        "paths": [str(path) for path in photo.paths],
        "width": photo.width,
        "height": photo.height,
        "taken": _taken(photo) or None,
        "people": list(photo.names),
    }


def _taken(photo: FoundPhoto) -> str:
    """Return when a photo was taken; nothing where only its file has a date."""
    return photo.taken.isoformat() if photo.dated else ""
