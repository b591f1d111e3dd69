"""Problems and findings in words: the scheme has the sentences of its checks, the message catalog all others."""

from collections.abc import Mapping
from typing import Any

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.messages import has_message, message
from wortlaut.session.values import DAMAGE


def problem_text(problem: Problem, scheme: Scheme, language: str) -> str:
    """Return what a person reads about a problem."""
    check = scheme.check(problem.code)
    if check is not None:
        text = localized(check.text, language)
    else:
        text = message(f"problem.{problem.code}", language, **_named(problem, scheme, language))
    return text[:1].upper() + text[1:]


def finding_text(finding: Mapping[str, Any], scheme: Scheme, language: str) -> str:
    """Return what a person reads about a finding of `session.checking`: of a layer, or of the file itself."""
    code, params = str(finding["code"]), dict(finding["params"])
    if finding["level"] == DAMAGE or has_message(f"finding.{code}"):
        return message(f"finding.{code}", language, **params)
    return problem_text(Problem(code, finding["level"], params=params), scheme, language)


def _named(problem: Problem, scheme: Scheme, language: str) -> dict[str, object]:
    """Return the parameters with ids of labels, attributes and link types replaced by their names."""
    params = dict(problem.params)
    label = scheme.label(str(params.get("label", "")))
    if label is not None:
        params["label"] = localized(label.name, language)
    owners = scheme.labels if label is None else (label,)
    for owner in owners:
        attribute = owner.attribute(str(params.get("attribute", "")))
        if attribute is not None:
            value = attribute.value(str(params.get("value", "")))
            params["attribute"] = localized(attribute.name, language)
            if value is not None:
                params["value"] = localized(value.name, language)
            break
    link = scheme.link(str(params.get("link", "")))
    if link is not None:
        params["link"] = localized(link.name_from_source, language)
    return params
