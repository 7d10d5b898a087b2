"""`photoclust draw`."""

from pathlib import Path

import click

from photoclust import settings
from photoclust.cli.options import existing_library, json_option, library_option
from photoclust.cli.printing import print_json, print_line
from photoclust.drawing import draw_face
from photoclust.equipment import examination_of, grouping_rules
from photoclust.model import Box
from photoclust.regroup import join_new


@click.command("draw", epilog='Example: photoclust draw photo.jpg 120 80 200 260 --person "Anna"')
@click.argument("photo", type=click.Path(path_type=Path))
@click.argument("x", type=float)
@click.argument("y", type=float)
@click.argument("width", type=click.FloatRange(min=1))
@click.argument("height", type=click.FloatRange(min=1))
@click.option("--person", help="Who it is.")
@library_option
@json_option
def draw(photo: Path, person: str | None, folder: Path, as_json: bool, **sides: float) -> None:
    """Add a face that was not found: X, Y is its upper left corner in the upright photo, in pixels."""
    chosen = settings.load()
    with existing_library(folder) as library:
        drawn = draw_face(library, photo, Box(**sides), examination_of(chosen), who=person)
        join_new(library, grouping_rules(chosen))
    if as_json:
        print_json(drawn)
    else:
        print_line(f"Face {drawn.id} is in the library.")
