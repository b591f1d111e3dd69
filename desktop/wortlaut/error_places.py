"""What a log may say about an error nobody expected: its kind and the places in the code, never its message.

Messages of exceptions quote what was being worked on, and that is somebody's article.
"""

from pathlib import Path


def places_of(error: BaseException) -> str:
    """Return the kind of an error, that of what caused it, and the places in the code each passed, without any data."""
    import traceback

    parts = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        frames = traceback.extract_tb(cause.__traceback__)
        lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        parts.append("\n".join([type(cause).__name__, *lines]))
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\nafter ".join(parts)
