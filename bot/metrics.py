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
tick_age = Gauge(
    "lokalraad_tick_age_seconds", "Seconds since it was last looked which reminders are due.", registry=registry
)
database_up = Gauge("lokalraad_database_up", "1 where the database answered just now, else 0.", registry=registry)
handling_seconds = Histogram("lokalraad_handling_seconds", "From stored to handled.", registry=registry)

letters_settled = Counter(
    "lokalraad_letters_settled", "Letters that came to an end in this process's hands.", ["state"], registry=registry
)
letters_retried = Counter(
    "lokalraad_letters_retried", "Letters that wait for another try, by cause.", ["cause"], registry=registry
)
letters_waiting = Gauge(
    "lokalraad_letters_waiting", "Letters not yet sent, 10000 at most.", ["lane"], registry=registry
)
letters_overdue = Gauge(
    "lokalraad_letters_overdue_seconds",
    "How long a letter has been due that nothing holds up.",
    ["lane"],
    registry=registry,
)
letters_in_hand = Gauge("lokalraad_letters_in_hand", "Letters claimed by any process.", registry=registry)
letters_stalled = Gauge(
    "lokalraad_letters_stalled_seconds", "How long letters could have gone and none did.", registry=registry
)
letters_pause = Gauge(
    "lokalraad_letters_pause_seconds", "How long Telegram still asks everybody to wait.", registry=registry
)
occasions_paused = Gauge("lokalraad_occasions_paused", "Paused occasions that have letters left.", registry=registry)
for _state in ("sent", "failed", "unknown", "skipped", "cancelled", "expired"):
    letters_settled.labels(_state)  # what has not happened yet is 0, and can be compared with later
for _lane in ("fast", "paced"):
    letters_waiting.labels(_lane)
    letters_overdue.labels(_lane)
for _cause in ("busy", "paused", "away", "lost", "moved"):
    letters_retried.labels(_cause)


def lost(*, again: int, unknown: int) -> None:
    """Letters that a process had in hand when it died, and what is done about them."""
    letters_retried.labels("lost").inc(again)
    letters_settled.labels("unknown").inc(unknown)


def page() -> bytes:
    """All of it in Prometheus's text format."""
    return generate_latest(registry)
