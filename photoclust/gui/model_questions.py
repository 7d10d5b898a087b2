"""What to ask once another model is in force."""

from photoclust.gui import texts
from photoclust.gui.asking_first import Question
from photoclust.gui.language import translate
from photoclust.library.photos import Looks


def question_of_looking(looks: Looks) -> Question:
    """Ask whether to look at all photos now; without it people stay as they are."""
    if looks.unseen == looks.photos:
        said = translate(
            "ModelQuestions",
            "This model has seen none of your %2 photos yet. Looking takes about as long as the first time;"
            " you can go on meanwhile. Until then people stay as they are. Names and all else you said stay"
            " in any case.",
        )
    else:
        said = translate(
            "ModelQuestions",
            "This model has not seen %1 of your %2 photos yet. Looking takes as long as the first time at"
            " most; you can go on meanwhile. Names and all else you said stay in any case.",
        )
    counted = said.replace("%1", texts.number(looks.unseen)).replace("%2", texts.number(looks.photos))
    asks = translate("ModelQuestions", "Look at all photos again now?")
    return Question(asks, counted, translate("ModelQuestions", "Look now"), later=_later())


def question_of_grouping(looks: Looks) -> Question:
    """Ask whether to group anew by a model that has seen everything."""
    said = translate(
        "ModelQuestions",
        "This model has seen all your %1 photos. What Photoclust guesses becomes what this model says, now or"
        " with the next scan; names and all else you said stay. Ctrl+Z does not take that back: to go back,"
        " choose the other model again, and let go of all guesses under Grouping.",
    )
    counted = said.replace("%1", texts.number(looks.photos))
    asks = translate("ModelQuestions", "Group all faces anew now?")
    return Question(asks, counted, translate("ModelQuestions", "Group now"), later=_later())


def _later() -> str:
    return translate("ModelQuestions", "Later")
