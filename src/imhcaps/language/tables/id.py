"""Indonesian. Word lists are our own, after Tata Bahasa Baku Bahasa Indonesia (4th edition, 2017)."""

from imhcaps.language.language import Language, SoundWords

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    closed_class={
        "article": "sang seekor sebuah seorang para suatu",
        "demonstrative": "ini itu tersebut",
        "quantifier": (
            "setiap semua beberapa banyak sedikit para seluruh lain sebuah seorang suatu "
            "berbagai tiap serangkaian sejumlah"
        ),
        "preposition": (
            "di ke dari pada untuk dengan oleh dalam tentang bagi terhadap antara tanpa sejak "
            "hingga sampai seperti kepada sebagai setelah secara selama melalui sekitar "
            "sebanyak selain bersama beserta menurut mengenai akibat demi kecuali guna "
            "sebesar melawan lewat daripada atas bawah dibawah diatas didalam sebelah"
        ),
        "conjunction": "dan atau tetapi tapi melainkan serta namun maupun yaitu yakni",
        "subordinator": (
            "bahwa jika kalau karena ketika meskipun agar supaya sehingga saat sebelum "
            "sesudah sedangkan walaupun meski maka dimana sementara bila apabila sambil "
            "sebagaimana"
        ),
        "relative": "yang siapa apa mana",
        "pronoun": "saya aku kamu anda dia ia kami kita mereka",
        "auxiliary": "adalah ialah akan sudah telah sedang bisa dapat harus",
        "negation": "tidak bukan belum jangan",
    },
    abbreviations=(
        "dr prof ir h hj no hlm dll dsb yth sdr a.n jl tgl dst jend letjen h.m s.h m.m tn ny sd "
        "s.d tsb"
    ),
    closing_abbreviations="dsb dll dst hlm",
    ordinal="prefix",
    units="rupiah persen derajat",
    sounds=SoundWords(
        room="tawa tertawa tepuk_tangan gelak_tawa sorakan sorak-sorai riuh",
        person=(
            "terkekeh batuk bersin menghela_napas menangis isak berbisik berteriak bernyanyi "
            "bersenandung berdeham"
        ),
        music="musik",
        silence="hening jeda",
        other="suara bunyi petir sirene tembakan langkah_kaki",
        unintelligible="tidak_terdengar tidak_jelas",
    ),
    joining="dan",
    voices="ketua penonton hadirin wartawan pewawancara narasumber penanya pria wanita suara moderator",
    heads=(
        "tanggal | waktu | jam | tempat | topik | tema | judul | agenda | hadir | peserta | "
        "tidak hadir | durasi | rekaman | sumber | rapat | ringkasan | catatan"
    ),
    questions="tanya jawab | t j",
    quotes="“”‘’",
    folding="Siti SITI",
    guide="netflix-id",
    no_braille="liblouis 3.24 has no Indonesian table",
    columns={
        "start": "mulai awal",
        "end": "selesai akhir",
        "speaker": "pembicara",
        "text": "teks",
    },
    to_be="adalah",
)
