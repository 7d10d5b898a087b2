import json
from pathlib import Path
from typing import Any

from photoclust.training.findings.budgets import dimensions, networks, read_run, training_faces
from photoclust.training.findings.tables import NOTHING, filled


def write_run(results: Path, name: str, **recipe: Any) -> None:
    """Write the records of a run of ten batches, as training does."""
    (results / name).mkdir(parents=True)
    known = {"network": "nns2", "dimension": 128, "batches": {"faces": 48}, **recipe}
    record = {"recipe": known, "people": 8_191, "faces": 56_497}
    lines = [
        {"step": 5, "distillation": 1.2, "faces_per_second": 40.0, "cpu_seconds": 40.0},
        {"step": 10, "distillation": 1.1, "faces_per_second": 40.0, "cpu_seconds": 50.0},
        {"step": 10, "size": 140, "lfw": 0.712, "val_strangers": 0.0312, "val_relatives": 0.01},
    ]
    (results / name / "record.json").write_text(json.dumps(record))
    (results / name / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


def test_a_run_is_read_from_its_records(tmp_path: Path) -> None:
    write_run(tmp_path, "short")
    run = read_run(tmp_path, "short")
    assert run is not None
    assert (run.seen, run.cpu_seconds, run.lfw, run.val) == (480, 90.0, 0.712, 0.0312)


def test_a_network_stands_with_what_it_costs_and_what_it_saw_beside_the_papers_figure(tmp_path: Path) -> None:
    write_run(tmp_path, "network-nns2")
    assert networks(tmp_path).rows == [
        ("nns2", "140x116", "4.3M", "20M", "480", "1.5", "71.2", "3.1", "51.9 ± 2.9")
    ]


def test_dimensions_are_counted_with_their_heads(tmp_path: Path) -> None:
    write_run(tmp_path, "nns1-dimension-64", dimension=64)
    write_run(tmp_path, "nns1-equal")
    assert [(row[0], row[3], row[-1]) for row in dimensions(tmp_path).rows] == [
        ("64", "4.21M", "86.8"),
        ("128", "4.30M", "87.9"),
    ]


def test_a_share_of_the_people_stands_beside_the_papers_share_of_images(tmp_path: Path) -> None:
    write_run(tmp_path, "nns1-faces-10")
    write_run(tmp_path, "nns1-faces-30")
    assert [(row[0], *row[-2:]) for row in training_faces(tmp_path).rows] == [
        ("10 %", "26M", "85.1"),
        ("30 %", "", ""),
    ]


def test_the_runs_records_lie_beside_the_findings(tmp_path: Path) -> None:
    text = "<!-- table: dimensions -->\n<!-- /table -->"
    assert NOTHING in filled(text, tmp_path / "findings")
    write_run(tmp_path, "nns1-equal")
    assert "| 128 | 480 |" in filled(text, tmp_path / "findings")
