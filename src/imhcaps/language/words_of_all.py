"""Words of all languages in one list. Made by `tools/make_words_of_all.py`; change the tables instead."""

ROLES = """
    aani aania abgeordnete abgeordneter alcalde alcaldesa alcaldessa alelnok all alla allamtitkar allen
    altersprasident anchor animateur animatrice announcer answerer apresentador apresentadora asistente asker
    attendee attorney audience auditeur auditrice author automated baby bailiff bakan bambina bambino baskan
    befragte befragter berattare berichterstatter berichterstatterin both botruong boy broadcaster bundeskanzler
    bundeskanzlerin bundesminister bundesministerin bundesrat caller candidat candidata candidate candidato
    captain caregiver chair chairman chairperson chairwoman chaplain chief child children choir chorus chunhiem
    chutich chutoa citizen clerk client clinician coach cohost commentator commissioner compareciente computer
    conduttore conduttrice congregation conselleira conselleiro conseller consellera console correspondent
    councillor councilmember counsel counselor court crew crowd customer dad daughter defendant defensor defensora
    delegate deputada deputado deputados deputat deputata deputato depute deputee deputy diputada diputadas
    diputado diputados diputat directoare director direttore direttrice dispatcher divacka divak dj doamna doctor
    domnul donna driver dyrektor dyrektorka dziennikarka dziennikarz editor edustaja ekspert ekspertka elnok emcee
    enfant engineer enqueteur enquetrice entrevistada entrevistado entrevistador entrevistadora erzahler
    erzahlerin everybody everyone expert facilitator father female femme foigazgato formand formanden fotitkar
    frau friend gast gaste gespreksleider giornalista girl glas group guest guide guy głos głosy haastattelija
    hadirin hang hangok head hejtman hejtmanka hlas hlasy hombre homem homme horer horerin host hostess igazgato
    instructor interpreter intervenant intervenante interviewee interviewer interviewerin interviewster
    intervistatore intervistatrice intervjuare invitada invitado invite invitee jegyzo journalist journaliste
    judge juontaja jury kaikki kanzler kanzlerin kepviselo kertoja ketua khangia kid kids kierowniczka kierownik
    kind kinder kobieta komendant konusmaci kozbeszolas kozbeszolasok kvinde kvinna kvinne lady landeshauptfrau
    landeshauptmann landesrat lawyer leader lecturer legislator legislatorka librarian listener lletrada lletrat
    locuteur locutor locutora locutrice machine maire male man mand mann marszałek marszałkini mayor mc member men
    mevrouw mezczyzna milletvekili minister ministeri ministerin ministerka ministerpresident ministr ministra
    ministre ministro ministru ministryne miniszter mistopredseda mistopredsedkyne moderador moderadora moderateur
    moderation moderator moderatore moderatorin moderatorka moderatrice mom mother muhabir mujer mulher muller mum
    musician musorvezeto naczelnik namestek namestkyne narasumber narrador narradora narrateur narration narrator
    narratore narratrice nguoidanchuongtrinh nina nino ninos nurse næstformand næstformanden officer onorevole
    operator orador oradora ordstyrer ordstyreren ospite others oyente paaministeri panelist panellist parent
    participant participante passenger patient penanya penonton people performer periodista person pewawancara
    phochutich phongvien phothutuong pilot plateia player podpredseda podpredsednicka podsekretarz police portaveu
    portavoz poseł poslanec poslanka poslankyna poslankyne posłanka prasident prasidentin predseda predsedkyne
    predsednicka premier presedinte presedintele presentador presentadora presentator presentatrice presenter
    president presidenta presidente presidenten prezes pria principal professor programledare programleder
    prokurator prosecutor prowadzaca prowadzacy przedstawiciel przedstawicielka przewodniczaca przewodniczacy
    psychologist pubblico public publico publiek publiken publikum puhemies questioner radio rapporteur
    rapporteure rapporteuse recording redaktor redaktorka reditel reditelka relatore relatrice rep reporter
    reporterin representante representative researcher resident respondent riaditel riaditelka richter richterin
    rijksminister riporter robot rost roster rzecznik salle salondan schriftfuhrer schriftfuhrerin secretaire
    secretar secretari secretaria secretario secretary sekretarz senador senadora senadoras senadores senateur
    senator senatore senatrice sergeant ses sesler sheriff sindaco singer singers soldier son sottosegretaria
    sottosegretario speaker spectateur spectatrice spokesman spokesperson spokeswoman sprawozdawca sprecher
    sprecherin staatsminister staatsministerin staatssecretaris staatssekretar staatssekretarin staff
    statsminister statsministeren statsministern statsrad statsraden statsradet stem stemme stemmen stemmer stimme
    stimmen student students suara subject sunucu superintendent talman talmannen teacher technician teen teenager
    teilnehmer teilnehmerin temoin testigo testimone therapist thutruong thutuong todas toddler todos together
    tothom tous toutes trainer translator treasurer trustee tutor tutti tv unidentified unknown uomo user
    varapuhemies verteller veu veus viceministra viceministro vicepresident vicepresidenta vicepresidente viewer
    visitor vizekanzler vizekanzlerin vizeprasident vizeprasidentin vo voce voces voci voice voiceover voices voix
    volksanwalt volksanwaltin volksanwaltschaft volunteer voorzitter vorsitzende vorsitzender voz vozes vrouw
    waiter waitress wanita wartawan wicedyrektor wicemarszałek wiceprezes widownia widz witness woman women worker
    xornalista yleiso zastepca zeuge zeugin zuhorer zuhorerin zuruf zurufe zuschauer zuschauerin zwischenfrage
    zwischenruf zwischenrufe đaibieu αντιπροεδροσ βουλευτησ δημοσιογραφοσ διευθυντησ διευθυντρια κοινο
    παρουσιαστησ προεδρευουσα προεδρευων προεδροσ υπουργοσ υφυπουργοσ φωνεσ φωνη автор ведуча ведучии ведущая
    ведущии головуюча головуючии голос голоса депутат диктор директор директорка журналист журналистка журналіст
    журналістка зал заместитель заступник заступниця зрители зритель интервьюер керівник кореспондент корр
    корреспондент министр модератор міністр начальник полпред председатель председательствующая
    председательствующии руководитель сенатор слухач слухачка слушатель шукач היור המראיין המראיינת השר השרה יור
    מנחה קהל קול קריאה קריאות שואל שר שרה اسپیکر الجمهور الرییس الرییسة السایل الصحفی المحاور المذیع المذیعة
    المقدم المقدمة النایب النایبة الوزیر الوزیرة اواز حضار خاتون خبرنگار راوی رییس رییسة سامعین سایل شنونده صحافی
    صدا صدر صوت مجری مصاحبهگر مقدم مهمان مہمان میزبان نایب نایبة نماینده وزیر وزیرة گوینده अध्यक्ष आवाज दर्शक
    पत्रकार पुरुष मंत्री महिला श्रोता संचालक सभापति ประธาน ผู้ชม ผู้ดําเนินรายการ ผู้ถาม ผู้ฟัง ผู้สื่อข่าว พิธีกร
    เสียง 기자 남자 답 문 사회자 여자 위원장 의장 진행자 질문자 참석자 청중 해설 インタビュアー ナレーション
    ナレーター 一同 主席 主持 主持人 众人 会場 会場の声 全体 全員 全體 发言人 受訪者 受访者 司会 司会者 听众 問 嘉宾 嘉賓 声 女声 女性 委員長 採訪者 提問者 提问者 旁白 某人 男声 男性 發言人
    眾人 答 聞き手 聽眾 觀眾 观众 記者 話し手 語り手 議長 记者 質問者 采访者 问
"""
"""Who speaks without a name, folded."""

