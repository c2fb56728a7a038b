"""Sound words of each language: data for `imhcaps.language.sounds`.

Sources: the notes of printed records (Deutscher Bundestag, ParlaMint's sittings of the Galician, Greek,
Turkish and Ukrainian parliaments, the Knesset's protocols, the Diário da Assembleia da República), sound
labels of subtitles for the deaf and hard of hearing (Netflix Timed Text Style Guides, "SDH" of each
language; BBC Subtitle Guidelines 16), and the everyday words of each language for the same sounds.
"""

from __future__ import annotations

from typing import NamedTuple


class SoundWords(NamedTuple):
    """Words parted by blanks; `_` joins a phrase, a final `*` stands for any ending, a first one for any beginning."""

    room: str
    """What many people or a hall make: applause, laughter, calls, unrest, the bell."""
    person: str = ""
    """What one person does without words, and how a voice sounds."""
    other: str = ""
    """Music, silence, noises, and what could not be understood."""
    things: str = ""
    """What may sound and may be spoken of: only evidence from its place makes it a sound."""


SOUND_WORDS: dict[str, SoundWords] = {
    "en": SoundWords(
        "applau* clapping claps cheer cheers cheering laughter laughing boo boos booing booed jeer jeers"
        " jeering hubbub commotion uproar heckling catcalls crosstalk cross-talk overtalk overlapping_speech"
        " overlapping_voices overlapping_conversation hooting interruption interruptions bell_rings gavel",
        "laugh laughs laughed chuckl* giggl* snicker* snort* cough coughs coughing coughed sneez* sniff"
        " sniffs sniffing sniffl* sob sobs sobbing cry cries crying weep weeps weeping wail* sigh* gasp*"
        " groan* moan* grunt* yawn* scream* shout shouts shouting shouted yell* whisper* mutter* mumbl*"
        " murmur* hum hums humming sing sings singing whistl* breath breathes breathing breathed inhal*"
        " exhal* gulp gulps gulping hiccup* burp* snore snores snoring pant pants panting shriek* squeal*"
        " growl* bark barks barking meow* purr* chirp* howl* roar roars roaring moo moos mooing bleat*"
        " neigh* wheez* gurgl* babbl* coo coos cooing clears_throat clears_his_throat clears_her_throat"
        " clearing_throat throat_clearing speaking speaks vocaliz* vocalis* clap slurp* stutter* stammer*"
        " scoff* tuts tutting clicks_tongue blows_nose smacks_lips chok* imitat* mimic*",
        "music musical melody jingle instrumental fanfare silence silent pause pauses paused static noise"
        " noises sound sounds audio inaudible unintelligible indiscernible indistinct unclear"
        " muffled garbled frozen freezing interference distort* echo echoes echoing feedback whoosh* swoosh*"
        " buzz buzzes buzzing beep beeps beeping ringing rings ringtone chime chimes chiming ding dings"
        " clank* clang* clatter* crackl* creak* crunch* thud* thump* knock knocks knocking slams slamming"
        " slap slaps splash* rustl* rumbl* hiss hisses hissing honk honks honking siren sirens thunder"
        " footsteps footstep typing ticking explosion explosions gunshot gunshots gunfire squeak* chatter"
        " chattering ambient beat playing plays foreign_language foreign non-english voiceover typing tapping dripping"
        " drumroll hubbub crosstalk lyrics video_plays video_playing audio_plays clip_plays no_audio",
        "theme song songs tune orchestra piano guitar drum drums ring bell bells click clicks bang bangs boom crash horn"
        " horns alarm alarms engine traffic rain wind waves door doors phone quiet background crowd audience"
        " babies baby throat pop pops mic microphone hoot slam smack drip zap tweet voices",
    ),
    "de": SoundWords(
        "beifall* applaus* heiterkeit gelächter lachen zuruf zurufe zwischenruf zwischenrufe gegenruf gegenrufe"
        " widerspruch unruhe glocke glockenzeichen jubel pfiffe pfeifen buhrufe buh-rufe tumult zustimmung"
        " klatschen lärm raunen stimmengewirr tosender_beifall große_unruhe lebhafter_beifall",
        "lacht lachend schmunzelt kichert hustet niest seufzt räuspert_sich räuspern räuspert stöhnt gähnt weint"
        " schluchzt schnauft schnieft flüstert schreit ruft brummt summt singt pfeift klatscht atmet ächzt"
        " seufzen seufzer husten weinen flüstern schmatzt grinst schnalzt klopft spricht",
        "musik stille schweigen pause lange_pause geräusch* unverständlich unverst. unhörbar akustisch_nicht_verständlich"
        " nicht_verständlich tonausfall ton_fällt_aus rauschen knistern klopfen klingeln telefon_klingelt"
        " gong piepen piepton schuss schüsse donner schritte sirene sirenen stimmen_im_hintergrund titelmusik",
        "tür telefon stimmen lied motor regen wind publikum",
    ),
    "fr": SoundWords(
        "applaudissements applaudissement rires exclamations exclamation brouhaha huées sifflets protestations"
        " murmures vives_protestations acclamations chahut bravos interruptions mouvements_divers sourires"
        " applaudit applaudissent clameurs tumulte",
        "rire rit rient riant rigole tousse toux éternue soupire soupir soupirs renifle sanglote sanglots pleure"
        " gémit gémissement bâille chuchote murmure crie cris hurle chante sifflote fredonne se_racle_la_gorge"
        " raclement_de_gorge grogne halète inspire expire souffle",
        "musique silence pause long_silence inaudible inaud. incompréhensible inintelligible bruit bruits"
        " sonnerie larsen grésillements coupure_de_son sans_son tonnerre sirène sirènes coups_de_feu"
        " générique musique_de_fond bruit_de_fond",
        "porte téléphone pluie vent moteur voix chanson public",
    ),
    "es": SoundWords(
        "aplausos aplauso risas risa carcajadas rumores protestas abucheos pitos silbidos vítores ovación"
        " murmullos interrupciones gritos bullicio jaleo algarabía aplauden",
        "ríe ríen se_ríe se_ríen riendo riéndose tose tos estornuda suspira suspiro suspiros solloza sollozos llora"
        " llorando gime gemido bosteza susurra susurrando murmura grita canta tararea carraspea carraspeo"
        " silba jadea resopla gruñe se_aclara_la_garganta",
        "música silencio pausa inaudible ininteligible incomprensible ruido ruidos sonido timbre_suena"
        " música_de_fondo trueno truenos sirena sirenas disparo disparos pasos interferencia sin_sonido",
        "puerta teléfono lluvia viento motor voces canción público",
    ),
    "ca": SoundWords(
        "aplaudiments rialles rialla remor remor_de_veus protestes crits xiulets murmuris rumors xivarri",
        "riu riuen rient tus sospira sospir plora xiuxiueja crida canta badalla s'escura_la_gola",
        "música silenci pausa inaudible inintel·ligible soroll sorolls se_sent_una_veu no_se_sent_bé veus_de_fons",
    ),
    "gl": SoundWords(
        "aplausos risos risas murmurios protestas rumores voces interrupcións berros asubíos",
        "ri rin rindo tose suspira chora murmura berra canta",
        "música silencio pausa inaudible inintelixible ruído ruídos non_se_percibe",
    ),
    "it": SoundWords(
        "applausi applauso risate risata risa ilarità commenti brusio proteste fischi mormorii urla clamori"
        " vivi_applausi rumoreggiamenti congratulazioni si_ride",
        "ride ridono ridendo ridacchia tossisce tosse starnutisce sospira sospiro singhiozza piange piangendo geme"
        " gemito sbadiglia sussurra mormora grida canta canticchia fischietta si_schiarisce_la_voce"
        " schiarisce_la_voce ansima",
        "musica silenzio pausa incomprensibile inudibile inintelligibile rumore rumori squillo suono suoni"
        " tuono sirena sirene spari passi musica_di_sottofondo senza_audio",
        "porta telefono pioggia vento motore voci canzone pubblico",
    ),
    "pt": SoundWords(
        "aplausos aplauso risos riso gargalhadas protestos vozes apupos assobios palmas murmúrios burburinho"
        " tumulto vaias manifestações gritos",
        "ri riem rindo ri-se a_rir tosse tossindo espirra suspira suspiro suspiros soluça soluços chora chorando geme"
        " gemido boceja sussurra murmura grita canta cantarola pigarreia pigarro pigarros assobia ofega",
        "música musica silêncio pausa inaudível ininteligível imperceptível impercetível incompreensível ruído"
        " ruídos barulho som sons campainha trovão sirene sirenes tiros passos música_de_fundo sem_som",
        "porta telefone chuva vento motor canção público",
    ),
    "nl": SoundWords(
        "applaus gelach hilariteit geroffel geroffel_op_de_bankjes rumoer gejuich boegeroep gefluit rumoer_in_de_zaal"
        " gejoel gemompel onrust gegrinnik geklap",
        "lacht lachen lachend grinnikt hoest hoesten niest zucht zuchten snikt huilt huilen kreunt gaapt fluistert"
        " mompelt schreeuwt roept zingt neuriet schraapt_keel schraapt_zijn_keel schraapt_haar_keel hijgt snuift",
        "muziek stilte pauze onverstaanbaar onduidelijk geluid geluiden ruis gerinkel donder sirene sirenes"
        " schoten voetstappen piep geen_geluid achtergrondmuziek",
        "deur telefoon regen wind motor stemmen lied publiek",
    ),
    "sv": SoundWords(
        "applåder applåd skratt munterhet jubel sorl buanden burop busvisslingar visslingar protester bifall",
        "skrattar fnissar fnittrar hostar nyser suckar suck snyftar gråter stönar gäspar viskar mumlar ropar skriker"
        " sjunger nynnar harklar_sig harkling flämtar",
        "musik tystnad paus ohörbart otydligt ljud buller oljud signal åska sirener skott fotsteg inget_ljud",
        "dörr telefon regn vind motor röster sång publik",
    ),
    "da": SoundWords(
        "latter munterhed klapsalver klapsalve bifald applaus uro buhråb tilråb hør_hør pift jubel",
        "griner ler fniser hoster nyser sukker suk hulker græder stønner gaber hvisker mumler råber synger nynner"
        " rømmer_sig gisper",
        "musik stilhed pause uhørligt utydeligt lyd støj brum torden sirener skud skridt ingen_lyd",
        "dør telefon regn vind motor stemmer sang publikum",
    ),
    "nb": SoundWords(
        "latter munterhet applaus klapping bifall uro buing rop tilrop jubel",
        "ler fniser hoster nyser sukker sukk hulker gråter stønner gjesper hvisker mumler roper synger nynner"
        " kremter gisper",
        "musikk stillhet pause uhørbart utydelig lyd støy torden sirener skudd fottrinn skritt ingen_lyd",
        "dør telefon regn vind motor stemmer sang publikum",
    ),
    "fi": SoundWords(
        "naurua taputusta taputuksia aplodeja suosionosoituksia hälinää välihuuto välihuutoja hilpeyttä buuausta"
        " vihellyksiä puhemies_koputtaa eduskunnasta",
        "nauraa naurahtaa hihittää yskii yskäisee aivastaa huokaa huokaisee nyyhkyttää itkee haukottelee kuiskaa"
        " mutisee huutaa laulaa hyräilee selvittää_kurkkuaan",
        "musiikkia hiljaisuus hiljaisuutta tauko epäselvää kuulumatonta ääni ääntä melua kohinaa ukkosta sireeni"
        " laukaus askelia",
    ),
    "pl": SoundWords(
        "śmiech śmiechy wesołość oklaski brawa dzwonek poruszenie gwar wrzawa gwizdy okrzyki protesty głos_z_sali"
        " głosy_z_sali wesołość_na_sali śmiechy_na_sali",
        "śmieje_się śmieją_się chichocze chichot kaszle kaszel kicha wzdycha westchnienie szlocha płacze płacz jęczy"
        " ziewa szepcze szept mamrocze krzyczy śpiewa nuci chrząka chrząknięcie odchrząkuje dyszy",
        "muzyka cisza pauza niezrozumiałe niesłyszalne niewyraźne niewyraźnie nieczytelne dźwięk dźwięki hałas"
        " szum trzask grzmot syrena syreny strzał strzały kroki brak_dźwięku",
        "drzwi telefon deszcz wiatr silnik głosy piosenka",
    ),
    "cs": SoundWords(
        "potlesk smích veselost hluk ruch_v_sále neklid šum šum_v_sále pískot výkřiky bučení pobavení velký_potlesk"
        " ozývá_se_potlesk",
        "směje_se smějí_se chichotá_se kašle kýchá vzdychá vzdech vzlyká pláče pláč sténá zívá šeptá mumlá křičí zpívá"
        " brouká_si odkašle_si",
        "hudba ticho pauza nesrozumitelné nesrozumitelně neslyšitelné nesrozumiteľné zvuk hrom siréna výstřel kroky",
    ),
    "sk": SoundWords(
        "potlesk smiech veselosť hluk ruch_v_sále nepokoj šum šum_v_sále pískanie výkriky pobavenie",
        "smeje_sa smejú_sa chichoce_sa kašle kýcha vzdychá vzdych vzlyká plače plač stoná zíva šepká mrmle kričí spieva"
        " odkašle_si",
        "hudba ticho pauza nezrozumiteľné nepočuteľné zvuk hrom siréna výstrel kroky",
    ),
    "hu": SoundWords(
        "taps nevetés derültség zaj moraj közbeszólás közbeszólások felzúdulás éljenzés füttyök nagy_taps"
        " közbekiáltás közbekiáltások csengő csenget",
        "nevet nevetnek nevetve kuncog köhög köhögés tüsszent sóhajt sóhaj zokog sír nyög ásít suttog motyog kiált"
        " énekel dúdol torkát_köszörüli",
        "zene csend szünet érthetetlen nem_hallható nem_érthető hallhatatlan hang dörgés sziréna lövés léptek",
    ),
    "ro": SoundWords(
        "râsete aplauze rumoare vociferări proteste huiduieli fluierături urale",
        "râde râd râzând chicotește tușește strănută oftează oftat suspină plânge geme cască șoptește mormăie strigă"
        " cântă fredonează își_drege_glasul",
        "muzică liniște tăcere pauză neinteligibil inaudibil neclar sunet zgomot zgomote tunet sirenă împușcături pași",
    ),
    "el": SoundWords(
        "γέλια γέλωτες χειροκροτήματα θόρυβος διαμαρτυρίες φωνασκίες επευφημίες οχλαγωγία κωδωνοκρουσία"
        " κουδούνι χειροκρότημα",
        "γελάει γελά γελούν γελώντας βήχει βήχας φτερνίζεται αναστενάζει αναστεναγμός κλαίει λυγμοί ψιθυρίζει μουρμουρίζει"
        " φωνάζει τραγουδά τραγουδάει καθαρίζει_τον_λαιμό",
        "μουσική σιωπή παύση ακατάληπτο ακατάληπτα δυσδιάκριτο ήχος ήχοι βροντή σειρήνα πυροβολισμός βήματα",
    ),
    "ru": SoundWords(
        "смех аплодисменты аплодируют шум_в_зале шум оживление оживление_в_зале выкрики выкрик овация крики свист"
        " смех_в_зале гул хохот реплика_из_зала голос_из_зала голоса_из_зала звонок возмущение",
        "смеется смеются смеясь усмехается усмехаясь хихикает кашляет кашель чихает вздыхает вздох всхлипывает плачет"
        " плач стонет зевает шепчет шепотом бормочет кричит поет напевает откашливается хмыкает",
        "музыка тишина пауза неразборчиво нрзб неразб не_слышно звук звуки гром сирена выстрел выстрелы шаги помехи"
        " нет_звука играет_музыка звучит_музыка",
        "дверь телефон дождь ветер песня голоса",
    ),
    "uk": SoundWords(
        "сміх оплески шум_у_залі шум_в_залі шум пожвавлення вигуки овація свист регіт голос_із_залу голоси_із_залу"
        " вигуки_із_залу дзвінок гул сміх_у_залі",
        "сміється сміються сміючись хихикає кашляє кашель чхає зітхає зітхання схлипує плаче плач стогне позіхає шепоче"
        " пошепки бурмоче кричить співає наспівує відкашлюється",
        "музика тиша пауза нерозбірливо нечутно не_чути нерозб звук звуки грім сирена постріл постріли кроки перешкоди"
        " грає_музика лунає_музика",
        "двері телефон дощ вітер пісня голоси",
    ),
    "bg": SoundWords(
        "смях ръкопляскания аплодисменти шум_и_реплики шум оживление викове реплики",
        "смее_се смеят_се кашля киха въздиша въздишка плаче шепне шепот мърмори вика пее",
        "музика тишина пауза неразбираемо не_се_чува звук гръм сирена изстрел стъпки",
    ),
    "tr": SoundWords(
        "alkış alkışlar gülüşmeler gülüşme gürültüler gürültü kahkahalar kahkaha yuhalamalar bağrışmalar sesleri"
        " uğultular ıslıklar laf_atmalar mikrofon_otomatik_cihaz_tarafından_kapatıldı",
        "gülüyor gülerek güler gülümsüyor kıkırdıyor öksürüyor öksürük öksürür hapşırıyor hapşırır iç_çekiyor iç_çeker"
        " ağlıyor ağlar hıçkırıyor inliyor esniyor fısıldıyor fısıldar mırıldanıyor bağırıyor bağırır"
        " şarkı_söylüyor boğazını_temizliyor boğazını_temizler",
        "müzik sessizlik duraksama anlaşılmıyor anlaşılamadı duyulmuyor duyulamadı ses gök_gürültüsü siren silah_sesi"
        " ayak_sesleri hareketli_müzik",
        "kapı telefon yağmur rüzgar şarkı",
    ),
    "ar": SoundWords(
        "ضحك تصفيق ضحكات هتاف هتافات ضجيج ضوضاء صفير احتجاجات قهقهة الجمهور_يضحك الجمهور_يصفق تصفيق_حار",
        "يضحك تضحك يضحكون ضاحكا ضاحكة يسعل تسعل سعال يعطس تعطس يتنهد تتنهد تنهيدة تنهد يبكي تبكي بكاء يهمس تهمس همس يصرخ"
        " تصرخ صراخ يغني تغني يتنحنح تتنحنح يلهث",
        "موسيقى موسيقا صمت وقفة غير_مسموع غير_واضح غير_مفهوم صوت أصوات رعد صفارة طلقات خطوات تشويش",
    ),
    "he": SoundWords(
        "צחוק מחיאות_כפיים מחיאת_כפיים קריאות קריאת_ביניים קריאות_ביניים שריקות מהומה רעש תשואות המולה",
        "צוחק צוחקת צוחקים צוחקות מצחקק מצחקקת משתעל משתעלת שיעול מתעטש מתעטשת נאנח נאנחת אנחה בוכה בוכים בכי"
        " לוחש לוחשת לחישה ממלמל ממלמלת צועק צועקת שר שרה מזמזם מכחכח מכחכחת",
        "מוזיקה מוסיקה שקט שתיקה הפסקה לא_ברור לא_נשמע לא_מובן צליל צלילים רעם סירנה ירייה יריות צעדים",
    ),
    "fa": SoundWords(
        "خنده تشویق کف_زدن همهمه هیاهو سوت خنده_حضار تشویق_حضار دست_زدن",
        "می‌خندد میخندد می‌خندند سرفه عطسه آه گریه می‌گرید زمزمه فریاد نجوا",
        "موسیقی سکوت مکث نامفهوم نامشخص غیرقابل_شنیدن صدا صدای رعد آژیر شلیک",
    ),
    "ur": SoundWords(
        "قہقہہ قہقہے تالیاں ہنسی شور نعرے",
        "ہنستا_ہے ہنستی_ہے ہنستے_ہوئے کھانسی چھینک آہ روتا_ہے روتی_ہے سرگوشی",
        "موسیقی خاموشی وقفہ ناقابل_سماعت غیر_واضح آواز",
    ),
    "hi": SoundWords(
        "हँसी हंसी तालियाँ तालियां शोर ठहाका ठहाके नारे करतल_ध्वनि व्यवधान",
        "हँसते_हुए हंसते_हुए हँसता_है हँसती_है खाँसी खांसी खाँसता_है छींक आह रोना रोते_हुए फुसफुसाहट",
        "संगीत मौन सन्नाटा विराम अस्पष्ट अश्राव्य ध्वनि आवाज़",
    ),
    "id": SoundWords(
        "tawa tertawa tepuk_tangan gelak_tawa sorakan sorak-sorai riuh",
        "terkekeh batuk bersin menghela_napas menangis isak berbisik berteriak bernyanyi bersenandung berdeham",
        "musik hening jeda tidak_terdengar tidak_jelas suara bunyi petir sirene tembakan langkah_kaki",
    ),
    "vi": SoundWords(
        "cười vỗ_tay tiếng_cười tiếng_vỗ_tay reo_hò ồn_ào",
        "ho hắt_hơi thở_dài khóc thì_thầm la_hét hát hắng_giọng",
        "nhạc âm_nhạc im_lặng ngừng không_nghe_rõ không_rõ tiếng_ồn",
    ),
    "th": SoundWords(
        "หัวเราะ* เสียงหัวเราะ* ปรบมือ* เสียงปรบมือ* โห่* เสียงโห่*",
        "ไอ จาม ถอนหายใจ* ร้องไห้* กระซิบ* ร้องเพลง*",
        "ดนตรี* เสียงดนตรี* เพลง เงียบ* ไม่ได้ยิน ฟังไม่ชัด* หยุด",
    ),
    "ja": SoundWords(
        "笑 笑い 笑い声 *笑い声 大笑い *爆笑 爆笑* 会場笑* 一同笑* *一同笑* 笑声 拍手* *拍手 *の拍手 歓声* *歓声 ざわめき *と呼ぶ者あり"
        " 発言する者多し 発言する者あり *起こる",
        "苦笑 失笑 笑いながら* 笑って* 笑う 咳* せき 咳払い* くしゃみ ため息* *ため息 泣く* 泣き声 すすり泣* ささやき* 叫び声 歌* 鼻をすする*"
        " 息をのむ* うなずく*",
        "音楽* *音楽 BGM* 沈黙* 無音 間 聞き取れず 聞き取り不能 聞き取れない 聴取不能 不明瞭 判読不能 効果音* 雷鳴 銃声 足音* 電話の音* *の音 *着信音"
        " 曲 録音中断 音声なし 音声途切れ*",
    ),
    "zh": SoundWords(
        "笑 众笑 眾笑 大笑 *大笑 笑声* 笑聲* *笑声 *笑聲 掌声* 掌聲* *掌声 *掌聲 鼓掌* *鼓掌 欢呼* 歡呼* *欢呼 *歡呼 哄堂* 嘘声 噓聲 喧哗* 喧嘩*"
        " 拍手* 全场* 全場*",
        "苦笑 轻笑 輕笑 笑着* 笑著* 咳嗽* 咳 打喷嚏 打噴嚏 叹气* 嘆氣* 叹息 嘆息 哭* 哭泣* 抽泣* 低语* 低語* 耳语 喊* 唱歌* 哼唱* 清嗓* 哽咽*",
        "音乐* 音樂* *音乐 *音樂 沉默* 静默 靜默 停顿* 停頓* 听不清* 聽不清* 听不清楚 無法辨識 无法辨识 不清楚 噪音* 杂音* 雜音* *声响 *聲響 雷声 雷聲 枪声 槍聲"
        " 脚步声 腳步聲 铃声 鈴聲 *铃声 *鈴聲 无声 無聲 录音中断 錄音中斷",
    ),
    "ko": SoundWords(
        "웃음 웃음소리 박수 박수소리 환호 환호성 야유 폭소 장내_소란 장내_웃음 소란 박수갈채 의석에서",
        "웃으며 웃는다 웃고 한숨 기침 기침소리 재채기 흐느낌 울음 울먹이며 속삭임 속삭이며 외침 노래 헛기침",
        "음악 침묵 정적 잡음 소음 들리지_않음 청취_불능 안_들림 불분명 알아들을_수_없음 무음 효과음 벨소리 천둥 총소리 발소리",
    ),
}  # fmt: skip
"""Sound words by language (BCP 47 primary subtag)."""
SPOKEN_TO = {
    "en": "i i'm i've i'll i'd me my we we're we've we'll us our you you're you've your",
    "de": "ich mich mir mein meine wir uns unser unsere du dich dir ihr euch",
    "fr": "je j'ai me moi mon ma mes nous notre nos tu te toi vous votre vos",
    "es": "yo me mi mis nosotros nos nuestro nuestra tú te ti usted ustedes vosotros",
    "it": "io mi me mio mia noi ci nostro nostra tu ti te voi vi lei",
    "pt": "eu me mim meu minha nós nos nosso nossa tu te ti você vocês",
    "nl": "ik mij me mijn wij we ons onze jij je jou jullie u",
}  # fmt: skip
"""Pronouns of who speaks and who is spoken to: a note has none of them."""

COMMON_SOUNDS = frozenset(
    [
        "applause",
        "background",
        "cheering",
        "chuckles",
        "chuckling",
        "clapping",
        "crowd",
        "door",
        "gasps",
        "indistinct",
        "inaudible",
        "instrumental",
        "laughing",
        "laughs",
        "laughter",
        "music",
        "pause",
        "phone",
        "ringing",
        "sighs",
        "silence",
        "singing",
        "sobbing",
        "theme",
        "unintelligible",
        "upbeat",
        "whispers",
    ]
)
"""Common sounds of English: a capital at the head of a bracket makes none of them a name."""
