"""One process or many: who we are under torchrun, and batches gathered across all of them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import torch
from torch import Tensor, distributed

from photoclust.errors import PhotoclustError


class UnevenProcesses(PhotoclustError):
    """The processes of a run cannot work together as they were started."""


@dataclass(frozen=True, slots=True)
class Ranks:
    """This process's number among `count`, the device it works on, and its number on its machine."""

    number: int
    count: int
    device: torch.device
    local: int = 0

    @property
    def first(self) -> bool:
        """Tell whether this process writes files and prints."""
        return self.number == 0

    def slice(self, faces: int) -> slice:
        """Return this process's part of a batch; raise UnevenProcesses when it cannot be shared evenly."""
        if faces % self.count:
            raise UnevenProcesses(
                f"A batch of {faces} faces cannot be shared evenly by {self.count} processes: "
                "change their number, or the recipe's batches.faces."
            )
        each = faces // self.count
        return slice(self.number * each, (self.number + 1) * each)


def own_device() -> torch.device:
    """Return this process's GPU, the first when torchrun did not give it a number, or else the CPU."""
    return torch.device("cuda", _local()) if torch.cuda.is_available() else torch.device("cpu")


def _local() -> int:
    return int(os.environ.get("LOCAL_RANK", "0"))


def join() -> Ranks:
    """Join the process group that torchrun announces in the environment, or stand alone."""
    device = own_device()
    if "RANK" not in os.environ or "WORLD_SIZE" not in os.environ:
        return Ranks(0, 1, device)
    if device.type == "cuda":
        torch.cuda.set_device(device)
    if not distributed.is_initialized():
        backend = "nccl" if device.type == "cuda" else "gloo"
        distributed.init_process_group(backend, timeout=timedelta(minutes=30))
    return Ranks(distributed.get_rank(), distributed.get_world_size(), device, _local())


def one_after_another(ranks: Ranks) -> Iterator[bool]:
    """Yield in turns whether to fill a folder: the first of all processes, then the first of each machine.

    The first alone fills a disk that machines share; the others' turn fills disks of their own.
    """
    for mine in (ranks.first, ranks.local == 0 and not ranks.first):
        yield mine
        if ranks.count > 1:
            distributed.barrier()


def agree(done: int, ranks: Ranks) -> None:
    """Raise UnevenProcesses unless all processes found a checkpoint of as many batches."""
    if ranks.count == 1:
        return
    found: list[int | None] = [None] * ranks.count
    distributed.all_gather_object(found, done)
    if set(found) != {done}:
        raise UnevenProcesses(
            f"The processes found checkpoints of {sorted(set(found), key=str)} batches: "
            "give --runs a folder that all machines share."
        )


def leave() -> None:
    """Leave the process group, if there is one."""
    if distributed.is_available() and distributed.is_initialized():
        distributed.destroy_process_group()


def gathered(mine: Tensor, ranks: Ranks) -> Tensor:
    """Return every process's rows in rank order; the gradient flows into this process's own.

    DistributedDataParallel averages gradients over processes, and each holds only its own rows'
    share: scale the loss by `ranks.count` to have the one-process gradient.
    """
    if ranks.count == 1:
        return mine
    parts = [torch.empty_like(mine) for _ in range(ranks.count)]
    distributed.all_gather(parts, mine.detach().contiguous())
    parts[ranks.number] = mine
    return torch.cat(parts)
