"""The owner's acts on people: each is one step, journalled, undoable, obeyed by every later grouping.

    finding   who goes by a name, a number, a group's handle
    naming    name, merge, differ, hide, choose_cover
    faces     confirm, reject, deny, split, dismiss, allow_together, tell_apart, keep_whole
    events    the strangers of an event: out of the way and back
    history   undo, redo, and what else these came to

Every act looks and decides in one transaction, so that what was seen is what is decided on.
"""

from photoclust.people.events import (
    around,
    ignore_event,
    ignore_strangers,
    notice_event,
    notice_strangers,
    strangers,
)
from photoclust.people.faces import (
    allow_together,
    confirm,
    deny,
    dismiss,
    keep_whole,
    reject,
    split,
    tell_apart,
)
from photoclust.people.finding import everyone, find, is_group, photos_together
from photoclust.people.history import redo, turned, undo
from photoclust.people.naming import choose_cover, differ, hide, merge, name

__all__ = [
    "allow_together",
    "around",
    "choose_cover",
    "confirm",
    "deny",
    "differ",
    "dismiss",
    "everyone",
    "find",
    "hide",
    "ignore_event",
    "ignore_strangers",
    "is_group",
    "keep_whole",
    "merge",
    "name",
    "notice_event",
    "notice_strangers",
    "photos_together",
    "redo",
    "reject",
    "split",
    "strangers",
    "tell_apart",
    "turned",
    "undo",
]
