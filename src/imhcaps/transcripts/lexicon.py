"""Word lists that weigh evidence. None decides alone; all are our own, and small on purpose.

A word is listed without accents and in lower case where it is compared folded.
"""

from __future__ import annotations

from imhcaps.language import words_of_all
from imhcaps.lazy import lazy_pattern

# What is before a colon and is nobody: headings of remarks, parts of a page, figures of speech.
NOBODY = frozenset(
    """
    serves servings yields directions equipment garnish cooking prep baking
    cause salary symptom symptoms verdict workaround
    company employer github linkedin twitter alternatives architecture impact mitigation mitigations threat change changes consequences context files milestone milestones modify outcome phase rationale requirement run
    spec sprint stack verify
    absent absentees action actions added agreed apologies breaking bugfix bugfixes build changed chore ci decided decision
    decisions default defaults demo demos deprecated deps docs expected feat fix fixed fixes friday input monday output outputs param params
    parameter parameters perf proposal proposals question-answer refactor regrets removed required requirements resolution
    resolutions resolved return returns revert saturday scope security status style sunday test tests thursday type types
    usage wednesday
    abstract address advice agenda alert also alternatively and appendix articles at attachment attention audience-note
    dates labels poll polls times vote votes
    background because bonus bottom but by cast category caution cc cf chapter chapters citation clue comment comments
    conclusion conclusions confidential consensus contact contents copyright correction credit credits
    date definition description details disclaimer disclosure discussion download duration ed
    email episode epilogue errata etc example examples exercise exhibit explanation fact facts
    fax feedback figure file filename finally first firstly follow footnote for format from ftp
    fun further goal goals hence hint hints homework hours however hum hums http https i.e ie e.g eg
    image importance important in intro introduction isbn issue issues item keep key keyword keywords
    language last lastly legend length lesson license licence likewise link links list location
    mailto materials meaning media meeting method methods mission moral myth namely next
    notes notice nb note objective objectives of ok option or overview page
    part participants panelists panellists phone photo photos place plus point posted postscript
    preface presenters prologue problem pros cons proof ps published purpose quote rating reality re reason
    recap recipe recommendation recorded reference references reminder remember remark remarks
    reply result results review rsvp rule rules runtime scene second secondly section see sidebar
    slide slides so solution source sources speakers spoiler stage step steps still subject
    straw-poll sub-total subtitle subtitles suggestion summary sum synopsis table tagline takeaway takeaways
    target task tel telephone then therefore third thirdly thus time timestamp timestamps tip tips title to top tagesordnungspunkt
    today todo tomorrow tonight topic topics total transcript transcription translation trivia tuesday
    utc gmt cet cest pst pdt edt
    tldr update url venue verse version video videos vocabulary warning warnings watch we website
    whereas why worse yet
    hinweis achtung anmerkung beispiel wichtig frage-hinweis warnung datum ort quelle thema
    remarque exemple nota aviso ejemplo importante notabene
    注 注意 注释 註釋 例 备注 備註 出典 注記
    joined quit verified debunked
    approved blocked done assigned exeunt liaison motion motions against abstain abstained abstention abstentions dafur dagegen gegenstimmen enthaltung enthaltungen day days text
    tabela tabla tableau tabelle tabell tabel tabella tabulka tabelka taulukko tablazat tablo таблица таблиця πινακας
    figura abbildung afbeelding figuur rysunek kuva obrazek abra sekil рисунок εικονα 表 図 图 圖 표 그림
    article clause artikel articulo artigo articolo artykuł clanek cikk madde статья стаття αρθρο
    总之 總之 首先 其次 最后 最後 另外 此外 结论 結論 问题 問題 重点 重點 例如 比如 总结 總結 答案
    つまり まず 次に 要するに 例えば たとえば 問い 答え 즉 먼저 결론 끝으로 예를들어
    """.split()  # noqa: SIM905
)

