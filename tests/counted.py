"""What Prometheus would read of letters, as a difference: the counters belong to the whole process."""

from bot import metrics
from tests.living import Patience


def totals() -> dict[str, float]:
    """By state and cause."""
    counters = (metrics.letters_settled, metrics.letters_retried)
    samples = (sample for counter in counters for found in counter.collect() for sample in found.samples)
    return {value: sample.value for sample in samples for value in sample.labels.values() if "total" in sample.name}


class Since:
    """What was counted since it was made."""

    def __init__(self) -> None:
        self._before = totals()

    @property
    def now(self) -> dict[str, float]:
        return {name: more for name, total in totals().items() if (more := total - self._before[name])}

    async def becomes(self, **wanted: float) -> None:
        """It is counted after the commit."""
        patience = Patience(lambda: f"{self.now} is counted, not {wanted}")
        while self.now != wanted:
            await patience.wait()
