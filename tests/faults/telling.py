"""What the long forms say while they run."""

import sys


def say(text: str) -> None:
    """Print a line at once: a long run is watched."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
