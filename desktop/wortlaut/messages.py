"""Sentences for people, in German and English, for code that must run without Qt.

One JSON catalog per language in `resources/messages/`: a key to a text with `{named}` parameters. Widgets use Qt's own
translation; both see the same language.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
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
    told = (part.format_map(error.params) for part in (what, safe, advice))
    return ErrorParts(error.where, *(_sentence(part) for part in told))


def error_text(error: WortlautError, language: str) -> str:
    """Return the one line a person reads: `where: what is wrong; what is safe; what to do`."""
    text = message(f"error.{error.code}", language, **error.params)
    return f"{error.where}: {text}" if error.where else text


def _sentence(part: str) -> str:
    return part[:1].upper() + part[1:] + ("" if part.endswith((".", "…", "!", "?")) else ".")


def language_of(locale: str | None) -> str:
    """Return the supported language of a locale name such as `de_DE.UTF-8`; English when it is unknown."""
    head = (locale or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return head if head in LANGUAGES else FALLBACK
