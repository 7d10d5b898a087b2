"""Write measured findings into a document: what stands between two markers is replaced by its table.

    <!-- table: jpeg -->
    | ... |
    <!-- /table -->

So no figure in it is typed by hand, and a new model's figures take the place of the old one's.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from photoclust.errors import PhotoclustError
from photoclust.training.findings import ablations, budgets
from photoclust.training.findings.paper import ABLATIONS, CLOSED_AND_OPEN, JPEG, PIXELS, VERIFIED

Found: TypeAlias = Mapping[str, Any]
Row: TypeAlias = Sequence[str]

_TABLE: Final = re.compile(r"(<!-- table: (\S+) -->\n).*?(<!-- /table -->)", re.DOTALL)
_REGIONS: Final = "+".join(
    f"deepid2-{region}1000-mirrored" for region in ("", "left-eye-", "nose-", "mouth-")
)
_NAMES: Final = {
    "nns1": "nns1.onnx",
    "nn3": "nn3.onnx",
    "mobilefacenet": "teacher (MobileFaceNet)",
    "deepid2plus-1000": "DeepID2+, 1,000 batches",
    "deepid2plus-1000-mirrored": "DeepID2+ and flips, 1,000 batches",
    "deepid2plus-late-1000": "late DeepID2+, 1,000 batches",
    "deepid2plus-small-1000": "small DeepID2+, 1,000 batches",
    "deepid2-1000": "DeepID2, 1,000 batches",
    "deepid2-fewer-1000": "DeepID2 on fewer people, 1,000 batches",
    "deepid2-1000-mirrored": "DeepID2 and flips, 1,000 batches",
    _REGIONS: "DeepID2, four regions and flips, 1,000 batches",
    "lbp": "LBP",
}
_ABLATED: Final = {_NAMES.get(name) for name, (_, paper) in ABLATIONS.items() if not paper}
"""Runs that the papers have no figure of: they stand in the table of ablations alone."""
NOTHING: Final = "Not measured yet.\n"


class NoSuchTable(PhotoclustError):
    """A document asks for a table that cannot be made."""


def tables_command(document: Path, results: Path) -> None:
    """Replace every table of the document by what lies in the results."""
    document.write_text(filled(document.read_text(encoding="utf-8"), results), encoding="utf-8")
    print(document)


def filled(text: str, results: Path) -> str:
    """Return the text with its tables made anew; raise NoSuchTable for a name that nobody knows."""

    def table(match: re.Match[str]) -> str:
        if match[2] not in _TABLES:
            raise NoSuchTable(f"There is no table {match[2]!r}: the tables are {', '.join(_TABLES)}.")
        return match[1] + _TABLES[match[2]](results) + match[3]

    return _TABLE.sub(table, text)


def _looked(results: Path, finding: str) -> Iterator[tuple[str, Found]]:
    """Yield who was looked at, those with a known name first, and what was found."""
    folders = sorted(results.glob(f"*/{finding}.json"), key=lambda path: _rank(path.parent.name))
    for path in folders:
        found = json.loads(path.read_text(encoding="utf-8"))
        sample = "" if found.get("share", 1) == 1 else f" ({found['share']:.0%} of the faces)"
        yield _NAMES.get(path.parent.name, path.parent.name) + sample, found


def _rank(name: str) -> tuple[int, str]:
    return list(_NAMES).index(name) if name in _NAMES else len(_NAMES), name


def _markdown(head: Row, rows: Sequence[Row]) -> str:
    if not rows:
        return NOTHING
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _origins(results: Path) -> str:
    found: dict[str, str] = {}
    for path in sorted(results.glob("*/*.json"), key=lambda path: _rank(path.parent.name)):
        name = path.parent.name
        found[_NAMES.get(name, name)] = json.loads(path.read_text(encoding="utf-8"))["looked_at"]
    return _markdown(("in the tables", "what it is"), list(found.items()))


def _levels(finding: str, title: str, paper: Mapping[int, float]) -> Callable[[Path], str]:
    """Return the maker of a table of VAL by level, FaceNet's row first."""

    def table(results: Path) -> str:
        head = (title, *(f"{level:,}" for level in paper), "as they are")
        rows = [("FaceNet NN1", *(f"{value:.1f}" for value in paper.values()), "")]
        for name, found in _looked(results, finding):
            ours = {each["level"]: _percent(each["val"]) for each in found["levels"]}
            rows.append((name, *(ours.get(level, "") for level in paper), _percent(found["plain"])))
        return _markdown(head, rows if len(rows) > 1 else [])

    return table


def _verification(results: Path) -> str:
    """Put the last layer's accuracies, real values, below the papers'."""
    ours = ((name, found["layers"][-1]) for name, found in _looked(results, "binary") if name not in _ABLATED)
    rows = [(name, _share(last["real_angle"]), _share(last["real_bayesian"])) for name, last in ours]
    return _markdown(("", "LFW, by angle", "LFW, by Joint Bayesian"), [*VERIFIED, *rows])


def _precision(results: Path) -> str:
    rows = [
        (name, each["kind"], str(each["size"]), _share(each["accuracy"]), _percent(each["val"]))
        for name, found in _looked(results, "precision")
        for each in found["kinds"]
    ]
    return _markdown(("", "stored as", "bytes", "LFW view 1", "VAL at FAR 1e-3, families"), rows)


