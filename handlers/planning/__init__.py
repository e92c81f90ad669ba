"""What staff see of meetings: the list, the card of one, its form, a second pair of eyes, its agenda and minutes."""
