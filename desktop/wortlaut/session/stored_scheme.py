"""The scheme a project was made with."""

from wortlaut.domain.scheme import Scheme, SchemeError, scheme_from_data
from wortlaut.errors import DamagedError
from wortlaut.store import settings
from wortlaut.store.project_file import Project

LEVEL_PREFIX = "rule."
"""Settings with the level of a rule begin so; the rest is the id of the check."""


def scheme_of(project: Project) -> Scheme:
    """Return the scheme of an open project with the levels its rules have there.

    Raises DamagedError when it has none that can be read.
    """
    with project.reading() as connection:
        data = settings.scheme_data(connection)
        levels = settings.with_prefix(connection, LEVEL_PREFIX)
    if data is None:
        raise DamagedError("scheme_missing", where=str(project.path))
    try:
        scheme = scheme_from_data(data)
    except SchemeError as error:
        raise DamagedError("scheme_damaged", where=str(project.path), reason=str(error)) from error
    if not levels:
        return scheme
    from wortlaut.session.rule_levels import with_levels  # most projects have the levels of their scheme

    return with_levels(scheme, levels)
