"""French. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="fr",
    name="French",
    closed_class={
        "article": "le la les un une des du au aux l' d'",
        "possessive": "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs",
        "demonstrative": "ce cet cette ces",
        "quantifier": (
            "quelque quelques chaque tout toute tous toutes plusieurs aucun aucune autre "
            "autres plus moins beaucoup peu tel telle certaines certains divers diverses "
            "d'aucun d'aucune d'autres"
        ),
        "number": "deux trois quatre cinq six sept huit neuf dix cent mille premier première",
        "preposition": (
            "à de dans en par pour sur sous avec sans chez entre vers contre depuis pendant "
            "avant après devant derrière selon dès jusque jusqu'à afin durant parmi malgré "
            "hors sauf via excepté d'un d'une jusqu'au jusqu'en jusqu'aux"
        ),
        "conjunction": "et ou mais ni car or donc voire",
        "subordinator": (
            "que si quand comme lorsque puisque parce quoique tandis où qu'un qu'une qu'à "
            "qu'au qu'aux qu'en lorsqu'un lorsqu'une"
        ),
        "relative": (
            "qui quoi dont lequel laquelle lesquels lesquelles quel quelle quels quelles comment "
            "pourquoi"
        ),
        "pronoun": (
            "je tu il elle on nous vous ils elles me te se y moi toi lui eux c'est cela ça qu'il "
            "qu'elle qu'on qu'ils j'ai"
        ),
        "auxiliary": (
            "est sont était étaient être été suis es sommes êtes sera seront serait ai as a "
            "avons avez ont avait avaient avoir eu fait peut peuvent pouvez pouvons doit doivent "
            "devez va vont allez faut"
        ),
        "negation": "ne pas jamais rien n'est",
        "degree": "très trop bien assez aussi presque encore déjà toujours",
        "adverb": "maintenant alors ici là aujourd'hui peut-être oui non merci ainsi puis ensuite",
        "interjection": "oh ah euh hé bonjour",
        "title": "m mme mlle dr pr docteur professeur monsieur madame",
    },
    abbreviations=(
        "m mm dr pr etc p.ex av env cf p st ste mme mlle mgr art n° vol éd chap cie bd janv "
        "févr juil sept oct nov déc c.-à-d m.m al ann tél réf ms i.e n.b fig bld fbg hab prof "
        "gén mmes t ch j.-c av.j.-c apr.j.-c op.cit éds coll dép n.d.l.r"
    ),
    closing_abbreviations="etc j.-c av.j.-c apr.j.-c",
    ordinal="suffix",
    units="euros dollars degrés heures",
    fillers="euh ehm",
    negations="pas jamais non",
    clitics="je tu il ils on me te se ne c'est qu'il qu'elle qu'on qu'ils",
    sounds=SoundWords(
        room=(
            "agite_la_sonnette agite_sa_sonnette coups_de_sonnette "
            "applaudissements applaudissement rires exclamations exclamation brouhaha huées "
            "sifflets protestations murmures vives_protestations acclamations chahut bravos "
            "interruptions mouvements_divers sourires applaudit applaudissent clameurs tumulte"
        ),
        person=(
            "rire rit rient riant rigole tousse toux éternue soupire soupir soupirs renifle "
            "sanglote sanglots pleure gémit gémissement bâille chuchote murmure crie cris hurle "
            "chante sifflote fredonne se_racle_la_gorge raclement_de_gorge grogne halète inspire "
            "expire souffle parle parlent"
        ),
        music="musique musique_de_fond",
        silence="silence pause long_silence",
        other=(
            "micro_coupé bruit bruits sonnerie larsen grésillements coupure_de_son sans_son "
            "tonnerre sirène sirènes coups_de_feu générique bruit_de_fond"
        ),
        unintelligible="inaudible inaud. incompréhensible inintelligible",
        things="porte téléphone pluie vent moteur voix chanson public",
    ),
    pronouns="je j'ai me moi mon ma mes nous notre nos tu te toi vous votre vos",
    address=Address(men="m monsieur", women="mme mlle madame mademoiselle"),
    joining="et",
    voices=(
        "presidente vice-president voix intervenant intervenante public animateur animatrice "
        "journaliste enqueteur enquetrice ministre depute deputee senateur senatrice rapporteur "
        "rapporteure rapporteuse secretaire narrateur narratrice homme femme enfant spectateur spectatrice "
        "auditeur auditrice locuteur locutrice moderateur moderatrice invite invitee temoin "
        "maire salle tous toutes"
    ),
    heads=(
        "personnages | distribution | "
        "date | heure | lieu | enjeu | enjeux | objectif | objectifs | problème | contexte | sujet | thème | titre | ordre du jour | présents | étaient "
        "présents | excusés | absents | participants | durée | enregistrement | source | objet "
        "| séance | résumé | émission | épisode | sommaire | compte rendu | remarque | "
        "ingrédients | préparation | cuisson | astuce | conseil | portions | attention | "
        "exemple | matériel | temps de cuisson | temps de préparation"
    ),
    questions="question réponse | q r",
    quotes="«»“”",
    folding="Élodie ELODIE | Lœtitia LŒTITIA",
    guide="netflix-fr",
    braille=("fr-bfu-comp6.utb", "fr-bfu-g2.ctb"),
    clock=ClockWords(before="à", between="h"),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    time_units={"s": "secondes", "ms": "millisecondes"},
    columns={
        "start": "début debut entrée temps horodatage heure",
        "end": "fin sortie",
        "error": "erreur",
        "duration": "durée duree",
        "kind": "genre",
        "speaker": "locuteur locutrice intervenant orateur personnage",
        "text": "texte paroles mot transcription",
    },
    kinds={
        "speech": "parole",
        "sound": "son bruit",
        "music": "musique",
        "silence": "silence",
        "shot": "plan",
        "chapter": "chapitre",
    },
    channel=Channel(
        words="chat téléphone commentaire commentaires courriel vidéo radio micro interprète",
        before="par sur dans en",
        capacity="comme",
    ),
    from_the_hall="de_la_salle",
    to_be="est était sont étaient été",
    magnitudes="md mds mio",
    terms=(
        Terms(
            language="fr",
            transcript="Transcription",
            summary="Résumé",
            speakers="Intervenants",
            contents="Sommaire",
            notices="Mentions",
            credits="Crédits",
            about="À propos de cette transcription",
            source="Source",
            made_with="Réalisé avec",
            visual="Image",
            date="Date",
            author="Auteur",
            downloads="Téléchargements",
            skip="Aller à la transcription",
            recording="Enregistrement",
            open="Ouvrir l’enregistrement",
            search="Rechercher dans la transcription",
            previous="Précédent",
            next="Suivant",
            none="Aucun résultat",
            one="1 résultat",
            many="{count} résultats",
            at="{index} sur {count}.",
            show="Afficher les propos de",
            shown="{count} interventions sur {all}",
            follow="Défiler avec l’enregistrement",
            keys="Sur un temps : les flèches haut et bas passent d’un temps à l’autre, Entrée lance la lecture.",
            play="Lire à partir de {time}, {name}",
            problem="L’enregistrement n’a pas pu être chargé.",
            colon="\N{NO-BREAK SPACE}:",
        ),
    ),
)
