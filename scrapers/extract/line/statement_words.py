"""The words of sentences that say who does what, in Dutch, French, English and German; the grammar is in statements.py."""

from __future__ import annotations

import re

from state.canon.role_words import is_role

ARTICLE = (
    r"(?:onze|ons|de|het|een|uw|je|jouw|our|the|an|a|your|its|notre|nos|votre|vos|les|le|la|une|un|unsere?[nrms]?|der|die|das|den|dem|eine?|zijn|haar|his"
    r"|her|their|hun|leur|son|sa|ses)"
)
OURS = re.compile(r"(?i)^(?:onze|ons|our|notre|nos|unsere?[nrms]?)\s")
DEFINITE = re.compile(r"(?i)^(?:onze|ons|de|het|our|the|notre|nos|les|le|la|unsere?[nr]?|die|der|das)\s")
LATELY = (
    r"(?:(?:sinds|depuis|since|seit)\s(?:(?:\d{1,2}\s)?[a-zà-ÿ]+\s)?(?:19|20)\d\d|al\s(?:\w+\s){1,3}jaar|depuis\s\w+\sans|seit\s\w+\sJahren"
    r"|huidige?|nieuwe?|vaste|wel|gewoon|voorlopig|current|new|actuel(?:le)?|nouve(?:au|lle)|aktuelle[rnm]?|neue[rnms]?|nog|altijd|momenteel|ook|nu"
    r"|currently|still|now|also|toujours|actuellement|aussi|steeds|sinds|derzeit|zurzeit|aktuell|jetzt|auch)"
)
DETERMINERS = rf"(?:(?:{ARTICLE}|{LATELY})\s+)+"
"""What stands before a function: "onze nieuwe", "the current"."""
IN_SHORT = r"\s*\([A-Z][A-Za-z&]{1,7}\)"
"""What a function is called for short behind it: " (DSL)"."""
IS = r"(?:is|zijn|blijft|blijven|are|est|sont|reste|restent|ist|sind|bleibt)"
BECOMES = r"(?:wordt|worden|becomes|devient|wird|werden)"
HELD = re.compile(
    r"\s+(?:(?:is|are|wordt|worden|est|sont|wird|werden|ligt|liegt|is momenteel|is currently)\s+(?:\w+\s)?)?"
    r"(?:(?:held|filled|covered|fulfilled|carried out|taken (?:up|on|care of)) by"
    r"|in (?:de )?handen van|toevertrouwd aan"
    r"|(?:op|waar)genomen door|(?:ingevuld|vervuld|uitgeoefend|uitgevoerd|verzorgd|bekleed|behartigd|gedaan) door"
    r"|(?:assurée?|occupée?|exercée?|tenue?|remplie?) par|confiée? à|in (?:den )?Händen von"
    r"|(?:wahrgenommen|ausgeübt|übernommen|ausgefüllt) von|besetzt (?:mit|durch))\s+"
    r"|\s+(?:berust|rust|ligt) bij\s+"
    r"|\s+(?:wordt|worden|wird)\s+(?:\w+\s)?(?:door|von)\s+(?=[^.;:]{4,80}\s(?:(?:op|waar)genomen|ingevuld|vervuld|uitgeoefend|verzorgd"
    r"|bekleed|behartigd|wahrgenommen|ausgeübt|übernommen|ausgefüllt)\b)"
)
"""What stands between a function and who holds it."""
POINTS = re.compile(
    r"(?i)(?:deze|die|this|that|cette|ce|diese[rs]?) (?:functie|taak|rol|job|post|opdracht|taken|position|role|office|function|task|duty"
    r"|poste|rôle|fonction|tâche|mission|stelle|aufgabe|funktion|rolle|amt|posten)"
)
"""What points at a function that was told before."""
OFFICE = re.compile(
    r"(?i)(?:(?:de|het|the|la|le|die|das|der)\s+)?"
    r"(?:functie|taak|taken|rol|ambt|mandaat|role|position|post|office|fonction|poste|rôle|mission|funktion|aufgabe|amt|stelle)"
    r"\s+(?:(?:van|of|des?|du|der|eines|einer)\s+|d['’])"
)
MADE = re.compile(
    r"(?i)\b(?:appointed|confirmed|elected|re-elected|named(?! after)|nominated|co-opted|welcomes?|hand(?:s|ing) over"
    r"|aangesteld|benoemd|benoemt|stelt|verkozen|herkozen|gekozen|aangeduid|verwelkomt|verwelkomen"
    r"|nommée?|élue?|réélue?|désignée?|accueill\w+|ernannt|gewählt|bestellt|wiedergewählt|begrüß\w+)\b"
)
"""What says that somebody was made something, or comes to be it."""
_OFFICE_OF = (
    r"(?i:de|het|the|la|le|die|das)\s+(?i:functie|taak|taken|rol|ambt|mandaat|role|position|post|office|duties|fonctions?|poste|rôle|mission|funktion"
    r"|aufgaben?|amt|stelle)\s+(?:(?:van|of|des?|du|der|eines|einer|as|als)\s+|d['’])"
)
TAKES_ON = re.compile(
    r"\s+(?:neemt|vervult|bekleedt|oefent|holds|fills|takes on|takes over|fulfils|assure|exerce|occupe|remplit|übernimmt|hat"
    rf"|bekleidet|nimmt)\s+{_OFFICE_OF}(?=\S)"
)
"""What stands between somebody and the function that they hold."""
GIVES_UP = re.compile(
    r"(?i)\b(?:succe(?:ed|ss)\w*|replac\w+|opvolg\w*|volgt|vervang\w*|succède\w* à|remplac\w+|ersetzt|löst|folgt auf|thank\w*|bedankt?"
    r"|bedanken|dankt|danken|merci\w*|retir\w+|outgoing|departing|aftredende?|step\w* down)(?:\s\w+){0,2}\s*$"
)
"""What says of whom follows that somebody else does now what they did."""
SENT_TO = re.compile(
    r"(?i)\b(?:contact (?:op(?:nemen)?\s)?met|contact(?:ing)?|speak (?:to|with)|talk to|write to|apply to|reach out to"
    r"|(?:submitted|sent|returned|directed|addressed) to|(?:obtain\w*|available) from"
    r"|contacteer|terecht (?:kan )?bij|wenden tot|richten (?:aan|tot)|melden bij|(?:bezorgen|bezorgd|opsturen|mailen) aan"
    r"|informe(?:er|ren) bij|navragen bij"
    r"|(?:verkrijgbaar|aanmelden|inschrijven|aangemeld) bij|gericht aan|s['’]adresser à|adressez-vous à|contacte[rz]|auprès de"
    r"|prendre contact avec|écri(?:re|vez) à|adressée?s? à|wenden (?:sie )?(?:sich )?an|kontaktieren (?:sie )?"
    r"|melden (?:sie )?(?:sich )?bei|erhältlich bei|anmeldung(?:en)? (?:bei|an)|richten (?:sie )?an)\s+(?=\S)"
)
"""What sends a reader to whom is named behind it."""
SERVES = r"(?:(?:also\s)?(?:serves|serving|acts|acting|works|working)|fungeert|fungiert|treedt op|agit|optreedt)"
_SAYS = (
    r"(?:zegt|zei|aldus|vertelt|vertelde|verklaart|verduidelijkt|benadrukt|said|says|told|explains|dit|explique|déclare|raconte|précise"
    r"|sagt|sagte|erklärt|erzählt|betont)"
)
STORY = re.compile(rf"[“”„«»\"]|\?\s*$|\b{_SAYS}\b")
"""What makes of a sentence a question, or what somebody is quoted with."""


