"""How long tests wait for what must happen.

A wait ends when what it waits for is there: patience costs time only where something is wrong, and too little of it
fails tests on a machine that has other work.
"""

SECONDS = 100
MILLISECONDS = SECONDS * 1000
