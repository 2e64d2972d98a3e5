"""Sentences that tell who does what by a name between commas, by a verb said once, or by who follows whom."""

from __future__ import annotations

import pytest

from scrapers.extract.line.apposed import apposed_in
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.statements import stated


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "De directeur, Jan Smet, stuurt het team aan, terwijl de coördinatoren, Els Maes en An Nys, de lessen volgen.",
            [("Jan Smet", "directeur"), ("Els Maes", "coördinator"), ("An Nys", "coördinator")],
        ),
        ("La directrice, Anne Petit, accueille les parents.", [("Anne Petit", "directrice")]),
        ("The treasurer, Jane Roe, keeps the books.", [("Jane Roe", "treasurer")]),
        ("Jan Smet wordt secretaris en An Nys penningmeester.", [("Jan Smet", "secretaris"), ("An Nys", "penningmeester")]),
        ("Sinds mei is Els Maes voorzitter, Jan Smet secretaris en An Nys de penningmeester.",
         [("Els Maes", "voorzitter"), ("Jan Smet", "secretaris"), ("An Nys", "penningmeester")]),
        ("Marc Dubois reste président et Anne Petit trésorière.", [("Marc Dubois", "président"), ("Anne Petit", "trésorière")]),
        ("Els Maes volgt Jan Smet op als secretaris van de raad.", [("Els Maes", "secretaris")]),
        ("Anne Petit succède à Marc Dubois comme présidente.", [("Anne Petit", "présidente")]),
        ("Jan Smet is nu nog tijdelijk penningmeester maar stopt in mei.", [("Jan Smet", "tijdelijk penningmeester")]),
        ("Onze kok, Fatima, zorgt voor verse maaltijden.", [("Fatima", "kok")]),
        ("Jan Smet blijft wel bestuurslid.", [("Jan Smet", "bestuurslid")]),
    ],
)  # fmt: skip
def test_who_does_what_without_a_verb_beside_each(sentence: str, told: list[tuple[str, str]]) -> None:
    assert sorted(dict.fromkeys(stated(sentence))) == sorted(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "De winnaar, Jan Smet, kreeg een beker.",
        "Onze kok, Zaterdag, zorgt voor verse maaltijden.",
        "Els Maes, de voorzitter, Jan Smet, de secretaris, en An Nys.",
        "The mayor, Jane Roe, opened the fair.",
        "De vroegere voorzitter, Jan Smet, kreeg een beker.",
        "Een directeur, Jan Smet en een trainer gingen samen op stap.",
        "Het feest is bij Els Maes thuis en Jan Smet komt later.",
        "“De voorzitter, Jan Smet, luistert niet”, zegt een buurman.",
    ],
)
def test_what_was_what_is_won_and_what_is_said_tell_no_function(sentence: str) -> None:
    assert not [one for one in stated(sentence) if one in set(apposed_in(sentence))]


def test_a_full_stop_behind_the_brackets_ends_the_list() -> None:
    assert split_role("Els Maes  (voorzitter).") == ("Els Maes", "voorzitter")
    assert split_role("Els Maes (afd. Noord)") == split_role("Els Maes (afd. Noord).")


def test_a_sentence_behind_a_function_is_no_part_of_it() -> None:
    told = split_role("Els Maes, voorzitter van de raad en al jaren actief in het dorp voor de jeugd.")
    assert told == ("Els Maes", "voorzitter")
    assert split_role("Els Maes, voorzitter van de raad.") == ("Els Maes", "voorzitter van de raad.")
