"""The command `photoclust`: knows its sub-commands by name and loads only the one that is run."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import click

from photoclust import __version__


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command's code is, and its help in a line."""

    module: str
    function: str
    summary: str


COMMANDS: Final[Mapping[str, Entry]] = MappingProxyType(
    {
        "scan": Entry("scan", "command", "Find the people in folders of photos."),
        "demo": Entry("demo", "command", "Prove on a small album of its own that everything works."),
        "people": Entry("people", "command", "List who is in the photos."),
        "show": Entry("show", "command", "List the photos of one person."),
        "find": Entry("find", "command", "Find photos by who is in them, and copy them."),
        "name": Entry("name", "command", "Give a person a name."),
        "merge": Entry("merge", "command", "Say that several people are one."),
        "suggest": Entry("suggest", "suggest", "List what is worth asking, with the answers."),
        "differ": Entry("person_acts", "differ", "Say that two people are not the same."),
        "confirm": Entry("face_acts", "confirm", "Say that faces are a person."),
        "reject": Entry("face_acts", "reject", "Say that faces are not a person."),
        "split": Entry("face_acts", "split", "Move faces from a person to another."),
        "whole": Entry("face_acts", "whole", "Say that a person is one though some faces look different."),
        "dismiss": Entry("face_acts", "dismiss", "Say that something is no face."),
        "draw": Entry("draw", "draw", "Add a face that was not found."),
        "cover": Entry("face_acts", "cover", "Choose the face that stands for a person."),
        "together": Entry("face_acts", "together", "Let two faces of one photo be one person."),
        "apart": Entry("face_acts", "apart", "Keep two faces of one photo two people."),
        "hide": Entry("person_acts", "hide", "Keep a person out of lists."),
        "unhide": Entry("person_acts", "unhide", "List a hidden person again."),
        "ignore": Entry("person_acts", "ignore", "Put the strangers of an event out of the way."),
        "notice": Entry("person_acts", "notice", "Bring the strangers of an event back."),
        "history": Entry("history", "history", "List what you did."),
        "undo": Entry("history", "undo", "Take back what you did, however long ago."),
        "redo": Entry("history", "redo", "Do again what was undone."),
        "regroup": Entry("regroup", "regroup", "Group all faces anew, or say what that would change."),
        "accuracy": Entry("accuracy", "accuracy", "Say how right grouping is, by what you answered."),
        "forget": Entry("forget", "forget", "Forget a folder's photos and delete their face data."),
        "skipped": Entry("skipped", "command", "List the files that could not be read, and why."),
        "report": Entry("report", "command", "Write one page that shows everyone's faces."),
        "export": Entry("export", "command", "Write photos, faces, boxes and names as CSV or JSON."),
        "backup": Entry("copies", "backup", "Copy the library now."),
        "restore": Entry("copies", "restore_copy", "Put a copy in the library's place."),
        "check": Entry("copies", "check", "See whether the library and its copies are sound."),
        "erase": Entry("erase", "command", "Delete all faces and names, and every copy of them."),
        "doctor": Entry("doctor", "command", "Say what this installation uses, and what is missing."),
    }
)
"""In the order one needs them."""


class Commands(click.Group):
    """Loads a command when it is run: help must not wait for numerical libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module; None for a name that is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(
            importlib.import_module(f"photoclust.cli.{entry.module}"), entry.function
        )
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
    epilog="Begin with: photoclust scan ~/Pictures",
)
@click.version_option(__version__, prog_name="Photoclust")
@click.pass_context
def app(context: click.Context) -> None:
    """Turn a folder of photos into people, on this computer alone."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
