"""The chat page: a phone for every person of the sandbox, in a browser."""
