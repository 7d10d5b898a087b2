"""Look at everybody for what is worth asking the owner; photoclust.reviewing asks, and takes the answers.

crowd      who is there, by what their faces have in common
same       are these two one?
doubts     is this one theirs? faces unlike their person, and faces of nobody like a person
two        is this one really two?
mixed      which of their faces are somebody else's, once the owner says that they are several?
doubles    is somebody in one photo twice?
"""

from photoclust.library import Library
from photoclust.library.questions import FoundQuestion
from photoclust.regroup import GroupingRules
from photoclust.suggestions.crowd import Crowd
from photoclust.suggestions.doubles import photo_doubles
from photoclust.suggestions.doubts import doubtful_faces, lone_faces
from photoclust.suggestions.mixed import several_people
from photoclust.suggestions.same import same_people
from photoclust.suggestions.two import two_people

__all__ = [
    "Crowd",
    "doubtful_faces",
    "find_questions",
    "lone_faces",
    "photo_doubles",
    "same_people",
    "several_people",
    "two_people",
]


def find_questions(library: Library, rules: GroupingRules) -> list[FoundQuestion]:
    """Return all that is worth asking; seconds of work for a hundred thousand faces.

    Raises ModelError for a model that never scanned here.
    """
    crowd = Crowd.of(library, rules)
    two = two_people(crowd)
    parted = {face for each in two for face in each.part}
    return [
        *two,
        *(each for each in doubtful_faces(crowd) if each.other_face not in parted),
        *same_people(crowd),
        *lone_faces(crowd),
        *photo_doubles(crowd),
    ]
