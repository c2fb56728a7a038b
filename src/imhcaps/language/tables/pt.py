"""Portuguese. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    closed_class={
        "article": (
            "o a os as um uma uns umas ao aos à às do da dos das no na nos nas pelo pela pelos "
            "pelas num numa"
        ),
        "possessive": (
            "meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas cujo cuja"
        ),
        "demonstrative": (
            "este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso "
            "aquilo"
        ),
        "quantifier": (
            "algum alguma alguns algumas nenhum nenhuma cada todo toda todos todas muito "
            "muita muitos muitas pouco poucos mais menos outro outra outros outras vários "
            "várias ambos tão qualquer quaisquer diversos diversas determinada determinado"
        ),
        "number": "dois duas três quatro cinco seis sete oito nove dez cem mil primeiro primeira",
        "preposition": (
            "ante após até com contra de desde em entre para por perante sem sob sobre "
            "durante nesta deste desta neste nesse nessa dessa desse nestas desses dessas "
            "destes destas nestes conforme pra dentre duma dum dalguns naquele naquela "
            "daquele daquela segundo"
        ),
        "conjunction": "e ou mas nem porém",
        "subordinator": "que porque se quando como embora enquanto pois onde caso",
        "relative": "quem qual quais quê",
        "pronoun": "eu tu ele ela você nós vós eles elas vocês me te lhe lhes vos",
        "auxiliary": (
            "é são era eram foi foram ser sido sou somos está estão estava estar tem têm tinha "
            "temos tenho ter há havia pode podem poderia poder deve devem deveria vai vão vou "
            "vamos"
        ),
        "negation": "não nunca jamais",
        "degree": "muito bastante quase já também só sempre ainda",
        "adverb": "agora então hoje aqui talvez além bem sim obrigado obrigada",
        "interjection": "oh ah ei olá",
        "title": "sr sra dr dra prof dona",
    },
    abbreviations=(
        "págs sr sra dr dra prof etc p.ex pág núm av art n.º v cap vol ex exmo exma eng tel "
        "fig sr.ª ex.ª a.c d.c d n.os srs exª pe arq aprox séc sécs arts fls profa profª dep "
        "cia ed máx mín obs pp rod trav cel maj ten v.g s.a lda ltda s ss"
    ),
    closing_abbreviations="etc s.a lda ltda",
    ordinal="suffix",
    units="euros reais graus horas",
    negations="não nunca",
    sounds=SoundWords(
        room=(
            "toca_a_campainha faz_soar_a_campainha "
            "aplausos aplauso risos riso gargalhadas protestos vozes apupos assobios palmas "
            "murmúrios burburinho tumulto vaias manifestações gritos"
        ),
        person=(
            "aplaude aplaudem "
            "ri riem rindo ri-se a_rir tosse tossindo espirra suspira suspiro suspiros soluça "
            "soluços chora chorando geme gemido boceja sussurra murmura grita canta cantarola "
            "pigarreia pigarro pigarros assobia ofega fala falam"
        ),
        music="música musica música_de_fundo",
        silence="silêncio pausa",
        other=(
            "microfone_desligado ruído ruídos barulho som sons campainha trovão sirene "
            "sirenes tiros passos sem_som"
        ),
        unintelligible="inaudível ininteligível imperceptível impercetível incompreensível",
        things="porta telefone chuva vento motor canção público",
    ),
    pronouns="eu me mim meu minha nós nosso nossa tu te ti você vocês",
    behind_sounds="do da dos das de e gerais no na",
    address=Address(men="senhor sr", women="senhora senhorita sra dona"),
    joining="e",
    voices=(
        "vozes apresentador apresentadora homem mulher orador oradora entrevistada secretario "
        "secretaria deputados plateia"
    ),
    heads=(
        "personagens | elenco | "
        "data | hora | local | lugar | tema | assunto | título | ordem do dia | ordem de "
        "trabalhos | pauta | presentes | ausentes | participantes | duração | gravação | fonte "
        "| sessão | resumo | nota | sumário | episódio | ingredientes | preparo | preparação | "
        "modo de preparo | dica | rendimento | porções | observação | atenção | exemplo"
    ),
    questions="pergunta resposta | p r",
    quotes="«»“”‘’",
    folding="João JOAO | Conceição CONCEIÇÃO",
    guide="netflix-pt",
    braille=("pt-pt-g1.utb", "pt-pt-g2.ctb"),
    clock=ClockWords(before="às", between="h", noted="eram era horas hora e minutos minuto"),
    weekdays="segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    time_units={"s": "segundos seg", "ms": "milissegundos"},
    columns={
        "start": "início começo desde tempo hora",
        "end": "fim saída",
        "duration": "duração",
        "kind": "tipo",
        "speaker": "locutor falante personagem orador",
        "text": "texto falas transcrição",
    },
    kinds={
        "speech": "fala",
        "sound": "som",
        "music": "música",
        "silence": "silêncio",
        "shot": "corte",
        "chapter": "capítulo",
    },
    channel=Channel(
        words="chat telefone comentário comentários email vídeo rádio microfone intérprete",
        before="por no na pelo pela em",
        capacity="como",
    ),
    to_be="é foi são era eram",
    magnitudes="mil",
    terms=(
        Terms(
            language="pt",
            transcript="Transcrição",
            summary="Resumo",
            speakers="Pessoas que falam",
            contents="Índice",
            notices="Avisos",
            credits="Créditos",
            about="Sobre esta transcrição",
            source="Fonte",
            made_with="Feito com",
            visual="Imagem",
            date="Data",
            author="Autoria",
            downloads="Transferências",
            skip="Ir para a transcrição",
            recording="Gravação",
            open="Abrir a gravação",
            search="Pesquisar na transcrição",
            previous="Anterior",
            next="Seguinte",
            none="Nenhum resultado",
            one="1 resultado",
            many="{count} resultados",
            at="{index} de {count}.",
            show="Mostrar as falas de",
            shown="{count} de {all} falas",
            follow="Acompanhar a gravação",
            keys="Sobre um tempo: as setas para cima e para baixo mudam de tempo, Enter reproduz a partir daí.",
            play="Reproduzir a partir de {time}, {name}",
            problem="Não foi possível carregar a gravação.",
        ),
    ),
)
