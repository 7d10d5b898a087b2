"""Where the report goes."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_report_lies_beside_the_library(run: Run, library: Path) -> None:
    outcome = run("report", "--library", library)
    assert outcome.out == f"The report is in {library / 'report.html'}\n"
    assert (library / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_report_goes_where_it_is_wanted(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "people.html"
    assert run("report", target, "--json", "--library", library).document == {"file": str(target)}
    assert target.exists()


def test_the_report_beside_the_library_is_written_anew(run: Run, library: Path) -> None:
    run("report", "--library", library)
    assert run("report", "--library", library).status == 0
    assert run("report", library / "report.html", "--library", library).status == 0


@pytest.mark.parametrize("name", ["IMG_1.jpg", "people", "people.html.jpg"])
def test_a_report_goes_to_nothing_but_a_page(run: Run, library: Path, tmp_path: Path, name: str) -> None:
    photo = tmp_path / name
    photo.write_bytes(b"a photo")
    outcome = run("report", photo, "--force", "--library", library)
    assert (outcome.status, outcome.out) == (1, "")
    assert "must end in .html or .htm" in outcome.err
    assert photo.read_bytes() == b"a photo"


def test_a_page_that_exists_is_replaced_only_by_force(run: Run, library: Path, tmp_path: Path) -> None:
    page = tmp_path / "family.HTML"
    page.write_text("mine")
    outcome = run("report", page, "--library", library)
    assert outcome.status == 1
    assert "--force" in outcome.err
    assert page.read_text() == "mine"
    assert run("report", page, "--force", "--library", library).status == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_link_that_leads_nowhere_is_a_file_that_exists(run: Run, library: Path, tmp_path: Path) -> None:
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "unplugged" / "page.html")
    assert run("report", link, "--library", library).status == 1
    assert link.is_symlink()


def test_an_empty_name_is_wrong_use(run: Run, library: Path) -> None:
    assert run("report", "", "--library", library).status == 2
    assert run("report", "--library", "").status == 2
