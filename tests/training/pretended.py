"""Run by a test: train on a device that is not the CPU, without having one.

The device is pretended. Its tensors hold tensors of the CPU; an operation whose tensors lie on two
devices is refused, as CUDA refuses it, and any other is done on the CPU. So the numbers are a CPU's,
and what a GPU would stumble over, such as a buffer that was left behind, is found on any machine.
"""

# mypy: disable-error-code="misc, no-untyped-call"
# torch has no types for those who make devices.

import contextlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import torch
from torch.utils import backend_registration
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map

from photoclust.training.export import folded
from photoclust.training.judge import development_judge
from photoclust.training.loop import train
from photoclust.training.ranks import Ranks
from photoclust.training.recipe import Recipe, Stage, Term
from tests.training.made import made_lessons, recipe

_Backend: Any = backend_registration._DummyBackendModule
_Mode: Any = TorchDispatchMode
_Tensor: Any = torch.Tensor

NAME: Final = "pretended"
COPIES: Final = ("aten._to_copy.default", "aten.copy_.default")
INDEXING: Final = ("aten.index.Tensor", "aten.index_put.default", "aten.index_put_.default")
FACENET: Final = recipe(
    *(Term(loss=name) for name in ("semi-hard", "batch-hard", "margin-softmax", "distillation")), steps=3
)
DEEPID: Final = replace(
    recipe(Term(loss="identification"), Term(loss="verification")),
    network="deepid2+small",
    dimension=160,
    stages=(Stage(size=55, steps=3),),
)


class Backend(_Backend):
    """What torch asks of a kind of device."""

    def get_amp_supported_dtype(self) -> list[torch.dtype]:
        """Return the types to convolve in; no recipe here asks for one."""
        return [torch.bfloat16]


class Away(_Tensor):
    """A tensor on the device; `inner` has its numbers."""

    inner: torch.Tensor

    @staticmethod
    def __new__(cls, inner: torch.Tensor) -> "Away":
        named = {"strides": inner.stride(), "dtype": inner.dtype, "device": f"{NAME}:0"}
        made: Away = _Tensor._make_wrapper_subclass(cls, inner.size(), **named)
        made.inner = inner
        return made

    def __reduce_ex__(self, protocol: Any) -> Any:
        return self.inner.__reduce_ex__(protocol)

    @classmethod
    def __torch_dispatch__(cls, act: Any, _types: Any, given: Any = (), named: Any = None) -> Any:
        return done(act, given, named or {})


class Pretending(_Mode):
    """While it is on, tensors can be made on the device."""

    def __torch_dispatch__(self, act: Any, _types: Any, given: Any = (), named: Any = None) -> Any:
        return done(act, given, named or {})


def done(act: Any, given: Sequence[Any], named: Mapping[str, Any]) -> Any:
    """Do an operation on the CPU for whichever device it is meant; raise RuntimeError when for both."""
    tensors = [each for each in tree_leaves((given, named)) if isinstance(each, torch.Tensor)]
    check(str(act), given, tensors)
    away = any(isinstance(each, Away) for each in tensors)
    options = dict(named)
    if options.get("device") is not None:
        away = torch.device(options["device"]).type == NAME
        options["device"] = torch.device("cpu")
    answer = act(*tree_map(here, given), **tree_map(here, options))

    def placed(value: Any) -> Any:
        if not isinstance(value, torch.Tensor):
            return value
        same = next((each for each in tensors if here(each) is value), None)
        return same if same is not None else Away(value) if away else value

    return tree_map(placed, answer)


def check(name: str, given: Sequence[Any], tensors: Sequence[torch.Tensor]) -> None:
    """Raise RuntimeError for tensors on two devices, but for copies, single numbers and indices."""
    if name in COPIES:
        return
    if name in INDEXING and isinstance(given[0], Away):
        tensors = [given[0], *given[2:3]]  # a GPU takes indices from the CPU
    away = any(isinstance(each, Away) for each in tensors)
    if away and any(not isinstance(each, Away) and each.ndim for each in tensors):
        raise RuntimeError(f"{name} has tensors on two devices")


def here(value: Any) -> Any:
    """Return what lies on the device as the tensor of the CPU that it is."""
    return value.inner if isinstance(value, Away) else value


def trained(given: Recipe, device: str, folder: Path) -> list[torch.Tensor]:
    """Follow a recipe on a device, interrupted once, and return the averaged weights."""
    taken = made_lessons(folder, taught=given is FACENET)
    ranks, judge = Ranks(0, 1, torch.device(device)), development_judge(taken.crops, None)
    for stop_at in (given.steps - 1, 0):
        state = train(given, taken, folder / device, ranks=ranks, judge=judge, stop_at=stop_at)
    assert {each.device.type for each in state.objective.state_dict().values()} == {device}
    assert {each.device.type for each in folded(state.average.network).parameters()} == {"cpu"}
    return [here(each) for each in state.average.network.state_dict().values()]


def main(folder: Path) -> None:
    """Print whether each recipe's weights are alike on both devices, and a mixture that is not refused."""
    backend_registration._setup_privateuseone_for_python_backend(NAME, Backend())
    torch.set_num_threads(1)
    for number, given in enumerate((FACENET, DEEPID)):
        weights = trained(given, "cpu", folder / str(number))
        with Pretending():
            others = trained(given, NAME, folder / str(number))
        print("alike:", all(torch.equal(a, b) for a, b in zip(weights, others, strict=True)))
    with Pretending(), contextlib.suppress(RuntimeError):
        torch.ones(2).to(NAME) + torch.ones(2)
        print("a mixture was not refused")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
