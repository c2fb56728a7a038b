"""Japanese. Word lists are our own, after the Agency for Cultural Affairs' school grammar (学校文法)."""

from imhcaps.language.language import Channel, ClockWords, Language, PhraseWords, SoundWords, Terms

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    closed_class={
        "demonstrative": "この その あの どの これ それ あれ どれ ここ そこ あそこ どこ",
        "preposition": "は が を に へ と で から まで より の も や か ね よ",
        "conjunction": (
            "そして しかし でも また または および ならびに あるいは それから だから したがって ところが けれども ただし なお さらに つまり すなわち"
        ),
        "pronoun": "私 僕 俺 あなた 君 彼 彼女 私たち 我々 皆 誰 何",
        "auxiliary": "です ます だ である でした ました ません ない たい",
    },
    abbreviations="dr mr mrs ms prof no vol vs etc st jr co ltd inc fig p pp",
    closing_abbreviations="etc jr co ltd inc",
    ordinal="prefix",
    sounds=SoundWords(
        room=(
            "笑 笑い 笑い声 *笑い声 大笑い *爆笑 爆笑* 会場笑* 一同笑* *一同笑* 笑声 拍手* *拍手 *の拍手 歓声* *歓声 ざわめき 場内騒然* 騒然 議場騒然* *と呼ぶ者あり "
            "発言する者多し 発言する者あり *起こる"
        ),
        person=(
            "苦笑 失笑 笑いながら* 笑って* 笑う 咳* せき 咳払い* くしゃみ ため息* *ため息 泣く* 泣き声 すすり泣* ささやき* 叫び声 歌* 鼻をすする* "
            "息をのむ* うなずく*"
        ),
        music="音楽* *音楽 BGM*",
        silence="沈黙* 無音 間",
        other="効果音* 雷鳴 銃声 足音* 電話の音* *の音 *着信音 曲 録音中断 音声なし 音声途切れ*",
        unintelligible="聞き取れず 聞き取り不能 聞き取れない 聴取不能 不明瞭 判読不能",
    ),
    joining="と",
    voices="司会 司会者 会場 会場の声 質問者 議長 委員長 聞き手 話し手 語り手 記者 一同 全員 ナレーター ナレーション 男性 女性 声 インタビュアー",
    heads=(
        "日時 | 日付 | 年月日 | 日にち | 時間 | 時刻 | 開催日 | 場所 | 議題 | 議事 | 議事日程 | テーマ | 題名 | 件名 | タイトル | 出席者 "
        "| 出席委員 | 欠席者 | 所要時間 | 収録 | 収録日 | 録音 | 出典 | 概要 | 要約 | 備考 | 注 | 目次 | 日程 | 案件 | 材料 | 作り方 "
        "| ポイント | 注意"
    ),
    questions="問 答 | 質問 回答",
    quotes="「」『』",
    folding="ノゾミ ﾉｿﾞﾐ | Ｋｅｎ KEN",
    guide="netflix-ja",
    no_braille=(
        "Japanese braille is written in kana with blanks between phrases; liblouis 3.24 has only "
        "the characters of Kantenji, of eight dots"
    ),
    phrases=PhraseWords(
        joined=("conjunction",),
        before_nouns="この その あの どの わが 我が ある あらゆる いわゆる 各 毎 全 同 約 第 本 当 新 前",
        pairs="とし につ によ にと にま かな ても だよ",
        particles="が を に で は も へ の や",
        parting="を は が に で と も へ や",
        closing="など だけ まで から ほど ばかり",
        turning="こと もの とき ため ところ わけ はず という として について により",
    ),
    clock=ClockWords(morning="午前", afternoon="午後", hours="時", minutes="分", seconds="秒"),
    weekdays="月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    time_units={"s": "秒", "ms": "ミリ秒"},
    columns={
        "start": "開始 開始時間 時間 時刻 イン点",
        "end": "終了 終了時間 アウト点 終わり",
        "duration": "長さ 期間",
        "kind": "種類 タイプ",
        "speaker": "話者 発言者",
        "text": "テキスト 本文 発言 字幕 内容",
    },
    kinds={
        "speech": "発話",
        "sound": "音",
        "music": "音楽",
        "silence": "無音",
        "shot": "カット",
        "chapter": "チャプター 章",
    },
    channel=Channel(
        words="チャット 電話 メール コメント ビデオ ラジオ",
    ),
    after_names="委員長 委員 議員 大臣 先生 さん 記者 質問者 参加者 市長 知事 社長 教授 博士",
    everybody="皆 みな",
    terms=(
        Terms(
            language="ja",
            transcript="書き起こし",
            summary="要約",
            speakers="話者",
            contents="目次",
            notices="注記",
            credits="制作",
            about="この書き起こしについて",
            source="出典",
            made_with="作成",
            visual="映像",
            date="日付",
            author="作成者",
            downloads="ダウンロード",
            skip="書き起こしへ移動",
            recording="録音・録画",
            open="録音・録画を開く",
            search="書き起こしを検索",
            previous="前へ",
            next="次へ",
            none="見つかりません",
            one="1 件",
            many="{count} 件",
            at="{count} 件中 {index}。",
            show="発言を表示",
            shown="{all} 件中 {count} 件の発言",
            follow="再生に合わせて送る",
            keys="時刻の上で、上下の矢印キーで時刻を移り、Enter でそこから再生します。",
            play="{time} から再生、{name}",
            problem="録音・録画を読み込めませんでした。",
            colon="：",
        ),
    ),
)
