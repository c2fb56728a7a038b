"""Chinese. Word lists are our own, after the function words of 现代汉语八百词."""

from imhcaps.language.language import Channel, ClockWords, Language, PhraseWords, SoundWords, Terms

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    closed_class={
        "possessive": "的",
        "demonstrative": "这 這 那 这个 這個 那个 那個 这些 這些 那些 此 该 該 其 其他 某 每 各 另",
        "preposition": "在 于 於 至 往 自 自从 自從 直到 由于 由於 通过 通過 根据 根據 比 让 讓 使 替 朝 从 從 向 对 對 对于 對於 关于 關於 由 被 把 将 將 给 給 跟 与 與 为 為 以 按 按照 经过 經過 除了",
        "conjunction": "和 及 以及 或 或者 但 但是 而 而且 并 並 并且 並且 可是 不过 不過",
        "subordinator": "因为 因為 所以 如果 虽然 雖然 即使 只要 只有 当 當",
        "pronoun": "我 你 您 他 她 它 我们 我們 你们 你們 他们 他們 自己 大家",
        "auxiliary": "是 有 会 會 能 可以 要 应该 應該 必须 必須",
        "negation": "不 没 沒 没有 沒有",
    },
    abbreviations="dr mr mrs ms prof no vol vs etc st jr co ltd inc fig p pp",
    closing_abbreviations="etc jr co ltd inc",
    ordinal="prefix",
    sounds=SoundWords(
        room=(
            "笑 众笑 眾笑 大笑 *大笑 笑声* 笑聲* *笑声 *笑聲 掌声* 掌聲* *掌声 *掌聲 鼓掌* *鼓掌 欢呼* 歡呼* *欢呼 *歡呼 哄堂* 嘘声 噓聲 "
            "喧哗* *喧哗 *喧嘩 *喧譁 *哗然 *嘩然 喧嘩* 拍手* 全场* 全場*"
        ),
        person=(
            "苦笑 轻笑 輕笑 笑着* 笑著* 咳嗽* 咳 打喷嚏 打噴嚏 叹气* 嘆氣* 叹息 嘆息 哭* 哭泣* 抽泣* 低语* 低語* 耳语 喊* 唱歌* 哼唱* 清嗓* "
            "哽咽*"
        ),
        music="音乐* 音樂* *音乐 *音樂",
        silence="沉默* 静默 靜默 停顿* 停頓* 无声 無聲",
        other="噪音* 杂音* 雜音* *声响 *聲響 雷声 雷聲 枪声 槍聲 脚步声 腳步聲 铃声 鈴聲 *铃声 *鈴聲 录音中断 錄音中斷",
        unintelligible="听不清* 聽不清* 听不清楚 無法辨識 无法辨识 不清楚",
    ),
    joining="和 与 與",
    voices=(
        "主持人 主持 主席 观众 觀眾 听众 聽眾 某人 记者 記者 旁白 众人 眾人 全体 全體 提问者 提問者 嘉宾 嘉賓 采访者 採訪者 受访者 受訪者 男声 女声 发言人 "
        "發言人 问 答 問"
    ),
    heads=(
        "時間 | 时间 | 日期 | 地點 | 地点 | 地址 | 主題 | 主题 | 題目 | 题目 | 標題 | 标题 | 議程 | 议程 | 議題 | 议题 | 出席 | "
        "出席者 | 出席人員 | 出席人员 | 列席 | 列席人員 | 列席人员 | 與會 | 与会 | 與會者 | 与会者 | 與會人員 | 与会人员 | 參加者 | 参加者 | "
        "缺席 | 請假 | 请假 | 記錄 | 记录 | 紀錄 | 時長 | 时长 | 錄音 | 录音 | 來源 | 来源 | 出處 | 摘要 | 概要 | 備註 | 备注 | 註 "
        "| 注 | 會議 | 会议 | 簡介 | 简介 | 材料 | 食材 | 做法 | 小贴士 | 注意 | 提示"
    ),
    questions="问 答 | 問 答 | 提问 回答 | 提問 回答",
    quotes="“”‘’「」『』",
    folding="Ｌｉ LI",
    guide="netflix-zh",
    braille=("zhcn-g1.ctb", "zhcn-g2.ctb"),
    phrases=PhraseWords(
        joined=("demonstrative", "preposition", "conjunction", "subordinator", "negation"),
        whole=(
            "现在 現在 存在 正在 所在 内在 實在 实在 外在 潜在 自在 温和 溫和 平和 缓和 共和 饱和 总和 總和 反对 反對 绝对 絕對 面对 面對 相对 "
            "相對 针对 針對 认为 認為 成为 成為 作为 作為 行为 行為 称为 稱為 自由 理由 可以 所以 难以 難以 加以 用以 即将 即將 参与 參與 涉及 "
            "普及 方向 倾向 傾向 一向 适当 適當 相当 相當 应当 應當 因而 然而 从而 從而 遭到 不给 如此 因此 从此 從此"
        ),
        behind="的 了 着 著 过 過 时 時 后 後 前 中 上 下 里 裡 内 內 间 間 们 們 吗 嗎 呢 吧 啊 年 月 日 号 號 岁 歲 人 等 者",
    ),
    clock=ClockWords(
        morning="上午", afternoon="下午", hours="时時点點", minutes="分", seconds="秒"
    ),
    weekdays="星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日",
    time_units={"s": "秒", "ms": "毫秒"},
    columns={
        "start": "开始 开始时间 起始 时间 时刻 开始时间码",
        "end": "结束 结束时间",
        "duration": "时长 持续时间",
        "kind": "类型",
        "speaker": "发言者 说话人 讲话人 发言人 說話者",
        "text": "文本 字幕 内容 台词",
    },
    kinds={
        "speech": "语音",
        "sound": "声音",
        "music": "音乐",
        "silence": "静音",
        "shot": "镜头",
        "chapter": "章节",
    },
    channel=Channel(
        words="聊天 电话 電話 邮件 郵件 评论 評論 视频 視頻 广播 廣播",
    ),
    after_names="先生 女士 小姐 委员 議員 议员 老师 老師 部长 部長 主任 记者 記者",
    everybody="各位 诸位 諸位",
    terms=(
        Terms(
            language="zh",
            transcript="文字稿",
            summary="摘要",
            speakers="发言人",
            contents="目录",
            notices="声明",
            credits="制作人员",
            about="关于本文字稿",
            source="来源",
            made_with="制作工具",
            visual="画面",
            date="日期",
            author="作者",
            downloads="下载",
            skip="跳到文字稿",
            recording="录音",
            open="打开录音",
            search="在文字稿中搜索",
            previous="上一个",
            next="下一个",
            none="没有结果",
            one="1 个结果",
            many="{count} 个结果",
            at="第 {index} 个，共 {count} 个。",
            show="显示发言",
            shown="{all} 段发言中的 {count} 段",
            follow="随录音滚动",
            keys="在时间上：上下箭头键切换时间，回车键从该处播放。",
            play="从 {time} 播放，{name}",
            problem="无法加载录音。",
            colon="：",
        ),
        Terms(
            language="zh-Hant",
            transcript="文字稿",
            summary="摘要",
            speakers="發言人",
            contents="目錄",
            notices="聲明",
            credits="製作人員",
            about="關於本文字稿",
            source="來源",
            made_with="製作工具",
            visual="畫面",
            date="日期",
            author="作者",
            downloads="下載",
            skip="跳到文字稿",
            recording="錄音",
            open="開啟錄音",
            search="在文字稿中搜尋",
            previous="上一個",
            next="下一個",
            none="沒有結果",
            one="1 個結果",
            many="{count} 個結果",
            at="第 {index} 個，共 {count} 個。",
            show="顯示發言",
            shown="{all} 段發言中的 {count} 段",
            follow="隨錄音捲動",
            keys="在時間上：上下方向鍵切換時間，Enter 鍵從該處播放。",
            play="從 {time} 播放，{name}",
            problem="無法載入錄音。",
            colon="：",
        ),
    ),
)
