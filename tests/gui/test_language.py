"""Every sentence has its translation, with the plurals its language has."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from photoclust import assets
from photoclust.gui import language, texts
from photoclust.gui.act_names import act_name
from photoclust.library.journal import Act

FORMS = {"en": 2, "de": 2, "zh_CN": 1}
TEXT = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL = re.compile(rf'(?:self\.tr|translate)\((?:"\w+", )?{TEXT}[,)]')
GROUPS_DIFFER = "eine Gruppe von 4 und eine Gruppe von 1.200 sind zwei Personen"
PLACES = re.compile(r"%L?n|%\d")


@dataclass(frozen=True, slots=True)
class Message:
    """An entry of a catalogue. counted: it has plurals."""

    source: str
    translations: tuple[str, ...]
    finished: bool
    counted: bool


def catalogue(name: str) -> list[Message]:
    root = ElementTree.parse(assets.path(f"translations/photoclust_{name}.ts")).getroot()
    return [_message(each) for each in root.iter("message")]


def _message(entry: ElementTree.Element) -> Message:
    translation = entry.find("translation")
    assert translation is not None
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return Message(
        entry.findtext("source") or "",
        forms or (translation.text or "",),
        translation.get("type") is None,
        entry.get("numerus") == "yes",
    )


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """An application whose language a test may change."""
    yield qapp
    language.speak(qapp, "en")


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_no_sentence_is_without_its_translation(name: str) -> None:
    for message in catalogue(name):
        assert message.finished, message.source
        assert all(message.translations), message.source


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_every_count_has_the_plurals_of_the_language(name: str) -> None:
    counted = [message for message in catalogue(name) if message.counted]
    assert counted
    assert {len(message.translations) for message in counted} == {FORMS[name]}


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_a_translation_has_the_places_of_its_source(name: str) -> None:
    for message in catalogue(name):
        for translation in message.translations:
            places = set(PLACES.findall(translation))
            assert places <= set(PLACES.findall(message.source)), message.source
            assert message.counted or places == set(PLACES.findall(message.source)), message.source


@pytest.mark.parametrize("name", ["de", "zh_CN"])
def test_german_and_chinese_have_the_same_sentences(name: str) -> None:
    assert len(catalogue(name)) == len(catalogue("de"))


@pytest.mark.parametrize(
    ("name", "one", "many"),
    [
        ("en", "1 face", "3,120 faces"),
        ("de", "1 Gesicht", "3.120 Gesichter"),
        ("zh_CN", "1 张人脸", "3,120 张人脸"),
    ],
)
def test_a_count_is_said_as_the_language_says_it(
    spoken: QApplication, name: str, one: str, many: str
) -> None:
    assert language.speak(spoken, name) == name
    assert (texts.faces(1), texts.faces(3120)) == (one, many)


def test_qts_own_words_are_translated_as_well(spoken: QApplication) -> None:
    language.speak(spoken, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("de_AT", "de"),
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "en"),
        ("fr_FR", "en"),
        ("en_GB", "en"),
        ("C", "en"),
    ],
)
def test_the_nearest_catalogue_is_spoken(spoken: QApplication, locale: str, name: str) -> None:
    assert language.speak(spoken, locale) == name
    assert QLocale().language() == QLocale(name).language()


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        ("C", "Saturday, 4 May 2019"),  # no language at all, as in a bare terminal
        ("en_US", "Saturday, May 4, 2019"),
        ("en_GB", "Saturday, 4 May 2019"),
        ("fr_FR", "Saturday, 4 May 2019"),
        ("zh_TW", "Saturday, 4 May 2019"),
        ("de_AT", "Samstag, 4. Mai 2019"),
        ("zh_SG", "2019年5月4日星期六"),
    ],
)
def test_days_are_written_in_the_language_that_is_spoken(spoken: QApplication, locale: str, day: str) -> None:
    language.speak(spoken, locale)
    assert texts.day(datetime(2019, 5, 4), QLocale.FormatType.LongFormat) == day


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the locale is the environment's on Linux only"
)
@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({"LANG": "C", "LC_TIME": "de_DE.UTF-8"}, "4 May 2019"),
        ({"LANG": "C", "LANGUAGE": "de"}, "4. Mai 2019"),
        ({"LANG": "de_DE.UTF-8", "LC_TIME": "en_US.UTF-8"}, "4. Mai 2019"),
    ],
)
def test_days_follow_the_language_of_the_words_and_not_lc_time(environment: dict[str, str], day: str) -> None:
    script = (
        "from datetime import datetime; from PySide6.QtCore import QCoreApplication;"
        "from photoclust.gui import language, texts; application = QCoreApplication([]);"
        "language.speak(application, 'system');"
        "print(texts.day_without_weekday(datetime(2019, 5, 4)))"
    )
    bare = {name: value for name, value in os.environ.items() if name[:4] not in {"LANG", "LC_A", "LC_T"}}
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, env=bare | environment, capture_output=True, check=True, encoding="utf-8")
    assert said.stdout.strip() == day


@pytest.mark.parametrize(
    ("kind", "summary", "said"),
    [
        ("name", "Name Anna", "Anna benennen"),
        ("confirm", "Confirm g12", "jemand ohne Namen bestätigen"),
        ("confirm", "Confirm 1 of 9 unnamed faces", "Gesichter in einer Gruppe von 9 bestätigen"),
        ("reject", "Not Anna: 3 faces", "Nicht Anna"),
        ("differ", "Anna is not Bob", "Anna ist nicht Bob"),
        ("differ", "Anna is not in 9 unnamed faces", "Anna ist nicht in einer Gruppe von 9"),
        ("differ", "4 unnamed faces and 1,200 unnamed faces are two people", GROUPS_DIFFER),
        ("reject", "Not 9 unnamed faces: 3 faces", "Gesichter aus einer Gruppe von 9 herausnehmen"),
        ("split", "Move 2 faces from 9 unnamed faces", "Gesichter aus einer Gruppe von 9 verschieben"),
        (
            "split",
            "Move 1 face from 9 unnamed faces to Bob",
            "Gesichter aus einer Gruppe von 9 zu Bob verschieben",
        ),
        ("split", "Move 2 faces from Anna to Bob", "Gesichter von Anna zu Bob verschieben"),
        ("split", "Move 2 faces from Anna", "Gesichter von Anna wegnehmen"),
        ("merge", "Merge Anna, Bob and 12 unnamed faces", "Anna, Bob und eine Gruppe von 12 zusammenlegen"),
        ("merge", "Merge %2 and 1 unnamed face", "%2 und ein Gesicht ohne Namen zusammenlegen"),
        ("cover", "Cover of 9 unnamed faces", "Titelbild einer Gruppe von 9"),
        ("keep whole", "9 unnamed faces are one person", "eine Gruppe von 9 ist eine Person"),
        ("not a face", "2 faces put away as no face", "Kein Gesicht"),
        ("of another version", "Something new", "Something new"),
    ],
)
def test_an_act_is_called_by_what_it_does(spoken: QApplication, kind: str, summary: str, said: str) -> None:
    language.speak(spoken, "de")
    assert act_name(Act(1, "2026-11-22T00:00:00", kind, summary, None, undone=False)) == said


def test_every_view_is_in_the_catalogues() -> None:
    sources = {message.source for message in catalogue("de")}
    for file in Path(language.__file__).parent.glob("*.py"):
        for literal in CALL.findall(file.read_text(encoding="utf-8")):
            assert ast.literal_eval(literal) in sources, f"{file.name} is newer than the catalogues"
