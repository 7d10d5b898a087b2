"""What a scan needs, as the owner's settings ask for it."""

import sys
from typing import Final

import psutil

from photoclust.errors import ModelError
from photoclust.examine import ExamineSettings, open_examiner
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.regroup import GroupingRules
from photoclust.settings import Settings
from photoclust.workers import PhotoWorkers, TaskLimits

_NICE: Final = 10


def examination_of(settings: Settings) -> ExamineSettings:
    """Return how photos are to be looked at; raise ModelError when a model or a device is lacking."""
    if settings.device not in set(Device):
        raise ModelError(f"The setting device is {settings.device!r}; it must be {', '.join(Device)}.")
    try:
        model = settings.model_path()
    except FileNotFoundError as error:
        raise ModelError(
            "This installation has no face model: install Photoclust anew, or name an ONNX file as the"
            " setting model."
        ) from error
    return ExamineSettings(model, Device(settings.device))


def workers_of(settings: Settings, examination: ExamineSettings, *, gentle: bool = False) -> PhotoWorkers:
    """Return the reading processes that the settings ask for; each loads the models first.

    gentle: one process, which gives way to whatever else the computer does.
    """
    limits = TaskLimits(settings.seconds_per_photo, settings.megabytes_per_worker << 20, confined=True)
    count = 1 if gentle else settings.workers or None
    warm_up = open_gently if gentle else open_examiner
    return PhotoWorkers(count, limits, warm_up=warm_up, warm_up_args=(examination,))


def open_gently(examination: ExamineSettings) -> None:
    """Give way to other processes from now on, then load the models."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        psutil.Process().nice(_NICE)
    open_examiner(examination)


def grouping_rules(settings: Settings) -> GroupingRules:
    """Return how faces are to be grouped: by the model that the settings choose."""
    model = Embedder(examination_of(settings).model, device=Device.CPU).contract.id
    return GroupingRules(model, settings.smallest_seed, settings.strictness)
