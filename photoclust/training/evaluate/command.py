"""The evaluate command: one ONNX file against the development sets or anybody's own."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from photoclust.training.crops import Crops, Indices
from photoclust.training.evaluate.judging import (
    RATES,
    Verification,
    album_figures,
    by_source,
    held_out_accuracy,
    scored,
    verification,
)
from photoclust.training.evaluate.protocols import NamedPair, cfp_pairs, lfw_pairs, resolved, ytf_pairs
from photoclust.training.evaluate.sets import album
from photoclust.training.evaluate.storage import stored_as_bytes
from photoclust.training.evaluate.subjects import (
    ForeignInput,
    Subject,
    foreign_subject,
    onnx_subject,
    remembering,
)
from photoclust.training.evaluate.tracks import tracked
from photoclust.training.evaluate.verification import Roc, Scored, roc
from photoclust.training.extras import pyplot
from photoclust.training.folders import read_folder
from photoclust.training.judge import LfwView1, read_lfw_view1
from photoclust.training.shards import HELD, read_shards, read_tar

FEWEST: Final = 4
"""People that a set needs for figures of its own: of fewer they would be those of a lot drawn."""


class Places(Protocol):
    """Where faces and cache lie."""

    @property
    def root(self) -> Path:
        """The folder of all sets."""

    @property
    def cache(self) -> Path:
        """The folder of decoded crops."""

    @property
    def runs(self) -> Path:
        """The folder of runs."""


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """Figures of one set under a title, and the curve to draw, if there is one."""

    title: str
    figures: Any
    curve: Roc | None = None


def evaluate_command(given: argparse.Namespace, places: Places) -> None:
    """Judge an ONNX file, print the figures and write them with their ROC curves to a folder."""
    subject = remembering(subject_of(given.model, given))
    findings = list(_people(given, subject, places) if given.people else _development(subject, places))
    given.output.mkdir(parents=True, exist_ok=True)
    text = json.dumps({each.title: asdict(each.figures) for each in findings}, indent=1)
    (given.output / f"{given.model.stem}.json").write_text(text + "\n", encoding="utf-8")
    draw_roc(findings, given.output / f"{given.model.stem}-roc.png")
    print(text)


def subject_of(model: Path, given: argparse.Namespace) -> Subject:
    """Open a model by its own contract, or as the command line describes a foreign one."""
    if given.mean is None:
        return onnx_subject(model)
    mean, std = (tuple(value) for value in (given.mean, given.std))
    return foreign_subject(model, ForeignInput(size=given.size, span=given.span, mean=mean, std=std))


def _development(subject: Subject, places: Places) -> Iterable[Finding]:
    """Judge on LFW's view 1, the validation families and, set by set, those held out; then as bytes."""
    lfw = read_lfw_view1(places.root, places.cache)
    for name, judged in (("", subject), (", stored as bytes", stored_as_bytes(subject))):
        if lfw is not None:
            yield _lfw_finding(lfw, judged, name)
        crops = read_shards(places.root / "faces", places.cache)
        for source, rows in by_source(crops, crops.where("val")):
            yield _people_finding(f"validation {source}{name}", crops, rows, judged)
        held = crops.where(HELD)
        for source, rows in (("all sets", held), *by_source(crops, held)):
            if len({crops.faces[row].person for row in rows}) >= FEWEST:
                yield _people_finding(f"held out {source}{name}", crops, rows, judged)


@dataclass(frozen=True, slots=True)
class View1:
    """LFW view 1: accuracy on the test pairs at the training pairs' best threshold, and all figures."""

    accuracy: float
    test: Verification


def _lfw_finding(lfw: LfwView1, subject: Subject, name: str) -> Finding:
    train, test = (scored(subject, lfw.crops, pairs) for pairs in (lfw.train, lfw.test))
    return Finding(f"LFW view 1{name}", View1(held_out_accuracy(train, test), verification(test)), roc(test))


def _people(given: argparse.Namespace, subject: Subject, places: Places) -> Iterable[Finding]:
    """Judge on a folder of people or a tar of crops: by protocol files, else as an album."""
    read = read_folder if given.people.is_dir() else read_tar
    crops: Crops = read(given.people, places.cache)
    protocols = list(_protocols(given))
    for protocol in protocols:
        found = _judged(subject, crops, protocol)
        yield Finding(protocol.title, verification(found), roc(found))
    if not protocols:
        yield _people_finding(given.people.name, crops, crops.everyone(), subject)


def _people_finding(title: str, crops: Crops, rows: Indices, subject: Subject) -> Finding:
    people, embeddings = album(crops, rows), subject(crops, rows)
    curve = roc(people.against_strangers(embeddings))
    return Finding(title, album_figures(people, embeddings), curve)


@dataclass(frozen=True, slots=True)
class Protocolled:
    """A protocol's pairs of pictures, or of tracks of frames."""

    title: str
    pairs: tuple[NamedPair, ...]
    tracks: bool = False


def _protocols(given: argparse.Namespace) -> Iterable[Protocolled]:
    if given.lfw_pairs:
        yield Protocolled(given.lfw_pairs.name, lfw_pairs(given.lfw_pairs))
    if given.cfp:
        yield Protocolled(f"CFP {given.cfp_kind}", cfp_pairs(given.cfp, given.cfp_kind))
    if given.ytf:
        yield Protocolled("YouTube Faces", ytf_pairs(given.ytf), tracks=True)


def _judged(subject: Subject, crops: Crops, protocol: Protocolled) -> Scored:
    if protocol.tracks:
        return tracked(subject, crops, protocol.pairs)
    return scored(subject, crops, resolved(protocol.pairs, crops.by_name()))


def draw_roc(findings: Iterable[Finding], path: Path) -> None:
    """Draw true against false accepts, false ones on a logarithmic axis as FaceNet does."""
    plots = pyplot()
    curves = [(each.title, each.curve) for each in findings if each.curve is not None]
    if plots is None or not curves:
        return
    figure, axis = plots.subplots(figsize=(7, 5))
    for title, curve in curves:
        shown = curve.false_accepts > 0
        axis.semilogx(curve.false_accepts[shown], curve.true_accepts[shown], label=title)
    for rate in RATES:
        axis.axvline(rate, color="grey", linewidth=0.5)
    axis.set(xlabel="false accept rate", ylabel="true accept rate (VAL)", ylim=(0, 1))
    axis.legend(fontsize=8)
    figure.savefig(path, dpi=100, bbox_inches="tight")
    plots.close(figure)
