"""The template engine of the mails: one for text and one for HTML, in each language, with an installation's own files first."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from notifier.rendering.headlines import asking, counted, headline, subject, summary
from notifier.rendering.showing import amended, breakable, lang, leading, quoted, reach, rest_of, unchanged
from notifier.rendering.translations import translations
from notifier.rendering.wording import Words
from state.canon.text import clean
from state.canon.urls import is_web


@lru_cache(maxsize=16)
def environments(folder: Path | None, language: str) -> tuple[Environment, Environment]:
    """The environments for text and for HTML. What stands in `folder` replaces the shipped template of the same name."""
    loaders: list[BaseLoader] = [FileSystemLoader(folder)] if folder else []
    loader = ChoiceLoader([*loaders, PackageLoader("templates", "")])
    return _environment(loader, language, escaping=False), _environment(loader, language, escaping=True)


def _environment(loader: BaseLoader, language: str, *, escaping: bool) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=escaping,  # noqa: S701 - text must not be escaped, HTML must
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = Words(language)
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= _filters(words)
    environment.globals |= _globals(words)
    return environment


def _filters(words: Words) -> dict[str, object]:
    return {
        "day": words.day,
        "moment": words.moment,
        "weekday": words.weekday,
        "area": words.area,
        "topic": words.topic,
        "audience": words.audience,
        "field": words.field,
        "language": words.tongue,
        "listed": words.listed,
        "shown": words.value,
        "oneline": clean,
        "reach": reach,
        "breakable": breakable,
    }


def _globals(words: Words) -> dict[str, object]:
    return {
        "headline": partial(headline, words),
        "brief_headline": partial(headline, words, brief=True),
        "marked_headline": lambda line: headline(
            words, line, lambda text: quoted(text, line, words.spoken), brief=True
        ),
        "marked_news": lambda content: subject(
            words, content, lambda text: quoted(text, content.lines[0], words.spoken)
        ),
        "asking": partial(asking, words),
        "areas_of": lambda lines: words.listed(
            map(words.area, dict.fromkeys(code for line in lines for code in line.reason.areas)), most=3
        ),
        "counted": partial(counted, words),
        "summary": partial(summary, words),
        "news": partial(subject, words),
        "why": words.why,
        "lang": lambda said_by, name="": lang(said_by, words.spoken, name),
        "quoted": lambda text, said_by: quoted(text, said_by, words.spoken),
        "rest_of": rest_of,
        "leading": leading,
        "amended": amended,
        "unchanged": unchanged,
        "is_web": is_web,
    }
