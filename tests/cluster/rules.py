"""Rules drawn at random, and what breaks them."""

from dataclasses import replace

import numpy as np

from photoclust.cluster import Constraints, contradictions
from photoclust.cluster.arrays import Labels, Pairs


def random_rules(count: int, random: np.random.Generator) -> Constraints:
    """Draw pairs and photos, rules that contradict each other nowhere."""
    same: Pairs = random.integers(0, count, (count // 6, 2))
    apart: Pairs = random.integers(0, count, (count // 3, 2))
    drawn = Constraints(same, apart, random.integers(-1, count // 2 + 1, count))
    clash = contradictions(drawn, count)
    kept = ~(apart[:, None] == clash[None]).all(axis=2).any(axis=1)
    return Constraints(same, apart[kept], drawn.photos, random.integers(0, count, (count // 6, 2)))


def random_persons(count: int, random: np.random.Generator, rules: Constraints) -> Constraints:
    """Name some of the faces as well, nobody against the rules."""
    owner = group_of_owner(count, rules.same)
    persons = np.where(random.random(count) < 0.5, owner[owner] % 5, 0)
    named = replace(rules, persons=persons)
    clash = {frozenset(pair) for pair in contradictions(named, count).tolist()}
    kept = [frozenset(pair) not in clash for pair in rules.apart.tolist()]
    return replace(named, apart=rules.apart[kept])


def person_breaches(labels: Labels, persons: Labels) -> list[tuple[int, int]]:
    """List the named faces that are apart though one person, or together though two."""
    named = np.flatnonzero(persons > 0).tolist()
    return [(a, b) for a in named for b in named if (persons[a] == persons[b]) != (labels[a] == labels[b])]


def photo_breaches(labels: Labels, rules: Constraints) -> list[tuple[int, int]]:
    """List the faces of one photo and one group that neither the owner joined nor an exception covers."""
    assert rules.photos is not None
    granted = {frozenset(pair) for pair in rules.together.tolist()}
    owner = group_of_owner(len(labels), rules.joined())
    return [
        (a, b)
        for a in range(len(labels))
        for b in range(a)
        if labels[a] == labels[b] and rules.photos[a] == rules.photos[b] >= 0 and owner[a] != owner[b]
        if frozenset((a, b)) not in granted
    ]


def group_of_owner(count: int, same: Pairs) -> Labels:
    """Join pairs naively."""
    group = np.arange(count)
    for a, b in same.tolist():
        group[group == group[a]] = group[b]
    return group
