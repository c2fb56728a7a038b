"""Who speaks without a name: roles and voices by language, as transcripts write them.

"Interviewer:", "Frau aus dem Publikum:", "司会：". Lists are our own, by native usage, from the records
and interviews of each language; words are folded (`imhcaps.text.fold`).
"""

from __future__ import annotations

from functools import cache

from imhcaps.text import fold

ROLES = frozenset(
    """
    asker chaplain chief cohost commissioner councillor councilmember deputy mayor questioner
    sheriff superintendent treasurer trustee
    all anchor announcer answerer attendee attorney audience author automated baby bailiff both boy
    broadcaster caller candidate captain caregiver chair chairman chairperson chairwoman child
    children choir chorus citizen clerk client clinician coach commentator computer congregation
    console correspondent counsel counselor court crew crowd customer dad daughter defendant
    delegate director dispatcher dj doctor driver editor emcee engineer everybody everyone expert
    facilitator father female friend girl group guest guide guy head host hostess instructor
    interpreter interviewee interviewer journalist judge jury kid kids lady lawyer leader lecturer
    librarian listener machine male man mc member men minister moderator mom mother mum musician
    narration narrator nurse officer operator others panelist panellist parent participant passenger
    patient people performer person pilot player police presenter president principal professor
    prosecutor psychologist radio recording rep reporter representative researcher resident
    respondent robot secretary senator sergeant singer singers soldier son speaker spokesman
    spokesperson spokeswoman staff student students subject teacher technician teen teenager
    therapist toddler together trainer translator tutor tv unidentified unknown user viewer visitor
    vo voice voiceover voices volunteer waiter waitress witness woman women worker
    """.split()  # noqa: SIM905
)
"""English roles."""
_DEVICES = frozenset("android ipad iphone ipod laptop macbook phone tablet".split())  # noqa: SIM905
"""What a meeting calls somebody whose device has no name of a person: `Kit's iPad`."""

