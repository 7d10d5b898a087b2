"""Does anybody lose a name? Scan an album in two halves, name everybody in between, then change everything.

    python -m benchmarks.churn --model M.onnx [--other N.onnx] [--seeds 3]

A library like a home's, of faces of PHOTOCLUST_DATA that no recipe learns from (people who have many photos,
validation families, strangers seen once), dealt into made-up photos, goes into a library through its
own functions. After the first half of the photos each group is named after the person most of its faces
are of. Then: the second half joins; all is grouped anew; the setting gets stricter, and comes back;
another model looks at all photos (without --other: the same network, each weight off by one part in
a hundred), and what grouping afresh would make of it. Every step is held against the state before it:

* names lost: names that nobody has any more, or whose person has no face left;
* confirmed moved: faces that the owner confirmed and that are now shown elsewhere;
* companions changed: for each unconfirmed face the faces it is shown with, before and after, among
  those that were there before: the size of the symmetric difference over that of the union, 0 where
  it is alone both times. The mean over the unconfirmed faces; less than 5 % is wanted;
* companions lost: the same of those who are there before and not after, so that what a better model
  finds can be told from what a step tears apart;
* BCubed F of what is shown then, so that nobody takes frozen mistakes for stability; so also of a library
  that grows in small batches, with faces held and afresh.
"""

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.clustering_library import Crop, Floats, Numbers, embedded, read_index
from benchmarks.metrics import bcubed
from benchmarks.perturbed import perturbed
from benchmarks.truth import data_root
from photoclust import people
from photoclust.faces.contract import EmbedderContract
from photoclust.faces.embed import Embedder, quantise
from photoclust.faces.session import Device
from photoclust.library import Library
from photoclust.model import Box, Face, Photo, PlacedFace, Quality
from photoclust.regroup import GroupingRules, join_new, regroup
from photoclust.training.evaluate.households import made_up_photos
from photoclust.training.shards import is_held_out

STRICTER: Final = (0.25, 0.5, 1.0)
BATCHES: Final = 8
KIN: Final = 6
MANY: Final = 40
LARGEST: Final = 90
STRANGERS: Final = 150
"""Who is in the library: families, people with so many faces and how many of the first, people seen once."""

SIDE: Final = 80.0
"""Of every face: none is weak, so that all take part."""

