"""What announcers see: the list, the card of one, its form, its preview, a second pair of eyes, and how it goes."""
