"""Learns how much each phrase speaks for each entry, all phrases weighed against each other (kernel ridge)."""

from __future__ import annotations

import numpy as np

from bot.domain.grams import Floats, Ints

_RIDGE = 0.3


def speaks_for(kernel: Floats, owner: Ints, entries: int, kept: Ints) -> Floats:
    """Kept phrases by entries. `kernel` is the likeness of every phrase to every other."""
    among = kernel[np.ix_(kept, kept)]
    among[np.diag_indices(len(kept))] += _RIDGE
    wanted = (owner[kept][:, None] == np.arange(entries)).astype(np.float32)
    return np.asarray(np.linalg.solve(among, wanted), np.float32)
