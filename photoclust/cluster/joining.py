"""Let faces that are poorly seen join groups: afterwards, so that they never bring two together."""

from collections import defaultdict

import numpy as np

from photoclust.cluster.arrays import Indices, Labels, Mask, Pairs
from photoclust.cluster.neighbours import pairs_above
from photoclust.cluster.nodes import Nodes


def join_weak(clusters: Labels, strong: Nodes, weak: Nodes, *, similarity: float, apart: Pairs) -> Labels:
    """Return clusters (N,) in which each weak node has joined its best cluster, if one is near enough.

    clusters: (N,) the first node of each node's cluster. strong: what formed them; weak: the faces that
    did not; nodes of weak faces alone are the ones that join. They do when their average similarity to
    the cluster's strong faces reaches `similarity`, the best match first; the averages stay as they were.
    apart: (M, 2) pairs of nodes never to be together; nor are two settled ones.
    """
    waiting = np.flatnonzero((strong.sizes == 0) & (weak.sizes > 0))
    formed = strong.gathered(clusters, len(clusters))
    hosts = np.flatnonzero(formed.sizes)
    found = pairs_above(weak.means()[waiting], formed.means()[hosts], similarity)
    node, host = waiting[found.first], hosts[found.second - len(waiting)]
    best_first = np.lexsort((host, node, -found.similarity))
    bans = _bans(apart, waiting)
    return _placed(clusters, node[best_first], host[best_first], bans=bans, settled=strong.settled)


def _bans(apart: Pairs, waiting: Indices) -> dict[int, list[int]]:
    """Return from whom each waiting node is kept apart."""
    bans: dict[int, list[int]] = defaultdict(list)
    for pairs in (apart, apart[:, ::-1]):
        for node, other in pairs[np.isin(pairs[:, 0], waiting)].tolist():
            bans[node].append(other)
    return bans


def _placed(
    clusters: Labels, nodes: Indices, hosts: Indices, *, bans: dict[int, list[int]], settled: Mask | None
) -> Labels:
    """Put each node into the first of its hosts that holds nobody it is kept apart from."""
    placed = clusters.copy()
    taken = np.zeros(len(clusters), np.bool_)
    if settled is not None:
        np.logical_or.at(taken, clusters, settled)
    for node, host in zip(nodes.tolist(), hosts.tolist(), strict=True):
        free = placed[node] == node and not (taken[node] and taken[host])
        if free and all(placed[other] != host for other in bans.get(node, ())):
            placed[node] = host
            taken[host] |= taken[node]
    return placed
