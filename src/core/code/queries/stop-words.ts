import { foldForSearch } from "../fold-for-search.ts";
import { wordsIn } from "../search-words.ts";

/** The languages of which the little words are known that carry no subject. */
export const stopWordLanguages = [
  "en",
  "ar",
  "ru",
  "fr",
  "es",
  "de",
  "pt",
  "it",
  "tr",
  "uk",
  "fa",
  "ur",
] as const;

/** A language of which the little words are known. */
export type StopWordLanguage = (typeof stopWordLanguages)[number];

/** The little words of some languages, folded as texts are for search. */
export function stopWordsOf(languages: readonly StopWordLanguage[]): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => wordLists[language]()));
}

/** The language of a tag such as `pt-BR`, where its little words are known. */
export function stopWordLanguageOf(tag: string): StopWordLanguage | undefined {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return stopWordLanguages.find((each) => each === language);
}

const english = `a about above after again against all also am an and any are aren't as at be because been before being below
between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even few for from
had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his
how how's i i'd i'll i'm i've if in into is isn't it it's its itself just let's like me more most my myself no nor not now of
off on once only or other ought our ours ourselves out over own really same she she'd she'll she's should
shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd they'll they're
they've this those through to too under until up upon us very was wasn't we we'd we'll we're we've well were weren't what
what's when when's where where's which while who who's whom why why's will with won't would wouldn't yes you you'd you'll
you're you've your yours yourself yourselves`;

const russian = `а без более больше будет будто бы был была были было быть в вам вами вас весь вдруг ведь во вот впрочем все всегда
всего всей всем всеми всему всех всею всю вся всё вы где да даже для до его ее её ей ему если есть еще ещё ж же за зачем здесь
и из или им иметь ими их к как какая какой какие когда конечно которая которого которой которые который которых кто куда ли
либо лишь между меня мне много может можно мой моя моё мои мы на над надо наконец нас наш наша наше наши не него нее неё ней
нельзя нет ни нибудь никогда ним ними них ничего но ну о об один однако он она они оно опять от очень перед по под после
потом потому почти при про раз разве с сам сама сами само свое своё свой своя свои себе себя сейчас со совсем так такая такое
такой такие там тебе тебя тем теперь то тобой тогда того тоже той только том тому тот тут ты у уж уже хоть чего чем
через что чтоб чтобы чуть эта эти этим этих это этого этой этом этому этот эту я`;

const arabic = `من في على إلى عن مع هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذان اللتان اللواتي اللاتي ما ماذا متى أين كيف كم لماذا
هل لا لم لن ليس ليست لما لكن لكنه لكنها أن إن أنه أنها أنهم أننا إنه إنها إنهم إننا كان كانت كانوا كنت كنا يكون تكون يكونون قد لقد
سوف ثم أو أم إما بل حتى إذا إذ لو لولا كل كلها كلهم بعض غير سوى بين بعد قبل تحت فوق أمام خلف عند عندما لدى منذ خلال حول ضد دون
بدون أي أية هو هي هم هن هما أنا نحن أنت أنتم أنتما أنتن إياه له لها لهم لهن لي لك لكم لنا به بها بهم بي بك بكم بنا فيه فيها فيهم
فينا منه منها منهم مني منك منا عليه عليها عليهم علي عليك علينا إليه إليها إليهم إلينا عنه عنها عنهم معه معها معهم معي معك معنا
هنا هناك هنالك الآن أيضا فقط جدا كما كذلك مثل حيث حين حينما بينما لأن لأنه لأنها لأنهم يا نعم كلا أما ألا عسى لعل ليت ذا ذاك ذو ذات
تم يتم عدا نفس نفسه نفسها بأن بما فيما مما عما إنما ربما كأن كأنه`;

const french = `à afin ai ainsi alors après as au aucun aucune aussi autre autres aux avais avait avaient avant avec avez avoir
avons ayant bien c'est c'était ça car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment d'abord
d'autres d'un d'une dans de depuis des dont donc du elle elles en encore entre es est et étaient étais était étant êtes être eu eux
il ils j'ai j'avais j'étais je jusqu'à jusque l'on la là laquelle le lequel les lesquels leur leurs lors lorsque lui m'a t'a ma mais me
même mêmes mes moi mon n'a n'ai n'avait n'est n'était ne ni non nos notre nous on ont ou où par parce pas pendant peu plus plusieurs
pour pourquoi puis qu'elle qu'elles qu'il qu'ils qu'on qu'un qu'une quand que quel quelle quelles quels qui quoi s'est s'il s'ils sa
sans se selon sera ses si soi sommes son sont sous suis sur ta te tes toi ton tous tout toute toutes très tu un une vers voici
voilà vos votre vous y`;

