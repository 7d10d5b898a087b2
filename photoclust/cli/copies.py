"""The library's copies: `backup`, `restore`, `check`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from photoclust.cli.options import existing_library, json_option, library_option, on_library
from photoclust.cli.printing import print_answer, print_json, print_line, print_table
from photoclust.errors import LibraryError
from photoclust.library import Backup, backups, restore
from photoclust.library.soundness import damage_of_copy, damage_of_library
from photoclust.library.store import FILE_NAME

_UNSOUND: Final = 1


@dataclass(frozen=True, slots=True)
class Checked:
    """A copy and what is wrong with it, None when nothing is."""

    copy: Backup
    damage: str | None


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong with the library, None when nothing is; and its copies, newest first."""

    damage: str | None
    copies: tuple[Checked, ...]


@click.command("backup", epilog="Example: photoclust backup")
@library_option
@json_option
def backup(folder: Path, as_json: bool) -> None:
    """Copy the library now. A copy is also made on every day of use and before every upgrade."""
    with existing_library(folder, copied=False) as library:
        made = library.back_up()
    print_answer(f"The copy is {made}", made, as_json=as_json)


@click.command("check", epilog="Example: photoclust check")
@library_option
@json_option
@click.pass_context
def check(context: click.Context, folder: Path, as_json: bool) -> None:
    """Read the library and its copies through. Exits with 1 when the library is damaged."""
    health = _health(folder)
    if as_json:
        print_json(health)
    else:
        _print(health, folder)
    context.exit(0 if health.damage is None else _UNSOUND)


def _health(folder: Path) -> Health:
    file, copies = folder / FILE_NAME, tuple(reversed(backups(folder)))
    if not file.exists() and not copies:
        raise LibraryError(f"There is no library in {folder}.")
    damage = damage_of_library(file) if file.exists() else "its file is gone"
    return Health(damage, tuple(Checked(each, damage_of_copy(each.path)) for each in copies))


def _print(health: Health, folder: Path) -> None:
    print_line(
        "The library is sound." if health.damage is None else f"The library is damaged: {health.damage}."
    )
    rows = [
        (
            f"{each.copy.made_at.astimezone():%Y-%m-%d %H:%M}",
            each.copy.why,
            f"{each.copy.size / 1e6:.1f} MB",
            "sound" if each.damage is None else "damaged",
            each.copy.path,
        )
        for each in health.copies
    ]
    if rows:
        print_table(("Copy of", "Why", "Size", "", "File"), rows, right=(2,))
    if health.damage is not None and any(each.damage is None for each in health.copies):
        print_line(f"Put the newest sound copy back with: photoclust restore{on_library(folder)}")


@click.command(
    "restore", epilog="Example: photoclust restore, or photoclust restore COPY of photoclust check"
)
@click.argument("copy", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_option
@json_option
def restore_copy(copy: Path | None, yes: bool, folder: Path, as_json: bool) -> None:
    """Put COPY, or the newest sound copy, in the library's place. The file that was is kept aside.

    What you did after the copy was made is not in it.
    """
    if not yes:
        click.confirm(
            f"Put {copy or 'the newest sound copy'} in the place of {folder}?", abort=True, err=True
        )
    done = restore(folder, copy)
    kept = "" if done.aside is None else f" The file that was is in {done.aside}."
    print_answer(f"Restored {done.backup}.{kept}", done, as_json=as_json)
