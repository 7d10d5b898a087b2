"""What doctor says of an installation."""

from pathlib import Path
from typing import Any

from photoclust import settings
from photoclust.settings import Settings
from tests.cli.conftest import Run
from tests.made import toy_embedder


def test_doctor_names_the_device_the_model_and_the_library(run: Run, library: Path, tmp_path: Path) -> None:
    settings.save(Settings(model=str(toy_embedder(tmp_path / "toy.onnx"))))
    outcome = run("doctor", "--json", "--library", library)
    found = {each["about"]: each for each in outcome.document["findings"]}
    assert outcome.status == 0
    assert found["Device"]["found"].split(":")[0] in ("cpu", "cuda")
    assert "toy-1" in found["Models"]["found"]
    assert "12 photos" in found["Library"]["found"]


def device(run: Run, folder: Path) -> Any:
    findings = run("doctor", "--json", "--library", folder).document["findings"]
    return next(each for each in findings if each["about"] == "Device")


def test_doctor_says_that_the_setting_chose_the_cpu(run: Run, tmp_path: Path) -> None:
    settings.save(Settings(device="cpu"))
    assert "setting device" in device(run, tmp_path / "none")["found"]
    assert device(run, tmp_path / "none")["advice"] == ""


def test_doctor_says_when_the_device_of_the_setting_does_not_start(run: Run, tmp_path: Path) -> None:
    settings.save(Settings(device="cuda"))
    found = device(run, tmp_path / "none")
    assert found["good"] == found["found"].startswith("cuda")


def test_doctor_says_what_does_not_work_and_goes_on(run: Run, tmp_path: Path) -> None:
    settings.save(Settings(model=str(tmp_path / "none.onnx")))
    outcome = run("doctor", "--json", "--library", tmp_path / "none")
    found = {each["about"]: each for each in outcome.document["findings"]}
    assert outcome.status == 1
    assert not found["Models"]["good"]
    assert "none.onnx" in found["Models"]["found"]
    assert found["Library"]["good"]