const spanish = `a al algo algún alguna algunas alguno algunos ante antes apenas aquel aquella aquellas aquello aquellos aquí así aun
aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto de del desde donde dónde
durante e el él ella ellas ello ellos en entonces entre era eran eras eres es esa esas ese eso esos está esta estaba estaban están
estar estas este esto estos estoy fue fueron fui ha había habían haber hace hacia han has hasta hay he hemos incluso la las le les lo
los luego más me mi mí mía mientras mío mis mismo misma mismos mucho muchos muy nada ni ningún ninguna ninguno no nos nosotros
nuestra nuestro nuestros nunca o os otra otras otro otros para pero poco por porque pues que qué quien quién quienes se ser si sí sido
siempre sin sino sobre solo sólo son soy su sus suya suyo también tampoco tan tanto te tenía tenían tengo ti tiene tienen toda todas
todavía todo todos tras tu tú tus un una unas uno unos usted ustedes y ya yo`;

const german = `aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits bin
bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber darum das dass davon dazu dein deine
dem den denen denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem
einen einer eines einige einigen er es etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich
ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch jene jener jetzt kann kein
keine keinem keinen keiner könnte man manche mein meine meinem meinen meiner mich mir mit muss nach nachdem nämlich nein nicht nichts
nie noch nun nur ob obwohl oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche sondern
sonst soll sollte sowie über um und uns unser unsere unseren unter viel viele vom von vor während war waren warum was weil weiter
welche welchem welchen welcher welches wenn wer werde werden wie wieder wir wird wo worden wurde wurden würde zu zum zur zwar zwischen`;

const portuguese = `a à ainda algo alguém algum alguma algumas alguns ante antes ao aos apenas após aquela aquelas aquele aqueles aquilo
aqui as às assim até bem cada com como contra da das de dela delas dele deles depois desde dessa desse desta deste do dos durante e é
ela elas ele eles em enquanto entre era eram és essa essas esse esses esta está estão estar estas estava estavam este estes estou eu foi
foram fui há havia isso isto já la lá lhe lhes lo logo mais mas me mesma mesmo meu meus minha minhas muito muitos na nada não nas nem
nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nosso nossos num numa nunca o onde os ou outra outras outro outros para
pela pelas pelo pelos pois por porque porquê pouco qual quais qualquer quando quanto que quê quem se sem sempre ser seu seus si sido
só sob sobre sou sua suas também tanto tão te tem têm tenho ter teu teve ti tinha tinham toda todas todo todos tu tua tudo um uma
umas uns você vocês vos vós`;

const italian = `a abbiamo ad agli ai al alcuna alcune alcuni alcuno alla alle allo allora altra altre altri altro anche ancora avere aveva
avevano avevo c'è c'era c'erano che chi ci ciò coi col come comunque con contro così cui da dagli dai dal dalla dalle dallo degli dei
del dell della delle dello dentro di dopo dove durante e è ed era erano eravamo ero essa esse essere essi fino fra fu già gli ha hai
hanno ho i il in io l'ho l'altro dell'altro all'altro dall'altro sull'altro quell'altro la là le lei li lo loro lui ma mai me mentre mi mia mie miei mio molti molto ne neanche negli nei nel
nell'altro nella nelle nello nessun nessuna nessuno niente noi non nostra nostri nostro nulla o ogni oppure per perché perciò però più poco
poi prima proprio qual quale quali qualche qualcosa qualcuno quando quanto quasi quella quelle quelli quello questa queste questi
questo qui quindi sarà se sé sei sempre senza si sì sia siamo siete sono sopra sotto sta stata sua sue sugli sui sul
sulla sulle suo suoi ti tra troppo tu tua tue tuo tuoi tutta tutte tutti tutto un un'altra una uno vi voi vostra vostro`;

const turkish = `acaba ama ancak artık asla aslında az bana bazen bazı belki ben bende benden beni benim beri bile bir biraz birçok biri
birkaç biz bizden bize bizi bizim böyle böylece bu buna bunda bundan bunlar bunları bunların bunu bunun burada bütün çok çünkü da daha
dahi de defa değil diğer diye dolayı eğer en fakat falan gene gibi göre hâlâ halde hangi hani hatta hem henüz hep hepsi her herhangi
herkes hiç hiçbir için idi ile ilgili ise işte kadar karşın kendi kendine kendini kendisi ki kim kime kimi kimse mı mi mu mü nasıl
ne neden nedenle nerede nereye neyse niçin niye o olan olarak oldu olduğu olduğunu olması olup ona ondan onlar onlara onlardan onları onların
onu onun orada oysa öyle önce pek rağmen sadece sanki şayet şekilde sen senden seni senin siz sizden size sizi sizin sonra
şey şimdi şöyle şu şuna şunlar şunu tabii tam tüm üzere var ve veya ya yani yalnız yine yok yoksa zaten`;

