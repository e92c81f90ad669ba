"""Learns how much each phrase speaks for each entry, all phrases weighed against each other (kernel ridge)."""

from __future__ import annotations

import numpy as np

from bot.domain.grams import Floats, Ints

_RIDGE = 0.3
_BLOCK = 512


def speaks_for(kernel: Floats, owner: Ints, entries: int, kept: Ints) -> Floats:
    """Kept phrases by entries. `kernel` is the likeness of every phrase to every other."""
    among = kernel[np.ix_(kept, kept)]
    among[np.diag_indices(len(kept))] += _RIDGE
    return _solved(among, (owner[kept][:, None] == np.arange(entries)).astype(np.float32))


def _solved(matrix: Floats, wanted: Floats) -> Floats:
    """Gauss by blocks, in place, for a symmetric positive matrix of which only the upper half is used: numpy's own
    works in double precision, and takes three times as long and four times the memory."""
    starts = range(0, len(matrix), _BLOCK)
    inverses = []
    for at in starts:
        here, below = slice(at, at + _BLOCK), slice(at + _BLOCK, None)
        inverses.append(np.linalg.inv(matrix[here, here]))
        carried = inverses[-1] @ matrix[here, below]
        for row in range(at + _BLOCK, len(matrix), _BLOCK):
            rows = matrix[here, row : row + _BLOCK].T
            matrix[row : row + _BLOCK, row:] -= rows @ carried[:, row - at - _BLOCK :]
        wanted[below] -= carried.T @ wanted[here]
    for at, inverse in zip(reversed(starts), reversed(inverses), strict=True):
        here, below = slice(at, at + _BLOCK), slice(at + _BLOCK, None)
        wanted[here] = inverse @ (wanted[here] - matrix[here, below] @ wanted[below])
    return wanted
