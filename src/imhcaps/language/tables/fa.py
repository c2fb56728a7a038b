"""Persian. Word lists are our own, after Academy of Persian Language and Literature, دستور خط فارسی (2015)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords

LANGUAGE = Language(
    code="fa",
    name="Persian",
    closed_class={
        "article": "یک",
        "demonstrative": "این آن همین همان چنین",
        "quantifier": "هر همه بعضی برخی هیچ چند بسیار دیگر تمام تمامی سراسر کلیه همهٔ همه‌ی",
        "preposition": (
            "در به از با بر برای تا بی بدون درباره روی زیر بین میان پیش پس نزد علیه مانند "
            "توسط تحت ضمن پیرامون جز طی طبق علاوه دربارهٔ مبنی"
        ),
        "conjunction": "و یا ولی اما لیکن نه همچنین بلکه نیز",
        "subordinator": "که اگر چون وقتی زیرا هرچند تا چنانکه آیا گر به‌طوری",
        "relative": "کی چه کجا چرا چگونه کدام",
        "pronoun": "من تو او ما شما آنها ایشان خود",
        "auxiliary": "است هست بود بودند باشد شد می خواهد باید نیست هستند شده",
        "negation": "نه نیست هرگز",
    },
    abbreviations="ص ج ه.ش ه.ق م ق.م ر.ک دکتر د آ خ ش",
    closing_abbreviations="ه.ش ه.ق م",
    ordinal="suffix",
    units="یورو تومان ریال درجه درصد",
    sounds=SoundWords(
        room="زنگ_رئیس صدای_زنگ خنده تشویق کف_زدن همهمه هیاهو سوت صلوات صلوات_حضار خنده_حضار تشویق_حضار دست_زدن",
        person="دست_می‌زنند تشویق_می‌کنند می‌خندد میخندد می‌خندند سرفه عطسه آه گریه می‌گرید زمزمه فریاد نجوا",
        music="موسیقی",
        silence="سکوت مکث",
        other="نامفهوم نامشخص غیرقابل_شنیدن صدا صدای رعد آژیر شلیک",
    ),
    joining="و",
    address=Address(men="آقای آقا", women="خانم"),
    voices="صدا مجری رئیس خبرنگار نماینده مصاحبه‌گر گوینده حضار مهمان راوی شنونده",
    heads=(
        "تاریخ | زمان | ساعت | مکان | محل | موضوع | عنوان | دستور جلسه | حاضران | حاضرین | "
        "غایبان | شرکت‌کنندگان | مدت | ضبط | منبع | جلسه | خلاصه | یادداشت | قسمت | مواد لازم | "
        "طرز تهیه | نکته | توجه"
    ),
    questions="پرسش پاسخ | سوال جواب | س ج",
    quotes="«»",
    folding="علی علي | کریم كريم",
    no_guide="no published guide with numbers was found for Persian; the profile web applies",
    no_braille="liblouis 3.24 has one Persian table, which writes with eight dots; a .brf file holds six",
    clock=ClockWords(before="ساعت"),
    weekdays="شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه",
    time_units={"s": "ثانیه", "ms": "میلیثانیه"},
    columns={
        "start": "زمان",
        "end": "پایان",
        "duration": "مدت",
        "kind": "نوع",
        "speaker": "گوینده",
        "text": "متن",
    },
    kinds={
        "speech": "گفتار",
        "sound": "صدا",
        "music": "موسیقی",
        "silence": "سکوت",
        "shot": "نما",
        "chapter": "فصل",
    },
    channel=Channel(
        words="چت تلفن ایمیل ویدئو رادیو",
        before="از در با",
        capacity="به‌عنوان",
    ),
    clauses="که از به در را این آن گفت و هم گفتم گفتند پرسید پرسیدم می‌گوید نوشت ما",
)
