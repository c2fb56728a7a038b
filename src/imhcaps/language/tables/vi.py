"""Vietnamese. Word lists are our own, after Ủy ban Khoa học Xã hội, Ngữ pháp tiếng Việt (2002)."""

from imhcaps.language.language import Language, SoundWords

LANGUAGE = Language(
    code="vi",
    name="Vietnamese",
    closed_class={
        "article": "mấy những các mọi vài",
        "demonstrative": "này kia đó ấy nọ",
        "quantifier": "mỗi mọi các những vài nhiều ít cả từng một",
        "preposition": (
            "của ở trong trên dưới với cho từ đến về bằng theo giữa ngoài vì tại qua do cùng sau"
        ),
        "conjunction": "và hoặc hay nhưng mà",
        "subordinator": "rằng nếu khi bởi vì tuy dù để thì là như rồi nên song lẫn hễ chứ dẫu",
        "relative": "ai gì nào đâu sao",
        "pronoun": "tôi bạn anh chị em nó họ chúng ta mình ông bà",
        "auxiliary": "đã đang sẽ được bị phải có thể",
        "negation": "không chưa đừng chẳng",
    },
    abbreviations="ts gs th.s tp q p đ v.v tr nxb ubnd bs",
    closing_abbreviations="v.v",
    ordinal="prefix",
    units="đồng độ",
    sounds=SoundWords(
        room="cười vỗ_tay tiếng_cười tiếng_vỗ_tay reo_hò ồn_ào",
        person="ho hắt_hơi thở_dài khóc thì_thầm la_hét hát hắng_giọng",
        music="nhạc âm_nhạc",
        silence="im_lặng ngừng",
        other="tiếng_ồn",
        unintelligible="không_nghe_rõ không_rõ",
    ),
    heads=(
        "ngày | thời gian | giờ | địa điểm | chủ đề | tiêu đề | chương trình | thành phần | có "
        "mặt | vắng mặt | thời lượng | nguồn | cuộc họp | tóm tắt | ghi chú"
    ),
    questions="hỏi đáp | h đ",
    joining="và",
    voices=(
        "chutoa chutich phochutich botruong thutruong thutuong phothutuong đaibieu chunhiem khangia "
        "phongvien nguoidanchuongtrinh"
    ),
    quotes="“”‘’",
    folding="Đặng ĐẶNG | Hiền HIỀN",
    guide="netflix-vi",
    braille=("vi-vn-g0.utb", "vi-vn-g2.ctb"),
    time_units={"s": "giây", "ms": "miligiây"},
    columns={
        "start": "bắtđầu",
        "end": "kếtthúc",
        "speaker": "ngườinói",
        "text": "vănbản",
    },
)
