"""The words of the interactive page, in the languages of `imhcaps.documents.terms`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageTerms:
    """Labels and messages; `{time}`, `{name}`, `{count}`, `{index}` and `{all}` are filled in by the page."""

    skip: str
    recording: str
    open: str
    search: str
    previous: str
    next: str
    none: str
    one: str
    many: str
    at: str
    show: str
    shown: str
    follow: str
    keys: str
    play: str
    problem: str


PAGE_TERMS = {
    "ar": PageTerms(
        "الانتقال إلى النص", "التسجيل", "فتح التسجيل", "البحث في النص", "السابق", "التالي",
        "لا نتائج", "نتيجة واحدة", "النتائج: {count}", "{index} من {count}.", "عرض أقوال",
        "{count} من {all} من المداخلات", "التمرير مع التسجيل",
        "عند علامة زمنية: السهمان لأعلى ولأسفل ينتقلان بين العلامات، ومفتاح الإدخال يشغّل من هناك.",
        "التشغيل من {time}، {name}", "تعذّر تحميل التسجيل.",
    ),
    "ca": PageTerms(
        "Ves a la transcripció", "Gravació", "Obre la gravació", "Cerca a la transcripció",
        "Anterior", "Següent", "Cap resultat", "1 resultat", "{count} resultats",
        "{index} de {count}.", "Mostra el que diu", "{count} de {all} intervencions",
        "Desplaça amb la gravació",
        "Sobre un temps: les fletxes amunt i avall passen d’un a l’altre, Retorn reprodueix des d’allà.",
        "Reprodueix des de {time}, {name}", "No s’ha pogut carregar la gravació.",
    ),
    "cs": PageTerms(
        "Přejít na přepis", "Nahrávka", "Otevřít nahrávku", "Hledat v přepisu", "Předchozí",
        "Další", "Nic nenalezeno", "1 výskyt", "Výskyty: {count}", "{index} z {count}.",
        "Zobrazit, co říká", "Příspěvky: {count} z {all}", "Posouvat s nahrávkou",
        "Na časové značce: šipky nahoru a dolů přecházejí mezi značkami, Enter přehrává od ní.",
        "Přehrát od {time}, {name}", "Nahrávku se nepodařilo načíst.",
    ),
    "da": PageTerms(
        "Gå til transskriptionen", "Optagelse", "Åbn optagelsen", "Søg i transskriptionen",
        "Forrige", "Næste", "Ingen resultater", "1 resultat", "{count} resultater",
        "{index} af {count}.", "Vis, hvad der siges af", "{count} af {all} indlæg",
        "Rul med optagelsen",
        "På et tidspunkt: pil op og ned skifter mellem tidspunkter, Enter afspiller derfra.",
        "Afspil fra {time}, {name}", "Optagelsen kunne ikke indlæses.",
    ),
    "de": PageTerms(
        "Zum Transkript springen", "Aufnahme", "Aufnahme öffnen", "Im Transkript suchen",
        "Zurück", "Weiter", "Keine Treffer", "1 Treffer", "{count} Treffer",
        "{index} von {count}.", "Beiträge zeigen von", "{count} von {all} Beiträgen",
        "Mit der Aufnahme blättern",
        "Auf einer Zeitmarke: Pfeiltasten nach oben und unten wechseln die Zeitmarke, Eingabe spielt ab dort.",
        "Ab {time} abspielen, {name}", "Die Aufnahme konnte nicht geladen werden.",
    ),
    "el": PageTerms(
        "Μετάβαση στο κείμενο", "Ηχογράφηση", "Άνοιγμα της ηχογράφησης", "Αναζήτηση στο κείμενο",
        "Προηγούμενο", "Επόμενο", "Κανένα αποτέλεσμα", "1 αποτέλεσμα", "{count} αποτελέσματα",
        "{index} από {count}.", "Εμφάνιση όσων λέει", "{count} από {all} παρεμβάσεις",
        "Κύλιση μαζί με την ηχογράφηση",
        "Σε έναν χρόνο: τα βέλη πάνω και κάτω αλλάζουν χρόνο, το Enter παίζει από εκεί.",
        "Αναπαραγωγή από {time}, {name}", "Η ηχογράφηση δεν φορτώθηκε.",
    ),
    "en": PageTerms(
        "Skip to the transcript", "Recording", "Open the recording", "Search the transcript",
        "Previous", "Next", "No matches", "1 match", "{count} matches", "{index} of {count}.",
        "Show what is said by", "{count} of {all} turns", "Scroll with the recording",
        "On a time: the Up and Down arrow keys move between times, Enter plays from there.",
        "Play from {time}, {name}", "The recording could not be loaded.",
    ),
    "es": PageTerms(
        "Saltar a la transcripción", "Grabación", "Abrir la grabación",
        "Buscar en la transcripción", "Anterior", "Siguiente", "Ninguna coincidencia",
        "1 coincidencia", "{count} coincidencias", "{index} de {count}.", "Mostrar lo que dice",
        "{count} de {all} intervenciones", "Desplazar con la grabación",
        "Sobre una hora: las flechas arriba y abajo pasan de una a otra, Intro reproduce desde ahí.",
        "Reproducir desde {time}, {name}", "No se pudo cargar la grabación.",
    ),
    "fa": PageTerms(
        "رفتن به متن", "ضبط", "باز کردن ضبط", "جستجو در متن", "قبلی", "بعدی", "چیزی پیدا نشد",
        "۱ مورد", "{count} مورد", "{index} از {count}.", "نمایش گفته‌های",
        "{count} از {all} نوبت", "حرکت همراه با ضبط",
        "روی یک زمان: کلیدهای بالا و پایین میان زمان‌ها می‌روند و Enter از آنجا پخش می‌کند.",
        "پخش از {time}، {name}", "ضبط بار نشد.",
    ),
    "fi": PageTerms(
        "Siirry tekstiin", "Tallenne", "Avaa tallenne", "Hae tekstistä", "Edellinen", "Seuraava",
        "Ei osumia", "1 osuma", "{count} osumaa", "{index}/{count}.", "Näytä puhujan sanat",
        "{count}/{all} puheenvuoroa", "Vieritä tallenteen mukana",
        "Aikamerkin kohdalla: nuolet ylös ja alas siirtyvät merkistä toiseen, Enter toistaa siitä.",
        "Toista kohdasta {time}, {name}", "Tallennetta ei voitu ladata.",
    ),
    "fr": PageTerms(
        "Aller à la transcription", "Enregistrement", "Ouvrir l’enregistrement",
        "Rechercher dans la transcription", "Précédent", "Suivant", "Aucun résultat",
        "1 résultat", "{count} résultats", "{index} sur {count}.", "Afficher les propos de",
        "{count} interventions sur {all}", "Défiler avec l’enregistrement",
        "Sur un temps : les flèches haut et bas passent d’un temps à l’autre, Entrée lance la lecture.",
        "Lire à partir de {time}, {name}", "L’enregistrement n’a pas pu être chargé.",
    ),
    "gl": PageTerms(
        "Ir á transcrición", "Gravación", "Abrir a gravación", "Buscar na transcrición",
        "Anterior", "Seguinte", "Ningún resultado", "1 resultado", "{count} resultados",
        "{index} de {count}.", "Amosar o que di", "{count} de {all} intervencións",
        "Desprazar coa gravación",
        "Sobre un tempo: as frechas arriba e abaixo pasan dun a outro, Intro reproduce desde aí.",
        "Reproducir desde {time}, {name}", "Non se puido cargar a gravación.",
    ),
    "he": PageTerms(
        "מעבר לתמליל", "הקלטה", "פתיחת ההקלטה", "חיפוש בתמליל", "הקודם", "הבא", "אין תוצאות",
        "תוצאה אחת", "{count} תוצאות", "{index} מתוך {count}.", "הצגת דברי",
        "{count} מתוך {all} דוברים", "גלילה עם ההקלטה",
        "על חותמת זמן: החיצים למעלה ולמטה עוברים בין החותמות, Enter מנגן משם.",
        "ניגון מ־{time}, {name}", "לא ניתן לטעון את ההקלטה.",
    ),
    "hi": PageTerms(
        "प्रतिलेख पर जाएँ", "रिकॉर्डिंग", "रिकॉर्डिंग खोलें", "प्रतिलेख में खोजें", "पिछला", "अगला",
        "कोई परिणाम नहीं", "1 परिणाम", "{count} परिणाम", "{count} में से {index}।", "इनके कथन दिखाएँ",
        "{all} में से {count} कथन", "रिकॉर्डिंग के साथ स्क्रॉल करें",
        "समय-चिह्न पर: ऊपर और नीचे के तीर एक चिह्न से दूसरे पर ले जाते हैं, Enter वहाँ से चलाता है।",
        "{time} से चलाएँ, {name}", "रिकॉर्डिंग लोड नहीं हो सकी।",
    ),
    "hu": PageTerms(
        "Ugrás a leirathoz", "Felvétel", "A felvétel megnyitása", "Keresés a leiratban", "Előző",
        "Következő", "Nincs találat", "1 találat", "{count} találat", "{index} / {count}.",
        "Csak az ő szavai", "{count} / {all} hozzászólás", "Görgetés a felvétellel",
        "Időjelen: a fel és le nyíl másik időjelre lép, az Enter onnan játszik.",
        "Lejátszás innen: {time}, {name}", "A felvétel nem tölthető be.",
    ),
    "it": PageTerms(
        "Vai alla trascrizione", "Registrazione", "Apri la registrazione",
        "Cerca nella trascrizione", "Precedente", "Successivo", "Nessun risultato", "1 risultato",
        "{count} risultati", "{index} di {count}.", "Mostra gli interventi di",
        "{count} interventi su {all}", "Scorri con la registrazione",
        "Su un tempo: le frecce su e giù passano da un tempo all’altro, Invio riproduce da lì.",
        "Riproduci da {time}, {name}", "Impossibile caricare la registrazione.",
    ),
    "ja": PageTerms(
        "書き起こしへ移動", "録音・録画", "録音・録画を開く", "書き起こしを検索", "前へ", "次へ", "見つかりません", "1 件", "{count} 件",
        "{count} 件中 {index}。", "発言を表示", "{all} 件中 {count} 件の発言", "再生に合わせて送る",
        "時刻の上で、上下の矢印キーで時刻を移り、Enter でそこから再生します。", "{time} から再生、{name}", "録音・録画を読み込めませんでした。",
    ),
    "ko": PageTerms(
        "녹취록으로 이동", "녹음", "녹음 열기", "녹취록에서 찾기", "이전", "다음", "결과 없음", "결과 1개", "결과 {count}개",
        "{count}개 중 {index}.", "발화 보기", "발언 {all}개 중 {count}개", "녹음에 맞춰 넘기기",
        "시각 위에서 위아래 화살표로 시각을 옮기고 Enter로 거기서 재생합니다.", "{time}부터 재생, {name}", "녹음을 불러올 수 없습니다.",
    ),
    "nb": PageTerms(
        "Gå til transkripsjonen", "Opptak", "Åpne opptaket", "Søk i transkripsjonen", "Forrige",
        "Neste", "Ingen treff", "1 treff", "{count} treff", "{index} av {count}.",
        "Vis det som sies av", "{count} av {all} innlegg", "Rull med opptaket",
        "På et tidspunkt: pil opp og ned går mellom tidspunkter, Enter spiller derfra.",
        "Spill fra {time}, {name}", "Opptaket kunne ikke lastes.",
    ),
    "nl": PageTerms(
        "Naar het transcript", "Opname", "Opname openen", "Zoeken in het transcript", "Vorige",
        "Volgende", "Geen resultaten", "1 resultaat", "{count} resultaten",
        "{index} van {count}.", "Toon wat wordt gezegd door", "{count} van {all} beurten",
        "Meelopen met de opname",
        "Op een tijd: pijl omhoog en omlaag gaan naar een andere tijd, Enter speelt vanaf daar.",
        "Afspelen vanaf {time}, {name}", "De opname kon niet worden geladen.",
    ),
    "pl": PageTerms(
        "Przejdź do transkrypcji", "Nagranie", "Otwórz nagranie", "Szukaj w transkrypcji",
        "Poprzedni", "Następny", "Brak wyników", "1 wynik", "Wyniki: {count}",
        "{index} z {count}.", "Pokaż wypowiedzi osób", "Wypowiedzi: {count} z {all}",
        "Przewijaj wraz z nagraniem",
        "Na znaczniku czasu: strzałki w górę i w dół zmieniają znacznik, Enter odtwarza od tego miejsca.",
        "Odtwórz od {time}, {name}", "Nie udało się wczytać nagrania.",
    ),
    "pt": PageTerms(
        "Ir para a transcrição", "Gravação", "Abrir a gravação", "Pesquisar na transcrição",
        "Anterior", "Seguinte", "Nenhum resultado", "1 resultado", "{count} resultados",
        "{index} de {count}.", "Mostrar as falas de", "{count} de {all} falas",
        "Acompanhar a gravação",
        "Sobre um tempo: as setas para cima e para baixo mudam de tempo, Enter reproduz a partir daí.",
        "Reproduzir a partir de {time}, {name}", "Não foi possível carregar a gravação.",
    ),
    "ro": PageTerms(
        "Salt la transcriere", "Înregistrare", "Deschide înregistrarea", "Caută în transcriere",
        "Înapoi", "Înainte", "Niciun rezultat", "1 rezultat", "Rezultate: {count}",
        "{index} din {count}.", "Arată ce spune", "Intervenții: {count} din {all}",
        "Derulează odată cu înregistrarea",
        "Pe un moment: săgețile sus și jos trec de la unul la altul, Enter redă de acolo.",
        "Redă de la {time}, {name}", "Înregistrarea nu a putut fi încărcată.",
    ),
    "ru": PageTerms(
        "Перейти к расшифровке", "Запись", "Открыть запись", "Искать в расшифровке", "Назад",
        "Вперёд", "Ничего не найдено", "1 совпадение", "Совпадений: {count}",
        "{index} из {count}.", "Показать слова", "Реплик: {count} из {all}",
        "Прокручивать вместе с записью",
        "На отметке времени: стрелки вверх и вниз переходят между отметками, Enter включает запись с неё.",
        "Слушать с {time}, {name}", "Не удалось загрузить запись.",
    ),
    "sk": PageTerms(
        "Prejsť na prepis", "Nahrávka", "Otvoriť nahrávku", "Hľadať v prepise", "Predchádzajúci",
        "Ďalší", "Nič sa nenašlo", "1 výskyt", "Výskyty: {count}", "{index} z {count}.",
        "Zobraziť, čo hovorí", "Príspevky: {count} z {all}", "Posúvať s nahrávkou",
        "Na časovej značke: šípky hore a dole prechádzajú medzi značkami, Enter prehráva od nej.",
        "Prehrať od {time}, {name}", "Nahrávku sa nepodarilo načítať.",
    ),
    "sv": PageTerms(
        "Gå till transkriptionen", "Inspelning", "Öppna inspelningen", "Sök i transkriptionen",
        "Föregående", "Nästa", "Inga träffar", "1 träff", "{count} träffar",
        "{index} av {count}.", "Visa vad som sägs av", "{count} av {all} inlägg",
        "Rulla med inspelningen",
        "På en tid: pil upp och ned går mellan tider, Retur spelar därifrån.",
        "Spela från {time}, {name}", "Inspelningen kunde inte läsas in.",
    ),
    "tr": PageTerms(
        "Deşifreye git", "Kayıt", "Kaydı aç", "Deşifrede ara", "Önceki", "Sonraki", "Sonuç yok",
        "1 sonuç", "{count} sonuç", "{index}/{count}.", "Sözlerini göster",
        "{all} konuşmadan {count} tanesi", "Kayıtla birlikte kaydır",
        "Bir zaman üzerinde: yukarı ve aşağı oklar zamanlar arasında gezinir, Enter oradan oynatır.",
        "{time} konumundan oynat, {name}", "Kayıt yüklenemedi.",
    ),
    "uk": PageTerms(
        "Перейти до розшифровки", "Запис", "Відкрити запис", "Шукати в розшифровці", "Назад",
        "Далі", "Нічого не знайдено", "1 збіг", "Збігів: {count}", "{index} з {count}.",
        "Показати слова", "Реплік: {count} з {all}", "Гортати разом із записом",
        "На позначці часу: стрілки вгору та вниз переходять між позначками, Enter вмикає запис із неї.",
        "Слухати з {time}, {name}", "Не вдалося завантажити запис.",
    ),
    "zh": PageTerms(
        "跳到文字稿", "录音", "打开录音", "在文字稿中搜索", "上一个", "下一个", "没有结果", "1 个结果", "{count} 个结果",
        "第 {index} 个，共 {count} 个。", "显示发言", "{all} 段发言中的 {count} 段", "随录音滚动",
        "在时间上：上下箭头键切换时间，回车键从该处播放。", "从 {time} 播放，{name}", "无法加载录音。",
    ),
    "zh-Hant": PageTerms(
        "跳到文字稿", "錄音", "開啟錄音", "在文字稿中搜尋", "上一個", "下一個", "沒有結果", "1 個結果", "{count} 個結果",
        "第 {index} 個，共 {count} 個。", "顯示發言", "{all} 段發言中的 {count} 段", "隨錄音捲動",
        "在時間上：上下方向鍵切換時間，Enter 鍵從該處播放。", "從 {time} 播放，{name}", "無法載入錄音。",
    ),
}  # fmt: skip
