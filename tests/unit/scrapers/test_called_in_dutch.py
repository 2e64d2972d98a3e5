"""Dutch sentences that say which body is reached at the number behind them, whatever the body is called."""

from __future__ import annotations

import pytest

from scrapers.extract.line.called_bodies import body_said


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Het wijkteam is elke werkdag te bereiken van 9.30 tot 12 uur via het nummer ", "wijkteam"),
        ("De ruilwinkel is telefonisch bereikbaar op nummer: ", "ruilwinkel"),
        ("De leesgroep kan gecontacteerd worden via ", "leesgroep"),
        ("De wachtpost bereik je op het nummer ", "wachtpost"),
        ("De wachtpost kan je elke avond bereiken via ", "wachtpost"),
        ("Je kunt de thuiszorg van 9.00 tot 12.00 uur bellen op het nummer ", "thuiszorg"),
        ("Voor vragen kan je terecht bij het onthaal van het sociaal huis op ", "onthaal van het sociaal huis"),
        ("Dan kan je bij ons Huis van het Kind terecht: ", "Huis van het Kind"),
        ("De klussenploeg helpt je graag verder op ", "klussenploeg"),
        ("De fietsbieb heeft een gratis nummer: ", "fietsbieb"),
        ("De buurtwerking (tel. ", "buurtwerking"),
        ("U kan onze sociale cel telefoneren via het gratis nummer ", "sociale cel"),
        ("U kan de klusploeg elke werkdag bellen op ", "klusploeg"),
        ("Kom langs in het wijkhuis of vraag het via de Centrale Inkom Wonen: ", "Centrale Inkom Wonen"),
    ],
)
def test_the_grammar_tells_which_body_is_reached(text: str, body: str) -> None:
    assert body_said(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "Zij is elke dag bereikbaar op ",
        "De praktijk is telefonisch bereikbaar op ",
        "Op dinsdag is iedereen bereikbaar op ",
        "Hiervoor kan je bellen naar ",
        "Ouders kunnen bellen naar ",
        "Je kan ons bereiken via ",
        "Neem contact op met onze coach Els Maes via ",
        "De buurtwerking is er elke dinsdag. Bel ",
    ],
)
def test_a_site_itself_who_calls_and_people_are_no_body(text: str) -> None:
    assert body_said(text) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Dat kan ook anoniem via Meld Geweld op ", "Meld Geweld"),
        ("U kan bellen met Huis Eik ", "Huis Eik"),
        ("Neem contact op met Kind en Toekomst op het nummer ", "Kind en Toekomst"),
        ("Bel gratis naar Klavertje Vier via ", "Klavertje Vier"),
    ],
)
def test_a_name_without_a_word_for_what_it_is_is_called(text: str, body: str) -> None:
    assert body_said(text) == body


@pytest.mark.parametrize(
    "text",
    ["Je bereikt ons via WhatsApp op ", "Neem contact op met Els Maes op ", "Schrijf in via Doodle of via Mail op "],
)
def test_a_channel_and_somebody_are_no_body(text: str) -> None:
    assert body_said(text) is None
