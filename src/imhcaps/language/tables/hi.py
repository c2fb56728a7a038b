"""Hindi. Word lists are our own, after केंद्रीय हिंदी निदेशालय, मानक हिंदी वर्तनी (2016)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="hi",
    name="Hindi",
    closed_class={
        "possessive": (
            "मेरा मेरी मेरे तुम्हारा तुम्हारी उसका उसकी उनका हमारा हमारी आपका आपकी अपना अपनी अपने"
        ),
        "demonstrative": "यह वह ये वे इस उस इन उन",
        "quantifier": "हर सब सभी कुछ कई कोई बहुत दूसरा दूसरी",
        "preposition": "का की के को से में पर तक ने लिए साथ बिना बीच ऊपर नीचे पास बारे द्वारा",
        "conjunction": "और या तथा एवं लेकिन परंतु किंतु पर",
        "subordinator": "कि अगर यदि जब क्योंकि ताकि जैसे जबकि हालाँकि",
        "relative": "जो जिस जिन जिसका कौन क्या कहाँ कब क्यों कैसे",
        "pronoun": "मैं तू तुम आप हम मुझे तुम्हें उसे उन्हें हमें",
        "auxiliary": "है हैं था थी थे हो होगा रहा रही रहे गया गई सकता चाहिए",
        "negation": "न नहीं मत",
        "article": "एक",
    },
    abbreviations="डॉ प्रो श्री पं सं क्र पृ रु ई.पू कि.मी से.मी आदि मा सु",
    closing_abbreviations="आदि",
    ordinal="suffix",
    units="रुपये प्रतिशत डिग्री",
)
