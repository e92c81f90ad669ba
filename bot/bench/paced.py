"""Whether the pace is kept, and how soon residents are answered meanwhile, by the real application."""


def bench(rate: float, latency: float) -> int:
    """Print letters a second and the latencies; 1 where one is missed."""
    raise NotImplementedError