def is_quoted(text: str, person: str) -> bool:
    """Whether a text has somebody say something: ""…", zegt schepen Els Maes", "Els Maes (voorzitter) vertelt"."""
    name = re.escape(person)
    return (
        re.search(
            rf"\b{_SAYS}\s(?:[\w'’-]+\s){{0,5}}?{name}|{name}(?:,?\s\([^()]*\)|,[^,.]{{3,60}},)?\s{_SAYS}\b", text
        )
        is not None
    )


NO_FUNCTION = re.compile(
    r"(?i)\b(?:winn(?:aar|ares|er)s?|gagnante?s?|gewinner(?:in)?|laureaat|lauréate?|aut(?:eur|hor|or|rice)s?|autorin|schrijver|writer"
    r"|gast\w*|guests?|invitée?s?|sprekers?|speakers?|orateur|redner(?:in)?|player|speler|spieler(?:in)?|joueu(?:r|se)"
    r"|(?:stief)?(?:dochter|zoon|broer|zus|vader|moeder)|daughter|son|wife|husband|father|mother|brother|sister|fils|fille|mari|épouse"
    r"|tochter|sohn|mann|echtgeno\w+|partners?|vriend\w*|friends?|amie?s?|freund(?:in)?|favou?rite?\w*|held(?:in)?|hero|founder\w*"
    r"|oprichters?|stichter|fondat\w+|gründer(?:in)?|naam|name|nom|foto|photo|bild|volgende|next|prochaine?|nächste\w*|vorige|laatste|last"
    r"|eerste|answer|antwoord|réponse|antwort|film|song|lied|boek|book|buch|livre|band|groep|star|ster|bruid|bride|sponsors?|patroon"
    r"|inspirat\w+|idool|model|zorg|doel|goal|but|ziel|reason|reden|artist\w*|kunstenaars?|artistes?|beste?|best|meilleur\w*|opvolger"
    r"|starring|miss|mister|lady|saint|king|queen|prince(?:ss)?|successor|predecessor|nachfolger(?:in)?|successeur|candidates?|kandida\w+|candidate?s?)\b"
)
"""What somebody may be said to be without doing anything for those whose page it is."""
BEGINS_NONE = re.compile(
    r"(?i)(?:in|op|bij|voor|van|met|aan|naast|sinds|tot|als|at|on|by|for|of|with|to|from|since|as|if|there|here|this|that|it|he|she|they|we"
    r"|who|one|dans|pour|avec|sur|chez|par|depuis|ce|ceci|il|elle|qui|dit|deze|er|hier|daar|hij|zij|ze|wij|wie|waar|dat|bei|für|mit|auf|im|am"
    r"|seit|wenn|wer|sie|es|dies|not|niet|geen|no|pas|plus|nicht|keine?|my|mijn|mon|ma|mein|meine)\b"
)
"""What a function does not begin with."""
DOER = re.compile(
    r"[a-zà-ÿ]{4,}(?:[aeo]+r|ster|ist(?:e|in)?|[ae]nte?|eu(?:r|se)|trice|i[eè]re?|erin|figuur|persoon|kracht|houder|meester|man|vrouw|moeder"
    r"|vader|hoofd|person|woman|officer|rep|beauftragter?|leitung|leiding)(?:s|en|innen|figuren)?$|[a-z]+figuren$|[a-zäöüß]{4,}innen$"
)
"""How nouns end that tell who does something: "lokaalbewaarder", "animatrice", "Kassenwartin"."""
OFFICIAL = re.compile(
    r"[a-zà-ÿ]{3,}(?:figuur|persoon|kracht|houder|meester|hoofd|person|officer|rep|beauftragter?|leitung|leiding)(?:s|en)?$|[a-z]+figuren$"
)
"""How nouns end that name a function even where nothing says whose it is, unlike those of singers and opponents."""
GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s]|\d|(?:en|and|et|und|die|who|qui|der|welche|van|uit|from|of|to|at|in|op|bij|met|with|voor|for|on|by|sinds|since"
    r"|depuis|seit|may|can|kan|is|est|ist|via|te|au|à|joignable|or|ou|oder|aus|vom|von|mit|unter|auf|de|du|des|dont|whose|e-?mail|mail|tel\w*|phone"
    r"|gsm|bereikbaar|reachable|erreichbar|für|pour|as|als)\b)",
    re.IGNORECASE,
)
"""What may follow the names that a sentence ends in; "De trainer is Jan Smet dankbaar" says something else."""
PLURALS = (
    (re.compile(r"figuren$"), "figuur"),
    (re.compile(r"krachten$"), "kracht"),
    (re.compile(r"innen$"), "in"),
    (re.compile(r"(?<=[aei](?:nt|st))en$"), ""),
    (re.compile(r"(?<=[a-zà-ÿ]{3})(?<!s)s$"), ""),
)
"""How such nouns make one out of several, where no list of words knows it."""


