"""How grave each rule is in a project: off, hint, warning or error. What the project does not say, its scheme says.

A level is a setting `rule.ID` of the project. `stored_scheme.scheme_of` puts the levels into the scheme, so everybody
who asks the rules is told the same: tagging, display, check, submitting, release.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Check, Scheme
from wortlaut.errors import UsageError
from wortlaut.session.stored_scheme import LEVEL_PREFIX
from wortlaut.store import settings
from wortlaut.store.journal import BY_KEY, Action, Row

if TYPE_CHECKING:
    from wortlaut.session.session import Session
    from wortlaut.session.values import Applied

LEVELS = ("off", "hint", "warning", "error")
"""From nothing to what blocks submitting."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as a project has it."""

    check: Check
    """With the level that holds."""
    default: str
    """The level that the scheme gives it; `off` for a rule that the scheme does not have."""


def with_levels(scheme: Scheme, levels: Mapping[str, str]) -> Scheme:
    """Return a scheme whose checks have the levels of a project, by check id; unknown ids and levels are passed over.

    A rule of the program that the scheme lacks is added when a level is set for it.
    """
    wanted = {name: level for name, level in levels.items() if level in LEVELS}
    if not wanted:
        return scheme
    checks = [replace(check, level=wanted.get(check.id, check.level)) for check in scheme.checks]
    lacking = wanted.keys() - {check.id for check in checks}
    if lacking:
        checks += [replace(check, level=wanted[check.id]) for check in _more(scheme) if check.id in lacking]
    return replace(scheme, checks=tuple(checks))


def rules_of(scheme: Scheme, levels: Mapping[str, str]) -> Sequence[Rule]:
    """Return the rules a project can have, in the order of its scheme, those that the scheme lacks at the end.

    `levels` are those of the project. Checks that this program does not know are left out.
    """
    from wortlaut.domain.rules import CHECKS, TEXT_CHECKS  # not needed before the first paint

    defaults = {check.id: check.level for check in _own(scheme)}
    known = [check for check in _own(scheme) if check.id in CHECKS or check.id in TEXT_CHECKS]
    offered = [*known, *(replace(check, level="off") for check in _more(scheme))]
    return [
        Rule(replace(check, level=levels.get(check.id, check.level)), defaults.get(check.id, "off"))
        for check in offered
    ]


def rules_of_project(session: "Session") -> Sequence[Rule]:
    """Return the rules of the open project."""
    with session.project.reading() as connection:
        return rules_of(session.scheme, settings.with_prefix(connection, LEVEL_PREFIX))


def set_levels(session: "Session", levels: Mapping[str, str]) -> "Applied | Problem":
    """Set the levels of some rules, by check id, as one action; the scheme's own level needs no setting.

    Problem `nothing_to_do`. Raises UsageError `rule_level` for a level or rule that is not known.
    """
    rows = []
    with session.project.reading() as connection:
        stored = settings.with_prefix(connection, LEVEL_PREFIX)
        known = {rule.check.id: rule for rule in rules_of(session.scheme, stored)}
        for name, level in levels.items():
            if name not in known or level not in LEVELS:
                raise UsageError("rule_level", rule=name, level=level)
            before = {"value": stored[name]} if name in stored else None
            after = None if level == known[name].default else {"value": level}
            if before != after:
                rows.append(Row("setting", LEVEL_PREFIX + name, before, after))
    if not rows:
        return Problem("nothing_to_do", "hint")
    applied = session.write(Action("rule_levels", session.annotator.id, None, BY_KEY), rows)
    session.read_scheme()
    return applied


def _own(scheme: Scheme) -> Sequence[Check]:
    """Return the checks as the scheme itself has them, without the levels of a project."""
    levels = {item["id"]: str(item["level"]) for item in scheme.data.get("checks", ())}
    return [replace(check, level=levels[check.id]) for check in scheme.checks if check.id in levels]


def _more(scheme: Scheme) -> Sequence[Check]:
    """Return the checks of the default scheme that a scheme lacks and that make sense in it."""
    from wortlaut.domain.rules.roles import fits
    from wortlaut.session.scheme_files import default_scheme  # reads a file

    own = {item["id"] for item in scheme.data.get("checks", ())}
    return [check for check in default_scheme().checks if check.id not in own and fits(scheme, check.id)]