const ukrainian = `а або адже але б багато без би більш більше був була були було бути в вам вами вас ваш ваша вашу ваші весь вже ви від він вона
вони воно все всього всіх всі всім втім де для до дуже є ж з за завжди зараз звідки зі і із інша інші інший їй їм їх її його йому й
коли котра котрий кого кожен кожна крім куди лише ми між мене мені мій моя моє мої може можна на навіть над нам нами нас наш наша
наше наші не небагато неї нею немає ним ними ні ніби ніколи ніхто нікого нічого них ну о об один одна однак ось от перед під після по поки
потім про при проти сам сама самі свого свої свій своя себе собі та так така таке такий такі там твій твоя те тебе теж тим тих ти то тобі
тобою тоді того тому той тут тільки у усе усі усіх хіба хоч хоча хто це цей ця цього цієї цій ці цю цьому цим через чи чим чого чому що щоб щось
я як яка яке який яким якого якої якій які яких якщо`;

const persian = `از با به در بر برای تا که را و یا اما ولی اگر چون زیرا هم نیز نه بی جز مگر پس بعد قبل پیش روی زیر بین میان کنار
این آن اینها آنها این‌ها آن‌ها همین همان چنین چنان اینجا آنجا کجا کی چه چی چرا چگونه چطور چند کدام هر همه هیچ بعضی برخی چیزی کسی
دیگر دیگری خود خودم خودش خودت خودشان خودمان من تو او ما شما آنان ایشان مرا ترا ام ای است ایم اید اند هست هستم هستی هستیم هستید هستند
نیست نیستم نیستند بود بودم بودی بودیم بودید بودند نبود نبودند باشد باشم باشند شد شدم شدند شده شود می‌شود می‌شد نمی‌شود دارد دارم داریم
دارند داشت داشتم داشتند ندارد نداشت خواهد خواهند باید نباید شاید حتی فقط تنها خیلی بسیار بیشتر کمتر هنوز الان حالا وقتی زمانی همیشه
هرگز بلکه البته یعنی مثل مانند درباره طبق علیه یک بله آری`;

const urdu = `کا کی کے کو میں سے پر تک نے اور یا مگر لیکن بلکہ اگر تو پھر کہ جو جس جن جسے جنہیں جنہوں جب جہاں جیسا جیسے جیسی یہ وہ اس ان
اسے انہیں انہوں اسی انہی یہی وہی یہاں وہاں کہاں کیا کیوں کیسے کیسا کب کون کس کن کسے کوئی کسی کچھ ہر سب سبھی بعض کئی ایک ہم میرا
میری میرے مجھے مجھ ہمارا ہماری ہمارے ہمیں تم تمہارا تمہاری تمہارے تمہیں آپ اپنا اپنی اپنے خود ہے ہیں ہوں ہو تھا تھی تھے تھیں ہوا ہوئی ہوئے
ہوتا ہوتی ہوتے ہونا ہونے گا گی گے نہیں نہ مت ہی بھی صرف بہت زیادہ کم ابھی اب تب کبھی ہمیشہ ساتھ بعد پہلے لیے لئے طرف بارے دوران
اندر باہر اوپر نیچے درمیان بغیر علاوہ مطابق خلاف والا والی والے چونکہ کیونکہ اگرچہ حالانکہ یعنی شاید ہاں جی رہا رہی رہے چکا چکی چکے`;

// In Arabic "and" and "so" are written in front of the next word.
const wordLists: Readonly<Record<StopWordLanguage, () => readonly string[]>> = {
  en: () => foldedWords(english),
  ru: () => foldedWords(russian),
  ar: () => foldedWords(arabic).flatMap((word) => [word, `و${word}`, `ف${word}`]),
  fr: () => foldedWords(french),
  es: () => foldedWords(spanish),
  de: () => foldedWords(german),
  pt: () => foldedWords(portuguese),
  it: () => foldedWords(italian),
  tr: () => foldedWords(turkish),
  uk: () => foldedWords(ukrainian),
  fa: () => foldedWords(persian),
  ur: () => foldedWords(urdu),
};

function foldedWords(list: string): readonly string[] {
  return wordsIn(foldForSearch(list).text).map(({ text }) => text);
}
