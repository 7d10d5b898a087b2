"""DeepID2+'s figure 3 as a table: what each of its changes to DeepID2 is worth, under one budget.

A row is the record of a run in training/results and its `binary` finding, which has every layer's accuracies.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from photoclust.training.findings.budgets import Run, Table, read_run
from photoclust.training.findings.paper import ABLATIONS

_LAYERS: Final = ("FC-1", "FC-2", "FC-3", "FC-4")


def ablations(results: Path) -> Table:
    """Return each run's accuracies on LFW's view 1 by layer; results: the folder of the runs' records."""
    rows = []
    for name, (change, paper) in ABLATIONS.items():
        run, path = read_run(results, name), results / "findings" / name / "binary.json"
        if run is not None and path.exists():
            layers = json.loads(path.read_text(encoding="utf-8"))["layers"]
            rows.append((change, *_learnt(run), *_accuracies(layers), paper))
    head = ("one network", "people", "faces", "faces seen", "CPU minutes", *_LAYERS)
    return Table((*head, "the paper's, LFW view 2"), rows)


def _learnt(run: Run) -> Sequence[str]:
    return f"{run.people:,}", f"{run.faces:,}", f"{run.seen:,}", f"{run.cpu_seconds / 60:.1f}"


def _accuracies(layers: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    """Return every layer's accuracy by angle and by Joint Bayesian; nothing for a layer without features."""
    both = {each["layer"]: (each["real_angle"], each["real_bayesian"]) for each in layers}
    return [" / ".join(f"{100 * value:.1f}" for value in both.get(layer, ())) for layer in _LAYERS]
