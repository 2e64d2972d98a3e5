"""Why there is no body: in English on the command line, in Dutch at the desk."""

from __future__ import annotations

from collections.abc import Mapping

from state.saying.telling import Wording

FETCHING: Mapping[str, Wording] = {
    "fetch_timeout": Wording("%(host)s did not answer in time", "%(host)s antwoordde niet op tijd"),
    "fetch_slow": Wording(
        "%(host)s took longer than %(seconds)s seconds", "%(host)s deed er langer dan %(seconds)s seconden over"
    ),
    "fetch_refused": Wording("%(host)s refuses connections", "%(host)s weigert verbindingen"),
    "fetch_cut_off": Wording("%(host)s cut its answer off", "%(host)s brak het antwoord af"),
    "fetch_broken_off": Wording("%(host)s broke the connection off", "%(host)s verbrak de verbinding"),
    "fetch_no_host": Wording("%(host)s is no valid host", "%(host)s is geen geldige servernaam"),
    "fetch_unreachable": Wording(
        "%(host)s could not be reached or does not speak HTTP", "%(host)s is niet te bereiken of spreekt geen HTTP"
    ),
    "fetch_status": Wording("%(host)s answered %(status)s", "%(host)s antwoordde %(status)s"),
    "fetch_status_wait": Wording(
        "%(host)s answered %(status)s and asks to wait until %(moment)s",
        "%(host)s antwoordde %(status)s en vraagt te wachten tot %(moment)s",
    ),
    "fetch_certificate": Wording(
        "the certificate of %(host)s is not trusted: %(problem)s",
        "het certificaat van %(host)s is niet te vertrouwen: %(problem)s",
    ),
    "fetch_tls": Wording(
        "no secure connection with %(host)s could be made", "er kwam geen beveiligde verbinding met %(host)s tot stand"
    ),
    "fetch_downgrade": Wording(
        "a redirect leads from https to the unprotected %(url)s",
        "een doorverwijzing leidt van https naar het onbeveiligde %(url)s",
    ),
    "fetch_circle": Wording("%(url)s redirects in a circle", "%(url)s verwijst in een kring door"),
    "fetch_redirects": Wording(
        "there are more than %(count)s redirects", "er zijn meer dan %(count)s doorverwijzingen"
    ),
    "fetch_left_alone": Wording(
        "%(host)s is left alone until %(moment)s, as it asked before",
        "%(host)s vroeg eerder om rust, tot %(moment)s",
    ),
    "fetch_others": Wording(
        "%(host)s is being asked by others all the time", "%(host)s wordt de hele tijd door andere taken bevraagd"
    ),
    "fetch_robots": Wording("robots.txt asks us not to fetch %(url)s", "robots.txt vraagt om %(url)s niet op te halen"),
    "fetch_no_robots": Wording(
        "nothing was asked, because robots.txt could not be had: %(problem)s",
        "er werd niets opgehaald, want robots.txt was niet te krijgen: %(problem)s",
    ),
    "fetch_unknown_host": Wording("the host %(host)s does not exist", "de server %(host)s bestaat niet"),
    "fetch_no_lookup": Wording("the host %(host)s could not be looked up", "de server %(host)s was niet op te zoeken"),
    "fetch_not_public": Wording(
        "%(host)s leads to %(address)s, which is no public address; list it as host in [fetch] allow if it is meant",
        "%(host)s leidt naar %(address)s, en dat is geen openbaar adres; is het zo bedoeld, zet de server dan in [fetch] allow",
    ),
    "fetch_port": Wording(
        "%(host)s is asked on port %(port)s, only 80 and 443 are; list it as host:port in [fetch] allow if it is meant",
        "%(host)s staat op poort %(port)s, en enkel 80 en 443 mogen; is het zo bedoeld, zet server:poort dan in [fetch] allow",
    ),
    "fetch_bad_address": Wording("%(url)s is no valid address", "%(url)s is geen geldig adres"),
    "fetch_no_web_address": Wording("%(url)s is no http or https address", "%(url)s is geen adres met http of https"),
    "fetch_names_no_host": Wording("%(url)s names no host", "%(url)s noemt geen server"),
    "fetch_password": Wording(
        "the address at %(host)s holds a user name or password, it is not asked",
        "in het adres op %(host)s staat een gebruikersnaam of wachtwoord; het wordt niet opgehaald",
    ),
    "fetch_compressed": Wording(
        "the answer is compressed as %(name)s, which was not asked for",
        "het antwoord is gecomprimeerd als %(name)s, en daar vroegen we niet om",
    ),
    "fetch_damaged": Wording("the compressed answer is damaged", "het gecomprimeerde antwoord is beschadigd"),
    "fetch_halved": Wording("the compressed answer was cut off", "het gecomprimeerde antwoord brak af"),
    "fetch_too_big": Wording(
        "the answer is larger than %(size)s, see [fetch] max_bytes",
        "het antwoord is groter dan %(size)s, zie [fetch] max_bytes",
    ),
    "fetch_file": Wording("%(file)s cannot be read (%(problem)s)", "%(file)s is niet te openen (%(problem)s)"),
}
