"""Bulgarian. Sound words only."""

from imhcaps.language.language import Language, SoundWords

LANGUAGE = Language(
    code="bg",
    name="Bulgarian",
    ordinal="suffix",
    sounds=SoundWords(
        room="смях ръкопляскания аплодисменти шум_и_реплики шум оживление викове реплики",
        person="смее_се смеят_се кашля киха въздиша въздишка плаче шепне шепот мърмори вика пее",
        other="музика тишина пауза неразбираемо не_се_чува звук гръм сирена изстрел стъпки",
    ),
    quotes="„“",
    no_guide="not tried",
    no_braille="not tried",
)