HEADS = """
    aanite aanwezig aanwezigen absent absenti absents abstimmung abwesend achtung acilmasaati afbud aflevering
    afsnit afwezig agenda aiheet ainekset ainesosat aktenzeichen amser anleitung anmarkning anmerkung annoksia
    antrag antragstext anwesend anwesende apologies arbeitszeit arende argomento asistentes assenti assistents
    assumpte assunto astuce asunto atencao atencio atencion atentie attendees attention attenzione aufnahme
    ausentes avsnitt backzeit baslamasaati baslik beginn beginndersitzung begrundung beispiel bemerkung bemærk
    bereiding bereidingstijd bereidingswijze berichterstattung beschluss beschlusse beschlussfassung betreff
    betreft birlesim bitissaati bolum bulunmayanlar catatan chuongtrinh chuđe coccion comat compterendu conseil
    consejo consell consello consiglio contenido contexte cottura crynodeb cuisson cuochop czastrwania dagordning
    dagsorden datum dauer deelnemers delka deltagare deltagere deltakere dikkat distribution dlzka dotyczy
    drucksache duracao duracion durada durasi durata duration duree dyddiad ejemplo eksempel elaboracio
    elaboracion elenco elkeszites emission endedersitzung enjeu enjeux enregistrament enregistrement entschuldigt
    episode episodio episodul esempio esimerkki esityslista etaientpresents excusados excuses exempel exemple
    exemplo exemplu fecha felvetel ffynhonnell figyelem folge fonte forfall forras franvarande fravær fraværende
    fremgangsmade fremgangsmate fuente garzeit gaste gegenrede gerekce ghichu godzina gorsahar grabacion gravacao
    gravacion gundem hadir hazirbulunanlar hazirlanisi helyszin henkilot heure hinweis hozzavalok huomautus
    idopont idotartam inattendance ingredience ingrediencie ingredienser ingrediente ingredienten ingredientes
    ingredienti ingredients inhalt inregistrare inspelning interpreti ipucu istunto jakso jednani jegyzokonyv
    jelenlevok jelenvan jelenvannak judul kalla kapanmasaati katilanlar katilimcilar kayit kaynak kello kellonaika
    kesto kilde kisiler kochzeit kokous konular lahde langd lasna lasnaolijat letop lleoliad local locatia locatie
    location locul lugar luogo malzemeler materiel medverkande medvirkende meeting megjegyzes miejsce miesto
    minutes misto mitwirkende moddepreparare mododepreparo møde møte nagranie nahrwerte napirend napirendipont
    narvarande nazev nazov nepritomni nguon nieobecni notulen obecni objectif objectifs objet observacao odcinek
    oggetto omluveni onderwerp onerge oneri opmerking opname opptak optagelse ordedodia ordemdetrabalhos
    ordemdodia ordendeldia ordineadezi ordinedelgiorno ordredeldia ordredujour ornek osallistujat osoby
    ospravedlneni osszefoglalo otsikko oturum paikka paivamaara paivays partecipanti participantes participanti
    participants pauta pelda persoanele personagens personages personaggi personaje personajes personatges
    personaxes personen personene personer personerne personnages peserta plaats place plats poissa porad porce
    porcie porciones porcje porcoes porsiyon porsjoner portii portionen portioner portions porzadekdzienny
    porzadekobrad porzioni posiedzenie postaci postup poytakirja poznamka pozor predmet preparacao preparacio
    preparacion preparare preparation preparazione preparo present presentes presenti presents prezenti priklad
    priprava pritomni probleme procedimento program protokoll protokoł przygotowanie przykład puntata quelle
    raciones racions rapat recorded recording referat registrazione rekaman remarque rendimento reparto resum
    resume resumen resumo resztvevok rezumat riassunto ringkasan rollen rollista rolverdeling roolit rubrik
    ruhezeit saksliste samenvatting sammanfattning sammendrag schodza schuze seance sedinta seduta sesion sessao
    sessio shrnuti sitzung składniki sommaire sommario source sposobprzygotowania streszczenie subiect subiectul
    subject sujet sumario sumber summary suroviny sursa sutesiido szemelyek szereplok tagesordnung
    tagesordnungspunkt tallenne tanggal targy tarih tavol teilnehmende teilnehmer teilnehmerinnen teitl temas
    temat temata tematy tempat tempodicottura tempsdecuisson tempsdepreparation thanhphan thema theme themen
    thoigian thoiluong tidakhadir tidspunkt tiempodecoccion tieuđe tiivistelma tilberedning tillagning tilstede
    tipps titel title titlu titlul titol titolo titre tittel titulo tomtat topic topics topik tutanak tytuł
    uberweisungsvorschlag ucastnici uczestnicy uhrzeit uwaga valmistus vangmat varighed varighet venue
    veranstaltung vergadering vinkki voorbeeld waktu wskazowka wykonanie yapilisi ymddiheuriadau ynbresennol zapis
    zapisnica zaznam zdroj zhrnutie zrodło zubereitung zusammenfassung zutaten điađiem αποντεσ διαρκεια εκτελεση
    επεισοδιο ημερησιαδιαταξη ημερομηνια ηχογραφηση θεμα θεματα μεριδεσ παραδειγμα παρασκευη παροντεσ περιληψη
    πηγη προσοχη προσωπα σημειωση συμβουλη συμμετεχοντεσ συνεδριαση τιτλοσ τοποθεσια τοποσ υλικα ωρα випуск
    внимание время выпуск відсутні дата деиствующиелица джерело длительность діиовіособи запис запись заседание
    засідання ингредиенты источник короткиизміст краткоесодержание место местопроведения місце місцепроведення
    назва название отсутствовали повестка повесткадня порада порции порціі порядокденнии приготовление
    приготування приклад пример примечание примітка присутні присутствовали присутствуют продолжительность
    протокол совет способприготовления спосібприготування тема теми темы тривалість увага учасники участники час
    інгредієнти אופןההכנה הערה הקלטה חבריהוועדה טיפ ייעוץמשפטי ישיבה כותרת מוזמנים מצרכים מקום מקור משך משתתפים
    נוכחים נושא נושאים נכחו נעדרו סדרהיום סדריום עלסדרהיום פרוטוקול רישוםפרלמנטרי שימולב שעה תאריך תקציר اجلاس
    التاریخ التسجیل الجلسة الحاضرون الحضور الحلقة الساعة العنوان الغایبون المدة المشارکون المصدر الملخص الموضوع
    المکان المکونات الوقت ایجنڈا تاریخ تنبیه توجه جدولالاعمال جلسه حاضران حاضرین خلاصه خلاصہ دستورجلسه دورانیہ
    ریکارڈنگ زمان ساعت شرکاء شرکتکنندگان ضبط طرزتهیه طریقةالتحضیر عنوان غایبان قسمت ماخذ محل مدت مقام ملاحظة منبع
    موادلازم موضوع مکان نصیحة نوٹ نکته وقت یادداشت अनुपस्थित अवधि उदाहरण उपस्थित कार्यसूची टिप्पणी तारीख तिथि
    दिनांक प्रतिभागी बैठक विधि विषय शीर्षक समय सामग्री सारांश सुझाव स्थान स्रोत ที่มา ผู้เข้าร่วม
    ผู้เข้าร่วมประชุม ผู้ไม่มาประชุม ระยะเวลา วันที่ วาระ วาระการประชุม สถานที่ สรุป หมายเหตุ หัวข้อ เรื่อง เวลา
    แหล่งที่มา 날짜 녹음 만드는법 불참 불참자 비고 소요시간 시간 안건 요약 의사일정 일시 장소
    재료 제목 주의 주제 차례 참가자 참석 참석자 출석 출석위원 출석자 출처 팁 회의 タイトル テーマ ポイント 与会
    与会人员 与会者 主題 主题 件名 会议 作り方 來源 做法 備考 備註 出典 出席 出席人员 出席人員 出席委員 出席者 出處 列席 列席人员 列席人員 参加者 參加者 収録 収録日 地址 地点 地點 場所 备注
    小贴士 年月日 录音 所要時間 提示 摘要 日にち 日付 日時 日期 日程 时长 时间 時刻 時長 時間 會議 材料 来源 标题 案件 概要 標題 欠席者 注 注意 目次 简介 簡介 紀錄 缺席 與會 與會人員 與會者
    要約 記錄 註 請假 議事 議事日程 議程 議題 议程 议题 记录 请假 錄音 録音 開催日 題名 題目 题目 食材
"""
"""Facts at the head of a page, folded."""

