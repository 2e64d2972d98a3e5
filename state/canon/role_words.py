"""The words by which Dutch, French, English and German pages say what somebody does, and those of boards elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache

from state.canon.text import clean

DUTCH_ENDINGS = """
    medewerker medewerkster coordinator coordinatrice verantwoordelijke verpleegkundige verpleger ondersteuner begeleider
    begeleidster beheerder beheerster consulent consulente deskundige ambtenaar bediende adviseur adviseuse assistent assistente
    directeur directrice secretaris secretaresse voorzitter voorzitster coach arts arts-specialist trainer trainster leerkracht
    leraar lerares pedagoog agoog psycholoog psychologe seksuoloog bioloog uroloog leider leidster bestuurder
    bestuurster werker werkster chef bewaarder bewaarster raadslid redacteur redactrice therapeut therapeute trekker
    hoofd griffier inspecteur inspectrice bemiddelaar verzorger verzorgster houder houdster organisator manager planner
    schepen burgemeester notaris analist ontwikkelaar ontwerper vormgever fotograaf journalist raadsheer
    verkoper technicus monteur machinist opzichter handhaver regisseur dirigent dramaturg contactpersoon
    correspondent vertrouwenspersoon aanspreekpersoon vertegenwoordiger vertegenwoordigster afgevaardigde
    woordvoerder woordvoerster penningmeester
    ouderling diaken kerkrentmeester bestuurslid commissielid teamlid
    instructeur scheidsrechter logopedist logopediste kinesist kinesiste ergotherapeut fysiotherapeut mondhygienist
    voorlichter voorlichtster dietist dietiste huisarts tandarts apotheker vroedvrouw opvoeder opvoedster animator
"""
"""Dutch builds words by putting others in front: a praktijkverpleegkundige is a verpleegkundige."""
DUTCH_TAILS = "meester kundige juf trekker functionaris"
"""Only with a word in front: "juf Els" is how children call her."""
DUTCH = """
    functionaris_voor_gegevensbescherming functionaris_gegevensbescherming functionaris_voor_de_gegevensbescherming
    bibliothecaris bibliothecaresse archivaris wijkagent uitbater uitbaatster toezichter
    scriba voorganger misdienaar commissaris praeses quaestor ab-actis abactis fiscus
    assessor_primus assessor_secundus website_beheerder pianist pianiste dirigente
    lid schatbewaarder kassier penningmeester aanspreekpunt brugfiguur toeleider onthaalouder gastouder voogd
    vrijwilliger webmaster concierge pastoor diaken dominee predikant pastor koster organist wethouder gedeputeerde minister
    kamerlid volksvertegenwoordiger senator statenlid administrateur-generaal administrateur boekhouder materiaalmeester proost
    kapelmeester kok kokkin poetshulp receptionist receptioniste jurist juriste curator conservator rector decaan docent docente
    hoogleraar professor lector onderzoeker promovendus student-assistent
    schooldirecteur boswachter postbode pastoraal_werker pastoraal_werkster
    sociaal_werker maatschappelijk_werker maatschappelijk_werkster maatschappelijk_assistent maatschappelijk_assistente
    fractievoorzitter fractieleider nestor ombudsman ombudsvrouw webbeheerder zaakvoerder zaakvoerster eigenaar eigenares oprichter
    klassenouder klasouder contactouder leesouder verkeersouder hulpouder luizenouder klassenmoeder
    oprichtster stagiair stagiaire vertaler vertaalster tolk cameraman vaandeldrager
"""
DUTCH_MODIFIERS = """
    sociaal medisch administratief algemeen financieel waarnemend adjunct eerste tweede derde vierde vijfde zesde zevende technisch
    juridisch intersectoraal intersectorale pedagogisch artistiek commercieel hoofd ere onder vice plaatsvervangend interim
    mede extern externe intern interne volwassen
"""
FRENCH = """
    coordinateur coordinatrice responsable directeur directrice adjoint adjointe president presidente vice-president
    vice-presidente secretaire tresorier tresoriere administrateur administratrice infirmier infirmiere infirmier_chef
    psychologue educateur educatrice pediatre pedopsychiatre psychiatre logopede kinesitherapeute dieteticien dieteticienne
    assistant_social assistante_sociale travailleur_social travailleuse_sociale bourgmestre echevin echevine conseiller conseillere
    conseiller_communal conseillere_communale conseiller_municipal
    conseillere_municipale depute deputee senateur senatrice maire maire-adjoint adjoint_au_maire
    adjointe_au_maire delegue deleguee gerant gerante chef_de_service chef_de_projet charge_de_projet chargee_de_projet charge_de_projets
    chargee_de_projets
    charge_de_mission chargee_de_mission charge_de_communication chargee_de_communication comptable animateur animatrice
    entraineur enseignant enseignante professeur formateur formatrice medecin medecin_chef sage-femme
    mediateur mediatrice benevole  accueillante employe employee employe_administratif employee_administrative juriste avocat
    medecin_generaliste generaliste osteopathe ophtalmologue ophtalmologiste dentiste gynecologue cardiologue dermatologue
    psychotherapeute podologue pedicure orthophoniste ergotherapeute neuropsychologue sophrologue hypnotherapeute
    greffier cure diacre bibliothecaire archiviste porte-parole personne_de_contact personne_de_confiance metreur
    delegue_a_la_protection_des_donnees deleguee_a_la_protection_des_donnees charge_de_prevention chargee_de_prevention
    agent_de_prevention agente_de_prevention assistant_administratif assistante_administrative
    secretaire_general secretaire_generale juge-arbitre juge arbitre intendant
    intendante fondateur fondatrice coach referent referente stagiaire webmestre membre assesseur assesseure vicaire
