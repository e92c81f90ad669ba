"""Measures how well questions are answered and danger is heard: offline, with the code that serves residents."""
