"""Plot what grouping costs against the number of faces; needs matplotlib.

    python -m benchmarks.clustering_plot docs/clustering-cost.png

Made-up libraries, each method in a process of its own, CPU seconds: other work on the machine matters
less to them. Methods that need all distances stop where these would take gigabytes.
"""

import argparse
from pathlib import Path
from typing import Any, Final

from benchmarks.clustering import MADE_UP_SIMILARITY, Line, judged
from benchmarks.clustering_library import made_up_library

SIZES: Final = (2_500, 5_000, 10_000, 25_000, 50_000, 100_000)
LARGEST: Final = {"ours": 100_000, "dense": 10_000, "hdbscan": 5_000, "whispers": 10_000}


def measure() -> list[Line]:
    """Run each method on each library that it can bear, printing as it goes."""
    lines = []
    for size in SIZES:
        library = made_up_library(size, seed=0)
        for method, largest in LARGEST.items():
            if size <= largest:
                lines.append(judged(method, library, MADE_UP_SIMILARITY))
                print(lines[-1].row(), flush=True)
    return lines


def plot(lines: list[Line], output: Path) -> None:
    """Draw seconds and memory, side by side, both axes logarithmic."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (a benchmark's reader need not have it)

    figure = Figure(figsize=(9, 3.6), layout="constrained")
    seconds, memory = figure.subplots(1, 2)
    for method in LARGEST:
        of_method = [line for line in lines if line.method == method]
        faces = [line.faces for line in of_method]
        seconds.loglog(faces, [line.cpu for line in of_method], "o-", label=method)
        memory.loglog(faces, [line.memory / 2**20 for line in of_method], "o-", label=method)
    _label(seconds, "CPU seconds")
    _label(memory, "MiB at the peak")
    figure.savefig(output, dpi=80)


def _label(axes: Any, what: str) -> None:
    axes.set_xlabel("faces")
    axes.set_ylabel(what)
    axes.grid(visible=True, alpha=0.3)
    axes.legend()


def main() -> None:
    """Read the command line, measure and plot."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path, help="the PNG to write")
    plot(measure(), parser.parse_args().output)


if __name__ == "__main__":
    main()
