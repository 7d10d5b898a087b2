"""One process or many: who we are under torchrun, and batches gathered across all of them."""

import os
from dataclasses import dataclass
from datetime import timedelta

import torch
from torch import Tensor, distributed


@dataclass(frozen=True, slots=True)
class Ranks:
    """This process's number among `count`, and the device it works on."""

    number: int
    count: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Tell whether this process writes files and prints."""
        return self.number == 0

    def slice(self, faces: int) -> slice:
        """Return this process's part of a batch; raise ValueError when it cannot be shared evenly."""
        if faces % self.count:
            raise ValueError(f"a batch of {faces} faces cannot be shared by {self.count} processes")
        each = faces // self.count
        return slice(self.number * each, (self.number + 1) * each)


def join() -> Ranks:
    """Join the process group that torchrun announces in the environment, or stand alone."""
    local = int(os.environ.get("LOCAL_RANK", "0"))
    device = torch.device("cuda", local) if torch.cuda.is_available() else torch.device("cpu")
    if "RANK" not in os.environ or "WORLD_SIZE" not in os.environ:
        return Ranks(0, 1, device)
    if device.type == "cuda":
        torch.cuda.set_device(device)
    if not distributed.is_initialized():
        backend = "nccl" if device.type == "cuda" else "gloo"
        distributed.init_process_group(backend, timeout=timedelta(minutes=30))
    return Ranks(distributed.get_rank(), distributed.get_world_size(), device)


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
