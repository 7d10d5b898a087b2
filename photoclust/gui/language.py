"""Every sentence of the window passes through here, so that Qt's catalogues can translate it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from photoclust import assets

SYSTEM: Final = "system"
LANGUAGES: Final = ("en", "de", "zh_CN")
"""With a catalogue in resources/translations; English has one for its plurals."""
_ELSEWHERE: Final = "en_GB"
_installed: Final[list[QTranslator]] = []


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """Return the text in the owner's language; `%n` in it becomes `count` with the plural it needs.

    context: the view the text belongs to. lupdate finds calls with literal arguments only.
    """
    return QCoreApplication.translate(context, text, comment or None, count)


def speak(application: QCoreApplication, wanted: str) -> str:
    """Speak a language from now on, "system" for the system's, and return which it is.

    What is open already keeps its words: the window must be opened anew. Qt's own words, as on the
    buttons of dialogs, come from the catalogues that it ships.
    """
    locale = QLocale.system() if wanted == SYSTEM else QLocale(wanted)
    name = _nearest(locale)
    while _installed:
        application.removeTranslator(_installed.pop())
    QLocale.setDefault(_writing(name, locale))
    ours = str(assets.path("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", qts), (f"photoclust_{name}", ours)):
        translator = QTranslator(application)
        if translator.load(file, folder):
            application.installTranslator(translator)
            _installed.append(translator)
    return name


def _writing(name: str, locale: QLocale) -> QLocale:
    """Return how dates and numbers are written: in the language of the catalogue, as its country does.

    A locale as such may write days in another language (LC_TIME), or as nobody does (LANG=C).
    Where Qt does not know how a country writes English, as Britain does: there the month is not first.
    """
    spoken = QLocale(name)
    written = QLocale(spoken.language(), spoken.script(), locale.territory())
    is_known = written.territory() == locale.territory()
    return written if is_known or name != "en" else QLocale(_ELSEWHERE)


def _nearest(locale: QLocale) -> str:
    """Return the language of a catalogue that a reader of a locale understands best, else English."""
    if locale.script() is QLocale.Script.TraditionalHanScript:
        return "en"
    for wished in locale.uiLanguages():
        for language in LANGUAGES:
            if wished.partition("-")[0] == language.partition("_")[0]:
                return language
    return "en"
