"""Settings are what the file says, or a sentence says what is wrong with it."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from photoclust import assets, settings
from photoclust.errors import PhotoclustError
from photoclust.faces.session import Device
from photoclust.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_all_is_as_it_comes(file: Path) -> None:
    assert settings.load(file) == Settings()


def test_what_the_file_does_not_name_keeps_its_default(file: Path) -> None:
    file.write_text('{"workers": 3}')
    assert settings.load(file) == Settings(workers=3)


def test_settings_that_were_saved_are_read_again(file: Path) -> None:
    kept = Settings(
        model="/my/model.onnx",
        device="cpu",
        workers=256,
        smallest_seed=0,
        strictness=-1,
        seconds_per_photo=0.5,
        megabytes_per_worker=256,
        left_out=("/photos/work", "/photos/scans"),
        watch=False,
        theme="dark",
        language="zh_CN",
        library="/elsewhere/library",
    )
    settings.save(kept, file)
    assert settings.load(file) == kept


def test_the_defaults_may_be_written_out(file: Path) -> None:
    file.write_text(json.dumps(asdict(Settings())))
    assert settings.load(file) == Settings()


@pytest.mark.parametrize("device", Device)
def test_every_device_may_be_chosen(file: Path, device: Device) -> None:
    file.write_text(f'{{"device": "{device}"}}')
    assert settings.load(file).device == device


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("model", "7"),
        ("model", '""'),
        ("device", '"gpu"'),
        ("device", "[]"),
        ("workers", "-1"),
        ("workers", "257"),
        ("workers", "1.5"),
        ("workers", "true"),
        ("workers", '"2"'),
        ("smallest_seed", "-0.1"),
        ("smallest_seed", "NaN"),
        ("smallest_seed", "null"),
        ("strictness", "1.01"),
        ("strictness", "-1.01"),
        ("seconds_per_photo", "0"),
        ("seconds_per_photo", "0.0"),
        ("seconds_per_photo", "Infinity"),
        ("megabytes_per_worker", "255"),
        ("megabytes_per_worker", "1000.5"),
        ("left_out", '"/photos"'),
        ("left_out", '[""]'),
        ("left_out", "[7]"),
        ("watch", "1"),
        ("theme", '"blue"'),
        ("covers", '"oval"'),
        ("language", '"xx"'),
        ("library", '""'),
    ],
)
def test_a_value_that_cannot_be_is_named_with_its_file(file: Path, name: str, value: str) -> None:
    file.write_text(f'{{"{name}": {value}}}')
    with pytest.raises(PhotoclustError, match=f"The setting {name} in .*settings.json is .*; it must be "):
        settings.load(file)


def test_an_unknown_setting_is_named(file: Path) -> None:
    file.write_text('{"worker": 2}')
    with pytest.raises(PhotoclustError, match=r"The setting worker in .*settings.json is unknown; .*workers"):
        settings.load(file)


@pytest.mark.parametrize("text", ["{", "\xff", ""])
def test_what_is_no_json_is_a_sentence(file: Path, text: str) -> None:
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(PhotoclustError, match="cannot be read"):
        settings.load(file)


def test_a_list_is_no_settings(file: Path) -> None:
    file.write_text("[]")
    with pytest.raises(PhotoclustError, match="must hold settings in braces"):
        settings.load(file)


def test_a_shipped_model_may_be_chosen_by_its_name() -> None:
    assert Settings(model="nns1").model_path() == assets.path("models/nns1.onnx")


def test_the_best_shipped_model_is_the_default() -> None:
    assert Settings().model_path() == Settings(model=settings.shipped_models()[0]).model_path()


def test_the_library_lies_where_its_owner_moved_it(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(settings, "settings_file", lambda: file)
    assert settings.default_library() == settings.platform_library()
    settings.save(Settings(library="/elsewhere/library"), file)
    assert settings.default_library() == Path("/elsewhere/library")
