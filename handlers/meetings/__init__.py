"""What residents see of open meetings: which ones come, one on a card, and what they can do with it."""
