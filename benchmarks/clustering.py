"""Compare ways to group faces: how well, how fast, in how much memory.

    python -m benchmarks.clustering --model M.onnx            quality on real faces, 3 seeds
    python -m benchmarks.clustering --sizes 10000 100000      cost on made-up libraries

Quality: people are dealt into two halves; each method's threshold is tuned on one (the highest mean of
BCubed F and pairwise F) and judged on the other; in ours faces draw each other as in the application. Every
method runs in a process of its own. --embeddings takes vectors computed before, one a row of the index of
faces, in place of a model.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.clustering_library import Library, Numbers, made_up_library, real_library
from benchmarks.clustering_methods import COMPANY, METHODS
from benchmarks.metrics import bcubed, pairwise

SIMILARITIES: Final = tuple(round(0.15 + 0.02 * step, 2) for step in range(31))

MADE_UP_SIMILARITY: Final = 0.4
"""Near the best for the made-up faces, found on 20,000 drawn with another seed."""

SLOW: Final = {"dense": 20_000, "connectivity": 20_000, "hdbscan": 20_000, "dbscan": 20_000}
"""No more faces than these for a method whose time or memory grows with the square."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """Labels for each similarity, (S, N), and what they cost."""

    labels: Numbers
    seconds: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the report: a method on one half of one seed, or on one made-up library."""

    method: str
    faces: int
    similarity: float
    bcubed: float
    pairwise: float
    cpu: float
    seconds: float
    memory: float

    def row(self) -> str:
        """Return the row of a Markdown table."""
        cells = (
            self.method,
            f"{self.faces} | {self.similarity:.2f} | {self.bcubed:.4f} | {self.pairwise:.4f}",
            f"{self.cpu:.2f} | {self.seconds:.2f} | {self.memory / 2**20:.0f}",
        )
        return f"| {' | '.join(cells)} |"


HEAD: Final = """| method | faces | similarity | BCubed F | pairwise F | CPU s | s | MiB |
|---|---|---|---|---|---|---|---|"""


def run(method: str, library: Library, similarities: tuple[float, ...]) -> Outcome:
    """Run a method in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "library.npz", Path(folder) / "labels.npz"
        company = COMPANY if library.company is None else library.company
        np.savez(given, embeddings=library.embeddings, photos=library.photos, company=company)
        command = [sys.executable, "-m", "benchmarks.clustering_methods", method, str(given), str(found)]
        subprocess.run([*command, *map(str, similarities)], check=True)
        with np.load(found) as stored:
            seconds, cpu, memory = stored["cost"].tolist()
            return Outcome(stored["labels"], seconds, cpu, memory)


def judged(method: str, library: Library, similarity: float) -> Line:
    """Run and score a method at one similarity."""
    outcome = run(method, library, (similarity,))
    groups, people = outcome.labels[0], library.people
    return Line(
        method=method,
        faces=len(people),
        similarity=similarity,
        bcubed=bcubed(groups, people).f,
        pairwise=pairwise(groups, people).f,
        cpu=outcome.cpu,
        seconds=outcome.seconds,
        memory=outcome.memory,
    )


def tuned(method: str, library: Library) -> float:
    """Return the similarity at which a method does best."""
    outcome = run(method, library, SIMILARITIES)
    marks = [bcubed(row, library.people).f + pairwise(row, library.people).f for row in outcome.labels]
    return SIMILARITIES[int(np.argmax(marks))]


def halves(library: Library, seed: int) -> tuple[Library, Library]:
    """Deal the people into two libraries."""
    people = int(library.people.max()) + 1
    first = np.random.default_rng(seed).permutation(people) < people // 2
    return library.of(first[library.people]), library.of(~first[library.people])


def quality(arguments: argparse.Namespace) -> None:
    """Print each method's figures on the real faces, per seed and in the mean."""
    lines: list[Line] = []
    for seed in range(arguments.seeds):
        library = real_library(
            model=arguments.model, embeddings=arguments.embeddings, cache=arguments.cache, seed=seed
        )
        tuning, judging = halves(library, seed)
        print(
            f"\nSeed {seed}: {len(tuning.people)} faces to tune on, {len(judging.people)} to judge on\n{HEAD}"
        )
        for method in arguments.methods:
            lines.append(judged(method, judging, tuned(method, tuning)))
            print(lines[-1].row(), flush=True)
    print(f"\nMean of {arguments.seeds} seeds\n{HEAD}")
    for method in arguments.methods:
        print(_mean([line for line in lines if line.method == method]).row())


def _mean(lines: list[Line]) -> Line:
    def of(name: str) -> float:
        return float(np.mean([getattr(line, name) for line in lines]))

    figures = {name: of(name) for name in ("similarity", "bcubed", "pairwise", "cpu", "seconds", "memory")}
    return Line(method=lines[0].method, faces=round(of("faces")), **figures)


def cost(arguments: argparse.Namespace) -> None:
    """Print what grouping made-up libraries costs, and what letting a hundred faces join does."""
    print(HEAD)
    for size in arguments.sizes:
        library = made_up_library(size, seed=0)
        for method in [*arguments.methods, "joining"]:
            if size <= SLOW.get(method, size):
                print(judged(method, library, MADE_UP_SIMILARITY).row(), flush=True)


def main() -> None:
    """Read the command line and run what it asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, help="an ONNX embedder with its contract")
    parser.add_argument("--embeddings", type=Path, help=".npy, (rows of the index, D) unit vectors")
    parser.add_argument("--seeds", type=int, default=3, help="how often people are dealt into halves")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "photoclust-benchmarks")
    parser.add_argument("--sizes", type=int, nargs="+", default=[], help="faces of the made-up libraries")
    parser.add_argument("--methods", nargs="+", choices=sorted(METHODS), default=list(METHODS))
    arguments = parser.parse_args()
    if arguments.sizes:
        cost(arguments)
    if arguments.model or arguments.embeddings:
        quality(arguments)
    if not (arguments.sizes or arguments.model or arguments.embeddings):
        parser.error("say --model, --embeddings or --sizes")


if __name__ == "__main__":
    main()