# Of these, the ones that no page makes a person: nobody's name in any language that has them.
NEVER = frozenset(
    """
    action actions agenda agendas decision decisions poll polls proposal proposals regrets resolution resolutions summary
    milestone milestones phase sprint step steps
    rationale consensus conclusion conclusions joined quit verified debunked
    approved blocked details done exeunt motion motions abstention abstentions dafur dagegen enthaltung enthaltungen
    tba tbd text todo wip monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905
)

# Headings of minutes and reports end in such a word, whatever is before it: `Design review:`, `Tracking comment:`.
TOPICS = frozenset(
    """
    achievement achievements agenda authors comment comments contributors decision decisions deliverables discussion discussions goal goals
    guests issue issues item items links notes outcome outcomes overview plan plans principles proposal proposals questions release releases report reports
    requirements resources results review reviews solution solutions status summary target targets task tasks topic topics update updates
    """.split()  # noqa: SIM905
)

# "Question:" and "Answer:" speak where they take turns, and only there.
PAIRS = {"q": "a", "a": "q", "question": "answer", "answer": "question"}

# Who made it and such facts of the page: "Script: Julia DeLapp".
CREDITS = lazy_pattern(
    r"""(?ix)^(?:
    (?:(?:executive|associate|assistant|co-?|senior|lead|line|series|field|sound|audio|video|film|photo|art|music
        |technical|script|camera|lighting|original|closed|live|web|content|production|post-production)[\s-]+)*
    (?:producers?|produced|directors?|directed|editors?|edited|edit|scripts?|scriptwriters?|writers?|writer|written|screenplay
        |narrat(?:ed|ion)|camera(?:man|work|person|\ operator)?|cinematograph\w*|videograph\w*|photograph\w*
        |film(?:ed|ing)|music|score|composers?|composed|sound|audio|mix(?:er|ed|ing)?|animat\w+|illustrat\w+|graphics?
        |design(?:ed|ers?)?|captions?|captioned|captioning|subtitles?|subtitled|transcri\w+|translat\w+|voice[\s-]?overs?
        |lighting|costumes?|make-?up|gaffer|grips?|crew|cast|starring|featuring|consultants?|advis[eo]rs?|coordinators?
        |funding|funded|funders?|sponsors?|sponsored|supported|acknowledge?ments?|thanks|special\ thanks|contributors?|credits?
        |publishers?|published|recorded|recording|record\ date|created|developed|organi[sz]ers?|organi[sz]ed|authors?
        |speakers?|presenters?|participants?|panell?ists?|guests?|hosts?|interviewees?|interviewers?|moderators?|reviewed|reviewers?
        |updated?|posted|uploaded|modified|date|dated|duration|length|run(?:ning|)\s?time|location|venue|event|series|season|episode|show|keywords?|tags?|category|language)
    (?:\s+(?:and|&|by|of|with|for|from|date|on|at)\b|\s*[/&,]\s*|\s+|$)*
    )+(?:by|name|company|credits?|services?|department|team|assistance|support|provided)?\s*$"""
)

# Facts of the page at its head: "Title: Bees", "Attendees: Ann, Bob".
METADATA = lazy_pattern(
    r"(?i)^(?:title|subtitle|subject|topic|re|attendees|attending(?:\s+(?:members?|online|remotely|today))?|present|apologies|in attendance|phone|tel|telephone|e-?mail|url|links?|website|web"
    r"|sources?|recorded(?: on| at)?|uploaded|file ?name|file|id|version|isbn|doi|audio|video|transcript(?:ion)?)$"
)
ORNAMENT = lazy_pattern(r"[*\-_=~#•·\s–—]{3,}")

CREDIT_SENTENCE = lazy_pattern(
    r"""(?ix)^(?:
    (?:this|the)\s+(?:video|film|movie|podcast|program(?:me)?|episode|training|course|series|recording|webinar|project|documentary|presentation|production|work|website|page|document|symposium|event|lecture|resource)s?\b
        [^.?!]{0,60}?\b(?:was|were|is|has\ been|have\ been)\s+(?:\w+ly\s+)?(?:created|produced|made|developed|funded|filmed|recorded|supported|sponsored|published|edited|written|adapted|based|presented|brought|shot|directed|provided|not\ developed|hosted|organi[sz]ed)\b
    |(?:produced|directed|edited|written|filmed|narrated|funded|sponsored|supported|transcribed|translated|captioned|recorded|created|developed|illustrated|animated|composed|made\ possible)\s+(?:in\s+part\s+)?(?:and\s+\w+\s+)?by\b
    |(?:developed|created|produced|made|funded)\s+(?:under|as\ part\ of|with)\b
    |funding\s+(?:for|was|is|provided)\b
    |(?:captions?|subtitles?|transcripts?|transcription|closed\ captioning)\s+(?:provided\s+|made\s+|created\s+)?by\b
    |special\ thanks\b|with\ thanks\ to\b|music\s+(?:courtesy|provided|by)\b
    )"""
)

NOTICE = lazy_pattern(
    r"""(?ix)^\W*(?:
    ©|\(c\)\s*(?:copyright\s*)?\d{4}|copyright\b\s*(?:©|\(c\)|\d{4}|by\b|notice|held)|copr\.
    |all\ rights\ reserved|some\ rights\ reserved|no\ rights\ reserved|℗
    |(?:this|the)\s+(?:\w+\s+){0,3}(?:transcripts?|transcription|captions?|document|work|text|video|recording|podcast|material|content|article|page)s?\b
        [^.?!]{0,40}\b(?:may|must|can|cannot|shall|should|does|is|are|was|were|has|have)\s+(?:not\s+)?(?:also\s+)?(?:be(?:en)?\s+)?(?:\w+ly\s+|(?:computer|machine|ai|auto)[\s-])?
        (?:re-?print\w*|reproduced?|copied|distributed|redistributed|used|shared|quoted|protected|licen[sc]ed|generated|transcribed|automatically|auto-generated|provided|edited|lightly|copyright\w*|contain|verbatim|represent|available\ under|the\ copyright|intended|based\ on\ live|the\ transcript)
    |(?:re-?printed|reproduced|used|republished)\s+(?:with|by)\s+permission
    |(?:licen[sc]ed|released|distributed|available|published)\s+under\b
    |creative\s+commons\b|cc[\s-]by\b|terms\s+of\s+use|privacy\s+(?:policy|notice)\b
    |(?:no\ part\ of|permission\ (?:is|to)|reproduction\b|for\ educational\ (?:purposes|use)\ only)
    )"""
)

# What is left over in copied pages: links, buttons, labels for screen readers.
NAVIGATION = lazy_pattern(
    r"""(?ix)^[\W_]*(?:
    (?:skip|jump|go|return|back)\s+to\s+(?:the\s+)?(?:main|top|content|footer|header|navigation|search|menu|home|start|site|page|transcript|text|video|index|contents)\b.*
    |(?:transcript\.\s+)?use\s+arrow\s+keys\s+to\s+navigate\b.{0,160}|ai[\s-]generated\s+content\s+may\s+be\s+incorrect
    |back\s+to\s+[\w\s]{1,30}|(?:to\s+(?:the\s+)?)?top(?:\s+of\s+(?:the\s+)?page)?
    |(?:watch|play|view|see|open|start|pause|stop|replay|listen\s+to|hear|download|share|print|email|save|copy|show|hide|expand|collapse|toggle|read|close|get)
        (?:\s+(?:the|this|full|video|audio|podcast|episode|recording|transcript|transcripts|captions?|film|file|mp3|mp4|pdf|word|txt|text|version|more|less|all|here|now|on|as|link|page|player|menu|in|new|window|tab|youtube|vimeo|facebook|twitter|linkedin|x|descriptive|interactive|media|slides?|presentation|article|post|details))+
    |(?:download|share|print|menu|search|home|close|next|previous|prev|arrow|subscribe|login|log\s*(?:in|out)|sign\s*(?:in|up|out)|register|cancel|submit|send|loading|play|pause|mute|unmute|settings|fullscreen|full\s+screen|more|contact\s+us|about\s+us|sitemap|site\s+map|breadcrumbs?|navigation|main\s+navigation|table\s+of\s+contents|on\s+this\s+page|page\s+contents|skip|related(?:\s+\w+){0,2}|(?:more|other|latest|popular|recent)\s+(?:videos?|stories|episodes?|articles?|posts?|news|podcasts?)|see\s+also|comments?|leave\s+a\s+(?:reply|comment)|tweet|facebook|twitter|linkedin|instagram|youtube|pinterest|follow\s+us|cookies?|accept(?:\s+all)?(?:\s+cookies)?|advertisement|sponsored|posted\s+in.{0,40}|filed\s+under.{0,40}|tags?|permalink|image|img|icon|logo|video\s+player|audio\s+player|transcript\s+below|no\s+comments|(?:the|this)\s+toc\s+will\s+replace\s+this\s+text)
    )(?:\s*\([\w\s.,]{1,20}\))?[\W_]*$"""
)

# A row of links: "Home | About | Contact", "Share: Facebook Twitter".
MENU = lazy_pattern(
    r"""(?ix)^\s*(?:
    [^\W\d_][\w'’&-]*(?:\s[\w'’&-]+){0,2}(?:\s*[|›»]\s*[\w'’&-]+(?:\s[\w'’&-]+){0,2}){2,8}
    |(?:subscribe\s+to|sign\s+up\s+(?:for|to))\s+(?:our|the|my)\s+(?:\w+\s+)?newsletter\b.{0,40}
    |(?:share|follow(?:\s+us)?|connect|find\s+us)(?:\s+(?:this|it|on|via|with\s+us))*\s*:?
        (?:[\s,|/·•]+(?:facebook|twitter|linkedin|instagram|youtube|pinterest|reddit|whatsapp|telegram|mastodon|bluesky|tiktok|e-?mail|print|rss|x|and|copy\s+link))+
    )\s*$"""
)

# Lines that only say that the transcript begins or ends.
FRAME = lazy_pattern(
    r"""(?ix)^[\W_]*(?:
    (?:begin(?:ning)?|start|end)\s*(?:of|the)?\s*(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:transcript(?:ion)?|recording|audio|video|interview|tape|file|session|transmission|captions?|dictation|podcast|episode)?
    |(?:recording|audio|video|transcript(?:ion)?|tape|interview|call|meeting|session)\s+(?:begins?|starts?|started|ends?|ended|stops?|stopped|resumes?|concluded)
    |(?:recording|transcript(?:ion)?|meeting|call|session)\s+(?:has\s+)?ended\s+after\s+[0-9:]{4,8}
    |(?!i\b)[^\W\d_][^:.!?]{1,60}\s(?:started|stopped)\s+(?:the\s+)?transcription
    |[^\W\d_][^:.!?]{1,60}\shat\s+die\s+transkription\s+(?:gestartet|beendet)
    |[^\W\d_][^:.!?]{1,60}\sa\s+(?:démarré|arrêté)\s+la\s+transcription
    |[^\W\d_][^:.!?]{1,60}\s(?:inició|detuvo|ha\s+iniciado|ha\s+detenido)\s+la\s+transcripción
    |this\s+(?:editable\s+)?transcript\s+was\s+(?:computer|machine|automatically|auto)[\s-]generated\b.{0,160}
    |the\s+end|fin|-?30-?|\#\#\#|transcribed\s+by.{0,60}
    |by\s+(?:mr|mrs|ms|miss|dr|the\s+court)\b\.?[\w.'’ -]{0,40}
    |(?:(?:further|continued|voir\s+dire|direct|cross|re-?direct|re-?cross)[\s-]+)*examination(?:\s+(?:by|of)\s+.{1,40})?
    )[\W_]*$"""
)

# "Transcript", "Transcript of Opening Keynote", "Full transcript": what follows is the talk.
TRANSCRIPT_HEADING = lazy_pattern(
    r"(?i)^\W*(?:(?:full|complete|verbatim|video|audio|edited|text|read|episode|podcast|the|descriptive|interactive|english|closed|caption)\s+)*"
    r"(?:transcript(?:ion|s)?|transkript|transcripción|transcrição|trascrizione|afschrift|文字起こし|逐字稿)\b"
)

# Over a list of the people who are there.
ATTENDANCE = lazy_pattern(
    r"(?i)[\W\d_]*(?:attend(?:ees?|ance|ing)|in\s+attendance|present|participants?|who\s+is\s+here|roll\s+call|anwesende?|anwesenheit|teilnehm\w+"
    r"|présents?|participants|asistentes|presentes?|presenti|partecipanti|aanwezigen?|deelnemers|obecni|uczestnicy|närvarande|deltagare|deltagere"
    r"|til\s?stede|läsnä|přítomni|účastníci|участники|присутств\w+|учасники|присутні|katılımcılar|출석자|참석자|参加者|出席者|参会人员)\b[^.!?]{0,40}"
)

# What an interview is called: "Ann Moss: an oral history conducted by Bo Lind".
INTERVIEW_TITLE = lazy_pattern(
    r"(?i)(?:an?\s+|the\s+|ein\s+|un\s+|une?\s+|una\s+)?(?:oral\s+history|interview|gespräch|entretien|entrevista|intervista)"
    r"(?:\s+[^\W\d_]+){0,2}\s+(?:by|with|geführt|mit|par|avec|por|con)\b"
)
# What somebody is to do: a list below it gives each their part, and nobody speaks in it.
TASKS_HEADING = lazy_pattern(
    r"(?i)(?:new\s+|open\s+|summary\s+of\s+)?(?:actions?(?:\s+(?:items?|points?))?|next\s+steps?|to[- ]?dos?|tasks?|follow[- ]?ups?|assignments?"
    r"|aufgaben|nächste\s+schritte|maßnahmen|actiepunten|actielijst|acties|vervolgstappen|prochaines\s+étapes|à\s+faire|tâches"
    r"|acciones|tareas|próximos\s+pasos|próximos\s+passos|ações|tarefas|encaminhamentos|azioni|prossimi\s+passi|compiti"
    r"|zadania|dalsze\s+kroki|úkoly|další\s+kroky|åtgärder|nästa\s+steg|opgaver|næste\s+skridt|oppgaver|neste\s+steg|tehtävät"
    r"|задачи|следующие\s+шаги|завдання|наступні\s+кроки|görevler|sonraki\s+adımlar|アクションアイテム|タスク|次のステップ|宿題|할\s?일|다음\s?단계"
    r"|待办事项|待辦事項|行动项|下一步)[\s:：.]*"
)
# Sections of a page in which nobody speaks.
MATTER_HEADING = lazy_pattern(
    r"(?i)^\W*(?:about|credits?|references?|resources?|related|notes?|links?|further|contact|acknowledge?ments?"
    r"|comments?|share|bibliography|sources?|license|licence|copyright|footnotes?|appendix|organi[sz]\w+|editors?|contributors?"
    r"|(?:\w+\s+)?committee|sponsors?|participants?|speakers?|panell?ists?|biograph\w+|bios?|show notes|download|subscribe|see also|summary|abstract|overview|description|conclusions?)\b"
)

_SEEN = lazy_pattern(
    r"(?i)^\W*(?:visuals?|visually|on[- ]?screen(?: text)?|text on (?:the )?screen|title card|graphics?|video|image|picture|photo|slide|shown|scene"
    r"|(?:audio|video|visual) description|described|ad|animation|screen|logo|chart|screenshot)\s*[:：—–-]"
)
_MANNER = lazy_pattern(
    r"(?i)^(?:to|off|in|from|over|into|on|with|via|through|by)\b|^\w+ing\b|^(?:spoke|translated|interpreted)\b|^voice[- ]?over$"
    r"|^(?:(?:very|more|rather|quite)\s+)?(?:soft|quiet|loud|slow|quick|gent|angri|sad|happi|nervous|excited|calm|sharp|firm|weak|hesitant|sarcastic|dry|warm|cold|tender|bitter|cheerful|eager|tearful|serious|playful|sudden|mock|proud|faint|breathless|impatient|patient|desperate|sleepi|drowsi|hoarse|brisk|ironical|ironic)(?:al)?ly$|^v\.?\s?o\.?$|^o\.?\s?s\.?$|^cont"
)


def is_seen(text: str) -> bool:
    """The text tells what is seen: `[On screen: a chart]`."""
    return bool(_SEEN.match(text))


def is_manner(text: str) -> bool:
    """The text tells how something is said or done: `(turning to Bob)`, `(V.O.)`."""
    return bool(_MANNER.match(text.strip())) and len(text.split()) <= 6


CREDENTIALS = frozenset(
    """
    AA AAS ABD ABPP ACNP ACSW AIA AICP AM AMFT AOCN APN APRN ARNP ASID ATC ATR BA BBA BC BCBA BCH BDS BED BENG BFA BM
    BMUS BS BSC BSN BSW CADC CAE CAGS CBE CCC CCRN CDA CDR CEM CEng CFA CFP CFRE CHES CIH CISSP CMA CMT CNM CNS COTA CPA
    CPCC CPHQ CPNP CPT CRNA CRNP CSP CSW DBA DBE DC DD DDS DED DMA DMD DMIN DNP DO DPHIL DPT DRPH DSC DSW DVM EDD EDM EDS ESQ FAAN
    FAAP FACC FACOG FACP FACS FAIA FASLA FBA FCCP FNP FRCP FRCS FRS FRSA IBCLC IMHE JD KBE LAC LCPC LCSW LICSW LLB LLD LLM LMFT
    LMHC LMSW LP LPC LPCC LPN LSW MA MAT MBA MBBS MBCHB MBE MC MD MDIV MED MEM MENG MFA MFT MHA MHS MLIS MLS MM MMUS MP MPA MPH
    MPHIL MPP MPT MRCP MS MSC MSCP MSED MSN MSS MSSW MSW MT NCC NCSP ND NP OBE OD OT OTR PA PE PHARMD PHD PMHNP PMP PNP PSYD PT
    QC KC RA RBT RD RDN REV RN RNC RPT RRT SJ SLP SPHR THD TSSLD VMD
    """.split()  # noqa: SIM905
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq"})
MEN = frozenset(words_of_all.ADDRESS["men"].split())
"""Forms of address of a man, folded: `El señor Gil` is nobody who is called `La señora Gil`."""
WOMEN = frozenset(words_of_all.ADDRESS["women"].split())
TITLES = MEN.union(
    WOMEN,
    words_of_all.ADDRESS["others"].split(),
    """
    dr doctor prof professor rev reverend father sister brother rabbi imam sen senator rep
    representative gov governor pres president judge justice capt captain col colonel gen general lt lieutenant sgt
    sergeant maj major cmdr commander officer detective hon mayor king queen prince princess
    pope bishop cardinal archbishop pastor chef coach ambassador secretary minister chancellor dean nurse aunt uncle
    dott dra cllr councillor honorable honourable mag dipling ing
    """.split(),  # noqa: SIM905
)
HERS = frozenset("la a".split())  # noqa: SIM905
"""Articles of women: with the form of address of a man, which of the two is meant cannot be known (`La señor Gil`)."""
ACADEMIC = frozenset(
    """
    acad akad arch arh asist assoc asst av avv bc bca cand conf dipl doc doç dott dr drs dra dña eng fil geom hab habil
    ing inż ir jur kand lect lector lekt lic mag med mgr mga mudr mvdr judr phdr phmr rndr thdr thlic paeddr rsdr nat oec
    op öğr özv ifj phil pol polit prim prof rag ref rer sc stud techn tekn theol univ yrd müh
    """.split()  # noqa: SIM905
)
"""Academic and professional titles that are written with a full stop before a name, also in small letters, one after
the other: `conf. univ. dr.`, `doc. Ing.`, `Dipl.-Ing.`, `prof. dr hab.`, `Op. Dr.`. From the academies' rules of the
languages."""
ARTICLES = frozenset("the el la o a de het der die le il".split())  # noqa: SIM905
"""Articles before a form of address in a label: `El señor`, `O Sr.`, `De heer`, `The Honorable`."""
PARTICLES = frozenset(
    [
        "de",
        "da",
        "das",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "du",
        "des",
        "la",
        "le",
        "les",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "zum",
        "zur",
        "bin",
        "ibn",
        "ben",
        "al",
        "el",
        "abu",
        "bint",
        "’t",
        "'t",
        "’s",
        "of",
        "and",
        "the",
        "y",
        "e",
        "i",
        "und",
        "et",
        "af",
        "av",
    ]
)
GROUPS = frozenset(
    [
        "fraction",
        "fraktion",
        "frakcja",
        "frakce",
        "frakcio",
        "frakcia",
        "fractie",
        "фракция",
        "фракція",
        "групи",
        "группа",
        "група",
        "grupo",
        "groupe",
        "gruppo",
        "gruppe",
        "grupa",
        "partia",
        "party",
        "parti",
        "partie",
        "partito",
        "partido",
        "klub",
        "klubu",
        "κομμα",
    ]
)
"""Words for a parliamentary group, which are after a name and a comma; folded."""
CONTRACTIONS = frozenset("del al do da dos das ao du des aux dal dalla della".split())  # noqa: SIM905
"""Prepositions written together with an article: what they head is no subject."""
LEADING = frozenset(
    "van von der den de du di da del della dos la le ter ten zu zum zur al el bin ibn af av ’t 't".split()  # noqa: SIM905
)
"""Particles with which a surname may begin when it stands alone."""
ROLE_NOUNS = lazy_pattern(
    r"(?i)\b(?:byline|anchor|director|specialist|supervisor|professor|practitioner|manager|engineer|teacher|coordinator|president|chair(?:man|woman|person)?|officer"
    r"|nurse|host|author|researcher|dean|student|ceo|cto|cfo|coo|founder|co-founder|editor|journalist|correspondent|scientist|consultant|advisor|adviser"
    r"|analyst|architect|artist|attorney|lawyer|counsel|lecturer|fellow|instructor|librarian|physician|psychologist|psychiatrist|therapist|counselor"
    r"|pediatrician|social worker|worker|administrator|assistant|associate|lead|leader|head|chief|executive|producer|writer|poet|developer|designer"
    r"|moderator|facilitator|interviewer|interviewee|narrator|guest|speaker|mother|father|parent|mom|dad|grandmother|grandfather|survivor|patient|caregiver"
    r"|advocate|activist|minister|secretary|senator|representative|governor|mayor|commissioner|ambassador|judge|owner|partner|principal|superintendent"
    r"|provider|educator|trainer|coach|clinician|doctor|surgeon|historian|economist|curator|member|volunteer|intern|candidate|expert|planner|strategist"
    r"|evangelist|technologist|linguist|biologist|chemist|physicist|mathematician|statistician|anthropologist|sociologist|professional|visitor|technician)s?\b"
)
ORGANISATIONS = lazy_pattern(
    r"(?i)\b(?:university|institute|institut|center|centre|association|department|dept|college|school|inc|llc|ltd|gmbh|foundation|agency|office|ministry|hospital"
    r"|company|council|society|group|network|academy|bureau|clinic|commission|committee|corporation|corp|federation|laborator(?:y|ies)|labs?|library|museum"
    r"|organi[sz]ation|service|services|union|universidad|université|universität|universidade|consortium|alliance|coalition|board|bank|church|district|city|state|county"
    r"|international|national|systems?|technologies|press|times|news|radio|tv|church|partners|initiative|programme?|project|administration|authority)\b"
)
