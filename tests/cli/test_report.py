"""Where the report goes."""

from pathlib import Path

from tests.cli.conftest import Run


def test_the_report_lies_beside_the_library(run: Run, library: Path) -> None:
    outcome = run("report", "--library", library)
    assert outcome.out == f"The report is in {library / 'report.html'}\n"
    assert (library / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_report_goes_where_it_is_wanted(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "people.html"
    assert run("report", target, "--json", "--library", library).document == {"file": str(target)}
    assert target.exists()
