"""The findings command: one finding, or all, of what is given; JSON and PNG in training/results/findings."""

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from photoclust.training.evaluate.command import Places, subject_of
from photoclust.training.extras import pyplot
from photoclust.training.findings import binary, codes, identify, occlusion, quality, selectivity, sparsity
from photoclust.training.findings.looked import (
    Looked,
    looked_at_patterns,
    looked_at_run,
    looked_at_subject,
    mirrored,
    remembering,
    together,
)
from photoclust.training.findings.material import Material, read_material, thinned
from photoclust.training.folders import read_folder
from photoclust.training.shards import read_tar

_FLOOR: Final = 0.4
"""Cosine from which codes look for neighbours: about where the shipped models' clustering stops."""

_OF_EMBEDDERS: Final = ("jpeg", "pixels", "codes")
"""FaceNet's tables and the application's search. Rectified features are nowhere negative: all faces are above
that floor of each other, and codes would have to compare everybody twice."""


@dataclass(frozen=True, slots=True)
class Finding:
    """measure: the figures, a dataclass. draw: them on a figure of matplotlib.pyplot."""

    measure: Callable[[Looked, Material], Any]
    draw: Callable[[Any, Any], Any]


FINDINGS: Final[Mapping[str, Finding]] = {
    "sparsity": Finding(sparsity.sparsity, sparsity.draw_sparsity),
    "binary": Finding(binary.binary, binary.draw_binary),
    "precision": Finding(binary.precision, binary.draw_precision),
    "selectivity": Finding(selectivity.selectivity, selectivity.draw_selectivity),
    "occlusion": Finding(occlusion.occlusion, occlusion.draw_occlusion),
    "jpeg": Finding(
        quality.jpeg_quality, lambda found, plots: quality.draw_quality(found, plots, "JPEG quality")
    ),
    "pixels": Finding(
        quality.pixels, lambda found, plots: quality.draw_quality(found, plots, "pixels of the face")
    ),
    "identification": Finding(identify.identify, identify.draw_identities),
    "codes": Finding(lambda looked, material: codes.codes(looked, material, _FLOOR), codes.draw_codes),
}


def findings_command(given: argparse.Namespace, places: Places) -> None:
    """Measure, write and draw one finding or all; print where they lie."""
    looked = _looked(given, places)
    material = thinned(read_material(places.root, places.cache), given.share)
    folder = given.output / looked.name
    folder.mkdir(parents=True, exist_ok=True)
    for name in wanted(looked) if given.finding == "all" else (given.finding,):
        finding = FINDINGS[name]
        if name == "identification" and given.people:
            read = read_folder if given.people.is_dir() else read_tar
            found = identify.identify(looked, material, read(given.people, places.cache))
        else:
            found = finding.measure(looked, material)
        _write(folder / f"{name}.json", looked, material, found, given.share)
        _draw(folder / f"{name}.png", finding, found)
        print(folder / f"{name}.json", flush=True)


def wanted(looked: Looked) -> tuple[str, ...]:
    """Return the findings that `all` stands for: of a DeepID network those of its own paper."""
    return tuple(name for name in FINDINGS if not (looked.rectified and name in _OF_EMBEDDERS))


def _looked(given: argparse.Namespace, places: Places) -> Looked:
    """Open what the command line names: "lbp", finished runs' recipes, or an ONNX file."""
    several = [_one(name, given, places) for name in given.looked]
    looked = together([mirrored(each) for each in several] if given.mirrored else several)
    return remembering(looked)


def _one(name: Path, given: argparse.Namespace, places: Places) -> Looked:
    if str(name) == "lbp":
        return looked_at_patterns()
    if name.suffix == ".toml":
        return looked_at_run(name, places.runs)
    return looked_at_subject(name, subject_of(name, given))


def _write(path: Path, looked: Looked, material: Material, found: Any, share: float) -> None:
    """Write the figures with what they were measured of and on."""
    text = {
        "looked_at": looked.origin,
        "share": share,
        "faces_checksum": material.shards.checksum[:16],
        "lfw_checksum": material.lfw.crops.checksum[:16],
        **asdict(found),
    }
    path.write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")


def _draw(path: Path, finding: Finding, found: Any) -> None:
    plots = pyplot()
    if plots is None:
        return
    figure = finding.draw(found, plots)
    figure.savefig(path, dpi=100, bbox_inches="tight")
    plots.close(figure)