_ROLES: dict[str, str] = {
    "de": (
        "moderator moderatorin moderation sprecher sprecherin sprecher:in zwischenruf "
        "zwischenrufe zwischenfrage zuruf zurufe publikum interviewerin befragter befragte "
        "prasident prasidentin vizeprasident vizeprasidentin alterspräsident vorsitzender "
        "vorsitzende abgeordneter abgeordnete ministerin bundesminister bundesministerin "
        "staatsminister staatsministerin staatssekretar staatssekretarin kanzler kanzlerin "
        "bundeskanzler bundeskanzlerin frau mann kind kinder stimme stimmen zuschauer "
        "zuschauerin zuhorer zuhorerin horer horerin teilnehmer teilnehmerin gast gaste "
        "reporterin erzahler erzahlerin richter richterin zeuge zeugin schriftfuhrer "
        "schriftfuhrerin berichterstatter berichterstatterin landesrat bundesrat"
    ),
    "fr": (
        "presidente vice-president voix intervenant intervenante public animateur animatrice "
        "journaliste enqueteur enquetrice ministre depute deputee senateur senatrice "
        "rapporteur rapporteure rapporteuse narrateur narratrice homme femme enfant "
        "spectateur spectatrice auditeur auditrice locuteur locutrice moderateur moderatrice "
        "invite invitee temoin maire salle tous toutes"
    ),
    "es": (
        "presidente presidenta vicepresidente vicepresidenta voz voces publico entrevistador "
        "entrevistadora entrevistado entrevistada moderadora narrador narradora locutor "
        "locutora presentador presentadora hombre mujer nino nina ninos todos todas ministro "
        "ministra senadora diputado diputada conseller consellera alcalde alcaldesa asistente "
        "participante periodista portavoz oyente invitado invitada testigo"
    ),
    "it": (
        "voce voci pubblico intervistatore intervistatrice moderatore moderatrice narratore "
        "narratrice conduttore conduttrice giornalista uomo donna bambino bambina tutti "
        "senatore senatrice deputato deputata relatore relatrice ospite sindaco testimone "
        "sottosegretario"
    ),
    "pt": (
        "vozes apresentador apresentadora homem mulher orador oradora entrevistada secretario "
        "secretaria deputados plateia"
    ),
    "nl": (
        "voorzitter stem publiek vrouw mevrouw staatssecretaris presentator presentatrice "
        "gespreksleider verteller interviewster allen minister-president"
    ),
    "sv": (
        "talman talmannen rost roster kvinna statsrad statsradet statsminister statsministern "
        "intervjuare programledare berattare alla publiken"
    ),
    "da": ("stemme stemmer formand formanden statsministeren ordstyrer ordstyreren mand kvinde"),
    "nb": ("presidenten statsraden ordstyrer programleder kvinne"),
    "fi": (
        "puhemies varapuhemies aani yleiso haastattelija juontaja ministeri paaministeri "
        "edustaja kertoja kaikki"
    ),
    "pl": (
        "marszałek wicemarszałek poseł posłanka głos kobieta mezczyzna sekretarz prowadzacy "
        "prowadzaca dziennikarz dziennikarka premier prezes przewodniczacy przewodniczaca "
        "widz widownia sprawozdawca"
    ),
    "cs": (
        "predseda predsedkyne mistopredseda mistopredsedkyne poslanec poslankyne hlas hlasy "
        "divak divacka ministr ministryne redaktor redaktorka"
    ),
    "sk": ("predsednicka podpredseda minister ministerka"),
    "hu": ("elnok alelnok kozbeszolas hang miniszter kepviselo riporter musorvezeto"),
    "ro": ("presedinte presedintele ministru deputat domnul doamna glas"),
    "el": (
        "προεδρευων προεδρευουσα προεδρος φωνη φωνες κοινο υπουργος βουλευτης δημοσιογραφος "
        "παρουσιαστης"
    ),
    "ru": (
        "председатель председательствующий председательствующая голос голоса ведущий ведущая "
        "корреспондент корр журналист журналистка интервьюер министр депутат зал зрители "
        "зритель автор диктор модератор слушатель"
    ),
    "uk": (
        "головуючий головуюча ведучий ведуча кореспондент міністр журналіст журналістка "
        "слухач слухачка шукач"
    ),
    "tr": ("baskan bakan milletvekili sunucu muhabir ses sesler salondan konusmacı"),
    "ar": ("الرئيس صوت المذيع المذيعة الجمهور مقدم المقدم المقدمة الوزير المحاور الصحفي السائل"),
    "he": ("היור יור קריאה קריאות קול המראיין המראיינת מנחה קהל שר שרה השר השרה שואל"),
    "fa": ("صدا مجری رئیس خبرنگار"),
    "hi": ("आवाज दर्शक संचालक पत्रकार"),
    "ja": (
        "司会 司会者 会場 会場の声 質問者 議長 委員長 聞き手 話し手 語り手 記者 一同 全員 ナレーター ナレーション 男性 女性 声 インタビュアー"
    ),
    "zh": (
        "主持人 主持 主席 观众 觀眾 听众 聽眾 某人 记者 記者 旁白 众人 眾人 全体 全體 提问者 提問者 嘉宾 嘉賓 采访者 採訪者 受访者 受訪者 男声 女声 "
        "发言人 發言人 问 答 問"
    ),
    "ko": ("사회자 청중 위원장 의장 기자 진행자 질문자 참석자 여자 남자 해설 문 답"),
}
_ENDINGS = (
    *[
        "委員長",
        "委員",
        "議員",
        "大臣",
        "先生",
        "さん",
        "記者",
        "質問者",
        "参加者",
        "市長",
        "知事",
        "社長",
        "教授",
        "博士",
    ],
    *[
        "先生",
        "女士",
        "小姐",
        "委员",
        "議員",
        "议员",
        "老师",
        "老師",
        "部长",
        "部長",
        "主任",
        "记者",
        "記者",
    ],
    *["위원장", "위원", "의원", "장관", "교수", "기자", "선생님", "대표"],
)
"""Offices and forms of address that stand behind a name in Japanese, Chinese and Korean."""
_EVERYBODY = tuple("皆 みな 各位 诸位 諸位 여러분".split())  # noqa: SIM905
"""What a speaker calls the audience, with the same endings."""


@cache
def _every_role() -> frozenset[str]:
    words = {fold(word) for text in _ROLES.values() for word in text.split()}
    return ROLES | _DEVICES | words


@cache
def _folded_endings() -> tuple[str, ...]:
    return tuple(map(fold, _ENDINGS))


def is_role(word: str) -> bool:
    """Whether a folded word (or, where no spaces are written, a folded label) is a role or a voice."""
    return word in _every_role() or (
        len(word) > 1
        and not word.startswith(_EVERYBODY)
        and not word.isascii()
        and word.endswith(_folded_endings())
    )
