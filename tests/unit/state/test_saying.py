"""Sentences with a code: each is said in every language, each code is used, and what was kept can be said again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from notifier.readers.refusals import REFUSALS
from notifier.rendering.translations import LANGUAGES, translations
from state import codec
from state.saying.doubts import DOUBTS
from state.saying.events import EVENTS
from state.saying.fetching import FETCHING
from state.saying.reading import READING
from state.saying.refusing import REFUSING, STATUSES
from state.saying.telling import Told, told
from state.saying.words import DUTCH, in_dutch, in_english, plainly
from state.triage.flags import REASONS
from web.saying import SENTENCES

ROOT = Path(__file__).parents[3]
TABLES = (FETCHING, READING, DOUBTS, EVENTS, STATUSES, REFUSING, REFUSALS)
IN_ENGLISH = {**FETCHING, **READING, **REFUSALS}
FETCH_FAILED = told("fetch_status", host="www.partner.example", status="503 (Service Unavailable)")


def test_no_two_sentences_have_the_same_code() -> None:
    assert sum(len(table) for table in TABLES) == len(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_has_its_sentence_in_every_language(code: str) -> None:
    dutch = SENTENCES[code]
    said = {language: translations(language).gettext(dutch) for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES), said


@pytest.mark.parametrize("code", IN_ENGLISH)
def test_the_desk_in_english_says_what_the_command_line_says(code: str) -> None:
    english, dutch = IN_ENGLISH[code]
    assert translations("en").gettext(dutch) == english


def test_every_code_is_said_somewhere_and_every_code_that_is_said_has_a_sentence() -> None:
    rooms = [ROOT / room for room in ("state", "scrapers", "notifier", "jobs", "web")]
    code = "\n".join(file.read_text() for room in rooms for file in room.rglob("*.py") if file.parent.name != "saying")
    for name in DUTCH.keys() - REASONS.keys() - STATUSES.keys():
        assert f'"{name}"' in code, name
    said = re.findall(r'\b(?:told|ReadError|LineError|ReviewError|DeskError)\(\s*"(\w+)"', code)
    said += re.findall(r'\bevent\(\s*[\w.]+,\s*"(\w+)"', code)
    assert set(said) <= SENTENCES.keys()
    assert REASONS.keys() == DOUBTS.keys()


def test_a_sentence_that_holds_another_is_said_whole_in_each_language() -> None:
    one = told("event_unreachable", count=3, problem=FETCH_FAILED)
    assert in_dutch(one) == (
        "De bron is al 3 keer na elkaar niet bereikbaar: www.partner.example antwoordde 503 (Service Unavailable)"
    )
    assert in_english(told("fetch_no_robots", problem=FETCH_FAILED)) == (
        "nothing was asked, because robots.txt could not be had: www.partner.example answered 503 (Service Unavailable)"
    )


def test_several_sentences_stand_behind_each_other_once() -> None:
    signs = (told("host_drift", host="elders.example"), told("language_drift", before="nl", after="ru"))
    assert in_dutch(told("event_taken_over", signs=(*signs, signs[0]))) == (
        "De pagina is misschien niet meer van de partner. De pagina staat nu op een andere site: elders.example. "
        "De taal van de pagina is veranderd van nl naar ru."
    )


def test_what_is_kept_comes_back_the_same() -> None:
    one = told("event_taken_over", signs=(told("certificate_problem", problem=told("fetch_tls", host="x.example")),))
    assert codec.load(Told, codec.dump(one)) == one


def test_lists_and_files_are_told_of_fetching_in_english_and_of_the_page_in_dutch() -> None:
    assert plainly(FETCH_FAILED) == "www.partner.example answered 503 (Service Unavailable)"
    assert plainly(told("event_barren")).startswith("Op de pagina")