"""
ENGLISH = """
    chair chairman chairwoman chairperson co-chair vice-chair president co-president vice-president secretary treasurer director
    manager administrator coordinator supervisor superintendent principal trustee commissioner mayor councilmember councilman
    councilwoman councillor councilor alderman alderwoman alderperson selectman selectwoman senator representative delegate
    assemblyman assemblywoman assemblymember governor clerk attorney counsel counsellor counselor judge magistrate sheriff constable
    marshal chief captain officer deputy professor lecturer instructor teacher librarian registrar dean provost chancellor
    specialist analyst assistant associate engineer planner inspector assessor auditor recorder collector nurse custodian
    conductor choirmaster
    pastor priest deacon rector vicar organist coach webmaster editor historian liaison chaplain scheduler
    receptionist bookkeeper accountant controller comptroller ombudsman advisor adviser consultant therapist psychologist
    pharmacist physician surgeon veterinarian technician foreman dispatcher recruiter curator archivist caretaker governor
    spokesperson spokeswoman spokesman parliamentarian sergeant lieutenant whip convenor convener organizer organiser
    founder owner mayor_pro_tem mayor_pro_tempore president_pro_tempore president_pro_tem paralegal
    investigator prosecutor coroner surveyor forester naturalist ranger lifeguard
    board_member committee_member council_member staff_member state_senator state_representative executive_director city_manager city_clerk
    town_clerk county_clerk county_attorney county_administrator social_worker case_worker caseworker
    youth_worker outreach_worker support_worker intake_worker family_worker chief_of_staff
    majority_leader minority_leader floor_leader team_leader project_leader group_leader cabinet_member member_of_parliament
    admin member ceo cfo cto coo cio cmo
    churchwarden groundsperson groundsman groundskeeper sidesperson spokesperson
    warden senior_warden junior_warden sr._warden jr._warden lay_delegate steward shop_steward chief_steward web_master key_person
    advisory_board_rep facilitator sexton verger acolyte usher deaconess docent proofreader bailiff treasurer-elect president-elect
    chair-elect dir. supt. coord. mgr. asst.
    elder presbyter psychiatrist pediatrician dentist hygienist optometrist midwife
    educator priest_in_charge data_protection_officer
    postdoc researcher fellow graduate_student research_assistant teaching_assistant at-large member-at-large legislative_aide aide
    legislative_director press_secretary communications_director field_representative constituent_services program_manager
"""
GERMAN = """
    leiter leiterin schulleiter schulleiterin vorsitzender vorsitzende vorstand kassenwart kassenwartin kassierer kassiererin schriftfuhrer
    schriftfuhrerin geschaftsfuhrer geschaftsfuhrerin ansprechpartner ansprechpartnerin burgermeister burgermeisterin
    sachbearbeiter sachbearbeiterin sekretarin sekretar beauftragter beauftragte referent referentin trainer trainerin jugendwart
    kirchenaltester kirchenalteste presbyterin
    vikar vikarin kuster kusterin diakon diakonin hausmeister hausmeisterin kassenprufer kassenpruferin
    generalvikar pfarrer pfarrerin stellvertreter stellvertreterin vertreter vertreterin
    beisitzer beisitzerin koordinator koordinatorin berater beraterin
"""
GERMAN_ENDINGS = """
    pfarrer pfarrerin padagoge padagogin musiker musikerin meister meisterin leiter leiterin trainer trainerin wart wartin
    vorsitzender vorsitzende beauftragter beauftragte beauftragten betreuer betreuerin rektor rektorin angestellter angestellte
    bearbeiter bearbeiterin lehrer lehrerin erzieher erzieherin referent referentin verwalter verwalterin fuhrer fuhrerin
"""
"""German builds words as Dutch does."""
NORDIC = """
    formand næstformand kasserer sekretær bestyrelsesmedlem suppleant redaktør træner cheftræner ungdomstræner
    seniortræner juniortræner koordinator revisorsuppleant daglig_leder styreleder nestleder styremedlem varamedlem trener
    økonomiansvarlig materialforvalter ordförande vice_ordförande sekreterare kassör ledamot ersättare revisor valberedning
    sammankallande tränare webbansvarig webbredaktör verksamhetsledare medlemsansvarig puheenjohtaja varapuheenjohtaja sihteeri
    rahastonhoitaja jäsensihteeri hallituksen_jäsen