def one_of(noun: str) -> str:
    """What each of several is, by the plural of the noun: "Attendance Leads" are each "Attendance Lead"; a singular as it is."""
    return next((plural.sub(one, noun) for plural, one in PLURALS if plural.search(noun)), noun)


WHERE = re.compile(r"\s+(?:op|bij|in|at|on|dans|an|am|auf|bei|im|aan)\s+(?=\S)")
"""What follows tells where a function is held."""
STOPS = re.compile(
    r"\s+(?:van|voor|bij|in|op|sinds|die|dat|en|of|for|at|since|who|and|de|du|des|qui|et|depuis|au|aan|binnen|waar|namens|vanuit|für|der|seit|im|bei|und"
    r"|maar|but|mais|aber|omdat|want)\s"
    r"|[.,;:()!?\d]"
)
"""What ends the words of a function itself."""
_SAID = re.compile(rf"(?i)(?:{ARTICLE}\s+)?(?:{LATELY}\s+)*(?P<role>.{{3,}}?)\s+{IS}")
_DOES = re.compile(
    rf"(?i)(?:{ARTICLE}\s+)(?:{LATELY}\s+)*(?P<role>.{{3,}}?)\s+(?:helpt|luistert|ontvangt|staat|beantwoordt|geeft|kan|zal|wil|heeft|is|zijn)\s.+"
)
""" "De diaken helpt u graag verder:" before a name: the function, and what is said of whoever holds it."""
_THE = re.compile(rf"(?i)^{ARTICLE}\s+")


def without_sentence(beside: str) -> str:
    """A function without the words of the sentence that it stands in: "Our Warden is:", "For details contact the Clerk"."""
    said = _SAID.fullmatch(beside)
    if said:
        return said["role"]
    if does := _DOES.fullmatch(beside):
        return does["role"] if is_role(does["role"]) else ""
    own = SENT_TO.split(beside)[-1]
    return beside if own == beside else _THE.sub("", own)