SOUNDS = """
    aanta abucheos acclamations achtergrondmuziek agita_la_campanilla agite_la_sonnette agite_sa_sonnette
    akustisch_nicht_verstandlich algarabia alkis alkislar am_nhac ambient anlasilamadi anlasilmiyor aplauden
    aplaudiments aplauso aplausos aplauze aplodeja applad applader applau* applaudissement applaudissements
    applaudissent applaudit applaus applaus* applausi applauso apupos askelia assobios asubios audio audio_plays
    ayak_sesleri bagrismalar barulho beeping beeps beifall* bell_rings bifald bifall boegeroep booed booing
    brak_dzwieku bravos brawa brouhaha bruit bruit_de_fond bruits brusio buanden buceni buhrab buhrufe buing
    buller bullicio bunyi burburinho burop busvisslingar buuausta buzzes buzzing campainha carcajadas catcalls
    chahut chatter chattering cheer cheering cheers chime chimes chiming cisza clameurs clamori clang* clank*
    clapping claps clatter* clip_plays commenti commotion congratulazioni coups_de_feu coups_de_sonnette
    coupure_de_son crackl* creak* crits cross_talk crosstalk crunch* csend csenget csengo de_voorzitter_hamert
    de_voorzitter_hamert_af derultseg dings disparo disparos distort* donder donner dorges dripping drumroll
    duraksama duyulamadi duyulmuyor dzwiek dzwieki dzwonek echoes echoing eduskunnasta eljenzes epaselvaa
    erthetetlen exclamation exclamations explosion explosions fa_sonar_la_campaneta fai_soar_a_campaina fanfare
    faz_soar_a_campainha feedback felzudulas fischi fluieraturi footstep footsteps foreign foreign_language
    formanden_ringer fotsteg fottrinn freezing frozen futtyok garbled gargalhadas gavel geen_geluid gefluit
    gegenruf gegenrufe gegrinnik gejoel gejuich geklap gelach gelachter gelak_tawa geluid geluiden gemompel
    generique gerausch* gerinkel geroffel geroffel_op_de_bankjes glocke glockenzeichen gok_gurultusu gresillements
    grosse_unruhe grzmot græder gulusme gulusmeler gunfire gunshot gunshots gurultu gurultuler gwizdy głos_z_sali
    głosy_z_sali hace_sonar_la_campanilla halinaa hallhatatlan hamergeklop hareketli_muzik hałas heckling
    heiterkeit hening hilariteit hiljaisuus hiljaisuutta hilpeytta hisses hissing hlas_z_plena hlasy_z_plena
    honking honks hooting hubbub hudba huees huiduieli hør_hør ilarita im_lang imperceptivel impercetivel
    impuscaturi inaud inaudibil inaudibile inaudible inaudivel incompreensivel incomprehensible incomprensibile
    incomprensible indiscernible indistinct ingen_lyd inget_ljud ininteligible ininteligivel inintelixible
    inintelligibile inintelligible instrumental interference interferencia interrupciones interrupcions
    interruption interruptions inudibile isliklar jaleo jeering jeers jingle jubel kahkaha kahkahalar
    khong_nghe_ro khong_ro klapping klapsalve klapsalver klatschen klingeln klopfen klubbeslag klubbslag knistern
    knock knocking knocks kohinaa koputtaa_nuijalla kozbekialtas kozbekialtasok kozbeszolas kozbeszolasok kroki
    kroky kuulumatonta lachen laf_atmalar lange_pause langkah_kaki larsen laughing laughter laukaus
    lebhafter_beifall leptek liniste long_silence lyrics manifestacoes melody melua micro_coupe
    microfone_desligado microfono_apagado microfono_cerrado microfono_disattivato microfono_spento microfoon_uit
    mikrofon_abgeschaltet mikrofon_ausgeschaltet mikrofon_otomatik_cihaz_tarafindan_kapatildi mikrofon_vypnut
    mikrofon_wyłaczony moraj mormorii mouvements_divers muffled munterhed munterhet murmullos murmures murmurios
    murmuris music musica musica_de_fondo musica_de_fundo musica_di_sottofondo musical musiikkia musik musikk
    musique musique_de_fond muzica muziek muzik muzyka nagy_taps naurua neclar neinteligibil neklid nem_ertheto
    nem_hallhato nepocutelne nepokoj neslysitelne nesrozumitelne nevetes nezrozumitelne ngung nicht_verstandlich
    nieczytelne niesłyszalne niewyrazne niewyraznie niezrozumiałe no_audio no_se_sent_be noise noises
    non_se_percibe nonenglish not_clear ohorbart oklaski okrzyki oljud on_ao onduidelijk onhoorbaar onrust
    onverstaanbaar otydligt ovacion overlapping_conversation overlapping_speech overlapping_voices overtalk
    ozyva_se_potlesk palmas passos pausa pause paused pauses pauza pauze petir pfeifen pfiffe piepen piepton
    piskanie piskot playing plays pobaveni pobavenie poruszenie potlesk predsedajici_zvoni predsedajuci_zvoni
    presidenten_klubber protestas protestations proteste protester protestes protestos protesty puhemies_koputtaa
    płacz płacze rasete raunen rauschen remor_de_veus reo_ho rialla rialles ringer_med_klokken ringing rings
    ringtone rires risas risata risate risos ruch_v_sale ruido ruidos rumbl* rumoare rumoer rumoer_in_de_zaal
    rumore rumoreggiamenti rumores rumori rumors rustl* rømmer_sig sans_son schoten schritte schuss schusse
    schweigen se_sent_una_veu sem_som senza_audio sessizlik si_ride sifflets signal silah_sesi silbidos silence
    silenci silencio silent silenzio sin_sonido singing sings sira_kapaklarina_vurmalar sireeni siren sirena
    sirenas sirene sirenen sirener sirenes sirens skott skratt skridt skritt skudd slamming slams slaps smich
    smiech smiechy smiechy_na_sali sonido sonnerie sorakan soraksorai soroll sorolls sound sounds sourires splash*
    squeak* squillo static stilhed stille stillhet stilte stimmen_im_hintergrund stimmengewirr strzał strzały
    stønner suara suena_la_campanilla sum_v_sale suna_clopotelul suna_din_clopotel sunet suona_il_campanello
    suona_la_campanella suoni suono suosionosoituksia swoosh* syrena syreny szirena szunet tacere
    talmannen_slar_klubban tapping taputuksia taputusta tauko telefon_klingelt tembakan tepuk_tangan tertawa
    thump* thunder ticho ticking tidak_jelas tidak_terdengar tieng_cuoi tieng_on tieng_vo_tay tilrab tilrop
    timbre_suena titelmusik toca_a_campaina toca_a_campainha toca_la_campaneta ton_fallt_aus tonausfall tonnerre
    torden tosender_beifall trovao trueno truenos trzask tumult tumulte tumulto tunet tuono typing tystnad
    uforstaelig uforstaeligt ugultular uhørbart uhørligt ukkosta unclear unhorbar unintelligible unruhe
    untranscribed unverst unverstandlich uproar utydelig utydeligt vaias valihuuto valihuutoja velky_potlesk
    veselost veus_de_fons video_playing video_plays vihellyksia visslingar vitores vives_protestations
    vivi_applausi vo_tay vociferari voetstappen voiceover vozes vurmalar vykriky vykriky_z_plena vypnuty_mikrofon
    vystrel wesołosc wesołosc_na_sali whoosh* widerspruch wrzawa wyłaczony_mikrofon xiulets xivarri yuhalamalar
    zgomot zgomote zil_caliyor zil_sesi zuruf zurufe zustimmung zvoncek zvonek zwischenruf zwischenrufe ακαταληπτα
    ακαταληπτο αναστεναγμοσ αναστεναζει βηματα βηχασ βηχει βροντη γελα γελαει γελια γελουν γελωντασ γελωτεσ
    διαμαρτυριεσ δυσδιακριτο επευφημιεσ θορυβοσ καθαριζει_τον_λαιμο κλαιει κουδουνι κτυπαει_το_κουδουνι
    κωδωνοκρουσια κωδωνοκρουσιεσ λυγμοι μιλα μιλαει μιλουν μουρμουριζει μουσικη οχλαγωγια παυση πυροβολισμοσ
    σειρηνα σιωπη στο_σημειο_αυτο τραγουδα τραγουδαει φτερνιζεται φωναζει φωνασκιεσ χειροκροτει χειροκροτημα
    χειροκροτηματα χειροκροτουν χτυπαει_το_κουδουνι ψιθυριζει аплодирует аплодируют аплодисменти аплодисменты
    аплодують аплодує бормочет бурмоче вздох вздыхает вигуки вигуки_із_залу вика викове возмущение всхлипывает
    въздиша въздишка выкрик выкрики выстрел выстрелы відкашлюється говорит говорить говорят говорять голос_из_зала
    голос_із_залу голоса_из_зала голоси_із_залу грає_музика дзвонить_у_дзвінок дзвінок звонок звуки звучит_музыка
    зевает зітхання зітхає играет_музыка изстрел кашель кашля кашляет кашляє киха крики кричит кричить кроки
    лунає_музика микрофон_выключен микрофон_отключен музика музыка мърмори мікрофон_вимкнении мікрофон_вимкнено
    напевает наспівує не_працює_мікрофон не_се_чува не_слышно не_чути неразб неразбираемо неразборчиво нерозб
    нерозбірливо нет_звука нечутно овация овація оживление оживление_в_зале оплески откашливается пауза пее
    перешкоди плач плаче плачет плескає поет пожвавлення позіхає помехи постріл постріли пошепки регіт
    реплика_из_зала реплики ръкопляскания свист сирена смее_се смеется смех_в_зале смеются смеясь смеят_се
    сміх_у_залі сміються сміючись сміється співає стогне стонет стъпки схлипує тишина усмехается усмехаясь
    хихикает хихикає хлопает хмыкает хохот чихает чхає шепне шепот шепотом шепоче шепчет шум_в_зале шум_в_залі
    шум_и_реплики шум_у_залі אנחה בוכה בוכים בכי המולה הפסקה יריות ירייה לא_ברור לא_מובן לא_נשמע לוחש לוחשת לחישה
    מדבר מדברים מדברת מהומה מוזיקה מוחא_כפיים מוחאים_כפיים מוסיקה מזמזם מחיאות_כפיים מחיאת_כפיים מכחכח מכחכחת
    ממלמל ממלמלת מצחקק מצחקקת משתעל משתעלת מתעטש מתעטשת נאנח נאנחת סירנה צוחק צוחקות צוחקים צוחקת צועק צועקת
    צלילים צעדים קריאות קריאות_ביניים קריאת_ביניים שיעול שר שרה שריקות שתיקה תשואות احتجاجات اصوات الجمهور_یصفق
    الجمهور_یضحک اه اہ بکاء تالیاں تبکی تتحدث تتنحنح تتنهد تسعل تشویش تشویق تشویق_حضار تشویق_میکنند تصرخ تصفیق
    تصفیق_حار تضحک تعطس تغنی تنهد تنهیدة تهمس خاموشی خطوات خنده_حضار دست_زدن دست_میزنند روتا_ہے روتی_ہے زمزمه
    زنگ_رییس سرفه سرگوشی سعال صدای_زنگ صراخ صفارة صلوات صلوات_حضار صوت_الجرس ضاحکا ضاحکة ضحکات ضوضاء طلقات عطسه
    غیر_مسموع غیر_مفهوم غیر_واضح غیرقابل_شنیدن فریاد قهقهة قہقہہ قہقہے موسیقا موسیقی میخندد میخندند میگرید
    ناقابل_سماعت نامشخص نامفهوم نجوا هتافات همس همهمه هیاهو چھینک کف_زدن کھانسی گریه ہنستا_ہے ہنستی_ہے ہنستے_ہویے
    یبکی یتحدث یتحدثون یتنحنح یتنهد یدق_الجرس یسعل یصرخ یصفق یصفقون یضحک یضحکون یعطس یغنی یلهث یهمس अश्राव्य
    अस्पष्ट आवाज आह करतल_ध्वनि खाँसता_है खाँसी खांसी छींक ठहाका ठहाके तालियाँ तालियाँ_बजाते_हैं तालियां
    ताली_बजाते_हैं ध्वनि फुसफुसाहट रोते_हुए रोना विराम व्यवधान संगीत सन्नाटा हँसता_है हँसती_है हँसते_हुए हंसते_हुए
    기침 기침소리 노래 들리지_않음 속삭이며 속삭임 알아들을_수_없음 외침 울먹이며 울음 웃고
    웃는다 웃으며 장내_소란 장내_웃음 재채기 청취_불능 하는_사람_있음 하는_위원_있음
    하는_의원_있음 하는_이_있음 한숨 헛기침 흐느낌
"""
"""Sounds in brackets, folded; `_` joins a phrase, `*` stands for an ending or a beginning."""

