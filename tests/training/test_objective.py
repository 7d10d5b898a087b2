import pytest
import torch
from torch.nn import functional

from photoclust.training.objective import Labelled, Objective, starting_centres
from photoclust.training.ranks import Ranks, UnevenProcesses
from photoclust.training.recipe import Term

EMBEDDINGS = functional.normalize(torch.randn(8, 4, generator=torch.Generator().manual_seed(0)), dim=1)
PEOPLE = torch.tensor([0, 0, 1, 1, 2, 2, 3, 3])


def losses(term: Term, people: torch.Tensor, part: float = 0.5) -> list[float]:
    objective = Objective((term,), torch.eye(4))
    known = Labelled(people, EMBEDDINGS)
    return [share.loss.item() for share in objective(EMBEDDINGS, known, part)]


def test_a_term_waits_for_its_part_of_the_run() -> None:
    term = Term(loss="margin-softmax", start=0.6)
    assert losses(term, PEOPLE, part=0.5) == []
    assert len(losses(term, PEOPLE, part=0.6)) == 1


@pytest.mark.parametrize(
    "term", [Term(loss="semi-hard"), Term(loss="batch-hard"), Term(loss="margin-softmax")], ids=str
)
def test_a_face_whose_label_is_not_trusted_costs_nothing(term: Term) -> None:
    noisy = PEOPLE.clone()
    noisy[4:] = -1
    objective = Objective((term,), torch.eye(4))
    without = objective(EMBEDDINGS[:4], Labelled(PEOPLE[:4], EMBEDDINGS[:4]), 0.5)[0].loss.item()
    assert losses(term, noisy) == pytest.approx([without])


def test_a_batch_without_any_trusted_label_has_no_loss() -> None:
    nobody = torch.full((8,), -1)
    assert losses(Term(loss="margin-softmax"), nobody) == [0]


def test_the_weight_scales_the_loss() -> None:
    once, twice = (losses(Term(loss="distillation", weight=w), PEOPLE)[0] for w in (1.0, 2.0))
    assert twice == pytest.approx(2 * once)


def test_centres_start_at_each_persons_mean_and_anywhere_on_the_sphere_without_one() -> None:
    centres = starting_centres(EMBEDDINGS[:4], PEOPLE[:4], 3)
    assert torch.allclose(centres[0], functional.normalize(EMBEDDINGS[:2].sum(0), dim=0))
    assert centres.norm(dim=1).tolist() == pytest.approx([1, 1, 1])


def test_a_batch_that_cannot_be_shared_evenly_is_refused() -> None:
    with pytest.raises(UnevenProcesses, match="96 faces cannot be shared evenly by 5 processes"):
        Ranks(0, 5, torch.device("cpu")).slice(96)


def test_an_embedding_is_the_only_layer_of_deepids_signals() -> None:
    objective = Objective((Term(loss="identification"), Term(loss="verification")), torch.eye(4))
    known = Labelled(PEOPLE, EMBEDDINGS)
    flat = [share.loss.item() for share in objective(EMBEDDINGS, known, 0.5)]
    objective.get_buffer("heads.1.margins").fill_(torch.nan)
    layered = [share.loss.item() for share in objective(EMBEDDINGS.unsqueeze(1), known, 0.5)]
    assert flat == pytest.approx(layered)


def test_facenets_terms_see_the_direction_of_the_last_layer() -> None:
    layers = torch.stack([torch.zeros_like(EMBEDDINGS), 3 * EMBEDDINGS], dim=1)
    for term in (Term(loss="semi-hard"), Term(loss="margin-softmax"), Term(loss="distillation")):
        objective = Objective((term,), torch.eye(4), outputs=2)
        known = Labelled(PEOPLE, EMBEDDINGS)
        assert objective(layers, known, 0.5)[0].loss.item() == pytest.approx(
            objective(EMBEDDINGS, known, 0.5)[0].loss.item(), abs=1e-5
        )


def test_every_layer_has_its_own_share_of_the_signals() -> None:
    layers = EMBEDDINGS.unsqueeze(1).expand(-1, 3, -1)
    one = Objective((Term(loss="verification"),), torch.eye(4))
    three = Objective((Term(loss="verification"),), torch.eye(4), outputs=3)
    known = Labelled(PEOPLE, EMBEDDINGS)
    assert three(layers, known, 0.5)[0].loss.item() == pytest.approx(
        3 * one(EMBEDDINGS, known, 0.5)[0].loss.item()
    )
