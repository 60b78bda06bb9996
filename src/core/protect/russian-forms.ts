/**
 * Every case form that a Russian declension gives a name, as lower-case words with `й` and `ё` kept.
 *
 * Gender and number are not known from a listing, so the paradigms of all that fit the ending are joined: masculine,
 * feminine, plural of the family, patronymic. A form too many costs a look; a form too few leaves a name in the text.
 * Sources of the paradigms: docs/methods/names.md.
 */
export function russianForms(name: string): ReadonlySet<string> {
  const forms = new Set<string>([name]);
  if (!/^[а-яёіїєґ]{2,}$/.test(name)) return forms;
  for (const paradigm of paradigms) {
    const stem = paradigm.stemOf(name);
    if (stem === undefined) continue;
    for (const ending of paradigm.endings) forms.add(stem + ending);
  }
  if (/[ое]вич$|ич$/.test(name)) addContracted(forms, name);
  return forms;
}

interface Paradigm {
  /** What the endings are put on; undefined where the name is not of this type. */
  readonly stemOf: (name: string) => string | undefined;
  readonly endings: readonly string[];
}

const hardMasculine = split("а у ом ем ым е ы и ов ев ей ам ами ах ых ыми ой");
const softMasculine = split("я ю ем ём е и ев ей ям ями ях ь й");
const hardFeminine = split("а ы и е у ой ою ей ею ам ами ах");
const softFeminine = split("я и е ю ей ею ёй ёю ий ь ям ями ях й");
const adjective = split(
  "ый ий ой ого его ому ему ым им ом ем ая яя ую юю ою ею ей ые ие ых их ыми ими ое ее",
);
const possessiveSurname = split("а у ым е ой ою ы ых ыми");

const paradigms: readonly Paradigm[] = [
  { stemOf: (name) => (/[бвгджзклмнпрстфхцчшщ]$/.test(name) ? name : undefined), endings: hardMasculine },
  { stemOf: fleetingStem, endings: [...hardMasculine, ...softMasculine] },
  { stemOf: (name) => without(name, "й"), endings: softMasculine },
  { stemOf: (name) => without(name, "ь"), endings: [...softMasculine, "ью", "а", "у", "ом"] },
  { stemOf: (name) => without(name, "а"), endings: [...hardFeminine, ""] },
  { stemOf: (name) => without(name, "я"), endings: softFeminine },
  { stemOf: (name) => endingIn(name, ["ый", "ий", "ой", "ая", "яя"]), endings: adjective },
  {
    stemOf: (name) => (/[ое]в[а]$|[иы]н[а]$/.test(name) ? name.slice(0, -1) : undefined),
    endings: possessiveSurname,
  },
  // Feminine patronymic beside the masculine and back, as children share it.
  { stemOf: (name) => endingIn(name, ["ович", "овна"]), endings: patronymic("ов") },
  { stemOf: (name) => endingIn(name, ["евич", "евна"]), endings: patronymic("ев") },
];

/** The stem of a name that loses a vowel in its case forms: Лев, Павел, Пётр of dialects, Орёл, Заяц, Воробей, Чапек. */
function fleetingStem(name: string): string | undefined {
  if (name === "лев") return "льв";
  if (/[аеиоуыэюя][ея]ц$/.test(name)) return `${name.slice(0, -2)}йц`;
  if (/ей$/.test(name)) return `${name.slice(0, -2)}ь`;
  const match = /^(.*?)([бвгджзйклмнпрстфхчшщаеиоуыэюя])(?:[еёо](?=[цк]$)|[её])(ц|к|л|нь|р)$/.exec(name);
  if (match === null || name.length < 4) return undefined;
  const [, head = "", before = "", last = ""] = match;
  if (/[аеиоуыэюя]/.test(before)) return last === "ц" ? `${head}${before}йц` : undefined;
  const soft = before === "л" || (/ё/.test(name) && /[кц]/.test(last)) ? "ь" : "";
  return head + before + soft + last.replace("ь", "");
}

function patronymic(link: string): readonly string[] {
  const masculine = split("ич ича ичу ичем иче ичи ичей ичам ичами ичах").map((ending) => link + ending);
  const feminine = split("на ны не ну ной ною нам нами нах").map((ending) => link + ending);
  return [...masculine, ...feminine];
}

/** The patronymic as it is spoken: Иванович is Иваныч, Сергеевич is Сергеич. */
function addContracted(forms: Set<string>, name: string): void {
  const short = name.replace(/ович$/, "ыч").replace(/евич$/, "ич");
  for (const ending of split("а у ем е ей")) forms.add(short + ending);
  forms.add(short);
}

// Folded, as the words are: й is и and ё is е.
const strippable = split(
  "ами ями ыми ими ого его ому ему ах ях ов ев ам ям ом ем ым им ых их ои еи ыи ии ою ею ую юю ая яя ые ие ью а я у ю е и ы ь",
);

/**
 * The nominatives that a Russian word may be a case form of, the word itself first, over folded letters.
 *
 * For names listed in another script: the ending is taken off and the endings of the nominative are tried.
 */
export function russianLemmas(folded: string): readonly string[] {
  const lemmas = new Set<string>([folded]);
  for (const ending of strippable) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) continue;
    const stem = folded.slice(0, -ending.length);
    lemmas.add(stem);
    if (/^(ы|и|е|у|ои|ою|ам|ами|ах)$/.test(ending)) lemmas.add(`${stem}а`);
    if (/^(и|е|ю|еи|ею|ям|ями|ях)$/.test(ending)) lemmas.add(`${stem}я`);
    if (/^(я|ю|ем|е|и|ого|его|ому|ему|ым|им|ом|ая|ую|ои|ые|ие|ых|их|ыми|ими)$/.test(ending))
      lemmas.add(`${stem}и`);
  }
  return [...lemmas];
}

function without(name: string, last: string): string | undefined {
  return name.endsWith(last) ? name.slice(0, -last.length) : undefined;
}

function endingIn(name: string, endings: readonly string[]): string | undefined {
  const ending = endings.find((each) => name.endsWith(each));
  return ending === undefined || name.length - ending.length < 2 ? undefined : name.slice(0, -ending.length);
}

function split(words: string): readonly string[] {
  return words.split(" ");
}