"""
SOUTHERN = """
    presidente vicepresidente segretario segretaria tesoriere consigliere consigliera sindaco direttore direttrice responsabile
    secretario secretaria tesorero tesorera alcalde alcaldesa director_general coordinador coordinadora tesoureiro tesoureira
    diretor diretora
"""
"""Boards and offices in Italian, Spanish and Portuguese."""
_OTHERS = " ".join((DUTCH, FRENCH, ENGLISH, GERMAN, NORDIC, SOUTHERN))
ROLE_WORDS = frozenset(word for word in f"{DUTCH_ENDINGS} {GERMAN_ENDINGS} {_OTHERS}".split() if "_" not in word)
"""Those of one word, folded: no part of a name, unless behind a first name ("Wim Kok")."""
ROLE_PLURALS = frozenset(f"{word}s" for word in ENGLISH.split() if word.isalpha() and len(word) > 3) | {"coaches"}
"""English functions of several people: "Past Presidents", "Fifth Grade Delegates"."""
GLUED_ROLES = {word.replace("_", ""): word.replace("_", " ") for word in _OTHERS.split() if "_" in word}
"""Functions of several words, by how a mail address spells them: "townclerk"."""
_LETTERS = {"e": "[eéèêë]", "a": "[aàâä]", "o": "[oòôö]", "u": "[uùûü]", "i": "[iîï]", "c": "[cç]"}


def role_pattern() -> re.Pattern[str]:
    """One pattern for all of them, whatever their diacritics, with the words that commonly stand before them."""
    endings, tails = _either(DUTCH_ENDINGS + GERMAN_ENDINGS), _either(DUTCH_TAILS)
    family = rf"(?!(?:de|den|der|van)(?:{endings}|{tails})(?![\w-]))"  # "Demeester" is a name
    kinds = "(?!(?:heem|geschied|oudheid)kundige(?![\\w-]))"  # a circle of local history, and nobody in it
    compounds = rf"{family}{kinds}(?:(?:[a-zà-ÿ]{{2,}}-?|[a-z]\d{{0,2}}-)?(?:{endings})|[a-zà-ÿ]{{2,}}-?(?:{tails}))"
    others = _either(_OTHERS)
    dutch = rf"(?:\d{{1,2}}(?:ste|de|e) )?(?:(?:{_either(DUTCH_MODIFIERS)})[ -]?)*(?:{compounds}|{_either(DUTCH)})"
    english = rf"(?:{_RANK}[ -])*(?:(?!{_NO_KIND} )[a-z]+ (?={_ENGLISH_HEAD}))?(?:{others})"
    return re.compile(rf"(?i)(?<![\w-])(?:{dutch}|{english})(?![\w-])")


_RANK = (
    r"(?:vice|deputy|assistant|interim|acting|past|immediate|former|honorary|first|second|third|1st|2nd|3rd|\d{1,2}th"
    r"|premi(?:er|[eè]re)|deuxi[eè]me|troisi[eè]me|quatri[eè]me|1(?:er|[eè]?re)|[2-9]\s?(?:nde?|[eè]me|e)|[1-9]\.|stellv(?:\.|ertretender?))"
)
"""What stands before a function to tell which of several: "Vice Chair", "1er adjoint", "2. Vorsitzender"."""
_ENGLISH_HEAD = "(?:director|manager|commissioner|clerk|chief|attorney|officer|secretary|principal|superintendent|mayor|elder|deacon)"

_NO_KIND = "(?:{})".format(
    "|".join(
        "the our your their his her its an? and or of with by to from for at as is are was see call contact email phone".split()
    )
)
"""Words of a sentence before a function that tell no kind of it: "with secretary", but "recording secretary"."""


def _either(words: str) -> str:
    return "|".join(sorted(map(_loosely, words.split()), key=len, reverse=True))


def _loosely(word: str) -> str:
    return "".join(_LETTERS.get(letter, re.escape(letter)) for letter in word).replace("_", r"\s")


_ROLE = role_pattern()


@lru_cache(8_192)
def role_in(text: str) -> str | None:
    """The role that a text names, if any."""
    found = _ROLE.search(text)
    return clean(found[0]) if found else None


def is_role(text: str) -> bool:
    """Whether a text is a role and nothing else."""
    found = role_in(text)
    return found is not None and len(found) >= len(clean(text).strip(" .:,")) - 2


_JOINED = re.compile(r"\s*[&/,+]\s*|\s+(?:en|et|and|und|og|och)\s+")


def functions_of(text: str) -> tuple[str, ...]:
    """The functions that are told as one: "Secretaris & penningmeester"."""
    return tuple(part for part in _JOINED.split(text) if part.strip())
