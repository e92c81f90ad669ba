"""What the one who runs Lokalråd does at the command line, by what it is done to."""
