"""English. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, Language, SoundWords, Terms

LANGUAGE = Language(
    code="en",
    name="English",
    closed_class={
        "article": "a an the",
        "possessive": "my your his its our their whose",
        "demonstrative": "this that these those",
        "quantifier": (
            "some any no every each all both many much more most few fewer several such other "
            "another enough either neither half less"
        ),
        "number": (
            "one two three four five six seven eight nine ten eleven twelve twenty thirty forty "
            "fifty hundred thousand million billion first second third"
        ),
        "preposition": (
            "about above across after against along alongside amid among amongst around as aside "
            "at before behind below beneath beside besides between beyond by concerning despite "
            "down during except for from in inside into like minus near of off on onto opposite "
            "out outside over past per plus regarding round since through throughout till to "
            "toward towards under underneath unlike until unto up upon versus via with within "
            "without"
        ),
        "conjunction": "and but or nor yet so plus",
        "subordinator": (
            "because if although though unless whereas while whenever wherever when where why "
            "how than whether once cause 'cause until lest"
        ),
        "relative": "who whom which what whatever whoever whichever",
        "pronoun": (
            "i you he she it we they me him her us them i'm i've i'd i'll you're you've you'd "
            "you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll "
            "they're they've they'd they'll there there's that's who's what's let's here's "
            "someone anyone everyone nobody somebody anybody everybody something anything "
            "everything nothing"
        ),
        "auxiliary": (
            "am is are was were be been being have has had having do does did can could will "
            "would shall should may might must ought can't cannot couldn't won't wouldn't "
            "shouldn't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't "
            "mustn't gonna gotta wanna"
        ),
        "negation": "not never hardly",
        "degree": (
            "very really quite too rather just even only also almost nearly pretty fairly still "
            "always often already ever"
        ),
        "adverb": (
            "now then today here again maybe perhaps actually basically obviously however "
            "therefore instead otherwise meanwhile finally sometimes well yes no yeah okay ok "
            "right please thanks"
        ),
        "interjection": "oh ah um uh er erm hmm hm wow hey hello hi",
        "title": "mr mrs ms dr prof professor st sir president doctor mister miss captain",
    },
    abbreviations=(
        "mr mrs ms dr prof st jr sr gen sen rep gov capt lt sgt rev hon vs etc e.g i.e approx "
        "dept est fig inc ltd co corp p pp vol ave blvd jan feb mar apr jun jul aug sep sept "
        "oct nov dec a.m p.m u.s u.k ph.d m.d d.c mt ft eds chap paras incl assn bros atty "
        "supt univ hwy bldg vols viz ca cf wm chas geo jas jno thos robt benj edw saml danl"
    ),
    closing_abbreviations="etc jr sr inc ltd co corp a.m p.m ph.d m.d d.c u.s u.k ft",
    ordinal="suffix",
    units=(
        "percent o'clock dollars euros pounds cents a.m p.m miles feet inches kilometers "
        "kilometres meters metres degrees hundred kilos"
    ),
    fillers=(
        "ah ahh alright eh er erm hm hmm huh mhm mm mmhmm oh uh uhh uhhuh um umm basically like okay ok "
        "right so well yeah yep yes"
    ),
    filler_phrases=("you know", "i mean", "sort of", "kind of", "i guess", "you see", "all right"),
    negations="no not never nor none cannot nothing nobody",
    particles=(
        "about above across after along around before behind below by down in inside like near "
        "of off on opposite out outside over past since through under up without as so to that "
        "more"
    ),
    clitics=(
        "i he she we they i'm i've i'll i'd he's he'll she's she'll we're we've we'll they're "
        "they've they'll you're you've you'll it's it'll there's"
    ),
    sounds=SoundWords(
        room=(
            "applau* clapping claps cheer cheers cheering laughter laughing boo boos booing "
            "booed jeer jeers jeering hubbub commotion uproar heckling catcalls crosstalk "
            "cross-talk overtalk overlapping_speech overlapping_voices overlapping_conversation "
            "hooting interruption interruptions bell_rings gavel"
        ),
        person=(
            "laugh laughs laughed chuckl* giggl* snicker* snort* cough coughs coughing coughed "
            "sneez* sniff sniffs sniffing sniffl* sob sobs sobbing cry cries crying weep weeps "
            "weeping wail* sigh* gasp* groan* moan* grunt* yawn* scream* shout shouts shouting "
            "shouted yell* whisper* mutter* mumbl* murmur* hum hums humming sing whistl* breath "
            "breathes breathing breathed inhal* exhal* gulp gulps gulping hiccup* burp* snore "
            "snores snoring pant pants panting shriek* squeal* growl* bark barks barking meow* "
            "purr* chirp* howl* roar roars roaring moo moos mooing bleat* neigh* wheez* gurgl* "
            "babbl* coo coos cooing clears_throat clears_his_throat clears_her_throat "
            "clearing_throat throat_clearing speaking speaks vocaliz* vocalis* clap slurp* "
            "stutter* stammer* scoff* tuts tutting clicks_tongue blows_nose smacks_lips chok* "
            "imitat* mimic*"
        ),
        music="music musical melody jingle instrumental fanfare lyrics sings singing",
        silence="silence silent pause pauses paused no_audio",
        other=(
            "static noise noises sound sounds audio indistinct muffled frozen freezing "
            "interference distort* echo echoes echoing feedback whoosh* swoosh* buzz buzzes "
            "buzzing beep beeps beeping ringing rings ringtone chime chimes chiming ding "
            "dings clank* clang* clatter* crackl* creak* crunch* thud* thump* knock knocks "
            "knocking slams slamming slap slaps splash* rustl* rumbl* hiss hisses hissing "
            "honk honks honking siren sirens thunder footsteps footstep typing ticking "
            "explosion explosions gunshot gunshots gunfire squeak* chatter chattering ambient "
            "beat play playing plays foreign_language foreign non-english voiceover tapping "
            "dripping drumroll hubbub video_plays video_playing audio_plays clip_plays"
        ),
        unintelligible=(
            "inaudible unintelligible untranscribed indiscernible unclear not_clear garbled "
            "crosstalk cross_talk"
        ),
        things=(
            "theme song songs tune orchestra piano guitar drum drums ring bell bells click "
            "clicks bang bangs boom crash horn horns alarm alarms engine traffic rain wind waves "
            "door doors phone quiet background crowd audience babies baby throat pop pops mic "
            "microphone hoot slam smack drip zap tweet voices"
        ),
    ),
    pronouns="i i'm i've i'll i'd me my we we're we've we'll us our you you're you've your",
    address=Address(men="mr sir lord", women="mrs ms miss lady dame madam", others="mx"),
    joining="and",
    voices=(
        "all anchor announcer answerer asker attendee attorney audience author automated baby "
        "bailiff both boy broadcaster caller candidate captain caregiver chair chairman "
        "chairperson chairwoman chaplain chief child children choir chorus citizen clerk client "
        "clinician coach cohost commentator commissioner computer congregation console "
        "correspondent councillor councilmember counsel counselor court crew crowd customer dad "
        "daughter defendant delegate deputy director dispatcher dj doctor driver editor emcee "
        "engineer everybody everyone expert facilitator father female friend girl group guest "
        "guide guy head host hostess instructor interpreter interviewee interviewer journalist "
        "judge jury kid kids lady lawyer leader lecturer librarian listener machine male man "
        "mayor mc member men minister moderator mom mother mum musician narration narrator nurse "
        "officer operator others panelist panellist parent participant passenger patient people "
        "performer person pilot player police presenter president principal professor prosecutor "
        "psychologist questioner radio recording rep reporter representative researcher resident "
        "respondent robot secretary senator sergeant sheriff singer singers soldier son speaker "
        "spokesman spokesperson spokeswoman staff student students subject superintendent "
        "teacher technician teen teenager therapist toddler together trainer translator "
        "treasurer trustee tutor tv unidentified unknown user viewer visitor vo voice voiceover "
        "voices volunteer waiter waitress witness woman women worker"
    ),
    heads=(
        "date | time | place | location | venue | subject | topic | topics | title | agenda | "
        "present | in attendance | attendees | participants | apologies | absent | minutes | "
        "duration | recorded | recording | source | summary | meeting | episode"
    ),
    questions="question answer | q a",
    time_units={"s": "s sec secs second seconds", "ms": "ms msec millis millisecond milliseconds"},
    quotes="“”‘’",
    folding="O'Neil O’NEIL | Zoë ZOE",
    guide="netflix-en",
    braille=("en-ueb-g1.ctb", "en-ueb-g2.ctb"),
    number_words="hundred thousand million billion",
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    channel=Channel(
        words="chat webchat chatbox sms email mail comment comments phone telephone video radio mic microphone interpreter translator",
        before="in on at via by over from through per",
        capacity="as",
    ),
    to_be="is was are were be been has had have am",
    magnitudes="mn bn",
    terms=(
        Terms(
            language="en",
            transcript="Transcript",
            summary="Summary",
            speakers="Speakers",
            contents="Contents",
            notices="Notices",
            credits="Credits",
            about="About this transcript",
            source="Source",
            made_with="Made with",
            visual="Visual",
            date="Date",
            author="Author",
            downloads="Downloads",
            skip="Skip to the transcript",
            recording="Recording",
            open="Open the recording",
            search="Search the transcript",
            previous="Previous",
            next="Next",
            none="No matches",
            one="1 match",
            many="{count} matches",
            at="{index} of {count}.",
            show="Show what is said by",
            shown="{count} of {all} turns",
            follow="Scroll with the recording",
            keys="On a time: the Up and Down arrow keys move between times, Enter plays from there.",
            play="Play from {time}, {name}",
            problem="The recording could not be loaded.",
        ),
    ),
)