def _sparsity(results: Path) -> str:
    rows = [
        (
            name,
            each["layer"],
            str(each["units"]),
            found["active"],
            _spread(each["by_face"]),
            _spread(each["by_unit"]),
        )
        for name, found in _looked(results, "sparsity")
        for each in found["layers"]
    ]
    head = ("", "layer", "units", "active means", "active units of a face", "faces that excite a unit")
    return _markdown(head, rows)


def _binary(results: Path) -> str:
    kinds = ("real_angle", "real_bayesian", "bits_hamming", "bits_bayesian")
    rows = [
        (name, each["layer"], *(_share(each[kind]) for kind in kinds))
        for name, found in _looked(results, "binary")
        if name not in _ABLATED
        for each in found["layers"]
    ]
    head = ("", "layer", "real, angle", "real, Joint Bayesian", "bits, Hamming", "bits, Joint Bayesian")
    return _markdown(head, rows)


def _selectivity(results: Path) -> str:
    rows = []
    for name, found in _looked(results, "selectivity"):
        people, sets = found["people"], found["sets"]
        means = [
            sum(each[kind] for each in people) / len(people)
            for kind in ("accuracy", "always_on", "always_off")
        ]
        best = ", ".join(f"{each['name']} {_share(each['accuracy'])}" for each in sets)
        rows.append((name, str(found["units"]), *map(_share, means), _share(found["chance"]), best))
    head = (
        "",
        "units",
        "best unit, a person",
        "units on",
        "units off",
        "best unit, people by lot",
        "best unit, a set",
    )
    return _markdown(head, rows)


def _occlusion(kind: str) -> Callable[[Path], str]:
    def table(results: Path) -> str:
        rows: list[Row] = []
        head: Row = ("", "layer", "metric")
        for name, found in _looked(results, "occlusion"):
            head = ("", "layer", "metric", *map(str, found["levels"]))
            for curve in (each for each in found["curves"] if each["kind"] == kind):
                figures = (_share(each["mean"]) for each in curve["accuracies"])
                rows.append((name, curve["layer"], curve["metric"], *figures))
        return _markdown(head, rows)

    return table


def _identification(results: Path) -> str:
    rows: list[Row] = [(*row, "") for row in CLOSED_AND_OPEN]
    for name, found in _looked(results, "identification"):
        for each in found["metrics"]:
            figures = each["figures"]
            trial = (
                f"{figures['closed_gallery']:,} / {figures['closed_probes']:,}; {figures['gallery']:,} / "
                f"{figures['genuine']:,} / {figures['impostors']:,}"
            )
            rates = (_percent(figures[kind]) for kind in ("closed_rank1", "open_dir"))
            rows.append((f"{name}, {each['metric']}", *rates, trial))
    return _markdown(
        ("", "closed-set rank 1", "open-set DIR at FAR 1 %", "enrolled / probes; / impostors"), rows
    )


def _codes(results: Path) -> str:
    rows = [
        (
            name,
            f"{each['faces']:,}",
            *(f"{each[kind]:.2f}" for kind in ("exact_seconds", "code_seconds", "second_stage_seconds")),
            *(f"{each[kind]:.1f}" for kind in ("exact_megabytes", "code_megabytes")),
            f"{each['recall']:.3f}",
            f"{each['passed']:.4f}",
        )
        for name, found in _looked(results, "codes")
        for each in found["costs"]
    ]
    head = (
        "",
        "faces",
        "all cosines, s",
        "codes, s",
        "then cosines, s",
        "MB",
        "MB of codes",
        "recall",
        "false passed",
    )
    return _markdown(head, rows)


def _reaches(results: Path) -> str:
    rows = [
        (name, f"{found['faces']:,}", f"{each['recall']:.2f}", str(each["bits"]), f"{each['passed']:.4f}")
        for name, found in _looked(results, "codes")
        for each in found["reaches"]
    ]
    return _markdown(
        ("", "real faces", "of neighbours kept", "Hamming distance, at most", "of others let through"), rows
    )


def _trained(table: Callable[[Path], budgets.Table]) -> Callable[[Path], str]:
    """Return the maker of a table whose rows are runs; their records lie beside the findings' folder."""

    def written(results: Path) -> str:
        made = table(results.parent)
        return _markdown(made.head, made.rows)

    return written


def _share(value: float) -> str:
    return f"{100 * value:.1f}"


def _percent(figure: Found) -> str:
    return f"{100 * figure['mean']:.1f} ± {100 * figure['error']:.1f}"


def _spread(spread: Found) -> str:
    return f"{100 * spread['mean']:.0f} % ± {100 * spread['deviation']:.0f}"


_TABLES: Final[Mapping[str, Callable[[Path], str]]] = {
    "origins": _origins,
    "verification": _verification,
    "jpeg": _levels("jpeg", "JPEG quality", JPEG),
    "pixels": _levels("pixels", "pixels", PIXELS),
    "precision": _precision,
    "dimensions": _trained(budgets.dimensions),
    "training-faces": _trained(budgets.training_faces),
    "networks": _trained(budgets.networks),
    "ablations": _trained(ablations.ablations),
    "sparsity": _sparsity,
    "binary": _binary,
    "selectivity": _selectivity,
    "occlusion-below": _occlusion("from below"),
    "occlusion-block": _occlusion("block"),
    "identification": _identification,
    "codes": _codes,
    "reaches": _reaches,
}
