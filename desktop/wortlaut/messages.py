"""Sentences for people, in German and English, for code that must run without Qt.

One JSON catalog per language in `resources/messages/`: a key to a text with `{named}` parameters. Widgets use Qt's own
translation; both see the same language.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from wortlaut import assets
from wortlaut.errors import WortlautError

LANGUAGES = ("de", "en")
FALLBACK = "en"
_BETWEEN = "; "
"""Between the three parts of an error in the catalog."""


@cache
def _catalog(language: str) -> Mapping[str, str]:
    text = assets.resource(f"messages/{language}.json").read_text(encoding="utf-8")
    catalog: dict[str, str] = json.loads(text)
    return catalog


def message(key: str, language: str, **params: object) -> str:
    """Return the text of `key` in `language`, with `params` filled in; raise KeyError for a key nobody wrote."""
    text = _catalog(language if language in LANGUAGES else FALLBACK)[key]
    return text.format_map(params) if params else text


def has_message(key: str) -> bool:
    """Return whether there is a text for `key`."""
    return key in _catalog(FALLBACK)


@dataclass(frozen=True, slots=True)
class ErrorParts:
    """What a person is told about an error, part by part."""

    where: str | None
    """The file, or the file and line, it is about."""
    what: str
    """What is wrong."""
    safe: str
    """What is safe."""
    advice: str
    """What to do next."""


def error_parts(error: WortlautError, language: str) -> ErrorParts:
    """Return what is wrong, what is safe and what to do, each as a sentence."""
    what, safe, advice = message(f"error.{error.code}", language).split(_BETWEEN, 2)
    params = _params(error, language)
    told = (part.format_map(params) for part in (what, safe, advice))
    return ErrorParts(error.where, *(_sentence(part) for part in told))


def error_text(error: WortlautError, language: str) -> str:
    """Return the one line a person reads: `where: what is wrong; what is safe; what to do`."""
    text = message(f"error.{error.code}", language, **_params(error, language))
    return f"{error.where}: {text}" if error.where else text


def moment_in(told: str, language: str) -> str:
    """Return a moment that is told as `2025-09-04 15:32` in the writing of a language; other text as it is."""
    if language != "de":
        return told
    with suppress(ValueError):
        return datetime.strptime(told, "%Y-%m-%d %H:%M").strftime("%d.%m.%Y %H:%M")  # noqa: DTZ007 - stays local
    return told


def _params(error: WortlautError, language: str) -> Mapping[str, object]:
    since = error.params.get("since")
    return {**error.params, "since": moment_in(since, language)} if isinstance(since, str) else error.params


def _sentence(part: str) -> str:
    return part[:1].upper() + part[1:] + ("" if part.endswith((".", "…", "!", "?")) else ".")


def language_of(locale: str | None) -> str:
    """Return the supported language of a locale name such as `de_DE.UTF-8`; English when it is unknown."""
    head = (locale or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return head if head in LANGUAGES else FALLBACK
