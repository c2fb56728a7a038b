"""Indonesian. Word lists are our own, after Tata Bahasa Baku Bahasa Indonesia (4th edition, 2017)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    closed_class={
        "demonstrative": "ini itu tersebut",
        "quantifier": "setiap semua beberapa banyak sedikit para seluruh lain sebuah seorang suatu",
        "preposition": (
            "di ke dari pada untuk dengan oleh dalam tentang bagi terhadap antara tanpa sejak "
            "hingga sampai seperti kepada"
        ),
        "conjunction": "dan atau tetapi tapi melainkan serta",
        "subordinator": "bahwa jika kalau karena ketika meskipun agar supaya sehingga saat",
        "relative": "yang siapa apa mana",
        "pronoun": "saya aku kamu anda dia ia kami kita mereka",
        "auxiliary": "adalah ialah akan sudah telah sedang bisa dapat harus",
        "negation": "tidak bukan belum jangan",
    },
    abbreviations="dr prof ir h hj no hlm dll dsb yth sdr a.n jl tgl dst jend letjen h.m s.h m.m tn ny sd s.d tsb",
    closing_abbreviations="dsb dll dst hlm",
    ordinal="prefix",
    units="rupiah persen derajat",
)
