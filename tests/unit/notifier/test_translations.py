"""Every sentence of ours exists in every language, and nothing of ours reaches a reader untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import NullTranslations

import pytest

from notifier.composing.content import Card, Content, Detail, Line, MailKind
from notifier.deciding.folding import Turn
from notifier.deciding.matching import Reason
from notifier.deciding.stories import Earlier, Place
from notifier.rendering import templating, wording
from notifier.rendering.render import render
from notifier.rendering.translations import LANGUAGES, catalogue, translations
from notifier.rendering.wording import Words
from state.changes import FieldChange
from state.records import Audience, Link, RecordKind
from tests.tools.catalogues import extracted

pytestmark = pytest.mark.slow

TRANSLATED = [language for language in LANGUAGES if language != "nl"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
NOW = datetime(2026, 4, 7, 8, tzinfo=UTC)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated_and_none_is_fuzzy_or_left_over(language: str) -> None:
    known = {message.id: message for message in catalogue(language) if message.id}
    wanted = {message.id for message in extracted() if message.id}
    assert known.keys() == wanted
    for message in known.values():
        strings = message.string if isinstance(message.string, tuple | list) else [message.string]
        assert all(strings), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_fills_in_the_same_parts(language: str) -> None:
    for message in catalogue(language):
        ids = message.id if isinstance(message.id, tuple | list) else [message.id]
        strings = message.string if isinstance(message.string, tuple | list) else [message.string]
        for one, said in zip(ids, strings, strict=True):
            if one:
                assert sorted(PLACEHOLDER.findall(one)) == sorted(PLACEHOLDER.findall(said)), one


def test_an_unknown_language_is_spoken_to_in_dutch() -> None:
    assert Words("xx").say("Uitschrijven") == "Uitschrijven"
    assert Words("xx").spoken == "nl"


@pytest.mark.parametrize(
    ("language", "one", "many", "none"),
    [
        ("nl", "1 nieuw contact", "2 nieuwe contacten", "0 nieuwe contacten"),
        ("fr", "1 nouveau contact", "2 nouveaux contacts", "0 nouveau contact"),
        ("en", "1 new contact", "2 new contacts", "0 new contacts"),
    ],
)
def test_each_language_has_its_own_plural(language: str, one: str, many: str, none: str) -> None:
    words, forms = Words(language), ("%(n)d nieuw contact", "%(n)d nieuwe contacten")
    assert [words.count(forms, n) for n in (1, 2, 0)] == [one, many, none]


@pytest.mark.parametrize(
    ("language", "day", "tongue", "weekday", "town"),
    [
        ("nl", "1 april 2026", "Oekraïens", "maandag", "Brussel"),
        ("fr", "1er avril 2026", "ukrainien", "lundi", "Bruxelles"),
        ("en", "1 April 2026", "Ukrainian", "Monday", "Brussel"),
    ],
)
def test_days_and_names_follow_the_language(language: str, day: str, tongue: str, weekday: str, town: str) -> None:
    words = Words(language)
    assert words.value("1/04/2026", "expires_on") == day
    assert words.tongue("uk") == tongue
    assert words.weekday(0) == weekday
    assert words.area("21004") == town


class Marked(NullTranslations):
    """Turns each sentence of ours into marks, so that what is left over was never looked up."""

    def gettext(self, message: str) -> str:
        return f"«{' '.join(PLACEHOLDER.findall(message))}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for module in (templating, wording):
        monkeypatch.setattr(module, "translations", lambda _: Marked())
    templating.environments.cache_clear()
    yield
    monkeypatch.undo()
    templating.environments.cache_clear()


def every_line() -> Iterator[Line]:
    place = Place(source="s", name="0", url="https://0.0/", language="nl", checked_at=NOW)
    reason = Reason(areas=("44085",), topics=("adoptie",), audience=(Audience.CHILDCARE,), critical=True)
    fields = [FieldChange(name=name, before="0", after=None) for name in wording.FIELDS]
    fields += [FieldChange(name=name, before=None, after="00") for name in wording.FIELDS]
    for kind in RecordKind:
        for turn in Turn:
            for told in (*((one,) for one in fields), tuple(fields[:3]), ()):
                for critical in (False, True) if len(told) != 1 else (False,):
                    yield Line(
                        turn=turn,
                        kind=kind,
                        card=Card(title="0", about="0", details=tuple(Detail(name=f.name, value="0") for f in fields)),
                        reason=reason,
                        places=(place, place),
                        found_at=NOW,
                        heard=(1,),
                        critical=critical,
                        fields=told,
                        instead=(Card(title="0", details=(Detail(name="phones", value="0"),)),),
                        text="0\n0",
                        asks="000" if turn is Turn.ADDED else None,
                        links=(Link(url="https://0.0/0", text="0"),),
                        corrects=(Earlier(subject="0", at=NOW),),
                    )


LETTERS = re.compile(r"[^\W\d_]{2,}")
NAMES = {"Lievegem", "https", "april", "UITSCHRIJVEN", "BEKIJK", "gemeente", "voorkeuren", "quot", "en"}
"""Names, parts of addresses, and what joins a list in Babel's own tables."""


SHOWN = 6
"""So many lines fit in one mail whatever they tell; of more, the others are counted."""


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("kind", [MailKind.DIGEST, MailKind.WELCOME, MailKind.CORRECTION])
@pytest.mark.parametrize("base_url", [None, "https://0.0"])
def test_no_word_of_ours_is_said_without_being_looked_up(kind: MailKind, base_url: str | None) -> None:
    lines = tuple(every_line())
    shown = [lines[start : start + SHOWN] for start in range(0, len(lines), SHOWN)]
    for part in (*shown, lines[: SHOWN * 3]):
        content = Content(mail=kind, language="nl", frequency="daily", lines=part, reason=part[0].reason)
        rendered = render(content, base_url=base_url, most_items=SHOWN)
        assert bool(rendered.whole) == (base_url is not None and len(part) > SHOWN)
        html = re.sub(r"<style>.*?</style>|<[^>]*>", " ", rendered.html, flags=re.DOTALL)
        for said in (rendered.subject, rendered.text, html):
            left = {word for word in LETTERS.findall(said) if word not in NAMES}
            assert left == set(), said


def test_compiled_catalogues_are_made_once() -> None:
    assert translations("fr") is translations("fr")
