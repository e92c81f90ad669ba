"""What residents see of henvendelser."""