MUSIC = """
    *音乐 *音楽 *音樂 achtergrondmuziek* am_nhac bgm* fanfare* hareketli_muzik hudba* instrumental* jingle* lyrics*
    melody* music* musica* musica_de_fondo musica_de_fundo musica_di_sottofondo musical* musiikkia* musik* musikk*
    musique* musique_de_fond muzica* muziek* muzik* muzyka* nhac* singing* sings* titelmusik* zene* μουσικη*
    грає_музика звучит_музыка играет_музыка лунає_музика музика* музыка* מוזיקה* מוסיקה* موسیقا* موسیقی* संगीत*
    ดนตรี* เพลง* เสียงดนตรี* 음악* 音乐* 音楽* 音樂*
"""
"""Music in brackets, in the same way."""

SILENCE = """
    cisza* csend* duraksama* hening* hiljaisuus* hiljaisuutta* im_lang inget_ljud jeda* lange_pause liniste*
    long_silence ngung* no_audio paus* pausa* pause* paused* pauses* pauza* pauze* schweigen* sessizlik* silence*
    silenci* silencio* silent* silenzio* stilhed* stille* stillhet* stilte* szunet* tacere* tauko* ticho* tystnad*
    παυση* σιωπη* пауза* тиша* тишина* הפסקה* שקט* שתיקה* خاموشی* سکوت* صمت* مکث* وقفة* وقفہ* मौन* विराम* सन्नाटा*
    หยุด* เงียบ* 무음* 정적* 침묵* 停頓* 停顿* 无声* 沈黙* 沉默* 無聲* 無音* 間 静默* 靜默*
"""
"""Silence in brackets, in the same way."""

