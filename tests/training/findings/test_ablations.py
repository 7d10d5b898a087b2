import json
from pathlib import Path
from typing import Any

from photoclust.training.findings.ablations import ablations
from tests.training.findings.test_budgets import write_run


def write_layers(results: Path, name: str, **layers: tuple[float, float]) -> None:
    """Write the two accuracies of each layer as the finding does."""
    folder = results / "findings" / name
    folder.mkdir(parents=True)
    found: list[dict[str, Any]] = [
        {"layer": layer.replace("_", "-"), "real_angle": angle, "real_bayesian": bayesian}
        for layer, (angle, bayesian) in layers.items()
    ]
    (folder / "binary.json").write_text(json.dumps({"layers": found}))


def test_each_layer_has_both_accuracies_and_one_without_features_has_none(tmp_path: Path) -> None:
    write_run(tmp_path, "deepid2plus-1000")
    write_layers(tmp_path, "deepid2plus-1000", FC_1=(0.6, 0.61), FC_4=(0.7, 0.712))
    assert ablations(tmp_path).rows == [
        ("DeepID2+", "8,191", "56,497", "480", "1.5", "60.0 / 61.0", "", "", "70.0 / 71.2", "98.70")
    ]


def test_a_run_whose_layers_were_not_measured_has_no_row(tmp_path: Path) -> None:
    write_run(tmp_path, "deepid2plus-1000")
    write_run(tmp_path, "deepid2-1000")
    write_layers(tmp_path, "deepid2-1000", FC_4=(0.7, 0.712))
    assert [row[0] for row in ablations(tmp_path).rows] == ["DeepID2"]
