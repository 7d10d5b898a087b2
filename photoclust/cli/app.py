"""The command `photoclust`: knows its sub-commands by name and loads only the one that is run."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import click

from photoclust import __version__

SUMMARIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "scan": "Find the people in folders of photos.",
        "demo": "Prove on a small album of its own that everything works.",
        "people": "List who is in the photos.",
        "show": "List the photos of one person.",
        "name": "Give a person a name.",
        "merge": "Say that several people are one.",
        "skipped": "List the files that could not be read, and why.",
        "report": "Write one page that shows everyone's faces.",
        "export": "Write photos, faces, boxes and names as CSV or JSON.",
        "doctor": "Say what this installation uses, and what is missing.",
    }
)
"""Each command's help in a line; its code is `command` in the module of its name."""


class Commands(click.Group):
    """Loads a command when it is run: help must not wait for numerical libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order one needs them."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module; None for a name that is none."""
        if cmd_name not in SUMMARIES:
            return None
        command: click.Command = importlib.import_module(f"photoclust.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


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