UNINTELLIGIBLE = """
    akustisch_nicht_verstandlich anlasilamadi anlasilmiyor cross_talk crosstalk duyulamadi duyulmuyor epaselvaa
    erthetetlen garbled hallhatatlan imperceptivel impercetivel inaud inaudibil inaudibile inaudible inaudivel
    incompreensivel incomprehensible incomprensibile incomprensible indiscernible ininteligible ininteligivel
    inintelixible inintelligibile inintelligible inudibile khong_nghe_ro khong_ro kuulumatonta neclar
    neinteligibil nem_ertheto nem_hallhato nepocutelne neslysitelne nesrozumitelne nezrozumitelne
    nicht_verstandlich nieczytelne niesłyszalne niewyrazne niewyraznie niezrozumiałe no_se_sent_be non_se_percibe
    not_clear ohorbart onduidelijk onhoorbaar onverstaanbaar otydligt tidak_jelas tidak_terdengar uforstaelig
    uforstaeligt uhørbart uhørligt unclear unhorbar unintelligible untranscribed unverst unverstandlich utydelig
    utydeligt ακαταληπτα ακαταληπτο δυσδιακριτο не_се_чува не_слышно не_чути неразб неразбираемо неразборчиво
    нерозб нерозбірливо нечутно нрзб לא_ברור לא_מובן לא_נשמע غیر_مسموع غیر_مفهوم غیر_واضح غیرقابل_شنیدن
    ناقابل_سماعت نامشخص نامفهوم अश्राव्य अस्पष्ट ฟังไม่ชัด* ไม่ได้ยิน 들리지_않음 불분명 안_들림
    알아들을_수_없음 청취_불능 不明瞭 不清楚 判読不能 听不清* 听不清楚 无法辨识 無法辨識 聞き取り不能 聞き取れず 聞き取れない 聴取不能 聽不清*
"""
"""What stands for words that could not be understood, in the same way."""

ABBREVIATIONS = """
    a.c a.d a.d.h.v a.m a.n a.s a.u.b abb abg abgg abp abs abzgl acad adm admón afb afd age aj al alb alin alv ang
    anm ann ao ap apdo apod approx apr apr.j.-c aprox apt arch arq art arts arş asist assn atd atty atď aug av
    av.j.-c avd avda ave avv b.z bd bek benj betr bijv bitr bk bkz bl bl.a bld bldg blv blvd blz bn bp br bros bs
    bspw bt bv bzgl bzw böl bł c.-à-d c.q c.s c.so ca cad cap capt cav cca cel cf cfr ch chap chas cia cie cnel co
    col coll comm conf corp cpt cte ctra cía d d.c d.ex d.h d.hr d.j d.m.v d.v.s d.w.z danl dec dep dept depto dez
    dhr dipl dl dll dna doc dott dott.ri dott.ssa doç dpto dr dra drs ds dsb dst dvs déc dép dña e.a e.d e.g e.n
    ebd ec ecc ecz ed eds edw ee.uu egr einschl ekr ekskl eli em eng enl entspr env enz es esim est etc ev evt
    evtl ex ex.ª excl excm excma excmo exkl exma exmo exª f.d f.eks f.n f.o.m f.ö fam fbg feb febr fej ff fhv fig
    figg fls fr fr.o.m fszt ft févr fık geb gebr gegr gem gen gent.mo geo geom gest gez ggf ggr gm gnl godz gov gr
    gral gs gén gör h h.m hab haz hble hfst hhv hj hl hlm hod hon hoofdst hr huom hwy hz i.d.r i.e i.p.v i.sz
    i.t.t i.v i.v.m id ifj iflg ift iht ill ill.mo ilma ilmo il·lm im inc incl ing inkl inż ir itd itp j.-c jan
    janv jas jend jf jfr jg jh jhr jkr jl jne jno jr jud judr juil jul jun jur júl jún kap kard kb kd ker kft kgl
    kl klo ko kpl kpt krt krş ks kv kč ld lda lect lek letjen lett lfd lgs lic lit loc lt ltd ltda luv m m.a.o
    m.a.w m.b.t m.d m.fl m.h.t m.i m.in m.m m.n m.s m.st m.u.v m.v m.ö mad mag mah maj maks mar md mevr mgr mht
    mia mil milj mill min mio mj mkr mld mlle mln mm mme mmes mn mnkr mom mons mr mrd mrs ms mt mudr mun mw màx
    márc máx mín müh n n.a.v n.b n.chr n.d.l.r n.e n.k n.l n.os n.s n.º nachm napr např nk nl nn no nov np nr nro
    ns nv nxb ny n° nám násl núm núms o.a o.d o.dyl o.l o.s.v o.ä obr obs oct odd ods odst oik ok okt old on onn
    op.cit os osv p p.ej p.es p.ex p.g.a p.le p.m p.n.e p.o p.t p.zza pag pagg paras parl pct pe pf pga ph.d phdr
    pkt pl pld plk plt po popr popř por pow poz pozn pp ppłk pr pr.n.l prof prof.ssa profa profª prop prov pt puh
    pza pàg pàgs pág págs párr páx páxs pí písm płk př.n.l q q.e.p.d r rag rd rep resp rev rn rndr robt rod rozdz
    roč rte rys réf s s.a s.d s.h s.k s.l s.o s.p.a s.r.o s.u saml sd sdr sec segg sek sen sep sept sf sgt sid sig
    sig.na sig.ra sigg sl sn sog sok spett sr sr.ª sra sres srov srs srta ss ss.mm st sta stb std ste stellv stk
    str sts supt sv sz szept szt séc sécs t t.a.v t.ex t.g.v t.h.v t.j t.n.v t.o.m t.o.v t.w.v tab tark tav tel
    ten tfn tfno tgl th.s thos ti tis tj tlf tm tms tn tp tr trav tri ts tsb tsd tte tuh tys tzn tzv tzw tél tř
    u.a u.dgl u.i u.k u.n u.s u.v.m u.ä u.å ubnd ud uds ul univ ust usw uzm v v.a v.chr v.d.h v.g v.gr v.h v.le
    v.v vast vb vd vda vedr vgl viz vol voll vols vorm vors vrt vs vyhl vö wg wm woj ww yay ym yms yth yy z.b z.g
    z.hd z.t z.zt zejm zgn ziff zn zob zrt zvl zzgl zák zł ált ápr årg çev éd éds évf î.e.n î.hr ör örn ört österr
    özv öğr ún č č.j čl đ św şti ș.a ș.a.m.d άρ άρθ άρθρ αγ αι αναπλ αρ αρθ βλ δηλ δισ δρ εδ εικ εκ εκατ κ κ.ά
    κ.λπ κ.ο.κ κα καθ κεφ κκ κλπ κτλ λ.χ λεωφ μ.μ μ.χ ν π.δ π.μ π.χ πίν παρ περ πρβλ σελ σσ τηλ τομ τρισ χιλ χλμ
    ό.π абз акад ал англ арх бл бр буд бул бульв вв вкл вул г гг ген гл гр грн д-р дер див доц др ж.к зав зам заст
    и.д и.др и.о изд им инж канд кв корп лв м млн млрд н.е н.э напр обл ок оф п пл подп полк пос пп пр прим пров
    просп проф р разд ред рис розд рр руб с св см ср ст ст.ст стор стр т т.д т.е т.зв т.к т.н т.нар т.о т.п т.ч
    тел тис тов тт тыс ул хв хил ч чл эт ім ін אדר' אינג' גב' ד ד"ר וכו' ח"כ יו"ר למשל מס' מר ע"י עו"ד עמ' פרופ'
    רו"ח רח' ء آ أ إلخ ت ج جناب خ د دکتر ر.ک س ش ص ط ع ق.م م محترم نمبر ه.ش ه.ق هـ وغیرہ پروفیسر ڈاکٹر आदि ई.पू
    कि.मी क्र डॉ पं पृ प्रो मा रु श्री सं सु से.मी ก.ค ก.พ ก.ย กก กม ค.ศ จ ซม ด.ช ด.ญ ดร ต ต.ค ถ ธ.ค น น.ส ผศ พ.ค
    พ.ย พ.ศ ม ม.ค มิ.ย มี.ค ร.ร รศ ศ ส.ค อ เม.ย
"""
"""Words whose full stop ends no sentence, without it."""

