import json
from pathlib import Path

import pytest

from photoclust.training.findings.paper import ABLATIONS
from photoclust.training.findings.tables import NOTHING, NoSuchTable, filled

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "papers.md"
FIGURE = {"mean": 0.5, "error": 0.01}


def test_a_table_is_made_of_what_was_measured_and_stands_beside_the_papers(tmp_path: Path) -> None:
    (tmp_path / "nns1").mkdir()
    found = {"plain": FIGURE, "levels": [{"level": 10, "val": FIGURE}]}
    (tmp_path / "nns1" / "jpeg.json").write_text(json.dumps(found))
    text = "before\n<!-- table: jpeg -->\nold\n<!-- /table -->\nafter\n"
    assert filled(text, tmp_path).splitlines() == [
        "before",
        "<!-- table: jpeg -->",
        "| JPEG quality | 10 | 20 | 30 | 50 | 70 | 90 | as they are |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "| FaceNet NN1 | 67.3 | 81.4 | 83.9 | 85.5 | 86.1 | 86.5 |  |",
        "| nns1.onnx | 50.0 ± 1.0 |  |  |  |  |  | 50.0 ± 1.0 |",
        "<!-- /table -->",
        "after",
    ]


def write_layers(results: Path, name: str, *layers: tuple[str, float]) -> None:
    """Write the accuracies of each layer, real values the same by both metrics."""
    (results / name).mkdir()
    found = [
        {
            "layer": layer,
            "real_angle": right,
            "real_bayesian": right,
            "bits_hamming": 0.5,
            "bits_bayesian": 0.5,
        }
        for layer, right in layers
    ]
    (results / name / "binary.json").write_text(json.dumps({"layers": found}))


def test_the_last_layer_stands_below_both_papers_networks_on_lfw(tmp_path: Path) -> None:
    write_layers(tmp_path, "nns1", ("FC-3", 0.6), ("FC-4", 0.7))
    table = filled("<!-- table: verification -->\n<!-- /table -->", tmp_path)
    assert "| FaceNet NN1, fixed crop (paper) | 98.87 ± 0.15 |  |" in table
    assert table.splitlines()[-2] == "| nns1.onnx | 70.0 | 70.0 |"


def test_an_ablation_stands_in_its_own_table_alone(tmp_path: Path) -> None:
    first, ablated, *_ = ABLATIONS
    write_layers(tmp_path, first, ("FC-4", 0.7))
    write_layers(tmp_path, ablated, ("FC-4", 0.6))
    for name in ("verification", "binary"):
        table = filled(f"<!-- table: {name} -->\n<!-- /table -->", tmp_path)
        assert ("70.0" in table, "60.0" in table) == (True, False)


def test_what_was_not_measured_is_said_to_be_so(tmp_path: Path) -> None:
    assert NOTHING in filled("<!-- table: jpeg -->\n<!-- /table -->", tmp_path)


def test_an_unknown_table_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(NoSuchTable, match="occlusion-block"):
        filled("<!-- table: colours -->\n<!-- /table -->", tmp_path)


def test_the_documents_tables_are_those_of_the_results() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert "<!-- table: occlusion-below -->" in text
    assert filled(text, ROOT / "training" / "results" / "findings") == text