HEAD: Final = """| step | unconfirmed | names lost | confirmed moved | companions changed | lost | BCubed F |
|---|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True, eq=False)
class Album:
    """Faces to store: whose each is and in which photo, (N,)."""

    people: Sequence[str]
    photos: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Eyes:
    """A model's contract, and its embeddings of the album's faces, (N, D)."""

    contract: EmbedderContract
    embeddings: Floats


@dataclass(frozen=True, slots=True)
class State:
    """Who is where. shown: the handle of each face, None for a face alone. confirmed: the faces.

    bcubed: F of what is shown against the truth, all faces.
    """

    shown: dict[int, str | None]
    confirmed: frozenset[int]
    names: frozenset[str]
    bcubed: float


@dataclass(frozen=True, slots=True)
class Churn:
    """What a step changed; changed, lost: the mean over unconfirmed faces, 0..1. bcubed: F after it."""

    unconfirmed: int
    names_lost: int
    confirmed_moved: int
    changed: float
    lost: float
    bcubed: float

    def row(self, step: str) -> str:
        """Return the row of a Markdown table."""
        counts = f"{self.unconfirmed} | {self.names_lost} | {self.confirmed_moved}"
        shares = f"{100 * self.changed:.1f} % | {100 * self.lost:.1f} %"
        return f"| {step} | {counts} | {shares} | {self.bcubed:.4f} |"


def store(library: Library, album: Album, eyes: Eyes, photos: Sequence[int]) -> None:
    """Store photos as a scan with this model would."""
    codes = quantise(eyes.embeddings)
    library.faces.add_model(eyes.contract.id, eyes.contract.to_json())
    with library.transaction():
        for photo in photos:
            members = np.flatnonzero(album.photos == photo).tolist()
            faces = tuple(_face(place, codes[face]) for place, face in enumerate(members))
            shot = Photo(f"{photo:032x}", 1000 + photo, 1000, 500, None, faces)
            number = library.faces.store(
                shot, model=eyes.contract.id, examined_by=eyes.contract.id, taken="2020-01-01T12:00:00"
            )
            path = Path(f"/album/{photo}.jpg")
            library.files.record_present(path, size=shot.size, modified_ns=1, photo=number)


def _face(place: int, code: np.ndarray[tuple[int], np.dtype[np.int8]]) -> Face:
    return Face(
        box=Box(200.0 * place, 50.0, SIDE, SIDE),
        landmarks=np.zeros((5, 2), np.float32),
        quality=Quality(size=SIDE, sharpness=1000.0, score=1.0, yaw=0.0),
        code=code,
        image=b"",
    )


def name_everybody(library: Library, album: Album) -> None:
    """Give each group the name of most of its faces; groups of one name become one person."""
    for group in library.census.groups():
        whose = Counter(_true_name(album, face) for face in library.census.faces(group.handle))
        people.name(library, group.handle, min(whose, key=lambda name: (-whose[name], name)))


def _true_name(album: Album, face: PlacedFace) -> str:
    photo = int(face.paths[0].stem)
    member = int(np.flatnonzero(album.photos == photo)[round(face.box.x / 200.0)])
    return album.people[member]


def state_of(library: Library, album: Album) -> State:
    """Read who is where."""
    faces = list(library.census.faces())
    places = np.array([face.handle or f"face {face.id}" for face in faces])
    names = np.array([_true_name(album, face) for face in faces])
    score = bcubed(*(np.unique(each, return_inverse=True)[1] for each in (places, names)))
    return State(
        {face.id: face.handle for face in faces},
        frozenset(face.id for face in faces if face.confirmed),
        frozenset(person.name for person in library.census.persons() if person.name and person.faces),
        score.f,
    )


def churn(before: State, after: State) -> Churn:
    """Hold a state against the one before it."""
    old, new = companions(before.shown, before.shown), companions(after.shown, before.shown)
    unconfirmed = sorted(before.shown.keys() - before.confirmed)
    changes = [_share(old[face] ^ new[face], old[face] | new[face]) for face in unconfirmed]
    losses = [_share(old[face] - new[face], old[face] | new[face]) for face in unconfirmed]
    return Churn(
        unconfirmed=len(unconfirmed),
        names_lost=len(before.names - after.names),
        confirmed_moved=sum(after.shown.get(face) != before.shown[face] for face in before.confirmed),
        changed=float(np.mean(changes)) if changes else 0.0,
        lost=float(np.mean(losses)) if losses else 0.0,
        bcubed=after.bcubed,
    )


def companions(shown: dict[int, str | None], among: dict[int, str | None]) -> dict[int, frozenset[int]]:
    """Return the other faces of `among` that each of them is shown with."""
    together = defaultdict(set)
    for face in among:
        if (handle := shown.get(face)) is not None:
            together[handle].add(face)
    groups = {handle: frozenset(faces) for handle, faces in together.items()}
    handles = {face: shown.get(face) for face in among}
    return {face: groups.get(handle or "", frozenset()) - {face} for face, handle in handles.items()}


def _share(some: frozenset[int], everybody: frozenset[int]) -> float:
    return len(some) / len(everybody) if everybody else 0.0


def steps(library: Library, album: Album, seen: Eyes, seen_otherwise: Eyes) -> Iterator[tuple[str, Churn]]:
    """Live through an album and yield what each step changed."""
    photos = np.random.default_rng(0).permutation(np.unique(album.photos)).tolist()
    first, second = photos[: len(photos) // 2], photos[len(photos) // 2 :]
    rules = GroupingRules(seen.contract.id)
    store(library, album, seen, first)
    regroup(library, rules)
    name_everybody(library, album)
    states = [state_of(library, album)]

    def change() -> Churn:
        states.append(state_of(library, album))
        return churn(states[-2], states[-1])

    store(library, album, seen, second)
    join_new(library, rules)
    yield "the second half joins", change()
    regroup(library, rules)
    yield "all is grouped anew", change()
    middle = states[-1]
    for strictness in STRICTER:
        regroup(library, replace(rules, strictness=strictness))
        yield f"stricter, from 0 to {strictness}", change()
        regroup(library, rules)
        change()
        yield "and back, against before", churn(middle, states[-1])
    store(library, album, seen_otherwise, photos)
    regroup(library, GroupingRules(seen_otherwise.contract.id))
    yield "another model", change()
    held = states[-1]
    regroup(library, GroupingRules(seen_otherwise.contract.id))
    yield "the same once more", change()
    regroup(library, GroupingRules(seen_otherwise.contract.id), afresh=True)
    yield "afresh, against the held", churn(held, state_of(library, album))


def grown(library: Library, album: Album, seen: Eyes, *, afresh: bool) -> State:
    """Name everybody after a fifth of the photos; the rest comes in batches, each joined, then grouped."""
    photos = np.random.default_rng(0).permutation(np.unique(album.photos))
    first, rest = np.split(photos, [len(photos) // 5])
    rules = GroupingRules(seen.contract.id)
    store(library, album, seen, first.tolist())
    regroup(library, rules)
    name_everybody(library, album)
    for batch in np.array_split(rest, BATCHES):
        store(library, album, seen, batch.tolist())
        join_new(library, rules)
        regroup(library, rules, afresh=afresh)
    return state_of(library, album)


def like_a_home(index: Sequence[Crop]) -> list[Crop]:
    """Choose faces: KIN families, of people held out who have many as many as a home would, and strangers."""
    counts = Counter(crop.person for crop in index)
    held = sorted({crop.person for crop in index if not crop.validation and is_held_out(crop.person)})
    main = [person for person in held if counts[person] >= MANY]
    room = {person: int(LARGEST * (place + 1) ** -0.8) for place, person in enumerate(main)}
    room |= dict.fromkeys([person for person in held if person not in room][:STRANGERS], 1)
    families = sorted({crop.person.partition("_")[0] for crop in index if crop.validation})
    taken = []
    for crop in index:
        if crop.person.partition("_")[0] in families[:KIN] or room.get(crop.person, 0) > 0:
            taken.append(crop)
            room[crop.person] = room.get(crop.person, 0) - 1
    return taken


def eyes_of(model: Path, crops: list[Crop], cache: Path) -> Eyes:
    """Look at the faces with a model."""
    contract = Embedder(model, device=Device.CPU).contract
    return Eyes(contract, embedded(data_root() / "faces", crops, model, cache))


def main() -> None:
    """Read the command line, print a table for each seed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True, help="an ONNX embedder with its contract")
    parser.add_argument("--other", type=Path, help="another one, for the change of model")
    parser.add_argument("--seeds", type=int, default=3, help="how often the faces are dealt into photos")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "photoclust-benchmarks")
    arguments = parser.parse_args()
    crops = like_a_home(read_index(data_root() / "faces"))
    seen = eyes_of(arguments.model, crops, arguments.cache)
    seen_otherwise = eyes_of(
        arguments.other or perturbed(arguments.model, arguments.cache), crops, arguments.cache
    )
    names = [crop.person for crop in crops]
    numbers: Numbers = np.unique(np.array(names), return_inverse=True)[1]
    for seed in range(arguments.seeds):
        album = Album(names, made_up_photos(numbers, seed))
        print(f"\nSeed {seed}: {len(names)} faces, {len(np.unique(album.photos))} photos\n{HEAD}")
        with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
            for step, changed in steps(library, album, seen, seen_otherwise):
                print(changed.row(step), flush=True)
        for afresh in (False, True):
            with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
                end = grown(library, album, seen, afresh=afresh).bcubed
            print(f"Grown in batches, {'afresh' if afresh else 'held'}: BCubed F {end:.4f}", flush=True)


if __name__ == "__main__":
    main()
