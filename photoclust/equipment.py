"""What a scan needs, as the owner's settings ask for it."""

from photoclust.errors import ModelError
from photoclust.examine import ExamineSettings, open_examiner
from photoclust.faces.embed import Embedder
from photoclust.faces.session import Device
from photoclust.regroup import GroupingRules
from photoclust.settings import Settings
from photoclust.workers import PhotoWorkers, TaskLimits


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


def workers_of(settings: Settings, examination: ExamineSettings) -> PhotoWorkers:
    """Return the reading processes that the settings ask for; each loads the models first."""
    limits = TaskLimits(settings.seconds_per_photo, settings.megabytes_per_worker << 20)
    return PhotoWorkers(settings.workers or None, limits, warm_up=open_examiner, warm_up_args=(examination,))


def grouping_rules(settings: Settings) -> GroupingRules:
    """Return how faces are to be grouped: by the model that the settings choose."""
    model = Embedder(examination_of(settings).model, device=Device.CPU).contract.id
    return GroupingRules(model, settings.smallest_seed, settings.strictness)
