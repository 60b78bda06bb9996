import { describe, expect, test } from "vitest";
import { candidatesIn } from "./candidates.ts";
import { findIdentifiers } from "./identifiers.ts";

describe("candidatesIn", () => {
  test.each([
    ["a capital inside a sentence", "we went with Brannock to the gate", "Brannock", "capitalised"],
    ["a given name that begins a sentence", "Harold left early.", "Harold", "given-name"],
    ["initials and surname", "signed by J. R. Quell", "J. R. Quell", "initials"],
    ["a word after a title", "we saw Judge Hope there", "Hope", "after-title"],
    ["a Russian patronymic", "пришла Майя Рудольфовна вчера", "Майя Рудольфовна", "patronymic"],
    ["a Russian surname at the beginning", "Гарташевский молчал.", "Гарташевский", "surname-ending"],
    ["a nickname in quotes", "his friends called him “the Needle” then", "the Needle", "nickname"],
    ["a kunya in Latin letters", "the man abu darrar came", "abu darrar", "kunya"],
    ["a kunya in Arabic", "جاء أبو ضرغام ليلا", "أبو ضرغام", "kunya"],
    ["an Arabic name after a cue", "كان اسمه غندور فقط", "غندور", "after-cue"],
    ["an Arabic name after a title", "سألت القاضي زعترة عن ذلك", "زعترة", "after-title"],
    ["an Arabic given and family name", "ثم رأيت سليم الدوماني أمس", "سليم الدوماني", "given-name"],
    ["an Arabic pair of origin", "ومعه غزلان الطبقي أيضا", "غزلان الطبقي", "surname-ending"],
    ["an Arabic name spelled by its sound", "ثم وصل إنغريد سولهايم أمس", "إنغريد سولهايم", "surname-ending"],
    [
      "an Arabic name that ends as no Arabic root does",
      "ثم وصل أندريا غيرتس أمس",
      "أندريا غيرتس",
      "surname-ending",
    ],
    ["a short kunya", "رأيت بو ناصر أمس", "بو ناصر", "kunya"],
    ["whom a letter greets", "وسلامي إلى شهاب. سلامي إلى غندور كثيرا", "غندور", "after-cue"],
    ["whom somebody shall greet", "سلم لي على غندور هناك", "غندور", "after-cue"],
    ["who signs a letter", "كتبت لك ما أعرف.\n\nمع المحبة،\nغندور", "غندور", "after-cue"],
    ["a mother who is called", "قالت يا أم نوري تعالي", "أم نوري", "kunya"],
    ["a numbered entry", "الحضور\n٤. حسن طوبراق - ٦٠", "حسن طوبراق", "given-name"],
    ["the end of a span of names", "كتب من أنور إلى زليم كلهم", "زليم", "after-name"],
    ["a given name that looks like a clitic and a word", "ركض وراءه كمال بعيدا", "كمال", "given-name"],
    [
      "a name behind a preposition that is a particle too",
      "they waited at Jisr Samur",
      "Jisr Samur",
      "capitalised",
    ],
    ["a speaker's label", "Quell: yes.\nMarrow: no.\nQuell: why?", "Quell", "speaker-label"],
  ])("lists %s", (_what, text, words, reason) => {
    const found = candidatesIn(text).find(({ start, end }) => text.slice(start, end) === words);
    expect(found?.why).toContain(reason);
  });

  test.each([
    ["frequent words that begin sentences", "Yesterday we waited. Nobody came. There was rain. It's over."],
    ["months, days, peoples", "In March, on Friday, the English soldiers left. They pay on Fridays."],
    ["Russian frequent words", "Потом он ушёл. Вчера приехали солдаты. Значит, правда."],
    ["Arabic frequent words", "ثم ذهبنا إلى السوق وقال الحارس إن الباب مغلق والحمد لله"],
    ["Russian words by their shape", "Объявляю перерыв. Жду ответа. Доводы отклонены. Органами установлено."],
    ["roles that speak", "Докладчик: да.\nГолос с места: нет.\nДокладчик: да.\nГолос с места: нет."],
    ["Arabic plurals, verbs and indefinite nouns", "ثم تشير الرياح صباحا وتستخدم السفن أشرعة واسعة محليا"],
    ["greetings to people without a name", "سلامي إلى الجميع. سلم على أهلي. سلموا على الناس"],
    ["a last line that signs nothing", "كان الباب مغلقا.\nثم رجعنا، وانتهى كل شيء"],
    ["an Arabic syllable like a short kunya", "بو السوق مغلق"],
    ["Arabic prepositions with a pronoun", "سألت أم بعدها ثم نادى بنفسه وجاء القاضي نفسه خلفهم"],
    ["turn letters", "Q. And then?\nA. He left.\nQ. When?\nA. At night."],
  ])("leaves %s alone", (_what, text) => {
    expect(candidatesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test("keeps its stretches in order and apart, and inside the text", () => {
    const text = "Harold Quell (h.quell@mail.test) met J. R. Marrow on 3 May 2019; +44 20 7946 0000.";
    let reached = 0;
    for (const { start, end, why } of candidatesIn(text)) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(end).toBeGreaterThan(start);
      expect(why.length).toBeGreaterThan(0);
      reached = end;
    }
    expect(reached).toBeLessThanOrEqual(text.length);
  });
});

describe("findIdentifiers", () => {
  test.each([
    ["phone", "call +963 944 123 456 now", "+963 944 123 456"],
    ["phone", "اتصل على ٠٩٤٤١٢٣٤٥٦", "٠٩٤٤١٢٣٤٥٦"],
    ["e-mail", "to h.quell@mail.test please", "h.quell@mail.test"],
    ["link", "see https://example.test/x?y for it", "https://example.test/x?y"],
    ["handle", "as @quell_77 wrote", "@quell_77"],
    ["coordinates", "at 35.9506, 39.0094 north", "35.9506, 39.0094"],
    ["exact-date", "on 14 January 2018 the court", "14 January 2018"],
    ["exact-date", "это было 3 июня 2019", "3 июня 2019"],
    ["exact-date", "في 22 أيار 2016 مساء", "22 أيار 2016"],
    ["exact-date", "dated 2018-01-14.", "2018-01-14"],
    ["plate", "the car А123ВС 77 stood", "А123ВС 77"],
    ["id-number", "passport AB 1234567 lost", "AB 1234567"],
    ["age", "a man 30 years old was tried", "30 years old"],
    ["age", "ему 30 лет", "30 лет"],
    ["age", "رجل عمره 30 من", "عمره 30"],
  ] as const)("finds a %s: case %#", (kind, text, words) => {
    const found = findIdentifiers(text).map(({ start, end, kind: is }) => [is, text.slice(start, end)]);
    expect(found).toContainEqual([kind, words]);
  });

  test("takes years, sums and short numbers for nothing", () => {
    expect(findIdentifiers("In 2014 some 7,000 to 10,000 dollars were paid for 3 men.")).toEqual([]);
  });

  test("reads hostile runs without delay", () => {
    for (const unit of ["a", "1", "-", "1-", ".", "@", "a.", " 1"]) {
      expect(() => findIdentifiers(unit.repeat(20_000))).not.toThrow();
    }
  });
});
