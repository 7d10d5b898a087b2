"""The benchmark of speed, as far as it needs what training brings along."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import inference
from photoclust.training.timing import export_untrained


def test_a_model_and_its_int8_form_are_timed_in_one_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    model = export_untrained("nns1-residual", tmp_path / "model.onnx")
    monkeypatch.setattr(sys, "argv", ["inference", str(model), "--int8", "--rounds", "1"])
    inference.main()
    found = json.loads(capsys.readouterr().out)
    assert {(each["model"], each["batch"]) for each in found} == {
        (name, batch) for name in ("model", "model-int8") for batch in inference.BATCHES
    }
    assert 1 in {each["threads"] for each in found}
