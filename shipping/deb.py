"""Wrap a Linux build into a Debian package: `python -m shipping.deb dist/photoclust`. Needs dpkg-deb.

The build goes to /opt/photoclust, since it brings its own libraries; links in /usr/bin, the menu entry, the
description for software centres and the icons go where desktops look for them.
"""

import argparse
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from photoclust import __version__
from shipping import sizes
from shipping.contents import ROOT
from shipping.icons import SIDES, draw_icons
from shipping.identity import IDENTIFIER, SUMMARY

_PROGRAMS: Final = ("photoclust", "photoclust-window")
_LINUX: Final = ROOT / "shipping" / "linux"
_LARGEST_ICON: Final = 512
_DEPENDS: Final = "libc6 (>= 2.34), libegl1, libgl1, libxcb1, fontconfig"
"""What a build takes from the desktop: PyInstaller leaves out the C library, OpenGL and the first of X."""


def main() -> None:
    """Write photoclust_VERSION_ARCHITECTURE.deb beside the build, and say where."""
    parser = argparse.ArgumentParser(prog="shipping.deb", description=__doc__)
    parser.add_argument("build", type=Path)
    given = parser.parse_args()
    print(make_package(given.build.resolve()))


def make_package(build: Path) -> Path:
    """Make the package and return its path."""
    architecture = _said("dpkg", "--print-architecture")
    package = build.parent / f"photoclust_{__version__}_{architecture}.deb"
    with TemporaryDirectory(dir=build.parent) as folder:
        root = Path(folder) / "root"
        _lay_out(root, build)
        _describe(root, architecture, sizes.total(build))
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(package)], check=True
        )
    return package


def _lay_out(root: Path, build: Path) -> None:
    shutil.copytree(build, root / "opt" / "photoclust", symlinks=True)
    share = root / "usr" / "share"
    for folder in (
        root / "usr" / "bin",
        share / "applications",
        share / "metainfo",
        share / "doc" / "photoclust",
    ):
        folder.mkdir(parents=True)
    for program in _PROGRAMS:
        (root / "usr" / "bin" / program).symlink_to(f"/opt/photoclust/{program}")
    shutil.copy(_LINUX / "photoclust.desktop", share / "applications")
    shutil.copy(_LINUX / f"{IDENTIFIER}.metainfo.xml", share / "metainfo")
    shutil.copy(ROOT / "LICENSE", share / "doc" / "photoclust" / "copyright")
    _put_icons(share / "icons" / "hicolor")
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _put_icons(hicolor: Path) -> None:
    with TemporaryDirectory() as folder:
        icons = draw_icons(Path(folder))
        for side, drawn in zip(SIDES, icons.pngs, strict=True):
            if side <= _LARGEST_ICON:
                _copy(drawn, hicolor / f"{side}x{side}" / "apps" / "photoclust.png")
        _copy(icons.svg, hicolor / "scalable" / "apps" / "photoclust.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True)
    shutil.copy(source, target)


def _describe(root: Path, architecture: str, size: int) -> None:
    (root / "DEBIAN").mkdir(mode=0o755)
    (root / "DEBIAN" / "control").write_text(
        f"Package: photoclust\nVersion: {__version__}\nArchitecture: {architecture}\n"
        f"Maintainer: The Photoclust authors <photoclust@localhost>\nInstalled-Size: {size // 1024}\n"
        f"Depends: {_DEPENDS}\nSection: graphics\nPriority: optional\nDescription: {SUMMARY}\n"
        " It finds the faces in photos, groups those of one person, and keeps the names\n"
        " that are given. It never changes a photo and uses no network.\n",
        encoding="utf-8",
    )


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    main()
