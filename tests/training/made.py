"""Small made things that several tests of training share."""

import io
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from PIL import Image

from photoclust.training.augment import Augmentation
from photoclust.training.crops import Bytes
from photoclust.training.lessons import Lessons, lessons
from photoclust.training.recipe import Batches, Optimiser, Recipe, Stage, Term
from photoclust.training.smoke import made_faces

PLAIN = Augmentation(flip=0, shift=0, turn=0, zoom=0, raw=0, light=0, grey=0, small=0, blur=0, jpeg=0, hide=0)
HEADER = "shard,file,set,person,split,px,score,coherence,lex,ley,rex,rey,nox,noy,lmx,lmy,rmx,rmy"
LANDMARKS = "54.3,67.7,89.5,67.5,72.0,87.7,57.5,108.4,86.7,108.2"


def recipe(*terms: Term, steps: int = 6) -> Recipe:
    """Return a short run on made faces."""
    return Recipe(
        name="short",
        title="A short run",
        network="nns1-half-nn3",
        dimension=64,
        batches=Batches(faces=16, sampler="people", people=4, each=4),
        terms=terms or (Term(loss="semi-hard"), Term(loss="margin-softmax", start=0.3)),
        optimiser=Optimiser(warm=2, average=0.8),
        stages=(Stage(size=32, steps=steps - 2), Stage(size=40, steps=2)),
        save_every=2,
    )


def made_lessons(cache: Path, *, taught: bool = False) -> Lessons:
    """Return made faces to learn from, with a made teacher's vector for each person or none."""
    crops = made_faces(cache)
    targets = torch.empty(len(crops), 0)
    if taught:
        random = torch.randn(len(crops), 64, generator=torch.Generator().manual_seed(0))
        targets = torch.nn.functional.normalize(random, dim=1)[torch.from_numpy(crops.labels())]
    return lessons(crops, targets, 0.3)


PEOPLE: Final = (("fiw:F0001_MID1", "train"), ("fiw:F0001_MID2", "train"), ("pins:ada", "val"))


def write_shards(folder: Path, people: Sequence[tuple[str, str]] = PEOPLE) -> None:
    """Write a shard folder of people with their splits, two of one family, as the real ones are."""
    folder.mkdir(parents=True)
    rows = [HEADER]
    with tarfile.open(folder / "faces-00.tar", "w") as shard:
        for number, (person, split) in enumerate(people):
            for photo in range(2):
                name = f"{person.replace(':', '/')}/{photo:04d}.webp"
                add_picture(shard, name, shade=40 + 60 * number + 9 * photo)
                kind = person.partition(":")[0]
                coherence = "0.1" if number == photo == 1 else "0.9"
                rows.append(f"faces-00.tar,{name},{kind},{person},{split},144,0.9,{coherence},{LANDMARKS}")
    (folder / "index.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def add_picture(shard: tarfile.TarFile, name: str, shade: int) -> None:
    """Add a crop of one shade of grey."""
    add_crop(shard, name, np.full((144, 144, 3), shade, dtype=np.uint8))


def add_crop(shard: tarfile.TarFile, name: str, pixels: Bytes) -> None:
    """Add a crop to a shard."""
    written = io.BytesIO()
    Image.fromarray(pixels).save(
        written, "png", compress_level=1
    )  # the quickest to write; read by its content
    member = tarfile.TarInfo(name)
    member.size = written.tell()
    written.seek(0)
    shard.addfile(member, written)
