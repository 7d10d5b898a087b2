"""Build the application into dist/photoclust: `python -m shipping.build`. Needs the [ship] extra."""

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from shipping import sizes
from shipping.contents import ROOT

LIMIT_MEGABYTES: Final = 350


def main() -> int:
    """Build, list the biggest parts, and return 1 when the whole is too large."""
    parser = argparse.ArgumentParser(prog="shipping.build", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER")
    parser.add_argument("--work", type=Path, default=ROOT / "build", metavar="FOLDER")
    given = parser.parse_args()
    began = time.monotonic()
    folder = build(given.out, given.work)
    megabytes = sizes.total(folder) / 1e6
    print(f"built {folder} in {time.monotonic() - began:.0f} s")
    sizes.show(folder, parts=15)
    if megabytes > LIMIT_MEGABYTES:
        print(f"{megabytes:.0f} MB is more than the {LIMIT_MEGABYTES} MB allowed", file=sys.stderr)
        return 1
    return 0


def build(out: Path, work: Path) -> Path:
    """Have PyInstaller build into a folder and return where the application lies."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(out), "--workpath", str(work)]
    subprocess.run([*command, *places, str(ROOT / "photoclust.spec")], cwd=ROOT, check=True)
    folder = out / "photoclust"
    if sys.platform == "linux":
        _strip(folder)
    return folder


def _strip(folder: Path) -> None:
    """Take debugging symbols out of Python's own libraries; those of wheels would not survive it."""
    strip = shutil.which("strip")
    libraries = [*folder.glob("_internal/libpython3*"), *folder.glob("_internal/python3*/lib-dynload/*.so")]
    if strip is not None:
        subprocess.run([strip, "--strip-debug", *map(str, libraries)], check=True)


if __name__ == "__main__":
    sys.exit(main())
