"""Of which languages a word is a function word. Made by `tools/make_words_of_all.py`; change the tables instead."""

FUNCTION_WORDS = """
    'cause en 't nl a ca,cs,en,es,fr,gl,hu,it,pl,pt,ro,sk aan nl abban hu abbiamo it aber de about en above en aby
    cs,pl,sk abzüglich de acea ro această ro aceeași ro acei ro acel ro același ro acele ro acelei ro acelor ro
    acelui ro acest ro aceste ro acestei ro acestor ro acestui ro acești ro ach de acht de,nl achter nl across en
    actually en ad da,it adalah id además es adesso it af da,nl affinché it afin fr after en again en against en
    agar id agli it agora pt agás gl ah en,es,fr,it,nl,pt ahogy hu ahol hu ahora es ahová hu ai fr,it,ro,vi ainda
    pt ainsi fr això ca aj sk ak sk akan id akejkoľvek sk aki hu akibat id akik hu akit hu ako sk akou sk aku id
    aká sk aké sk akého sk aký sk akým sk al ca,es,it,nl,ro albo pl alcune it alcuni it aldri nb aldrig da,sv ale
    cs,pl,ro,sk alebo sk algum pt alguma pt algumas pt algun ca alguna ca,es algunas es algunes ca algunha gl
    algunhas gl algunos es alguns ca,pt algún es,gl algúns gl all de,en,sv alla it,sv alle da,de,fi,it,nb,nl
    alleen nl allem de allen de aller de alles de allez fr allo it allora it allt sv allò ca almost en along en
    alongside en alors fr already en als ca,de,nl also en alt da,nb,ro alte ro although en altijd nl altor ro
    altra ca,it altre ca,it altres ca altri it altro it altă ro always en além pt alți ro am de,en,ro ama tr amb
    ca ambii ro ambos es,gl,pt amely hu amelyek hu amelyet hu ami hu amid en amikor hu amit hu among en amongst en
    amíg hu an de,en ancak tr anche it ancora it and en anda id anden da ander nl andere de,nl anderem de anderen
    de anderer de anderes de andet da andra sv andre da,nb anh vi anhand de ani cs,pl,sk annak hu annan sv annat
    sv annen nb annet nb another en ans de anstatt de antara id ante es,gl,pt antingen sv anumite ro any en
    anybody en anyone en anything en ao gl,pt aos gl,pt apa id apabila id apenas es après fr após pt aquel es,gl
    aquela gl,pt aquelas gl,pt aquele pt aqueles gl,pt aquell ca aquella ca,es aquellas es aquelles ca aquellos es
    aquells ca aquest ca aquesta ca aquestes ca aquests ca aqui pt aquilo gl,pt aquí es ar ro are en,ro aren't en
    around en arra hu as en,fr,gl,pt aside en asla tr assez fr asta ro asupra ro at da,en,nb ata gl atas id atau
    id att sv attraverso it atâta ro até gl,pt au fr,ro auch de aucun fr aucune fr auf de aufgrund de aufs de
    aujourd'hui fr aunque es aus de aussi fr autre fr autres fr aux fr außerhalb de av nb,sv avaient fr avait fr
    avant fr avea ro avec fr avem ro avere it avete it aveva it avevano it avez fr avoir fr avons fr avšak cs,sk
    ay es az hu,tr azaz hu azok hu azokat hu azokban hu azoknak hu azon hu azonban hu azt hu aínda gl ačkoli cs aș
    ro bag da bagi id bahwa id baixo gl bajo es bak nb bakom sv bana tr banyak id basically en bastante es,pt
    bastantes es bawah id bazı tr başka tr be en beaucoup fr beberapa id because en bedankt nl been en before en
    begge da,nb behind en bei de beide de,nl beiden de beider de beim de being en below en belum id bem pt ben
    nl,tr benché it bene it beneath en beni tr benim tr bent nl berbagai id bersama id beserta id beside en
    besides en beträffande sv between en bevor de beyond en bez cs,pl,sk beziehungsweise de bezüglich de bien
    es,fr bij nl bijna nl bila id billion en bin de binnen de,nl bir tr birkaç tr birçok tr bis de bisa id bist de
    bitte de biz tr bize tr bizi tr bizim tr bland sv blandt da blant nb ble nb blev da,sv bli nb,sv blir nb,sv
    blive da bliver da blízko sk bo pl bol sk bola sk boli sk bolo sk bonjour fr bortom sv both en boven nl bu tr
    bude cs,sk budou cs budú sk buiten nl bukan id bunlar tr but en by cs,en,pl,sk bych cs bychom cs byl cs byla
    cs byli cs,pl bylo cs być pl był pl była pl było pl byť sk bà vi bár hu bármelyik hu båda sv både nb,sv bör sv
    böyle tr bør da,nb bütün tr být cs będzie pl będą pl během cs bạn vi bằng vi bị vi bởi vi c'est fr ca gl,ro
    cada ca,es,gl,pt cal ca,gl cales gl calquera gl can en can't en cando gl cannot en cap ca captain en car fr
    care ro casi es caso pt cause en ce fr,ro cea ro cei ro cel ro cela fr cele ro celei ro celor ro celui ro cem
    pt cent fr cento it certaines fr certains fr ces fr cet fr cette fr cez sk chaque fr che it chez fr chi it cho
    vi chociaż pl choć pl chúng vi chưa vi chẳng vi chị vi chứ vi ci it,pl,ro ciao it cien es ciertas es ciertos
    es cinco es,pt cine ro cinq fr cinque it cię pl co cs,gl,pl coa gl coas gl coi it col it com ca,pt come it
    comme fr comment fr como es,gl,pt con es,gl,it concerning en conform ro conforme pt contra ca,es,gl,pt,ro
    contre fr contro it cos gl cosa it could en couldn't en cu ro cual es cuales es cualquier es cuando es cuatro
    es cui it cuja pt cujo pt cum ro cun gl cunha gl cuya es cuyo es cuál es cuándo es czy pl czyli pl các vi când
    ro câteva ro câțiva ro có vi cómo es cùng vi că ro cărei ro căror ro cărui ro către ro cả vi của vi d' ca,fr
    d'aucun fr d'aucune fr d'autres fr d'un ca,fr d'una ca d'une fr d'unes ca d'uns ca da da,de,gl,it,nb,pt daar
    nl dacă ro dagli it daha tr dai it dal it dalam id dalgunhas gl dalguns pt dalla it dalle it dallo it damit de
    dan id,nl danke de dann de dans fr dapat id daquela pt daquele pt dar ro darf de dari id daripada id das
    de,gl,pt dass de dasselbe de dat nl datorită ro davant ca daß de de ca,da,es,fr,gl,hu,nb,nl,pt,ro,sv debe
    es,gl deben es,gl debería es deci ro deg nb degli it dei it dein de deine de deinem de deinen de deiner de
    deines de del ca,es,it della it delle it dello it dels ca,sv dem da,de,nb,sv demais gl demi id demselben de
    den da,de,nb,sv dende gl dengan id denn de denna sv denne da,nb dens da,nb denselben de dentre pt deoarece ro
    depuis fr der da,de,nb deras sv dere nb deren de deres da,nb derrière fr derselbe de derselben de dersom nb
    des ca,de,fr desa gl desde es,gl,pt dese gl despite en despre ro dess sv dessa pt,sv dessas pt desse pt dessen
    de desses pt desta gl,pt destas gl,pt deste gl,pt destes gl,pt det da,nb,sv determinada pt determinado pt dets
    da,nb detta sv dette da,nb deux fr devant fr deve it,pt devem pt deveria pt devez fr devono it dez pt deze nl
    değil tr deși ro dhr nl di id,it,nb dia id diatas id dibawah id dich de dicha es dichas es dicho es dichos es
    did en didalam id didn't en die de,nl dieci it dies de diese de dieselbe de diesem de diesen de dieser de
    dieses de diez es dig da,sv dimana id din da,nb,ro,sv dina sv dine da,nb dins ca dinspre ro dintr-o ro
    dintr-un ro dintre ro dir de disse da,nb dit da,nl ditt nb,sv divers fr diversas es,pt diverse it diverses fr
    diversi it diversos es,pt dix fr diğer tr dla pl do cs,en,gl,pl,pt,sk,vi docteur fr doctor en does en doesn't
    en dois pt doit fr doivent fr don es don't en dona pt donc fr doncs ca donde es dont fr door nl dopo it dopóki
    pl dos es,gl,pt dott it doutra gl doutros gl dove it dovrebbe it down en doña es doğru tr dr
    de,en,es,fr,it,nl,pl,pt dra es,pt drei de drept ro drie nl du da,de,fr,nb,sv duas pt due it duizend nl dum pt
    duma pt dun gl dunha gl după ro durant ca,fr durante es,gl,it,pt durch de durchs de during en dus nl dzięki pl
    därför sv då sv dès fr déjà fr díky cs dónde es dù vi dürfen de dưới vi dẫu vi e es,gl,it,pt,ro ea ro each en
    ebben hu ed it een nl eerste nl efter da,sv eftersom sv egen nb eget nb egli it egne nb egy hu eh es,it,nl ehe
    de ei fi,nb,pt,ro ei-kukaan fi eight en eikä fi ein de eine de einem de einen de einer de eines de einige de
    einigen de einiger de either en eivät fi eixa ca eixe ca ej da,sv el ca,es,gl,ro ela gl,pt elas gl,pt ele
    pt,ro eles gl,pt eleven en eli fi elk nl elke nl ell ca ella ca,es,it ellas es elle fr eller da,nb,sv elles
    ca,fr ellos es ells ca els ca em ca,pt,vi embora pt emme fi en ca,da,es,fi,fr,gl,nb,nl,sv,tr ena sv encara ca
    encore fr end da engem hu enhver nb enkele nl enligt sv enn nb ennek hu ennen fi ennenkuin fi enough en
    enquanto pt ens ca ensuite fr enten nb entonces es entrambi it entre ca,es,fr,gl,pt entro it entweder de então
    pt er da,de,en,nb,nl,sv era ca,es,gl,it,pt,ro,sv eram pt eran es,gl erano it erau ro eren ca eres es erg nl
    erm en erre hu erste de ersten de ert sv eräitä fi eräs fi erään fi eräät fi es ca,de,es,fr esa es,gl esas
    es,gl ese es,gl eses gl eso es esos es essa pt essas pt esse pt essere it esses pt essi it est fr esta
    es,gl,pt estaba es,gl estan ca estar es,gl,pt estas es,gl,pt estat ca estava pt este es,gl,pt,ro estes gl,pt
    esto es estos es està ca está es,gl,pt están es,gl estão pt et ca,da,fi,fr,nb etliche de etlichen de ett sv
    ette fi etter nb ettersom nb että fi eu fr,gl,pt,ro euch de euer de euh fr eure de eurem de euren de eurer de
    eux fr even en ever en every en everybody en everyone en everything en except en excepto gl excepté fr ez hu
    ezek hu ezekben hu ezeket hu ezen hu ezt hu ezért hu eğer tr ești ro fairly en fait fr fakat tr falls de fast
    de,sv faut fr few en fewer en fi ro fick sv fiecare ro fiecărei ro fiecărui ro fifty en fiindcă ro finally en
    finché it fins ca first en five en flera sv flere da,nb fog hu fogja hu foi gl,pt for da,en,nb foram pt foran
    nb fordi da,nb foron gl forrige nb forse it forty en fost ro fou ca four en fra da,it,nb framför sv frau de
    frk da from en fru da,nb,sv från sv fröken sv fue es fueron es få da,nb,sv får sv för sv före sv før da,nb
    fünf de für de für's de fürs de fără ro ganz de gdy pl gdyby pl gdzie pl geen nl gegen de gemäß de gennem da
    genom sv gentemot sv gewesen de gibi tr già it giữa vi gjennom nb gli it go pl gonna en gotta en gracias es
    grazie it guna id gì vi göre tr ha ca,es,gl,hu,it,nb,sv haar nl habe de haben de haber es,gl había es,gl
    habían es hacia es had en,nl hadde nb hadden nl hade sv hadn't en hai gl,it half en hallo de,nl halverwege nl
    ham da,nb han ca,da,es,gl,nb,sv hanem hu hangi tr hanno it hans da,nb,sv har da,nb,sv hardly en harus id has
    en,es hasn't en hasta es hat de hatta tr hatte de hatten de havde da have da,en haven't en haver ca havia
    ca,pt having en hay es,vi hayır tr he ca,en,es,fi he'd en he'll en he's en heb nl hebben nl heeft nl heel nl
    heidän fi hello en hem ca,nl,tr hemos es hen da hende da hendes da henne nb,sv hennes nb,sv her en,tr here en
    here's en herhangi tr herr da,de,nb,sv herra fi het nl hetzij nl heute de hey en hi ca,en hier de,nl hij nl
    him en hingga id hinsichtlich de hinter de his en hiszen hu hiç tr hiçbir tr hm en hmm en ho ca,cs,it,sk hoci
    sk hoe nl hoewel nl hogy hu hogyan hu hoje pt hol hu hola es holott hu hon sv honderd nl honom sv hors fr hos
    da,nb,sv how en however en hoy es hoặc vi hr da,nb huit fr hun da,nb,nl hundert de hundred en hur sv hva nb
    hvad da hvem da,nb hver da,nb hverken nb hvilke da,nb hvilken da,nb hvilket da,nb hvis da,nb hvor da,nb
    hvordan da,nb hvorfor da,nb há pt hän fi hänen fi häntä fi hé fr hễ vi họ vi i ca,cs,da,en,it,nb,pl,sk,sv i'd
    en i'll en i'm en i've en i-a ro ia id ialah id iar ro ich de,pl,sk ici fr idet da,nb ieder nl iedere nl if en
    ifrån sv ifølge da,nb igennem da ihm de ihn de ihnen de ihr de ihre de ihrem de ihren de ihrer de ihres de ik
    nl ikke da,nb il fr,it ile tr illetve hu ilman fi ils fr im de immer de imot nb in de,en,it,nl indem de inden
    da indien nl indtil da infolge de inga sv ingen da,nb,sv inget sv ini id inna pl innan sv inne pl innen nb
    innenfor nb innerhalb de inntil nb inny pl innych pl inoltre it inom sv ins de inside en instead en inte sv
    intet da,nb into en inzake nl iná sk iné sk iní sk iný sk iných sk inż pl io it is en,nl isn't en iso gl isso
    pt ist de isto gl,pt it en it'd en it'll en it's en its en itu id için tr iż pl j'ai fr ja de,fi,nl,pl,sk jag
    sv jak cs,pl jaka pl jakaś pl jaki pl jakich pl jakie pl jakiegoś pl jakmile cs jako cs,pl jakoukoliv cs jakož
    cs jakožto cs jaká cs jaké cs jakékoliv cs jaký cs jakýkoliv cs jakąś pl jamais fr,pt jamás es jangan id je
    cs,fr,nl,sk jede de jedem de jeden de jeder de jedes de jednak sk jednakże pl jeg da,nb jegens nl jegliche de
    jeglichen de jego pl jeho cs,sk jehož cs jej pl,sk jejich cs jejichž cs její cs jejíž cs jelikož cs jene de
    jenem de jenen de jener de jenes de jer da jeres da jest pl jestli cs jetzt de jeśli pl jeżeli pl ji cs jij nl
    jika id jiná cs jiné cs jiný cs jo ca joka fi jokainen fi jokaisen fi jokaista fi jokin fi joko fi joku fi
    jonka fi jonkin fi jonkun fi jos fi jotain fi jotakin fi jotka fi jotkut fi jotta fi jou nl jouw nl jsem cs
    jsi cs jsme cs jsou cs jste cs ju sk jullie nl jusqu'au fr jusqu'aux fr jusqu'en fr jusqu'à fr jusque fr just
    en já cs,pt jí cs jóllehet hu ją pl k cs,sk kadar tr kaikki fi kaikkia fi kaikkien fi kalau id kami id kamu id
    kan da,nb,nl,sv kann de karena id karşı tr każda pl każde pl każdy pl každom sk každou cs každá cs,sk každé
    cs,sk každého cs každém cs každému cs každý cs,sk kde cs,sk kdo cs kdyby cs když cs ke cs,id keby sk kecuali
    id kein de keine de keinem de keinen de keiner de keines de kell hu kepada id ketika id kevés hu keď sk keďže
    sk khi vi không vi ki hu,tr kia vi kiedy pl kilka pl kilku pl kim tr kimi tr kita id kohti fi kolem cs kon nl
    konnte de koska fi koło pl kring sv kromě cs která cs které cs kterého cs který cs kteří cs kto pl,sk ktorej
    sk ktorom sk ktorá sk ktoré sk ktorého sk ktorému sk ktorí sk ktorú sk ktorý sk ktorých sk ktorým sk ktorými
    sk która pl które pl którego pl której pl który pl których pl którym pl którzy pl którą pl ku cs,fi,pl,sk kuin
    fi kuka fi kukaan fi kun fi kunde sv kunhan fi kunna sv kunne da,nb kunnen nl kunnes fi kvôli sk kvůli cs
    können de l' ca,fr,it la ca,es,fr,it,ro lain id langs da,nb,nl laquelle fr las es laut de le es,fr,it,ro lebo
    sk lecz pl lehet hu lei it lenne hu lenni hu lequel fr les ca,es,fr lesquelles fr lesquels fr less en lest en
    lesz hu lesznek hu let's en leur fr leurs fr lewat id lhe pt lhes pt li ca,it,ro ligesom da like en lle gl
    lles gl llur ca llurs ca lo ca,es,it lor ro loro it lorsqu'un fr lorsqu'une fr lorsque fr los es lub pl lui
    fr,it,ro là fr,vi lângă ro längs sv läpi fi lẫn vi m fr m' ca ma ca,fr,it,pl maar nl madame fr madem tr mag
    de,nl mai ca,it maintenant fr mais fr,gl,pt mají cs majú sk mają pl maka id malgrat ca malgré fr man
    da,de,nb,sv mana id manche de manchem de manchen de mange da,nb many en mas es,pt maupun id may en maybe en me
    ca,en,es,fi,fr,gl,nl,pt mea ro meanwhile en med da,nb,sv medan sv mediante es,gl,it medzi sk meer nl meerdere
    nl meeste nl meg hu,nb meget da mehr de mehrere de mei ro meidän fi mein de meine de meinem de meinen de
    meiner de meines de meisten de melainkan id melalui id melawan id mele ro mellan sv mellem da mellom nb mely
    hu melyik hu men da,nb,nl,sv meneer nl mengenai id meno it menos es,gl,pt mens da,nb mentre ca,it mentres gl
    menurut id menys ca merci fr mereka id mert hu merthogy hu mes ca,fr meski id meskipun id mesma gl mesmo gl
    met nl meu ca,gl,pt,ro meus ca,gl,pt meva ca meves ca mevr nl mevrouw nl mezi cs mgr pl mi
    cs,es,hu,it,nb,pl,ro,sk,tr mia it mich de mie it miei it mielőtt hu mientras es mig da,sv might en mihin fi
    mij nl mijn nl mikor hu miksi fi mikä fi mikään fi mil es,pt mille fr,it million en milloin fi millón es mimo
    cs,pl,sk min da,nb,sv mina sv mind hu mindazonáltal hu minden hu mindenki hu minder nl mindkét hu mine da,nb
    minha pt minhas pt minket hu minkä fi minkään fi mint hu mintha hu minua fi minun fi minus en minä fi mio it
    mir de mis es miss en misschien nl missä fi missään fi mister en miszerint hu mit da,de,hu miten fi mithilfe
    de mitjançant ca mitkä fi mitt nb,sv mittels de miután hu mivel hu miért hu miña gl miñas gl między pl mlle fr
    mme fr mnie pl mnoho cs mod da moet nl moeten nl mogen nl mogą pl mohou cs moi fr moich pl moim pl moins fr
    moita gl moitas gl moito gl moitos gl moja pl,sk moje cs,pl,sk mojego pl mojej pl moji cs molemmat fi molt ca
    molta ca,it molte it moltes ca molti it molto it molts ca mon ca,fr monen fi monet fi moni fi monien fi
    monsieur fr monta fi montako fi more en most en mot nb,sv mou cs może pl mr en mrs en ms en mu cs,pl,sk,tr
    much en mucha es muchas es mucho es muchos es muiden fi muita fi,pt muitas pt muito pt muitos pt multe ro
    mulți ro musi pl muss de must en mustn't en muszą pl musí cs,sk mut fi mutta fi muu fi muut fi muuta fi
    muutama fi muutaman fi muutamia fi muutamien fi muy es mw nl my cs,en,pl,sk mycket sv mye nb mà vi má cs,sk
    máis gl márpedig hu más es,hu másik hu må da,nb många sv måste sv måtte da,nb mé cs méghozzá hu mého cs mému
    cs més ca mình vi místo cs mój pl môj sk môže sk môžu sk möchte de möchten de mü tr müssen de mă ro mě cs mı
    tr mňa sk můj cs může cs mấy vi mọi vi mỗi vi một vi n' ca n'est fr na cs,gl,nl,pl,pt,sk naar nl naast nl nach
    de nachdem de nad cs,pl,sk nadat nl nalgúns gl nam pl namiesto sk namun id napriek sk naprzeciwko pl naquela
    pt naquele pt naqueles gl nas gl,pl,pt nasz pl nasza pl nasze pl naszego pl naszej pl naszych pl naszym pl
    nasıl tr natomiast pl naša sk naše cs,sk našeho cs naši cs našich cs našim cs našimi cs naší cs naším cs ne
    ca,cs,fi,fr,hu,it,ro,tr near en nearly en neben de nebo cs neboť cs nedanför sv neden tr nee nl negen nl negli
    it nei it nein de neither en neked hu nekem hu neki hu nekünk hu nel it nella it nelle it nello it nem hu,pt
    nemcsak hu nenhum pt nenhuma pt není cs nerede tr nesa gl nesas gl nese gl neses gl nessa pt nesse pt nessun
    it nessuna it nesta gl,pt nestas gl,pt neste gl,nb,pt nestes gl,pt neuf fr neun de never en než cs,sk ngoài vi
    nhiều vi như vi nhưng vi những vi ni ca,es,fr,ro,sv nicht de nici ro nicio ro niciodată ro niciun ro nie
    de,pl,sk niekoľko sk niekoľkých sk niektoré sk niektorí sk niektorých sk niektórych pl nielen sk niemals de
    niet nl nigdy pl niin fi nikdy cs,sk nin gl nincs hu nine en ninguna es ningunha gl ningún es,gl niçin tr niż
    pl niște ro no ca,en,es,gl,it,pt noastre ro noastră ro nobody en noch de,nl noe nb noen nb nog nl nogen da
    noget da nogle da noi it,ro non fr,gl,it nonostante it nooit nl nor en nos es,fr,gl,pt nosa gl nosaltres ca
    nosas gl noso gl nosos gl nosotras es nosotros es nossa pt nossas pt nosso pt nossos pt nostra ca,it nostre
    ca,it nostres ca nostri it nostro it nostru ro not en nothing en notre fr nous fr noutros gl nove it,pt now en
    noștri ro nu nl,ro nuestra es nuestras es nuestro es nuestros es nueve es num pt numa pt numerose it numerosi
    it nun gl nunca es,gl,pt nunha gl nuo fi nur de nào vi này vi nám cs,sk nás cs,sk náš cs,sk não pt näiden fi
    näitä fi nämä fi när sv någon sv något sv några sv når da,nb né it néhány hu nên vi nó vi nós gl,pt několik cs
    několika cs některá cs některé cs některý cs některých cs některým cs nếu vi nọ vi o
    ca,cs,es,gl,it,pl,pt,ro,sk,tr oarecare ro oavsett sv ob de obgleich de obok pl obrigada pt obrigado pt obu pl
    obviously en obwohl de och sv ocho es od cs,pl,sk ode pl oder de of en,nl off en often en oftewel nl og da,nb
    oggi it ogni it oh de,en,es,fr,it,nl,pt ohledně cs ohne de oito pt ok en okay en okolo sk okrem sk oleh id
    olemme fi olen fi olet fi olette fi oli fi olivat fi olla fi ollut fi oltre it olá pt om da,nb,nl,sv omdat nl
    omkring da,nb,sv omtrent nl on ca,cs,en,fi,fr,pl,sk ona cs,pl,sk,tr once en ondanks nl onde gl,pt onder nl one
    en,pl onen cs oni cs,pl,sk onlar tr onların tr only en ono cs,pl,sk ons nl ont fr onto en onu tr onun tr ony
    cs,sk onze nl ook nl op nl opposite en oppure it oprócz pl or en,fr ora it oraz pl ori ro orice ro os
    da,es,gl,pt oss nb,sv other en otherwise en otra es otras es otro es otros es otto it ou fr,gl,pt ought en oui
    fr our en out en outra gl,pt outras gl,pt outro gl,pt outros gl,pt outside en ovanför sv ovat fi over
    da,en,nb,nl overfor nb où fr pada id par fr para es,gl,id,pt parce fr parmi fr pas ca,fr past en pe ro pedig
    hu pek tr pel ca pela pt pelas pt pelo pt pelos pt pels ca pendant fr pentru ro per ca,de,en,it,nl,sv perante
    pt perché it perhaps en pero es,gl perquè ca però ca,it peste ro peu fr peut fr peut-être fr peuvent fr
    pewnych pl phải vi pitkin fi pitää fi più it please en plus en,fr plusieurs fr po cs,pl,sk poate ro poc ca
    poca ca,es pocas es pochi it poco es,it pocos es pocs ca pod cs,pl,sk podczas pl pode gl,pt podem pt poden
    ca,gl poder es,pt poderia pt podle cs podría es podľa sk poiché it pois pt pokiaľ sk pokud cs pola gl polas gl
    polo gl polos gl pomocí cs ponieważ pl poněvadž cs poprzez pl poques ca por es,gl,pt porque es,gl,pt porém pt
    posso it possono it pot ca,ro potere it pouco gl,pt poucos gl,pt pour fr pourquoi fr pouvez fr pouvons fr poza
    pl počas sk pr fr pra pt pre sk pred sk premier fr première fr president en presque fr presso it pretože sk
    pretty en pri sk prima it primeira pt primeiro pt primer es primera es primo it prin ro printr-o ro printr-un
    ro printre ro privind ro pro cs prof de,en,es,it,nl,pl,pt professeur fr professor en prostřednictvím cs proti
    cs,sk protože cs przeciwko pl przed pl przede pl przez pl przeze pl przy pl puede es pueden es pues es puis fr
    puisque fr può it puțin ro pár hu până ro på da,nb,sv před cs přes cs přestože cs při cs qu'au fr qu'aux fr
    qu'elle fr qu'en fr qu'il fr qu'ils fr qu'on fr qu'un fr qu'une fr qu'à fr qua vi quais pt quaisquer pt qual
    pt qualche it quale it quali it qualora it qualquer pt qualsiasi it qualunque it quan ca quand fr quando it,pt
    quase pt quasi it quatre fr quatro pt quattro it que ca,es,fr,gl,pt quegli it quei it quel fr,it quella it
    quelle fr,it quelles fr quello it quelque fr quelques fr quels fr quem pt quen gl questa it queste it questi
    it questo it qui ca,fr,it quien es quienes es quiere es quin ca quina ca quines ca quins ca quite en quizás es
    quién es quoi fr quoique fr què ca qué es quê pt rather en really en regarding en rengeteg hu rien fr right en
    rond nl round en rouva fi rundt nb rằng vi rồi vi s cs,hu,sk s' ca sa ca,fr,ro,sk saa fi saat id saavat fi
    saját hu sale ro salvo gl samaa fi saman fi samassa fi sambil id samme nb sampai id samt da,de,nb,sv sana tr
    sang id sanki tr sans fr sao vi sau ro,vi sauf fr saya id schon de se ca,cs,es,fi,fr,gl,hu,it,pt,ro sebagai id
    sebagaimana id sebanyak id sebbene it sebelah id sebelum id sebesar id sebuah id secara id sechs de second en
    sedan sv sedang id sedangkan id sedikit id seekor id seg nb segons ca segundo gl,pt según es sehingga id sehr
    de sei it seid de sein de seine de seinem de seinen de seiner de seines de seis es,pt seit de sejak id
    sejumlah id sekitar id sekä fi selain id selama id selben de sellainen fi sellaisen fi sellaisesta fi
    sellaiset fi sellaisia fi sellaista fi selon fr seluruh id selv nb selve nb sem hu,pt sementara id semmi hu
    sempre it,pt semua id sen fi,gl,tr seni tr senin tr senki hu sense ca senza it senón gl seorang id seperti id
    sept fr ser ca,es,gl,pt sera fr serait fr serangkaian id seront fr serta id ses ca,fr sesudah id sete pt
    setelah id setiap id sette it seu ca,gl,pt seus ca,gl,pt seva ca seven en several en seves ca shall en she en
    she'd en she'll en she's en should en shouldn't en si ca,cs,es,fr,it,nb,sk sia it siamo it siapa id sich de
    siden da,nb sido es,gl,pt sie de sieben de siempre es siete es,it sig da,it,sv signor it signora it sigut ca
    siihen fi siinä fi siitä fi sillä fi sim pt sin da,es,nb,sv sina sv since en sind de sinds nl sine da,nb sino
    es sinua fi sinun fi sinä fi sinó ca sir en sit da sitt nb,sv sitä fi six en,fr siz tr size tr sizi tr sizin
    tr się pl ska sv skal da,nb skoro pl skulle da,nb,sv skønt da slik nb slike nb slikt nb sme sk so de,en,sk sob
    pt sobald de sobre ca,es,gl,pt soc ca sodass de sofern de soha hu sok hu solange de solche de solchen de
    solcher de solches de soll de sollen de sollte de solo es,it som ca,da,nb,sk,sv some en somebody en someone en
    something en sometimes en sommes fr sommige nl somos es,pt son ca,es,fr,gl sondern de song vi sono it sont fr
    sopra it sota ca sotto it sou pt sous fr soweit de sowie de sowohl de soy es spolu sk spre ro sprzed pl sr
    es,pt sra es,pt srta es st en stata it stato it statt de ste sk still en su es,it sua it,pt suas pt suatu id
    sub ro such en sudah id sue it sugli it sui it suis fr sul it sulla it sulle it sullo it sunt ro suntem ro
    sunteți ro suo it suoi it supaya id sur fr sus es svoj sk svoja sk svoje cs,sk svojej sk svojho sk svojich sk
    svojim sk svojimi sk svojmu sk svojom sk svojou sk svoju sk svojím sk svou cs své cs svého cs svému cs svých
    cs svým cs svými cs svůj cs swoich pl swoim pl swoja pl swoje pl swojego pl swojej pl swoją pl swój pl szokott
    hu são pt sämtliche de sämtlichen de sämtlicher de så da,nb,sv såväl sv sì it sí es só pt sólo es són ca sú sk
    súa gl súas gl să ro săi ro său ro są pl sőt hu sẽ vi t' ca ta cs,fr,pl,ro,vi tai fi taka pl takej sk taki pl
    takich pl takie pl takiego pl takim pl takovou cs taková cs takové cs takového cs takovém cs takový cs takého
    sk takéto sk takýto sk takže cs,sk tale it,ro tales gl tali it talvez pt también es também pt tamta pl tamten
    pl tamto pl tan es tandis fr tanpa id tanta es tanto es tapi id tato cs tausend de te
    ca,es,fi,fr,gl,hu,nl,pl,pt,ro tegen nl tegenover nl tego pl tehát hu teidän fi tej pl,sk tejto sk tel fr telah
    id telle fr tem pt temos pt ten cs,en,gl,nl,pl,sk tenho pt tentang id tento cs,sk ter nl,pt terhadap id
    tersebut id terwijl nl tes fr tetapi id teu ca,gl,pt teva ca teñen gl than en thanks en that en that's en the
    en their en them en then en theo vi there en there's en therefore en these en they en they'd en they'll en
    they're en they've en third en thirty en this en those en though en thousand en three en through en throughout
    en thì vi thể vi ti cs,gl,hu,it,sk tiap id tidak id tie sk tien nl tieto sk tijdens nl til da,nb till en,sv
    tills sv tinha pt to cs,en,pl,sk toate ro toată ro toda es,gl,pt todas es,gl,pt today en todo es,gl,pt todos
    es,gl,pt toen nl toho cs,sk tohoto cs tohto sk toi fr toinen fi toisen fi tom cs,sk tomto cs,sk tomu cs,sk ton
    fr too en tot ca,nl,ro tota ca totes ca toto cs,sk tots ca tou sk toujours fr tous fr tout fr toute fr toutes
    fr toward en towards en toți ro tra it tramite it tras es,gl tre it trebuie ro tres es tri fi trods da trois
    fr trong vi trop fr troppo it tross nb trots sv trotz de très fr trên vi três pt tu ca,es,fr,it,pt,ro tua
    it,pt tud hu tudíž cs tue it tuo fi,it tuoi it tuon fi tuossa fi tus es tussen nl tuto cs tutta it tutte it
    tutti it tutto it tuturor ro tuy vi tvoj sk tvoja sk tvoje cs tvůj cs twee nl twelve en twenty en two en twoja
    pl twoje pl twojego pl twoją pl twój pl ty cs,pl,sk,sv tych pl tym pl tymczasem pl tyto cs tá sk táto sk tão
    pt tähän fi tällainen fi tällaisen fi tällaisia fi tällaista fi tälle fi tällä fi tältä fi tämä fi tämän fi
    tänä fi tässä fi tästä fi tätä fi täytyy fi té cs téged hu této cs têm pt tí sk tím cs tímto cs títo sk
    tódalas gl tódolos gl tôi vi több hu tú es,sk túa gl túto sk tüm tr tých sk týchto sk tým sk týmto sk tăi ro
    tău ro tę pl tě cs těch cs těchto cs těmito cs těmto cs tại vi từ vi từng vi u cs,es,nl,pl,sk uanset da
    uansett nb uden da ugyanis hu uh en uit nl um de,en,pt uma pt umas pt ums de un ca,es,fr,gl,it,ro una ca,es,it
    unas es und de unde ro under da,en,nb,sv underneath en une fr unei ro unes ca unha gl unhas gl unless en
    unlike en uno it unor ro unos es uns ca,de,gl,pt unser de unsere de unserem de unseren de unserer de unseres
    de unter de until en unto en untuk id unui ro up en upon en ur sv us ca,en useat fi useiden fi useita fi usted
    es ustedes es utan sv utanför sv uten nb utenfor nb utom sv utöver sv uvnitř cs uw nl v cs,sk va
    ca,es,fr,it,ro vaan fi vad sv vagy hu vagyis hu vai fi,gl,pt vaig ca vaikka fi valaki hu valamennyi hu valami
    hu valamint hu vam ca vamos es,pt van ca,es,gl,hu,nl vanaf nl vandaag nl vannak hu vanno it vanwege nl var
    da,nb,sv,tr vara sv vardera sv vare sv varför sv vari it varias es,gl varie it varios es,gl varit sv varje sv
    vars sv vasten fi vaša sk vaše cs vašeho cs vaší cs ve cs,tr ved da,nb vedle cs veel nl vem sv verken nb vers
    ca,fr verso it versus en very en veya tr veľa sk vi da,it,nb,ro,sv via da,en,fr,nb,nl,sv vid sv viel de viele
    de vielen de vielleicht de vier de,nl vijf nl vil da,nb vilka sv vilken sv vilket sv vill sv ville da,nb,sv
    viszont hu vo sk voastră ro você pt vocês pt voi fi,it,ro voin fi voire fr voivat fi volgens nl volt hu voltak
    hu vom de von de vont fr voor nl voordat nl vor de,ro vore da vores da vos fr,gl,pt vosa gl vosaltres ca voso
    gl vostra ca,it vostre ca,it vostres ca vostri it vostro it vostru ro votre fr vou pt vous fr voy es voči sk
    vreo ro vreun ro vuestra es vuestro es vuole it vy cs,sk vzhledem cs và vi vài vi vám cs,sk várias pt vários
    pt vás cs,sk váš cs,sk vão pt vår nb,sv våra sv våre nb vårt nb,sv være da,nb været da vært nb vì vi více cs
    vós gl,pt vă ro včetně cs vďaka sk však cs,sk všech cs všechno cs všechny cs všem cs všemi cs všetci sk všetko
    sk všetky sk všetkých sk všichni cs vůči cs về vi với vi w pl waar nl waarom nl walaupun id wam pl wann de
    wanna en wanneer nl want nl war de waren de,nl warum de was de,en,nl,pl wasn't en wasz pl wasza pl wat nl
    wbrew pl we en,nl,pl we'd en we'll en we're en we've en weder de według pl wegen de wegens nl weil de weinig
    nl welche de welcher de welches de welke nl well en wem de wen de wenig de wenige de wenigen de weniger de
    wenn de wer de werd nl werden de,nl were en weren't en what en what's en whatever en when en whenever en where
    en whereas en wherever en whether en which en whichever en while en who en who's en whoever en whom en whose
    en why en wie de,nl wiele pl wielu pl wij nl wil nl will de,en willen nl wir de wird de with en within en
    without en więc pl wo de wobec pl wollen de won't en worden nl wordt nl would en wouldn't en wow en wszelkich
    pl wszyscy pl wszystkich pl wszystkie pl wszystko pl wurde de wurden de wy pl während de wśród pl xamais gl y
    es,fr ya es,tr yahut tr yaitu id yakni id yang id yani tr yeah en yes en yet en yli fi ympäri fi ynnä fi yo es
    yok tr you en you'd en you'll en you're en you've en your en z cs,pl,sk za cs,pl,sk zal nl zamiast pl zanim pl
    zatiaľ sk zatímco cs zaś pl zda cs ze cs,nl,pl zeer nl zehn de zes nl zeven nl zich nl zij nl zijn nl zo sk
    zo'n nl zoals nl zodat nl zonder nl zou nl zouden nl zowel nl zu de zullen nl zum de zur de zuzüglich de zwei
    de zwischen de zza pl à fr,pt às pt á gl ám hu ás gl äh de ähm de älä fi än sv är sv å sv åt sv ça fr çeşitli
    tr çok tr çünki tr çünkü tr è it é gl,pt él es én da,hu és ca,hu étaient fr était fr été fr êtes fr être fr ít
    vi îi ro îl ro îmi ro împotriva ro în ro înainte ro încât ro însă ro într-o ro într-un ro între ro își ro îți
    ro ó gl ós gl ông vi över sv öyle tr über de übers de ăsta ro či cs,sk čili cs čo sk đang vi đâu vi đã vi đó
    vi được vi đến vi để vi đừng vi ő hu ők hu őt hu şu tr şunlar tr ťa sk żaden pl żadna pl żadnego pl że pl żeby
    pl že cs,sk žiadna sk žiadny sk žádná cs žádné cs žádný cs și ro și-a ro ți ro άλλα el άλλες el άλλη el άλλο
    el άλλοι el άλλος el άλλου el άλλων el ένα el έναν el έναντι el ένας el έχει el έχουμε el έχουν el έχω el ή el
    ήταν el αλλά el αν el αντ' el αντί el απ' el από el ας el αυτά el αυτές el αυτή el αυτήν el αυτής el αυτοί el
    αυτού el αυτούς el αυτό el αυτόν el αυτός el αυτών el αφενός el αφετέρου el αφού el γι' el για el γιατί el δε
    el δεν el διότι el εάν el είμαι el είμαστε el είναι el είσαι el είστε el είτε el είχε el εγώ el εκ el εκείνη
    el εκείνης el εκείνο el εκείνος el εκείνου el εμείς el εν el ενάντια el εναντίον el ενώ el εξ el εξαιτίας el
    επί el επειδή el εσείς el εσύ el εφόσον el η el θα el κάθε el κάποια el κάποιες el κάποιο el κάποιος el
    κάποιους el κα el καθ' el καθώς el και el καμία el κανένα el κανένας el κατά el κατόπιν el κι el κος el λίγο
    el λόγω el μ' el μάς el μέσω el μέχρι el μήπως el μία el μα el μας el με el μετ' el μετά el μεταξύ el μη el
    μην el μια el μιας el μολονότι el μου el μπορεί el ν' el να el ο el οι el οποιαδήποτε el οποιοδήποτε el ούτε
    el παρ' el παρά el περί el πλην el ποια el ποιο el ποιος el πολλές el πολλοί el πολύ el ποτέ el που el πού el
    πρέπει el πριν el προκειμένου el προς el πως el πότε el σ' el σας el σε el σου el στα el στη el στην el στις
    el στο el στον el στου el στους el τέτοια el τέτοιες el τέτοιο el τα el τη el την el της el τι el τις el το el
    τον el του el τους el τούτο el των el υπέρ el υπό el χωρίς el ως el ωστόσο el όλα el όλες el όλη el όλο el
    όλοι el όλος el όμως el όποιος el όπου el όπως el όταν el ότι el ώσπου el ώστε el а bg,ru,uk аби uk або uk
    адже uk аз bg ако bg але uk багато uk без bg,ru,uk беше bg бил bg била bg били bg било bg благодаря ru бо uk
    був uk буде uk будет ru будто ru будут ru будуть uk була uk були uk було uk бути uk был ru была ru были ru
    было ru быть ru бях bg бяха bg бяхме bg біля uk в bg,ru,uk вам ru,uk вас ru,uk ваш ru,uk ваша ru,uk вашата bg
    ваше ru,uk ваши ru вашите bg вашия bg вашият bg вашого uk вашу uk ваші uk ввиду ru весь ru,uk ви bg,uk вие bg
    вместо bg внаслідок uk во ru вона uk вони uk воно uk все ru,uk всей ru всеки bg всем ru всех ru всички bg
    всього uk всю ru,uk вся ru,uk всяка bg всяко bg всякого ru всякой ru всё ru всі uk всім uk всіх uk във bg
    въпреки bg върху bg вы ru від uk він uk где ru ги bg го bg да bg,ru дали bg де uk декілька uk деяких uk деякі
    uk для ru,uk до bg,ru,uk докато bg должен ru должна ru доста bg друг bg друга bg другая ru други bg другие ru
    друго bg другой ru е bg его ru един bg една bg едни bg едно bg ей ru ему ru если ru есть ru её ru жоден uk з
    uk за bg,ru,uk завдяки uk зад bg замість uk заради bg,uk защото bg зі uk и bg,ru из bg,ru из-за ru из-под ru
    извън bg изо ru или bg,ru им ru их ru й uk його uk йому uk к ru каждая ru каждый ru как ru какая ru каквато bg
    каквито bg каквото bg какие ru какой ru каком ru какъвто bg като bg ко ru когато bg когда ru което bg кожен uk
    кожна uk които bg който bg коли uk коло uk которая ru которого ru которое ru которые ru который ru която bg
    край bg кроме ru крім uk кто ru куда ru куди uk където bg към bg кілька uk либо ru макар bg малко bg ме bg
    между bg,ru мене uk меня ru мені uk ми bg,uk мне ru много bg,ru мого uk могут ru моето bg може bg,uk может ru
    можуть uk мои ru моите bg мой ru мою uk моя bg,ru,uk моят bg моята bg моё ru моє uk моєму uk мої uk моїй uk
    моїх uk му bg мы ru між uk мій uk на bg,ru,uk над bg,ru,uk надо ru нам ru,uk наприкінці uk нас ru,uk насред bg
    наш ru,uk наша ru,uk нашата bg наше ru,uk нашето bg наши ru нашим uk нашими uk нашите bg наших uk нашия bg
    нашият bg нашого uk нашому uk нашої uk нашу uk наші uk нашій uk не bg,ru,uk неговата bg неговите bg неговия bg
    неговият bg нейната bg нейните bg нейния bg нейният bg некоторого ru некоторой ru некоторые ru некоторых ru
    немає uk несколько ru нет ru ни bg,ru ние bg никаква bg никакой ru никакъв bg никогда ru никой bg никоя bg
    нито bg но bg,ru нужно ru някаква bg някакъв bg някое bg някои bg някой bg няколко bg някоя bg ні uk ніж uk
    ніколи uk о ru,uk об ru,uk оба ru обаче bg обидва uk обо ru однако ru около bg,ru окрім uk он ru она ru онази
    bg онези bg онзи bg они ru оно ru онова bg освен bg оскільки uk от bg,ru относно bg перед ru,uk передо ru по
    bg,ru,uk по-най bg повинен uk под bg,ru подо ru поза uk пока ru поки uk покрай bg понад uk понеже bg попри uk
    поскольку ru после ru посредством ru потому ru потрібно uk поэтому ru пред bg преди bg през bg при bg,ru,uk
    про ru,uk проти uk против ru протягом uk путём ru під uk після uk ради ru с bg,ru са bg свого uk своего ru
    своей ru своем ru своето bg свои ru своим ru своите bg своих ru свой ru свою ru,uk своя bg,ru,uk своят bg
    своята bg своё ru своём ru своє uk своєму uk своєю uk свої uk своїй uk своїм uk своїх uk свій uk се bg себе uk
    себя ru серед uk си bg след bg сме bg со ru согласно ru според bg спрямо bg среди ru срещу bg сте bg стосовно
    uk съм bg със bg сякаш bg та ru,uk тази bg так ru така uk такава bg такая ru таке uk такива bg такие ru такий
    uk таким uk такими uk таких ru,uk такова bg такого uk такое ru такой ru такому uk такої uk такъв bg такі uk
    тая bg твои ru твой ru твою uk твоя bg,ru,uk твоят bg твоята bg твоё ru твоє uk твої uk твърде bg твій uk те
    bg,ru,uk тебе ru,uk тебя ru тези bg тех ru техните bg техния bg техният bg ти bg,uk тим uk тих uk то bg тобто
    uk тобі uk това bg того ru,uk тож uk този bg той bg,ru,uk том ru тот ru тоя bg треба uk трябва bg ты ru тя bg
    тяхната bg ті uk тієї uk у bg,ru,uk усе uk усього uk усю uk усі uk усіх uk хотя ru хоч uk хоча uk хто uk це uk
    цей uk цим uk цих uk цього uk цьому uk цю uk ця uk цял bg цяла bg ці uk цієї uk че bg чей ru чем ru через
    ru,uk чи uk чието bg чиито bg чий uk чийто bg чиято bg чрез bg что ru чтобы ru шляхом uk ще bg щеше bg що uk
    щоб uk щодо uk щом bg эта ru эти ru этим ru этих ru это ru этого ru этой ru этом ru этот ru эту ru я bg,ru,uk
    як uk яка uk якась uk яке uk який uk який-небудь uk якийсь uk яким-небудь uk якимось uk яких uk якого uk
    якогось uk якому uk якомусь uk якою uk яку uk якщо uk які uk якій uk є uk і uk із uk інша uk інший uk іншим uk
    іншими uk інших uk іншого uk іншому uk іншою uk іншу uk інші uk їй uk їм uk їх uk їхня uk їхні uk їхній uk її
    uk אבל he או he אודות he אולם he אותה he אותו he אותי he אחרי he איך he אילו he אין he איפה he אך he אל he אלא
    he אלה he אלו he אם he אנחנו he אני he אף he אף-על-פי he אצל he אשר he את he אתה he אתם he באמצעות he בגין he
    בגלל he בידי he בין he בכל he בל he בלא he בלי he במשך he בעקבות he בפני he בשל he בתוך he גם he האם he ההוא
    he ההיא he הוא he היא he היה he היו he הייתה he הם he הן he הרבה he וגם he זאת he זה he זו he יהיה he יהיו he
    יכול he יש he יתר he כאשר he כגון he כדי he כי he כל he כלפי he כמה he כמו he כמעט he כנגד he כש he לא he
    לאורך he לאחר he לבין he לגבי he לה he להם he לו he לי he ליד he לך he לכל he לכם he ללא he למה he למען he
    למרות he לנו he לעומת he לפי he לפני he לתוך he מאשר he מה he מול he מי he מכל he מן he מספר he מעט he מעל he
    מפני he משום he מתוך he מתי he נגד he סביב he עבור he עד he על he עם he צריך he רוב he ש he שום he של he שלה
    he שלהם he שלו he שלי he שלך he שלכם he שלנו he תהיה he תוך he תחת he آن fa آنها fa آپ ur آیا fa أم ar أمام ar
    أن ar أنا ar أنت ar أنتم ar أو ar أولئك ar أي ar إذا ar إلى ar إن ar از fa اس ur است fa اسے ur التي ar الذي ar
    الذين ar اللذان ar اللواتي ar اما fa ان ur انہیں ur او fa اور ur اوپر ur اپنا ur اپنی ur اپنے ur اگر fa,ur
    ایسے ur ایشان fa این fa بأن ar با fa بارے ur باشد fa باید fa بدون ar,fa بر fa برائے ur برای fa برخی fa بسبب ar
    بسیار fa بشمول ur بعد ar بعض ar,ur بعضی fa بغیر ur بقية ar بكل ar بل ar بلکه fa بما ar به fa به‌طوری fa بود fa
    بودند fa بين ar بينما ar بہت ur بی fa بیشتر ur بین fa تا fa تاکہ ur تاہم ur تحت ar,fa تكون ar تلك ar تم ur
    تمام fa,ur تمامی fa تمہارا ur تمہاری ur تمہیں ur تو fa,ur توسط fa تک ur تھا ur تھی ur تھے ur ثم ar جب ur جبکہ
    ur جراء ar جز fa جس ur جميع ar جن ur جو ur جیسے ur حتى ar حسب ar حول ar حيث ar حين ar خارج ar خلال ar خلف ar
    خواهد fa خود fa داخل ar در fa درباره fa دربارهٔ fa درمیان ur دوسرا ur دون ar دیگر fa ذلك ar روی fa رہا ur رہی
    ur رہے ur زیادہ ur زیر fa,ur زیرا fa سائر ar ساتھ ur سارے ur سب ur سراسر fa سوف ar سکتا ur سے ur شد fa شده fa
    شما fa ضد ar ضمن ar,fa طبق fa طی fa عبر ar علاوه fa على ar علیه fa عن ar عند ar عندما ar غير ar فوق ar في ar
    فيما ar قبل ar قد ar كان ar كانت ar كانوا ar كثير ar كل ar كما ar كي ar لأن ar لا ar لدى ar لقد ar لكل ar لكن
    ar لكي ar لم ar لن ar لو ar ليس ar ليست ar لیکن fa,ur لیے ur ما ar,fa مانند fa مبنی fa مت ur مثل ar مجھے ur مع
    ar معظم ar من ar,fa منذ ar مگر ur می fa میان fa میرا ur میری ur میرے ur میں ur نتيجة ar نحن ar نحو ar نزد fa
    نفس ar نه fa نہ ur نہیں ur نیز fa نیست fa نیچے ur نے ur هؤلاء ar هاتان ar هذا ar هذان ar هذه ar هر fa هرچند fa
    هرگز fa هست fa هستند fa هم ar همان fa همه fa همهٔ fa همه‌ی fa همچنین fa همین fa هن ar هو ar هي ar هیچ fa و
    ar,fa,ur وفق ar وقتی fa ولی fa وہ ur يجب ar يكون ar يمكن ar پاس ur پر ur پس fa پیرامون fa پیش fa چاہیے ur چرا
    fa چنانچہ ur چنانکه fa چند fa,ur چنین fa چه fa چون fa چگونه fa کئی ur کا ur کافی ur کب ur کجا fa کدام fa کلیه
    fa که fa کو ur کوئی ur کون ur کچھ ur کہ ur کہاں ur کی fa,ur کیا ur کیونکہ ur کیوں ur کے ur گئی ur گر fa گیا ur
    ہر ur ہم ur ہمارا ur ہماری ur ہمیں ur ہو ur ہوگا ur ہیں ur ہے ur یا fa,ur یک fa یہ ur अगर hi अपना hi अपनी hi
    अपने hi आप hi आपका hi आपकी hi इतना hi इन hi इस hi इसलिए hi इसी hi उन hi उनका hi उन्हें hi उस hi उसका hi उसकी
    hi उसी hi उसे hi ऊपर hi एक hi एवं hi ऐसा hi ऐसी hi ऐसे hi और hi कई hi कब hi कम hi कहाँ hi का hi कि hi किंतु hi
    किसी hi की hi कुछ hi के hi कैसे hi को hi कोई hi कौन hi क्या hi क्यों hi क्योंकि hi गई hi गया hi चाहिए hi जब hi
    जबकि hi जिन hi जिस hi जिसका hi जैसे hi जो hi ज्यादा hi तक hi तकरीबन hi तथा hi ताकि hi तुम hi तुम्हारा hi
    तुम्हारी hi तुम्हें hi तू hi तो hi था hi थी hi थे hi दूसरा hi दूसरी hi द्वारा hi न hi नहीं hi नीचे hi ने hi पर
    hi परंतु hi पास hi बहुत hi बारे hi बिना hi बीच hi मत hi मुझे hi में hi मेरा hi मेरी hi मेरे hi मैं hi यदि hi
    यह hi या hi ये hi रहा hi रही hi रहे hi लगभग hi लिए hi लेकिन hi वह hi वे hi सकता hi सब hi सभी hi साथ hi से hi
    हम hi हमारा hi हमारी hi हमें hi हर hi हालाँकि hi है hi हैं hi हो hi होगा hi ấy vi ở vi 가장 ko 각 ko 그 ko 그녀는 ko
    그녀의 ko 그는 ko 그들은 ko 그들의 ko 그래서 ko 그러나 ko 그러므로 ko 그러한 ko 그런 ko 그런데 ko 그렇지만 ko 그리고 ko 그의 ko 나는 ko 나의 ko 내 ko 내가
    ko 너는 ko 너무 ko 너의 ko 네 ko 누가 ko 다른 ko 다섯 ko 당신은 ko 더 ko 두 ko 따라서 ko 또는 ko 또한 ko 만 ko 만약 ko 만일 ko 많은 ko 매 ko 매우
    ko 몇 ko 모두 ko 모든 ko 못 ko 및 ko 백 ko 비록 ko 세 ko 아주 ko 안 ko 어느 ko 어디 ko 어떤 ko 어떻게 ko 언제 ko 여러 ko 열 ko 왜 ko 왜냐하면
    ko 우리 ko 우리가 ko 우리는 ko 이 ko 이러한 ko 이런 ko 저 ko 저는 ko 저런 ko 저의 ko 정말 ko 제 ko 제가 ko 좀 ko 즉 ko 천 ko 하지만 ko 한 ko 혹은
    ko
"""
"""A word and its languages (primary subtags, BCP 47), in turns."""
