"""Start Photoclust: `photoclust` or `python -m photoclust`; on nothing, or on files or folders, its window.

The one boundary: a known error is a sentence and exit 1, anything else is logged as a bug, exit 70.
"""

import logging
import multiprocessing
import os
import platform
import sys
from typing import Final

import click

from photoclust import __version__
from photoclust.cli.app import COMMANDS, app
from photoclust.errors import PhotoclustError
from photoclust.wording import plain, where_it_arose

FAILED: Final = 1
BUG: Final = 70
STOPPED: Final = 130

log = logging.getLogger("photoclust")


class EchoHandler(logging.Handler):
    """Writes to whatever standard error is at that moment: a progress bar puts itself there."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        click.echo(self.format(record), err=True)


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status."""
    multiprocessing.freeze_support()
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", handlers=[EchoHandler()])
    _survive_any_encoding()
    try:
        given = sys.argv[1:] if arguments is None else arguments
        for_window = _is_for_the_window(given)
        outcome = _open_window(given) if for_window else app.main(given, "photoclust", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PhotoclustError as error:
        click.echo(plain(error), err=True)
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped", err=True)
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the boundary
        return _report_bug(error)
    return outcome if isinstance(outcome, int) else 0


def _is_for_the_window(given: list[str]) -> bool:
    """Say whether a start names nothing, or a file or folder; one that is called like a command is ./scan."""
    if not given:
        return True
    is_path = os.path.exists(given[0])  # noqa: PTH110 - Path.exists() raises for a name that is too long
    return is_path and given[0] not in COMMANDS and not given[0].startswith("-")


def _open_window(given: list[str]) -> int:
    """Open the window; raise PhotoclustError where there is no screen, on which Qt would abort."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        raise PhotoclustError(
            "There is no screen to open the window on; photoclust --help lists the commands."
        )
    from photoclust.gui.app import run  # noqa: PLC0415 - Qt takes a moment, and commands need none of it

    return run(given)


def _survive_any_encoding() -> None:
    """Write a sign that a terminal's encoding lacks as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _report_bug(error: Exception) -> int:
    """Log where it arose; what it says, which may name a photo, is for the terminal alone."""
    log.error("this is a bug in Photoclust\n%s", where_it_arose(error))
    click.echo(plain(f"{type(error).__name__}: {error}"), err=True)
    click.echo(
        "Please report it with the lines above and these:"
        f" Photoclust {__version__}, Python {platform.python_version()}, {platform.platform()}."
        " Change names and folders in them as you like.",
        err=True,
    )
    return BUG


if __name__ == "__main__":
    sys.exit(main())