AFTER_NAMES = """
    교수 기자 대표 선생님 위원 위원장 의원 장관 さん 主任 先生 博士 参加者 大臣 女士 委员 委員 委員長 小姐 市長 教授 知事 社長 老师 老師 記者
    議員 议员 记者 質問者 部長 部长
"""
"""Offices and forms of address after a name, folded."""

EVERYBODY = """
    여러분 みな 各位 皆 諸位 诸位
"""
"""What a speaker calls the audience, with the same endings, folded."""

FROM_THE_HALL = """
    ausdemsaal dalpubblico delasalle dinsala zesali zplena zsali ззалу змісця иззала сместа іззалу
"""
"""Who calls without a name, folded, without blanks."""

CLAUSES = """
    אומר אומרים אומרת אז איתנו אמר אמרה אמרו אמרנו אמרתי אני אצלנו את גם הוא הוספנו הזה היא היה הם ואז זאת זה כותב
    כותבת כי לא עלינו ענה ענתה שאל שאלתי של שלנו آن أجاب أجابت أن إلى إن از این به تقول ثم در را سأل سألت على
    عندنا في قال قالت قلت قلنا كان لا لقد لكن لنا له لي ما من می‌گوید نوشت هذا هذه هم هو هي و يقول پرسید پرسیدم که
    گفت گفتم گفتند आपने उन्होंने उसने उससे उसे और कहा को तुमने ने पूछा बोला बोली मुझसे मुझे में मैं मैंने यह वह से
    सोचा हमने है हैं
"""
"""Words that no name has."""

JOINING = """
    a ac and dan e ed en et i ile ja och og oraz und ve và y és şi și και κι и й та і اور و और และ と 与 和 與 및
"""
"""Words that join two names."""

WEEKDAYS = """
    carsamba csutortok ctvrtek cuma cumartesi czwartek dienstag dijous dilluns dimanche dimarts dimecres dinsdag
    dissabte diumenge divendres domenica domingo donderdag donnerstag duminica fredag freitag friday giovedi hetfo
    jeudi joi jueves kedd keskiviikko lauantai lordag lundi lunedi lunes luni luns lørdag maanantai maandag mandag
    mardi martedi martes marti mercoledi mercores mercredi miercoles miercuri mittwoch monday montag nedela nedele
    niedziela onsdag patek pazar pazartesi pentek perjantai persembe piatek piatok pondeli pondelok poniedziałek
    quarta quartafeira quinta quintafeira sabado sabato sali sambata samedi samstag saturday segunda segundafeira
    sexta sextafeira sobota sondag sonnabend sonntag sroda streda stvrtok sunday sunnuntai szerda szombat søndag
    terca tercafeira thursday tiistai tirsdag tisdag torsdag torstai tuesday utery utorok vasarnap vendredi
    venerdi venres viernes vineri vrijdag wednesday woensdag wtorek xoves zaterdag zondag δευτερα κυριακη
    παρασκευη πεμπτη σαββατο τεταρτη τριτη воскресенье вторник вівторок неділя понедельник понеділок пятница
    пятниця середа среда суббота субота четвер четверг יוםחמישי יוםראשון יוםרביעי יוםשישי יוםשלישי יוםשני שבת
    الاثنین الاحد الاربعاء الثلاثاء الجمعة الخمیس السبت جمعه دوشنبه سهشنبه شنبه پنجشنبه چهارشنبه یکشنبه गुरुवार
    बुधवार मंगलवार रविवार शनिवार शुक्रवार सोमवार 금요일 목요일 수요일 월요일 일요일 토요일 화요일 周一 周三
    周二 周五 周六 周四 周日 土曜日 日曜日 星期一 星期三 星期二 星期五 星期六 星期四 星期日 月曜日 木曜日 水曜日 火曜日 金曜日
"""
"""Days of the week, folded; `_` is a blank."""

