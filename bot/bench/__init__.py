"""Measurements that anyone can repeat, each beside something known, in one run on one machine."""
