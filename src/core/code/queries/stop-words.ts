import { foldForSearch } from "../fold-for-search.ts";
import { wordsIn } from "../search-words.ts";

/** The languages of which the little words are known that carry no subject. */
export const stopWordLanguages = ["en", "ar", "ru"] as const;

/** A language of which the little words are known. */
export type StopWordLanguage = (typeof stopWordLanguages)[number];

/** The little words of some languages, folded as texts are for search. */
export function stopWordsOf(languages: readonly StopWordLanguage[]): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => wordLists[language]()));
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

// In Arabic "and" and "so" are written in front of the next word.
const wordLists: Readonly<Record<StopWordLanguage, () => readonly string[]>> = {
  en: () => foldedWords(english),
  ru: () => foldedWords(russian),
  ar: () => foldedWords(arabic).flatMap((word) => [word, `و${word}`, `ف${word}`]),
};

function foldedWords(list: string): readonly string[] {
  return wordsIn(foldForSearch(list).text).map(({ text }) => text);
}