MONTHS = """
    abr abril ag ago agost agosto agu agustos agustus aout apr april aprila aprile aprilie aprilis ara aralik aug
    august augusta augusti augustus augusztus avr avril awst bre brezen brezna cerven cervence cervenec cervna chw
    chwef chwefror cvc cvn cze czerwca czerwiec dec december decembra decembre decembrie decembro des desember
    desembre dez dezember dezembro dic dicembre diciembre dub duben dubna ebr ebrill eki ekim elo elokuu elokuuta
    ene enero eyl eylul feb febbraio febr febreiro febrer febrero februar februara februari februarie february fev
    fevereiro fevr fevrier gen gener gennaio giu giugno gor gorff gorffennaf gru grudnia grudzien haz haziran
    heina heinakuu heinakuuta helmi helmikuu helmikuuta huhti huhtikuu huhtikuuta hyd hydref ian ianuarie ion
    ionawr iul iulie iun iunie jan janeiro januar januara januari january janv janvier joulu joulukuu joulukuuta
    juil juillet juin jul jula julho juli julio juliol julius july jun juna june junho juni junio junius juny kas
    kasim kesa kesakuu kesakuuta kve kveten kvetna kwi kwiecien kwietnia led leden ledna lip lipca lipiec lis
    listopad listopada listopadu loka lokakuu lokakuuta lug luglio lut lutego luty maalis maaliskuu maaliskuuta
    maart mag maggio mai maig maio maj maja majus mar marc marca march marcius marco marec maret marras marraskuu
    marraskuuta mars mart martie marts marz marzec marzo maw mawrth may mayis mayo medi meh mehefin mei mrt nis
    nisan noiembrie nov november novembra novembre novembro noviembre oca ocak oct october octobre octombrie
    octubre okt oktober oktobra ott ottobre out outubro paz pazdziernik pazdziernika pro prosince prosinec rhag
    rhagfyr rij rijen rijna sep sept september septembra septembre septembrie septiembre set setembre setembro
    settembre sie sierpien sierpnia srp srpen srpna sty styczen stycznia sub subat syys syyskuu syyskuuta szept
    szeptember tach tachwedd tammi tammikuu tammikuuta tem temmuz thang thg touko toukokuu toukokuuta uno unor
    unora wrz wrzesien wrzesnia xan xaneiro xul xullo xuno zar zari απρ απριλιοσ απριλιου αυγ αυγουστοσ αυγουστου
    δεκ δεκεμβριοσ δεκεμβριου ιαν ιανουαριοσ ιανουαριου ιουλ ιουλιοσ ιουλιου ιουν ιουνιοσ ιουνιου μαι μαιοσ μαιου
    μαρ μαρτιοσ μαρτιου νοε νοεμβριοσ νοεμβριου οκτ οκτωβριοσ οκτωβριου σεπ σεπτεμβριοσ σεπτεμβριου φεβ
    φεβρουαριοσ φεβρουαριου авг август августа апр апрель апреля април бер березень березня вер вересень вересня
    груд грудень грудня дек декабрь декабря декември жовт жовтень жовтня июл июль июля июн июнь июня квіт квітень
    квітня лип липень липня лист листопад листопада лют лютии лютого маи мар март марта мая ное ноември нояб
    ноябрь ноября окт октомври октябрь октября сент сентябрь сентября сеп септември серп серпень серпня січ січень
    січня трав травень травня фев февр февраль февраля февруари черв червень червня юли юни янв январь января яну
    януари אוג אוגוסט אוק אוקטובר אפר אפריל באוג באוגוסט באוק באוקטובר באפר באפריל בדצמ בדצמבר ביולי ביוני בינו
    בינואר במאי במרץ בנוב בנובמבר בספט בספטמבר בפבר בפברואר דצמ דצמבר יולי יוני ינו ינואר מאי מרץ נוב נובמבר ספט
    ספטמבר פבר פברואר ابریل اغسطس اوت اوریل اپریل اکتبر اکتوبر اگست جنوری جولایی جون دسامبر دسمبر دیسمبر سبتمبر
    ستمبر سپتامبر فبرایر فروری فوریه مارس مارچ مایو مه میی نوامبر نوفمبر نومبر ژانویه ژوین ژوییه ینایر یولیو یونیو
    अक्टू अक्टूबर अग अगस्त अप्रैल जन जनवरी जुल जुलाई जून दिस दिसंबर नव नवंबर फर फरवरी मई मार्च सित सितंबर กค กพ กย
    กรกฎาคม กันยายน กุมภาพันธ์ ตค ตุลาคม ธค ธันวาคม พค พย พฤศจิกายน พฤษภาคม มกราคม มค มิถุนายน มิย มีค มีนาคม สค
    สิงหาคม เมย เมษายน 월 一月 七月 三月 九月 二月 五月 八月 六月 十一月 十二月 十月 四月 月
"""
"""Months as they are written in dates, folded, without figures."""

DATE_PARTICLES = """
    d de del nam ngay of the г р ב 년 일 年 日 月
"""
"""What else is written in dates, folded."""

CHANNELS = {
    "words": """
        chat chatbox chatt chatten chatti chatu comentari comentarii comentario comentarios comentaris comentariu
        comment commentaire commentaires commenti commento comments correo correu courriel czacie czat czatu
        dolmetscher email epost interpret interprete interpreter komentar komentari komentarz komentarzach komment
        kommentar kommentare kommentaren kommentarer kommentti mail mejl mic micro microfon microfone microfono
        microfoon microphone mikrofon phone puhelimitse puhelin radio radyo reactie reacties sahkoposti sms sohbet
        telefon telefone telefonen telefonie telefono telefonu telefoon telephone tlumocnik tolk translator tłumacza
        video webchat wideo xat yorum βιντεο μικροφωνο ραδιοφωνο σχολια σχολιο τηλεφωνο τηλεφωνου видео відео коментар
        коментарях комментарии комментариях микрофон мікрофон переводчика перекладача почте пошті радио радіо телефон
        телефону чат чата чате чату чаті הטלפון הצאט וידאו טלפון מייל צאט רדיו الاذاعة البرید التعلیقات الدردشة
        الفیدیو الهاتف ایمیل تلفن رادیو ویدیو چت ईमेल चैट टिप्पणी फोन रेडियो वीडियो 댓글 라디오 영상 이메일 전화
        채팅 コメント チャット ビデオ メール ラジオ 广播 廣播 电话 聊天 視頻 视频 評論 评论 邮件 郵件 電話
    """,
    "before": """
        a al am at auf aus by cez da dal dans des desde din door durch em en fra fran from genom i im in la na nel
        nella no od on op over pa par pe pela pelo per po por pres prin przez sur through tramite uber v via w z απο
        μεσω στα στο в з из по с у через із דרך از با در عبر علی فی من
    """,
    "capacity": """
        ako als as ca com come comme como jako som ωσ как як بصفته بهعنوان
    """,
    "articles": """
        a agli ai al ale alla alle allo als an ao aos as au aux cea cei cel cele celei celor celui co coa coas cos d
        da dagli dai dal dalla dalle dallo das de degli dei del della delle dello dels dem den der des det die do dos
        du dun duna dunes dunha duns een ei ein eine einem einen einer eines el els en ena et ett gli het i il l la
        las le les lo los na nas negli nei nel nella nelle nello niste no nos num numa nun nunha o os pel pela pelas
        pelo pelos pels pola polas polo polos sugli sui sul sulla sulle sullo t the um uma umas un una unas une unei
        unes unha unhas uno unor unos uns unui zon ενα εναν ενασ η μια μιασ ο οι στα στη στην στισ στο στον στου στουσ
        τα τη την τησ τισ το τον του τουσ των یک
    """,
}
"""The words of each part of `Channel`, and articles, folded."""

