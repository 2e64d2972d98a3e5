"""Common words of Dutch, French, English and German that stand with a capital in headings: "Plain Language", "Open Deur".

Where no first name stands among them, words of which one is such a word are nobody's name. Words that many families are called
by ("Green", "Kok", "Petit") are left out. Folded.
"""

from __future__ import annotations

PLAIN_WORDS = frozenset(
    """
    bekijk bekijken raadpleeg raadplegen toon verberg meestgestelde veelgestelde voir consulter afficher masquer imprimer telecharger
    partager ansehen anzeigen ausblenden drucken teilen herunterladen download share skip dismiss advertisement advertentie publicite
    persbericht handleiding
    auction raffle raffles lice task rooftop trip trips yearbook snack snacks candy bingo leaders parent concessions uniforms
    refreshments scholarships publicity outreach worship stewardship decorating cleanup fair book delegate field
    aanbieding aandacht aangifte aankomst aankoop aanmelding aanpassing aantal aanvraag aanwezig abend abonnement above absence
    abteilung access accident achat achtergrond acte actif action active activite activiteit activites activity actuel adhesion
    administratif adult advanced adventure advertising advice advisory afbeelding afdruk affaire afgelopen after afval age agence
    agreement agricole agriculture aide aides air aires aktion aktionen aktuell alarm album alimentation allergie allergy alles
    allgemein alternatieve alternative altes always amazing ancien ancienne ancient angebot angebote animals animaux anlage anmeldung
    annee anniversaire announcement answer antique antrag antwoord any anzeige apart apartment app appeal appel apprentissage approach
    apres arbeit arbeiten arbre architecture archiv argent arret arrival arrivee article artikel artikelen artisanat artistique arzt
    asiel ask asociaal asset assurance atelier ateliers athletic attente attest attraction audience audio aujourd ausbildung ausflug
    ausgabe ausstellung author auto automatic autre available avenir average avis avond avril award awards baan baby background backup
    bad bahn balade balance balie banque baptism barbecue barn baseball basic basis bassin bateau bau bauen beaute beauty become
    bedrag bedrijf bedrijven bedroom beeld beelden begin beginn beginner begroting behandeling behandlung behavior beheer being
    beitrag beitrage bekend belang belangrijk belasting belastingen beleid belevenis below benefit benefits benodigd beratung bericht
    berichte beroep beruf berufliche beschikbaar beschrijving besluit bespreking bestand bestelling bestellung besturen besuch
    betaalbaar betaling beter betreuung better beurs beverage bewegen bewerbung bewoners bewoning bezoekers bicycle bien big
    bijeenkomst bijles bijzonder bijzondere bike biking bilan bild bilder bildung billet billetterie binnen bio biologisch birth
    birthday blad blatt bloed bloemen blog blood blumen bodem boden body boeken boekjes boetiek boisson boite bonus booking books both
    bottle bourse bouw bouwen breakfast breaking breast bricolage bridal brief bring british broadcast brocante brood browse bruit
    buch bucher budget build builder buiten buitenschoolse bulk bulletin but buurt buy cadeau cahier calendrier camera campagne
    camping cancer canoe capital car cardiac cards career careers cargo carnaval carnet carriere cars carte casual catalogue categorie
    catering cattle cause cave celebration cemetery centenaire ceremonie ceremony certificat certificate certified challenge chambre
    chambres champ championship change channel chanson chant charge charity chasse chaud cheap check chemical chess cheval chez chien
    childcare children choice choix christelijke christmas cijfers cimetiere cinema circuit citizen citizens citoyen citoyenne class
    classe classes classic cleaning clear clinical clothing coaching coeur collect collecte collectif collection color column combined
    comfort coming comment commerce commerces commercial common communication communications communie compagnie companies company
    compare competition complet complete compliance composition comprehensive comptabilite compte computing concept concert concours
    concrete conditie condition conduct confort conge connect connection connexion conseils conservation consommation construction
    consultation consulting consumer conte contemporary content contenu contest continue contract contrat controle conversation cool
    copy core corporate correct costs cote couleur counseling country countryside coupe courrier cours courses create creation
    creative credit critical crossing cuisine culte cultural culture cultureel culturel culturele culturelle cultuur current
    curriculum cursus custom cute cycle cycling daar dagelijks dagen dak dames dank dans danse data date daten dating datum deadline
    deaf death debat debate debt debut decade dechets decision declaration decor decouverte deel deelname deelnemers defense demand
    demande demarche demarches demenagement dent depart depense deposit dernier design dessin detail details detente developpement
    device devis diabetes dialogue dienstag dieren dierenarts dierenwelzijn diet different difficile digitaal digital digitale
    dimanche diner dining dinner diplome directe disability disaster discount discover discovery discussie disease display disponible
    disposal distance distribution diverse diversity diving document documentatie documentation documents doelgroep doelgroepen dog
    dogs domaine domicile donker donnees doop dorf double draft drama drawing dream dringend drive driving droit droits droom drug
    drugs dubbele durable duree during duty duurzaam duurzame each easter easy eating eau echange eclairage ecologie ecology economic
    economie economique economy ecoute ecrit edit edition editorial eenmalig eerlijk eerlijke eerste effect effective effet egalite
    eglise eigen eight eingang einladung eintritt either electric electrical electricite electronic elektriciteit elektrisch eleve
    eleves eltern emploi empty end energie enfants enjoy enquete enrollment ensemble enter entertainment entire entrance entree
    entreprise entretien entry entwicklung environnement epreuve equal equipement equipements equipment equity erfahrung erfenis
    erfgoed ergebnis ergebnisse ernahrung erreur error erste ervaring espace espaces essai estate etage etape etappe ete eten ethics
    etoile etranger etude etudes etudiant etudiants evaluatie evenement event ever every everyone everything examen example excellent
    exchange exclusive excursion exercice exercise exhibit exhibition existing experience expert explore exposition expositions
    express expression extended exterieur exterior extern external externe extra fabric fabrication facility fact facture fahrt faible
    fait familie families famous farbe farmers farming fase fashion faute fauteuil favorite feature featured feed feedback feel feest
    feesten feier femme femmes fenetre fenster ferie ferien fest festival feu fiche fiets fietsen fifth fille film filter fin final
    financement financieel financien financiering finish firma fisch fixed flea fleurs fliege floral flug foire following fonction
    football foreign formal format forme formulaire forum foto fotografie fotos fourth foyer frais frame francais frau frauen freedom
    frei freiheit freizeit frequency fresh freude freunde friday friendly friends fruhling fruits fuel fuhrung fun functie function
    fund fundraising funeral funny furniture further fussball futur future galerie gallery gambling games garbage gardening garderie
    gas gasten gather gaz gebaude gebet gebied gebiet geboorte gebruik gebruikers geburt geburtstag gecombineerd gedanken gedicht
    gedichten gefahr geluid gemeenschap gemeinsam gemeinschaft geneesmiddel generatie generation genieten gens gerecht gericht gesamte
    geschaft geschenk gesellschaft gesprach gesprek gesund gesundheit getranke gewoon gezond gezonde gifts girl gite give glas glaube
    global gluck goedkope golf goods gottesdienst gouter grade graduate graduation grande grants graphic gratuit gratuite great
    groente grond grosse grosser grossesse group groupe groupes groups growing growth gruppe gruppen guests guided guidelines guilt
    guitar gute gutschein gym gymnastique haar habitat halle halloween halte handbook handel handen handicap handig handleiding
    handmade handwerk happy hardware hause having headquarter heating hebergement heel heerlijk heft helpful herbe herdenking here
    herfst herinnering heritage heure higher highlights hiking hilfe hire histoire historic historical historique hiver hochzeit
    hogere hold holy homeless hommes hoofdstuk horeca horses hosting household however huge huidige humain humaine humanitaire hund
    huur huwelijk hybrid ideas idee ideeen idees identity illness images immobilien impact important impot impots impressie
    improvement incendie inclusive income independent index individual indoor industrial industrie industry infant informatief inhoud
    inkomen innovatie innovation inquiry inscription inside insight inspection inspiration installation instant instruction
    instruments intake integrated integration intelligence intensive interactive interest interesting interieur interior intern
    internal internationale interne internet internship interview introduction investering investment invitation irrigation issue
    issues item items jaar jaarlijks jaarlijkse jaarverslag jachthaven jahr jahre jahreszeit japanese jardins jeu jeudi jeux joie
    joint jongens jouet journal journee journees journey jubileum jugend juillet juin juridisch kaart kaarten kaffee kalender kampen
    kans kansen karte karten kasse katholieke katten katze kayak keeping kerst kerstmis keuken keuze kinder kinderboerderij klacht
    klanten kleding kleur kleuren kleuters know knowledge koffie komende konzert koop koor kortingen kosten koud kracht krankenhaus
    krant kreis kuche kultur kunstenaar kurs kurse kwaliteit laatste labor laden lage landbouw landmark landscape landscaping
    landwirtschaft language languages langue langues late latin laundry lead leadership leading leben lecture leefbaar leerling
    leerlingen leerplicht leeszaal legumes lehre leisure leren lernen lesen lessons letter letters lettre letzte lezen lezing libre
    licensing lichaam liebe lied liefde lieu lieux lifestyle lifetime lighting ligne limited linge linie linked liquid lire listening
    literacy literatur literature litige liturgie livestock living livre livres loan loans locatie logic logistics logistiek logo loi
    loisir loisirs lottery lucht luft lumiere lunch lundi lune lutte luxury maaltijd maand maandelijks maatregel maatregelen maatwerk
    macht magasin magazine maintenance maintien maisons make making makkelijk maladie management mandat manifestation mannen
    mannschaft manual manufacturing many marche mardi mariage maritime marketing marque marriage massage master materiaal material
    materials maternelle maternite matiere matin matters maximum meal meals measure meat medecine medias medicale medication medicine
    medien medische meditation medium meisjes melk membre membres memoire memorial memory menschen mensen mental mer merchandise
    mercredi mere messe mesure methode metier metiers metro meubels meuble midden midi miete mieux milieu military mineral minimum
    mining minute mitglied mitglieder mittag mitte mittwoch mixed mobel mobiliteit mode model modele modern moderne moeder
    mogelijkheden mois moment momenten monde money monitoring monnaie month monthly mood mooie morning mort mortgage most mot moteur
    moto motor mountain mouvement move movement movie moving multi multiple municipale mur musee music musical musik musique muziek
    muzikaal mystery nachricht nachrichten nachste nachtelijke naissance namiddag natation nationale natur nature naturel natuur
    natuurlijk navette navigation neige neighborhood neighbourhood nettoyage neuer nieuwe niveau nom nombre non noodgeval noord
    northern nota notes nothing nouveau nouvelle novel nuclear nuit numerique nummers object objectif objet occupational ochtend
    oefening oeuvre off offer offering officieel offre offres oiseau oiseaux olie olympic omgeving omwonenden onafhankelijk onderdeel
    onderhoud ondersteunend onderzoek one ongeval ongoing only ontbijt ontdek ontmoeting ontspanning ontwerp ontwikkeling opdracht
    openbaar openbare opendeurdag operatie operation operations opportunities opportunity optical option options optreden opvoeding
    orde order ordinance ordnung ordre organic organisme organization oriental original origine origineel ort orthodox ostern
    osterreich other ouder ouderavond outdoor outdoors outer outside ouvert ouverture oven overdag overige overview own ownership
    paarden package packages painting pakket panel panier papier paques parc parenting parents parkeerplaats parkeren paroissial
    parole partage partenaire partenaires partial participate participation parts passage passeport passie passport pastoral patienten
    patients patinoire patrimoine pattern pause pauze pays paysage peche pediatric peinture pensioen pere performance performing
    periode permanent permis personal personne personnel petits pets peuple pflanzen pflege pharmacie photographie photography phrase
    physical picnic picture pied pilates piste plaatselijk plaatselijke plage plain planet plannen planten plantes plants plastic
    players playground playing pleegkind pluie plumbing pocket podium poesie poetry poids politik politique polizei pollution pompier
    populair populaire port portal porte portfolio portrait positif positive postal poste poster potential potten poubelle pouvoir
    poverty prachtig practical pratique prayer pre premier premiere premiers premium preparation prepare present presentation
    preservation presse pressure prevention preview priere primair primaire prime print printemps printing priority prise prison
    privaat private pro problem probleme procedure process processus prochain produce product producten productie production products
    produit produits produkt produkte professional professionnel profil profile profit programm programma programme progress projekt
    projekte projet projets promenade promotion proof propos proposal propriete protected protection protocol provider prufung
    psychiatric psychology publicatie publication publiek punt purchase purpose puzzle qualite quality quarterly quelle question quilt
    quote raam radio railroad railway randonnee range rapport rare ratings reaction readers reading realisation really receive recent
    reception recettes recherche recht rechten recipe reclame recommended recovery recruitment recycling red reduce reduction
    reference reflection reform reforme refuge refund regard regeln regle reglement regular rehabilitation reis reise reisen reizen
    rekening relatie relation relations relationship relationships release religie religion religious relocation remote removal
    rencontre rencontres rendez renewal renovatie renovation rental rentals rente rentree repair repairs reparatie repas replacement
    reply reponse reportage reporting repos representation reptile republic reseau reservation reserve residential resort respect
    response responsible restoration restricted resultaat resultat resultaten resultats resume retail retired retirement retraite
    rettung reunion reunions reussite reve review reviews revue rewards riding right ritme role romaine rond ronde roofing rotary
    route royaume ruimte rules run running saal sable sac sachen saison salles salon same samen sang saving savings savoir scan scene
    scenic schedule scherm schilderij schip schlaf schnee scholarship schone schoolreis schoon schuler schutz sciences scientific
    scolaire scolarite score scout screening sculpture seafood seance seasonal secours secteur secure seite seiten seizoen sejour
    selling semaine seminar sens sensitive sentiment separate septembre sequence serie series serieux serving seul sewer sfeer shared
    shoes shopping shows sicherheit sight signal signature signs silence similar since situation size ski skill skills sluiting smaak
    smoking snelle soep software soin soins soir soiree solar solidaire solidarite solution solutions sommeil son soon sort sortie
    sorties souhait source south souvenir sozial soziale spanish sparen speakers speaking speciaal special speciale specials species
    specific spectacle spectacles speech speelgoed speeltuin spel spelen spelers spelletjes spend spende spenden spiele spiritual
    spiritueel spoed sporten sports sprache stadium stages started starter starters starting statut stelle stellung sterile sterk
    stijl stilte stof storage stores strand strasse strategic strategy straten stress structural studie studies studio studios stunde
    subject submission subscribe subsidie subsidies succes success suche suggested suiker sujet summary superior supplies supply sur
    surface surgical surplus surprise surrounding sustainable swimming symbole symptoms systeme taal taart tabac table tableau tablet
    tage talk tarif tasting taxe teaching tech technical techniek technik technique technische technologie tegel teil telefonisch
    television temps tentoonstelling termin terminal terrain terras terrasse terre territoire terug test testing tete text texte
    textile thank thema therapie therapy things third thought thuis thuiszorg tickets tiere tijd tijdelijk timbre times timing tired
    tissu title titre tocht tod toegang toekomst toerisme toets toilette toit top topic topics tours toward trading tradition
    traditional trails trained trainingen traitement traject tram transfer transit translation transplant transport transports trauer
    treatment treffen trein trends tri tribune tricot trips tropical trouble trouw turnen turnier tutelle tweede two typical uber
    uitgave uitleg uitnodiging uitslag uitstap uitvoering ultimate ultra umgebung umwelt undergraduate understanding unfall unieke
    unique unite universal unternehmen unterricht unusual urlaub usage used useful user users usine using utile utility vacances vader
    vakantie valeur validation values variatie vaste veel vegetable vehicule veilig veiligheid velo vendor vendredi vent vente ventes
    venue veranstaltung veranstaltungen verblijf verdieping verenigd verenigde vergadering verhaal verhalen verkauf verkeer verkehr
    verkiezing verkiezingen verkoop verlichting verlies vermietung vernieuwing veroordeling verre versicherung version verslag
    verslagen versorgung verte vertical vertrag verwaltung verzekering veterinaire victime victimes victims vide vie vieringen vieux
    vin vintage virtual visite visites visitors vitrail vivre vlees vlucht vocation vocational voeding voedsel voeux vogels voie
    voiture voix vol volgende volledig volontaire volume volunteers volwassenen voorbereiding voordeel voorjaar voorkeur voorlopig
    voorraad voorstelling vorige vorschau vorteil vortrag voting voyage voyages vrai vredes vriendelijk vrienden vrije vrouw
    vrouwelijk vrouwen vue vulnerable waarde wachtlijst waiting wandelen wandeling wandelingen wanderung wanted warehouse warme
    warning was wasser waterfront wechsel weddings wedstrijd wedstrijden weekly weihnachten wekelijks werbung werkgroep werkgroepen
    werkstatt wetenschap wetter wheelchair wholesale wijk wilderness wildlife window windows winkels winner winners wireless
    wirtschaft wissen wissenschaft with witte woche wochenende wohnen wohnung woman wonen woning woningen wooden woord workers working
    workplace workshop workshops worldwide worship wort writers writing yearly yoga zahl zaken zeit zeitung zeker zelf zelfstandig
    zelt zentrum ziekte ziel zilveren zomer zonne zorgverlener zuid zukunft zwemmen
    """.split()
)
