"""Use cases: one public method is one transaction, one decision and its promises."""
