"""The subjects that sources are about and that readers can follow: a fixed list, so that both mean the same."""

from __future__ import annotations

from collections.abc import Mapping

TOPICS: Mapping[str, str] = {
    "oekraine": "Oekraïners op de vlucht",
    "vluchtelingen": "vluchtelingen en nieuwkomers",
    "lokale-teams": "lokale teams en intersectorale medewerkers",
    "kinderopvang": "kinderopvang",
    "opvoeding": "opvoeding en Huizen van het Kind",
    "gezondheid": "consultatiebureaus, vaccinatie en gezondheid",
    "eerste-hulplijn": "samenwerkingsverbanden en rechtstreeks toegankelijke hulp",
    "jeugdhulp": "jeugdhulp",
    "pleegzorg": "pleegzorg",
    "adoptie": "adoptie",
    "psychosociaal": "psychosociale en gespecialiseerde hulp",
    "slachtoffers": "hulp aan slachtoffers van uitbuiting en mensenhandel",
    "hulpmiddelen": "brochures, vertalingen en hulpmiddelen",
    "groeipakket": "Groeipakket en toeslagen",
    "organisatie": "organisatie en contactgegevens van Opgroeien",
}
"""Topic -> its name for readers, in Dutch."""
