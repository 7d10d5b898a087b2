"""Scan albums whose people are known, group the faces, and hold all of it against the truth.

    python -m benchmarks.album [--model M] [--albums DIR] [--strangers DIR] [--library DIR]
        [--sweep] [--json FILE]

The albums are scanned as one library, by the code of `photoclust scan`, with photos of strangers
among them. The figures depend on photos, detector and model alone: the same ones give the same
figures. benchmarks/truth.py tells how a found face gets its true name; faces whose name the truth
does not tell count in no F. --library keeps the scan, so that the next run with the same model and
detector need not look at a photo again.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.album_figures import Agreement, AlbumFigures, FoundFace, FoundPhoto, album_figures, regrouped
from benchmarks.truth import Truth, data_root, read_truth
from photoclust.cli.scanning import scan_into
from photoclust.cluster import Constraints, group_faces
from photoclust.equipment import examination_of
from photoclust.examine import open_examiner
from photoclust.faces.embed import restore
from photoclust.library import Library
from photoclust.library.groups import GroupingFaces
from photoclust.model import PlacedFace
from photoclust.regroup import company, weak_faces
from photoclust.settings import Settings

TOGETHER = "together"
STRANGERS = "strangers"
CUTS = tuple(round(float(cut), 2) for cut in np.arange(0.10, 0.91, 0.02))


@dataclass(frozen=True, slots=True)
class Result:
    """What one model came to. similarity: the cut it shipped with. sweep: together, at other cuts."""

    model: str
    seen_by: str
    similarity: float
    skipped: int
    albums: tuple[AlbumFigures, ...]
    sweep: tuple["Cut", ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """The figures of all albums together at a similarity cut."""

    similarity: float
    figures: AlbumFigures


def run(options: argparse.Namespace) -> Result:
    """Scan and group in a library that is thrown away unless one is named; return the figures."""
    folders = [folder.absolute() for folder in (options.albums, options.strangers) if folder.is_dir()]
    truth = read_truth(folders)
    chosen = replace(Settings(), model=options.model)
    examiner = open_examiner(examination_of(chosen))
    with tempfile.TemporaryDirectory() as place, Library(options.library or Path(place)) as library:
        skipped = scan_into(library, folders, chosen, retry=False).totals.skipped
        photos = list(found_photos(truth, list(library.census.faces()), options.albums.absolute()))
        faces = library.groups.faces(examiner.contract.id)
    floor = company(examiner.contract)
    return Result(
        model=examiner.contract.id,
        seen_by=examiner.models.signature,
        similarity=examiner.contract.cluster_similarity,
        skipped=skipped,
        albums=per_album(photos),
        sweep=tuple(sweep(photos, faces, chosen.smallest_seed, floor)) if options.sweep else (),
    )


def found_photos(truth: Truth, faces: Sequence[PlacedFace], albums: Path) -> Iterator[FoundPhoto]:
    """Yield every photo the truth tells of, once, however many files show it."""
    found: dict[Path, list[PlacedFace]] = {}
    copies: set[Path] = set()
    for face in sorted(faces, key=lambda face: face.id):
        found.setdefault(face.paths[0], []).append(face)
        copies.update(face.paths[1:])
    for path, true in truth.items():
        if path not in copies:
            album = path.relative_to(albums).parts[0] if path.is_relative_to(albums) else STRANGERS
            yield FoundPhoto(album, true, tuple(_found(face) for face in found.get(path, ())))


def _found(face: PlacedFace) -> FoundFace:
    return FoundFace(face.id, face.box, face.handle or f"face {face.id}")


def per_album(photos: Sequence[FoundPhoto]) -> tuple[AlbumFigures, ...]:
    """Sum up each album, then all together."""
    names = list(dict.fromkeys(photo.album for photo in photos))
    each = [album_figures(name, [photo for photo in photos if photo.album == name]) for name in names]
    return (*each, album_figures(TOGETHER, photos))


def sweep(
    photos: Sequence[FoundPhoto], faces: GroupingFaces, smallest_seed: float, floor: float
) -> Iterator[Cut]:
    """Group anew at every cut, as a regrouping without decisions does."""
    embeddings = restore(faces.codes)
    for cut in CUTS:
        labels = group_faces(
            embeddings,
            similarity=cut,
            company=floor,
            constraints=Constraints(photos=faces.photos),
            weak=weak_faces(faces, smallest_seed),
        )
        groups = dict(zip(faces.ids.tolist(), labels.tolist(), strict=True))
        yield Cut(cut, album_figures(TOGETHER, regrouped(photos, groups)))


def line(figures: AlbumFigures) -> str:
    """Return an album's figures as a row of the table."""
    people = figures.people
    return (
        f"{figures.album:<12}{figures.photos:>7}{figures.faces:>7}"
        f"{_of(figures.boxes_found, figures.boxes):>10}{_of(figures.unplaced_found, figures.unplaced):>10}"
        f"{figures.false:>6}{figures.known:>7}  {_shown(figures.pairwise)}{_shown(figures.bcubed)}"
        f"{_of(people.found, people.people):>7}{people.split:>6}{people.merged:>7}"
        f"{_of(figures.intruders, figures.strangers):>10}"
    )


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "-"


def _shown(agreement: Agreement | None) -> str:
    return f"{agreement or '-'!s:<22}"


def show(result: Result) -> None:
    """Print the tables."""
    print(f"{result.model}, seen by {result.seen_by}, cut at {result.similarity:g}; {result.skipped} skipped")
    print(
        f"{'':<12}{'photos':>7}{'faces':>7}{'boxes':>10}{'unplaced':>10}{'false':>6}{'known':>7}"
        f"  {'pairwise F (P, R)':<22}{'BCubed F (P, R)':<22}"
        f"{'people':>7}{'split':>6}{'merged':>7}{'intruders':>10}"
    )
    for figures in result.albums:
        print(line(figures))
    for cut in result.sweep:
        print(f"{cut.similarity:.2f}  pairwise {cut.figures.pairwise}  BCubed {cut.figures.bcubed}")
    if result.sweep:
        best = max(result.sweep, key=lambda cut: cut.figures.bcubed.f if cut.figures.bcubed else 0.0)
        print(f"best BCubed F at {best.similarity:.2f}; the model ships {result.similarity:g}")


def main() -> None:
    """Scan, print, and write JSON when asked."""
    root = data_root()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", help="an ONNX embedder; default: the one that is shipped")
    parser.add_argument("--albums", type=Path, default=root / "albums", help="folder of albums")
    parser.add_argument("--strangers", type=Path, default=root / "detection", help="photos of nobody known")
    parser.add_argument(
        "--library", type=Path, help="keep the scan in this folder; nobody may be named there"
    )
    parser.add_argument("--sweep", action="store_true", help="group at other similarity cuts as well")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    result = run(options)
    show(result)
    if options.json:
        options.json.write_text(json.dumps(asdict(result), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