ADDRESS = {
    "men": """
        dhr domnul don heer herr herra hr lord m monsieur mr pan senhor senor senyor sig signor sir sr κοσ κυριοσ гн
        господин пан מר اقا اقای السید श्री
    """,
    "women": """
        dame doamna domnisoara dona frau fraulein frk froken fru frøken lady madam madame mademoiselle mevr mevrouw
        miss mlle mme mrs ms mw neiti pani rouva senhora senhorita senora senorita senyora senyoreta signora signorina
        sigra slecna sra srta κα κυρια гжа госпожа пани панна пані גב גברת الانسة السیدة خانم श्रीमती सुश्री
    """,
    "others": """
        dl dna fr mx sayin κ
    """,
}
"""The words of each part of `Address`, folded."""

CLOCK = {
    "before": """
        a_las a_les alle godz. kl kl. klo klockan klokka klokken o_godz. ob ora ore saat um à às ás στις ώρα בשעה
        الساعة ساعت
    """,
    "after": """
        Uhr hod hod. hrs hrs. uur óra órakor ώρα год год. ч ч. час час. часов बजे
    """,
    "between": """
        h
    """,
    "morning": """
        上午 午前 오전
    """,
    "afternoon": """
        下午 午後 오후
    """,
    "hours": """
        时時点點 時 시
    """,
    "minutes": """
        分 분
    """,
    "seconds": """
        秒 초
    """,
    "noted": """
        e era eram hora horas minuto minutos
    """,
}
"""The words of each part of `ClockWords`; `_` is a blank."""

COLUMNS = {
    "start": """
        aanvang aika alku anfang awal baslangic başlangıç beginn beginnt begintijd bắtđầu começo comienzo czas debut
        desde début entrada entrata entrée fra från heure hora horodatage idő inici inicio inizio início kezdet kezdés
        mulai od ora poczatek początek saat starttid startzeit tempo temps tid tiempo tijd timp uhrzeit van von
        zacatek zaman začiatok začátek zeit čas αρχή ώρα время начало початок старт час התחלה זמן البداية الوقت زمان
        शुरू समय เริ่ม เวลา イン点 开始 开始时间 开始时间码 时刻 时间 時刻 時間 起始 開始 開始時間 시간 시작 시작시간
    """,
    "end": """
        akhir bis bitis bitiş do einde eindtijd ende endet endzeit fim fin final fine konec koniec kếtthúc loppu
        salida saída schluss selesai sfârșit slut slutt sluttid son sortie termino til till tot término uscita vége
        τέλος конец край кінець окончание סוף סיום النهاية پایان अंत สิ้นสุด アウト点 終わり 終了 終了時間 结束 结束时间 끝 종료 종료시간
    """,
    "error": """
        erreur fehler
    """,
    "duration": """
        czastrwania dauer duracion duración durada durata durată duração duree durée duur időtartam kesto laenge
        lengde längd länge süre trvanie trvání varaktighet varighed varighet διάρκεια длительность продолжительность
        продължителност тривалість משך المدة مدت अवधि 持续时间 时长 期間 長さ 길이 지속시간
    """,
    "kind": """
        art categoria categoría druh genre laji rodzaj soort sorte tip tipo tipus typ type típus tür είδος вид тип סוג
        النوع نوع प्रकार タイプ 種類 类型 유형 종류
    """,
    "speaker": """
        beszélő falante hablante interlocutor interlocutore intervenant konusmaci konuşmacı locuteur locutor locutrice
        mluvci mluvčí mowca mówca ngườinói orador orateur oratore osoba parlante pembicara persoa person persona
        personagem personaje personnage puhuja redner rednerin relatore rečník sprechende sprecher sprecherin spreker
        talare talende taler vorbitor řečník ομιλητής говорител говорящий диктор кто оратор промовець спикер спікер
        דובר المتحدث گوینده वक्ता ผู้พูด 发言人 发言者 発言者 話者 說話者 讲话人 说话人 발화자 화자
    """,
    "text": """
        beschriftung contenido contenuto contido contingut falas inhalt kommentar metin mot obsah ord palabra palabras
        parole paroles slova slowa szöveg słowa teks tekst teksti testo text texte texto transcripción transcription
        transcrição transkript trascrizione untertitel vănbản woord woorden wort worte wypowiedź wörter κείμενο
        реплика слова текст фраза טקסט النص متن पाठ ข้อความ テキスト 内容 台词 字幕 文本 本文 発言 내용 자막 텍스트
    """,
}
"""What columns hold, and their titles."""

TIME_UNITS = {
    "ms": """
        ezredmásodperc miligiây milisaniye milisecunde milisegundos milisekundy milissegundos millis millisecond
        milliseconden millisecondes millisecondi milliseconds millisekunden millisekunder millisekuntia mil·lisegons
        ms msec χιλιοστά миллисекунды мс мілісекунди אלפיות ملليثانية میلیثانیه मिलीसेकंड ミリ秒 毫秒 밀리초
    """,
    "s": """
        giây mp másodperc s saniye sec second seconden secondes secondi seconds secs secunde seg segons segundos sek
        sekunden sekunder sekundy sekunnit sekuntia sn δευτερόλεπτα с сек секунди секунды שניות ثانية ثانیه ثوان सेकंड
        秒 초
    """,
}
"""Units after the titles of columns."""

KINDS = {
    "chapter": """
        bölüm capitol capitolo capitulo capítol capítulo chapitre fejezet hoofdstuk kapitel kapitola kapittel luku
        rozdział κεφάλαιο глава розділ פרק فصل अध्याय チャプター 章 章节 챕터
    """,
    "music": """
        hudba musica musiikki musik musikk musique muzică muziek muzyka música müzik zene μουσική музика музыка מוזיקה
        موسيقى موسیقی संगीत 音乐 音楽 음악
    """,
    "shot": """
        cadru corte klip klipp otos pla plan plano schnitt snede taglio ujęcie vágás záber záběr çekim πλάνο кадр план
        שוט لقطة نما शॉट カット 镜头 컷
    """,
    "silence": """
        cisza csend hiljaisuus liniște sessizlik silence silenci silencio silenzio silêncio stilhed stille stillhet
        stilte ticho tystnad σιωπή тиша тишина שקט سکوت صمت मौन 無音 静音 침묵
    """,
    "sound": """
        bruit dźwięk geluid geräusch hang ljud lyd ses so som son sonido sunet suono zvuk ääni ήχος звук צליל صدا صوت
        ध्वनि 声音 音 소리
    """,
    "speech": """
        beszéd fala habla konuşma mowa parla parlato parole puhe rede reč spraak sprache tal tale vorbire řeč ομιλία
        мовлення речь דיבור كلام گفتار भाषण 発話 语音 발화
    """,
}
"""The kinds of rows, and their names."""

SPELLING = {
    "number_words": """
        billion hundred million thousand
    """,
    "digraphs": """
        ßss äae åaa æae öoe øoe üue
    """,
    "vowels_in_a_row": """
        et fi
    """,
}
"""Words of numbers, letters with their digraphs, and where vowels stand in a row."""
