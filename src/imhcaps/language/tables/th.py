"""Thai. Word lists are our own, after the Royal Institute's dictionary."""

from imhcaps.language.language import Language, SoundWords

LANGUAGE = Language(
    code="th",
    name="Thai",
    closed_class={
        "demonstrative": "นี้ นั้น โน้น",
        "quantifier": "ทุก บาง หลาย",
        "preposition": "ใน ที่ จาก ถึง กับ แก่ โดย ของ สำหรับ ระหว่าง เพื่อ ต่อ ตาม บน ใต้",
        "conjunction": "และ หรือ แต่ แล้ว ก็ จึง",
        "subordinator": "เพราะ ถ้า เมื่อ ว่า แม้ จน ขณะที่",
        "pronoun": "ฉัน ผม ดิฉัน เรา คุณ เขา เธอ มัน ท่าน พวกเขา",
        "auxiliary": "จะ ได้ ต้อง ควร อาจ กำลัง เคย ให้ ถูก",
        "negation": "ไม่ มิ",
    },
    abbreviations=(
        "พ.ศ ค.ศ ดร ศ รศ ผศ น.ส ด.ช ด.ญ อ จ ต ถ ม กม ซม กก ร.ร ธ.ค ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย "
        "ก.ค ส.ค ก.ย ต.ค พ.ย น"
    ),
    closing_abbreviations="น",
    ordinal="prefix",
    sounds=SoundWords(
        room="หัวเราะ* เสียงหัวเราะ* ปรบมือ* เสียงปรบมือ* โห่* เสียงโห่*",
        person="ไอ จาม ถอนหายใจ* ร้องไห้* กระซิบ* ร้องเพลง*",
        music="ดนตรี* เสียงดนตรี* เพลง",
        silence="เงียบ* หยุด",
        other="",
        unintelligible="ไม่ได้ยิน ฟังไม่ชัด*",
    ),
    joining="และ",
    voices="พิธีกร ผู้ดำเนินรายการ ประธาน ผู้ชม ผู้ฟัง ผู้สื่อข่าว ผู้ถาม เสียง",
    heads=(
        "วันที่ | เวลา | สถานที่ | หัวข้อ | เรื่อง | วาระ | วาระการประชุม | ผู้เข้าร่วม | "
        "ผู้เข้าร่วมประชุม | ผู้ไม่มาประชุม | ระยะเวลา | ที่มา | แหล่งที่มา | สรุป | หมายเหตุ"
    ),
    questions="ถาม ตอบ | คำถาม คำตอบ",
    quotes="“”‘’",
    folding="Ann ANN",
    guide="netflix-th",
    no_braille="liblouis 3.24 has no Thai table",
    columns={
        "start": "เริ่ม เวลา",
        "end": "สิ้นสุด",
        "speaker": "ผู้พูด",
        "text": "ข้อความ",
    },
)
