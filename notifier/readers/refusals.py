"""Why a line of a subscribers' file is not taken: in English for the command line, in Dutch for the desk and its catalogues."""

from __future__ import annotations

from collections.abc import Mapping

from state.saying.telling import Told, Wording, in_words

REFUSALS: Mapping[str, Wording] = {
    "import_no_csv": Wording(
        "this is no CSV from here on (%(problem)s)", "vanaf hier is dit geen geldige CSV (%(problem)s)"
    ),
    "import_no_email": Wording(
        'no column is called "email": the first line must name the columns',
        "geen enkele kolom heet “email”: op de eerste regel staan de namen van de kolommen",
    ),
    "import_same_column": Wording('two columns mean "%(column)s"', "twee kolommen betekenen “%(column)s”"),
    "import_one_more": Wording("1 more cell than columns", "1 cel meer dan er kolommen zijn"),
    "import_more": Wording("%(count)s more cells than columns", "%(count)s cellen meer dan er kolommen zijn"),
    "import_address": Wording('"%(text)s" is no mail address', "“%(text)s” is geen mailadres"),
    "import_twice": Wording("%(email)s stands on line %(line)s already", "%(email)s staat al op regel %(line)s"),
    "import_nowhere": Wording(
        "no municipality and no province: write * for everything",
        "geen gemeente en geen provincie: schrijf * voor alles",
    ),
    "import_area": Wording(
        '"%(text)s" is no municipality, province or region', "“%(text)s” is geen gemeente, provincie of gewest"
    ),
    "import_audience": Wording('"%(text)s" is no audience: %(known)s', "“%(text)s” is geen doelgroep: %(known)s"),
    "import_topics": Wording('"%(text)s" is no topic: %(known)s', "“%(text)s” is geen onderwerp: %(known)s"),
    "import_language": Wording(
        '"%(text)s" is no language: %(known)s', "“%(text)s” is geen taal die we spreken: %(known)s"
    ),
    "import_frequency": Wording('"%(text)s" is no frequency: %(known)s', "“%(text)s” is geen frequentie: %(known)s"),
    "import_basis": Wording('"%(text)s" is no basis: %(known)s', "“%(text)s” is geen grond: %(known)s"),
    "import_do_not_send": Wording(
        "%(email)s is on the do-not-send list", "%(email)s staat op de lijst van wie geen mail meer wil"
    ),
    "import_known": Wording("%(email)s is a subscriber already", "%(email)s is al abonnee"),
    "import_unsubscribed": Wording("%(email)s has left (unsubscribed)", "%(email)s schreef zich uit"),
    "import_bounced": Wording("%(email)s has left (bounced)", "%(email)s is weg: het adres werkte niet meer"),
    "import_complained": Wording("%(email)s has left (complained)", "%(email)s is weg na een klacht over een mail"),
}


def refusal_in_english(one: Told) -> str:
    """The reason for the command line."""
    return in_words(one, lambda code: REFUSALS[code].english)
