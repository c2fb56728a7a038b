"""Korean. Word lists are our own, after 국립국어원, 표준국어대사전."""

from imhcaps.language.language import Channel, ClockWords, Language, SoundWords

LANGUAGE = Language(
    code="ko",
    name="Korean",
    closed_class={
        "possessive": "내 제 우리 너의 나의 저의 그의 그녀의 그들의",
        "demonstrative": "이 그 저 이런 그런 저런 이러한 그러한 어떤 어느",
        "quantifier": "모든 여러 각 매 몇 다른 모두 많은",
        "number": "한 두 세 네 다섯 열 백 천 만",
        "conjunction": "그리고 그러나 하지만 그런데 또는 및 혹은 그래서 따라서 또한 즉 그러므로 그렇지만",
        "subordinator": "만약 만일 비록 왜냐하면",
        "relative": "왜 언제 어디 어떻게",
        "pronoun": "나는 내가 저는 제가 우리는 우리가 너는 당신은 그는 그녀는 그들은 누가",
        "degree": "매우 아주 더 가장 너무 정말 좀 안 못",
    },
    abbreviations="dr mr mrs ms prof no vol vs etc st jr co ltd inc fig p pp",
    closing_abbreviations="etc jr co ltd inc",
    ordinal="prefix",
    units="원 퍼센트",
    sounds=SoundWords(
        room="웃음 웃음소리 박수 박수소리 환호 환호성 야유 폭소 장내_소란 장내_웃음 소란 박수갈채 의석에서 하는_위원_있음 하는_의원_있음 하는_이_있음 하는_사람_있음",
        person="웃으며 웃는다 웃고 한숨 기침 기침소리 재채기 흐느낌 울음 울먹이며 속삭임 속삭이며 외침 노래 헛기침",
        music="음악",
        silence="침묵 정적 무음",
        other="잡음 소음 들리지_않음 청취_불능 안_들림 불분명 알아들을_수_없음 효과음 벨소리 천둥 총소리 발소리",
    ),
    joining="및",
    voices="사회자 청중 위원장 의장 기자 진행자 질문자 참석자 여자 남자 해설 문 답",
    heads=(
        "일시 | 날짜 | 시간 | 장소 | 주제 | 제목 | 안건 | 의사일정 | 참석 | 참석자 | 출석 | 출석자 | 참가자 | 출석위원 | 불참 | 불참자 "
        "| 소요시간 | 녹음 | 출처 | 회의 | 요약 | 비고 | 차례 | 재료 | 만드는 법 | 팁 | 주의"
    ),
    questions="문 답 | 질문 답변",
    quotes="“”‘’",
    folding="Kim KIM",
    guide="netflix-ko",
    braille=("ko-g1.ctb", "ko-g2.ctb"),
    clock=ClockWords(morning="오전", afternoon="오후", hours="시", minutes="분", seconds="초"),
    weekdays="월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    time_units={"s": "초", "ms": "밀리초"},
    columns={
        "start": "시작 시작시간 시간",
        "end": "종료 끝 종료시간",
        "duration": "길이 지속시간",
        "kind": "유형 종류",
        "speaker": "화자 발화자",
        "text": "텍스트 자막 내용",
    },
    kinds={
        "speech": "발화",
        "sound": "소리",
        "music": "음악",
        "silence": "침묵",
        "shot": "컷",
        "chapter": "챕터",
    },
    channel=Channel(
        words="채팅 전화 이메일 댓글 영상 라디오",
    ),
    after_names="위원장 위원 의원 장관 교수 기자 선생님 대표",
    everybody="여러분",
)
