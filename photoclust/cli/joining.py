"""Put faces that came back into groups: what acts do beside what the owner asked for."""

import contextlib

from photoclust import settings
from photoclust.equipment import grouping_rules
from photoclust.errors import PhotoclustError
from photoclust.library import Library
from photoclust.regroup import join_new


def join_ungrouped(library: Library) -> None:
    """Give a group to each face that has none; an act must not fail where that cannot be done.

    Without a model that scanned here, or with settings that cannot be read, the next scan does it.
    """
    with contextlib.suppress(PhotoclustError):
        join_new(library, grouping_rules(settings.load()))
