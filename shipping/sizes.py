"""List what a build weighs: `python -m shipping.sizes dist/photoclust`."""

import argparse
from collections import Counter
from pathlib import Path

_LIBRARIES_OF_WHEELS = ".libs"
_INSIDE = "_internal"


def main() -> None:
    """Print the whole and its biggest parts."""
    parser = argparse.ArgumentParser(prog="shipping.sizes", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", type=int, default=25)
    given = parser.parse_args()
    show(given.folder, parts=given.parts)


def show(folder: Path, *, parts: int) -> None:
    """Print the whole and so many of its biggest parts, in millions of bytes."""
    print(f"{total(folder) / 1e6:7.1f} MB in all")
    for name, size in by_part(folder).most_common(parts):
        print(f"{size / 1e6:7.1f} MB {name}")


def total(folder: Path) -> int:
    """Return the bytes of all files; what a link points to counts once, where it lies."""
    return sum(by_part(folder).values())


def by_part(folder: Path) -> Counter[str]:
    """Return the bytes of each package, its name ending in /, and of each file that belongs to none."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(folder).parts
            inside = parts[1:] if parts[0] == _INSIDE else parts
            package = inside[0].removesuffix(_LIBRARIES_OF_WHEELS) + "/"
            found[package if len(inside) > 1 else inside[0]] += path.stat().st_size
    return found


if __name__ == "__main__":
    main()
