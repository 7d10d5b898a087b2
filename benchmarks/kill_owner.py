"""The owner, in a process of their own: group what there is and give somebody a name.

    python -m benchmarks.kill_owner LIBRARY MODEL NAME

MODEL is the id of the embedder.

Prints what was saved once it is saved, or nothing when nobody waits for a name yet.
"""

import random
import sys
from pathlib import Path

from benchmarks.kill_state import Act
from photoclust import people
from photoclust.errors import ModelError
from photoclust.library import Library
from photoclust.regroup import GroupingRules, regroup


def act(library: Library, model: str, name: str) -> Act | None:
    """Name a group; who it is depends on the name alone."""
    try:
        regroup(library, GroupingRules(model, 0.0))
    except ModelError:  # nothing was scanned yet
        return None
    groups = library.census.groups()
    if not groups:
        return None
    chosen = random.Random(name).choice(groups)
    handle = people.name(library, chosen.handle, name).handle
    faces = library.census.faces(handle)
    return Act(name, frozenset(face.id for face in faces if face.confirmed))


def main() -> None:
    """Act once and say what is saved."""
    folder, model, name = sys.argv[1:]
    with Library(Path(folder)) as library:
        done = act(library, model, name)
    if done is not None:
        print(done.to_json(), flush=True)


if __name__ == "__main__":
    main()
