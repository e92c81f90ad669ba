"""What Prometheus reads at /metrics: ages and counts, never words or people."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

registry = CollectorRegistry()

updates_stored = Counter("lokalraad_updates_stored", "Updates written to the inbox.", registry=registry)
updates_repeated = Counter("lokalraad_updates_repeated", "Updates that were in the inbox already.", registry=registry)
updates_handled = Counter("lokalraad_updates_handled", "Updates handled to the end.", registry=registry)
updates_failed = Counter("lokalraad_updates_failed", "Attempts at an update that failed.", registry=registry)
dead_letters = Gauge(
    "lokalraad_dead_letters", "Updates given up after three attempts, waiting for staff.", registry=registry
)
inbox_waiting = Gauge("lokalraad_inbox_waiting", "Updates stored and not yet handled.", registry=registry)
inbox_age = Gauge("lokalraad_inbox_oldest_seconds", "Age of the oldest update not yet handled.", registry=registry)
poll_age = Gauge("lokalraad_poll_age_seconds", "Seconds since Telegram was last heard.", registry=registry)
database_up = Gauge("lokalraad_database_up", "1 where the database answered just now, else 0.", registry=registry)
handling_seconds = Histogram("lokalraad_handling_seconds", "From stored to handled.", registry=registry)


def page() -> bytes:
    """All of it in Prometheus's text format."""
    return generate_latest(registry)
