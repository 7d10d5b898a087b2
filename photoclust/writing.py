"""Write a file whole or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from photoclust.errors import PhotoclustError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[str]]:
    """Give a UTF-8 stream that becomes `path` when the block ends, readable by its owner only.

    Raises PhotoclustError when the folder cannot be written; an interrupted block leaves nothing.
    """
    try:
        with tempfile.NamedTemporaryFile(
            "w", dir=path.parent, suffix=".part", delete=False, encoding="utf-8", newline=""
        ) as stream:
            part = Path(stream.name)
            try:
                yield stream
            except BaseException:
                stream.close()
                part.unlink()
                raise
        part.replace(path)
    except OSError as error:
        raise PhotoclustError(f"{path} cannot be written: {error.strerror or error}.") from error
