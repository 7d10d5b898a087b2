"""Find and encode faces with face_recognition (dlib): the peer of scan_speed, run by its own Python.

    PYTHON peer_face_recognition.py PROCESSES LIST

As its own command face_recognition does: HOG upsampled once, then an encoding of each face, a pool
of processes. LIST is a file that names a photo a line. Prints JSON: the dlib build, and the boxes
in each photo. Needs nothing of photoclust.
"""

import json
import multiprocessing
import sys
from pathlib import Path

import _dlib_pybind11 as native  # type: ignore[import-not-found]
import dlib  # type: ignore[import-not-found]
import face_recognition  # type: ignore[import-not-found]


def boxes(name: str) -> tuple[str, list[tuple[int, int, int, int]]]:
    """Return a photo's name and its faces (x, y, width, height), each encoded as for comparing."""
    pixels = face_recognition.load_image_file(name)
    found = face_recognition.face_locations(pixels, number_of_times_to_upsample=1, model="hog")
    face_recognition.face_encodings(pixels, known_face_locations=found)
    return name, [(left, top, right - left, bottom - top) for top, right, bottom, left in found]


def build() -> str:
    """Say which dlib this is: without BLAS an encoding takes several times as long."""
    used = {"BLAS": native.DLIB_USE_BLAS, "AVX": native.USE_AVX_INSTRUCTIONS, "CUDA": native.DLIB_USE_CUDA}
    stated = ", ".join(f"{'with' if given else 'without'} {name}" for name, given in used.items())
    return f"dlib {dlib.__version__} {stated}"


def main() -> None:
    """Work through the files that are listed."""
    names = Path(sys.argv[2]).read_text().splitlines()
    with multiprocessing.get_context("spawn").Pool(int(sys.argv[1])) as pool:
        found = dict(pool.imap_unordered(boxes, names))
        pool.close()
        pool.join()
    print(json.dumps({"build": build(), "faces": found}))


if __name__ == "__main__":
    main()
