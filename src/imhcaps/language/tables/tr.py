"""Turkish. Word lists are our own, after Türk Dil Kurumu, Yazım Kılavuzu (2012)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    closed_class={
        "article": "bir",
        "possessive": "benim senin onun bizim sizin onların",
        "demonstrative": "bu şu o bunlar şunlar onlar böyle öyle",
        "quantifier": (
            "her bazı hiç hiçbir bütün tüm çok az birkaç başka diğer herhangi birçok kimi çeşitli"
        ),
        "preposition": "gibi için kadar ile göre doğru karşı",
        "conjunction": "ve veya ya ama fakat ancak ki hem ne yahut yani hatta",
        "subordinator": "eğer çünkü çünki madem sanki",
        "relative": "kim hangi nerede nasıl neden niçin",
        "pronoun": "ben sen biz siz beni seni onu bizi sizi bana sana ona bize size",
        "auxiliary": "değil var yok mı mi mu mü",
        "negation": "hayır asla",
        "degree": "daha en pek",
    },
    abbreviations=(
        "sf dr prof doç av vb vs yy no sn bkz cad sok mah s age ör alb hz mad gnl kd bn örn "
        "ört böl çev haz yay uzm arş gör öğr ecz müh bk krş md nr vd m.ö m.s ltd şti apt blv "
        "fık"
    ),
    closing_abbreviations="vb vs vd ltd şti",
    ordinal="stop",
    units="lira tl avro derece",
    sounds=SoundWords(
        room=(
            "zil_çalıyor zil_sesi "
            "alkış alkışlar gülüşmeler gülüşme gürültüler gürültü kahkahalar kahkaha yuhalamalar "
            "bağrışmalar sesleri uğultular sıra_kapaklarına_vurmalar vurmalar ıslıklar laf_atmalar "
            "mikrofon_otomatik_cihaz_tarafından_kapatıldı"
        ),
        person=(
            "alkışlıyor alkışlıyorlar "
            "gülüyor gülerek güler gülümsüyor kıkırdıyor öksürüyor öksürük öksürür hapşırıyor "
            "hapşırır iç_çekiyor iç_çeker ağlıyor ağlar hıçkırıyor inliyor esniyor fısıldıyor "
            "fısıldar mırıldanıyor bağırıyor bağırır şarkı_söylüyor boğazını_temizliyor "
            "boğazını_temizler konuşuyor konuşur konuşuyorlar"
        ),
        music="müzik hareketli_müzik",
        silence="sessizlik duraksama",
        other="ses gök_gürültüsü siren silah_sesi ayak_sesleri",
        unintelligible="anlaşılmıyor anlaşılamadı duyulmuyor duyulamadı",
        things="kapı telefon yağmur rüzgar şarkı",
    ),
    address=Address(others="sayın"),
    joining="ve ile",
    voices="baskan bakan milletvekili sunucu muhabir ses sesler salondan konusmacı",
    heads=(
        "kişiler | "
        "tarih | saat | yer | konu | konular | başlık | gündem | katılanlar | katılımcılar | "
        "hazır bulunanlar | bulunmayanlar | süre | kayıt | kaynak | oturum | birleşim | özet | "
        "not | tutanak | bölüm | malzemeler | hazırlanışı | yapılışı | ipucu | dikkat | örnek | "
        "porsiyon | öneri | önerge | gerekçe | sayı | açılma saati | kapanma saati | başlama saati | bitiş saati"
    ),
    questions="soru cevap | soru yanıt | s c",
    quotes="“”‘’",
    folding="Işık IŞIK | İpek İPEK",
    guide="netflix-tr",
    braille=("tr-g1.ctb", "tr-g2.ctb"),
    clock=ClockWords(before="saat"),
    weekdays="pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    time_units={"s": "saniye sn", "ms": "milisaniye"},
    columns={
        "start": "başlangıç baslangic zaman saat",
        "end": "bitiş bitis son",
        "duration": "süre",
        "kind": "tür",
        "speaker": "konuşmacı konusmaci",
        "text": "metin",
    },
    kinds={
        "speech": "konuşma",
        "sound": "ses",
        "music": "müzik",
        "silence": "sessizlik",
        "shot": "çekim",
        "chapter": "bölüm",
    },
    channel=Channel(
        words="sohbet telefon yorum video radyo mikrofon",
    ),
    to_be="var vardı",
    terms=(
        Terms(
            language="tr",
            transcript="Deşifre",
            summary="Özet",
            speakers="Konuşmacılar",
            contents="İçindekiler",
            notices="Bildirimler",
            credits="Emeği geçenler",
            about="Bu deşifre hakkında",
            source="Kaynak",
            made_with="Hazırlayan",
            visual="Görüntü",
            date="Tarih",
            author="Yazar",
            downloads="İndirmeler",
            skip="Deşifreye git",
            recording="Kayıt",
            open="Kaydı aç",
            search="Deşifrede ara",
            previous="Önceki",
            next="Sonraki",
            none="Sonuç yok",
            one="1 sonuç",
            many="{count} sonuç",
            at="{index}/{count}.",
            show="Sözlerini göster",
            shown="{all} konuşmadan {count} tanesi",
            follow="Kayıtla birlikte kaydır",
            keys="Bir zaman üzerinde: yukarı ve aşağı oklar zamanlar arasında gezinir, Enter oradan oynatır.",
            play="{time} konumundan oynat, {name}",
            problem="Kayıt yüklenemedi.",
        ),
    ),
)
