"""`photoclust erase`."""

from pathlib import Path

import click

from photoclust.cli.options import json_option, library_option
from photoclust.cli.printing import print_answer, remark
from photoclust.library import erase
from photoclust.wording import counted


@click.command("erase", epilog="Example: photoclust erase")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_option
@json_option
def command(yes: bool, folder: Path, as_json: bool) -> None:
    """Delete every trace of faces: the library, its copies, and what was set aside.

    Faces, embeddings, pictures of faces, groups, names, and all that you did go; there is no way back. The
    bytes are overwritten first. Your photos, your settings, and reports and exports that you had written
    stay as they are.
    """
    if not yes:
        question = f"Delete all faces and names in {folder}, and every copy of them, for good?"
        click.confirm(question, abort=True, err=True)
    erased = erase(folder)
    for path in erased.left:
        remark(f"Not Photoclust's, and left: {path}")
    sentence = f"{counted(erased.files, 'file')} of {erased.bytes / 1e6:.1f} MB overwritten and deleted."
    print_answer(sentence, erased, as_json=as_json)
