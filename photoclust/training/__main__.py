"""Train, judge and export recognisers: `python -m photoclust.training COMMAND`.

Arguments are read by argparse, since a GPU machine has torch, numpy, pillow and onnx alone.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from photoclust.errors import PhotoclustError

if TYPE_CHECKING:
    from photoclust.training.evaluate.command import Places

_CHECKOUT: Final = Path(__file__).parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 1, with a sentence on standard error, when it cannot be done."""
    given = _parser().parse_args(arguments)
    try:
        _run(given)
    except PhotoclustError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(given: argparse.Namespace) -> None:
    # Imported here so that --help answers before torch is loaded.
    from photoclust.training import commands  # noqa: PLC0415
    from photoclust.training.ranks import own_device  # noqa: PLC0415
    from photoclust.training.smoke import smoke  # noqa: PLC0415

    places = commands.Places(given.faces, given.cache, given.runs)
    if given.command == "smoke":
        print(smoke(given.runs / "smoke", own_device()))
    elif given.command == "teach":
        print(f"{len(commands.teach_command(given.recipe, places).crops)} faces are ready in {given.cache}")
    elif given.command == "train":
        commands.train_command(given.recipe, places, given.stop_at, keep=given.keep)
    elif given.command == "export":
        print(commands.printed(commands.export_command(given.recipe, places, given.output)))
    elif given.command == "calibrate":
        found = commands.calibrate_command(given.model, places, learnt_from_held=given.learnt_from_held)
        print(commands.printed(found))
    elif given.command == "rebuild":
        for made in commands.rebuild_command(given.recipes, places, given.models):
            print(commands.printed(made))
    else:
        _judge(given, places)


def _judge(given: argparse.Namespace, places: "Places") -> None:
    # Each command loads its own: a machine that judges a model may lack what findings need.
    if given.command == "findings":
        from photoclust.training.findings.command import findings_command  # noqa: PLC0415

        findings_command(given, places)
    elif given.command == "tables":
        from photoclust.training.findings.tables import tables_command  # noqa: PLC0415

        tables_command(given.document, given.results)
    elif given.command == "nearness":
        from photoclust.training.evaluate.nearness import nearness_command  # noqa: PLC0415

        nearness_command(given.model, given.recipe, places.root, places.cache)
    else:
        from photoclust.training.evaluate.command import evaluate_command  # noqa: PLC0415

        evaluate_command(given, places)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m photoclust.training", description=__doc__)
    default = Path(os.environ.get("PHOTOCLUST_DATA", _CHECKOUT.parent / "shared" / "data"))
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--faces", type=Path, default=default, help="where the recipe's folders lie")
    shared.add_argument("--cache", type=Path, default=Path("runs/cache"), help="decoded crops and vectors")
    shared.add_argument("--runs", type=Path, default=Path("runs"), help="checkpoints and their records")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("smoke", parents=[shared], help="train and export on tiny made faces, to see it work")
    _with_recipe(commands.add_parser("teach", parents=[shared], help="decode the faces, run the teacher"))
    train = _with_recipe(
        commands.add_parser("train", parents=[shared], help="follow a recipe, or go on with it")
    )
    train.add_argument("--stop-at", type=int, default=0, help="leave after so many batches in all")
    train.add_argument("--keep", action="store_true", help="copy its record and figures to training/results")
    exporting = _with_recipe(commands.add_parser("export", parents=[shared], help="write a run's ONNX file"))
    exporting.add_argument("--output", type=Path, required=True)
    again = commands.add_parser("calibrate", parents=[shared], help="measure a model's thresholds anew")
    again.add_argument("model", type=Path, help="an ONNX file with a contract; it is changed")
    again.add_argument(
        "--learnt-from-held", action="store_true", help="it learnt from people who are held out today"
    )
    rebuild = commands.add_parser("rebuild", parents=[shared], help="from faces to models, all of it")
    rebuild.add_argument(
        "recipes",
        type=Path,
        nargs="*",
        default=[_CHECKOUT / "training/recipes" / name for name in ("nns1-cpu.toml", "nn3-cpu.toml")],
    )
    rebuild.add_argument("--models", type=Path, default=_CHECKOUT / "resources" / "models")
    _evaluation(commands.add_parser("evaluate", parents=[shared], help="judge any ONNX embedder"))
    said = "how near a model comes to its teacher, on whom it knows and others"
    near = commands.add_parser("nearness", parents=[shared], help=said)
    near.add_argument("model", type=Path, help="an ONNX file with a contract")
    _with_recipe(near)
    _findings(commands.add_parser("findings", parents=[shared], help="repeat a finding of the papers"))
    _tables(commands.add_parser("tables", parents=[shared], help="write the findings into a document"))
    return parser


def _with_recipe(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("recipe", type=Path, help="a TOML file; see training/recipes")
    return parser


def _evaluation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path, help="an ONNX file")
    parser.add_argument("--lfw-pairs", type=Path, help="LFW's pairs.txt or a development list")
    parser.add_argument("--people", type=Path, help="a folder of people, or a tar of crops, to judge on")
    parser.add_argument("--cfp", type=Path, help="CFP's Protocol folder")
    parser.add_argument("--cfp-kind", choices=("FF", "FP"), default="FP")
    parser.add_argument("--ytf", type=Path, help="YouTube Faces' splits.txt")
    _foreign(parser)
    parser.add_argument("--output", type=Path, default=Path("runs/evaluation"), help="figures and curves")


_FINDINGS: Final = (
    "all",
    "sparsity",
    "binary",
    "precision",
    "selectivity",
    "occlusion",
    "jpeg",
    "pixels",
    "identification",
    "codes",
)


def _findings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("finding", choices=_FINDINGS)
    parser.add_argument(
        "looked", type=Path, nargs="+", help="an ONNX file, recipes of finished runs (put together), or lbp"
    )
    parser.add_argument("--share", type=float, default=1.0, help="a sample of the faces, for slow machines")
    parser.add_argument("--mirrored", action="store_true", help="add each face's mirror image's features")
    parser.add_argument(
        "--people", type=Path, help="for identification: a folder of people, or a tar of crops"
    )
    _foreign(parser)
    parser.add_argument(
        "--output", type=Path, default=_CHECKOUT / "training/results/findings", help="figures and plots"
    )


def _tables(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=Path, nargs="?", default=_CHECKOUT / "docs" / "papers.md")
    parser.add_argument("--results", type=Path, default=_CHECKOUT / "training/results/findings")


def _foreign(parser: argparse.ArgumentParser) -> None:
    foreign = parser.add_argument_group("a model without our contract")
    foreign.add_argument("--mean", type=float, nargs=3, help="of each RGB channel, on 0..255")
    foreign.add_argument("--std", type=float, nargs=3, default=(1.0, 1.0, 1.0))
    foreign.add_argument("--size", type=int, default=112, help="side of its input, pixels")
    foreign.add_argument("--span", type=float, default=112.0, help="units of the 112-unit template it shows")


if __name__ == "__main__":
    sys.exit(main())
