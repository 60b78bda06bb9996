import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../study/index.ts";
import { hitsInText } from "../find-in-text.ts";
import { parseSearch, type SearchQuery } from "../parse-search.ts";
import { anId } from "../testing/coded-study.ts";
import { type ConcordedText, concordance, type KwicOptions } from "./concordance.ts";
import { stopWordLanguages } from "./stop-words.ts";

const ten: KwicOptions = { limit: 10, around: 40 };

describe("lines of a concordance", () => {
  test("show a word in its forms between the words around it, within the turn", () => {
    const said = "The guards slept. A guard's key lay there.";
    const { text, blocks } = talk([said, "Which guard?"]);
    const shown = concordance([{ source: anId("s1"), text, blocks }]).lines(query("guard"), {
      limit: 10,
      around: 12,
    });
    expect(shown.more).toBe(false);
    expect(shown.lines.map(({ before, words, after }) => [before, words, after])).toEqual([
      ["The", "guards", "slept. A"],
      ["slept. A", "guard's", "key lay"],
      ["Which", "guard", "?"],
    ]);
  });

  test("find in Russian and in Arabic what the search finds", () => {
    const russian = concordance([aText("s1", "Он бежал из лагеря. В лагере было холодно.")]);
    expect(russian.lines(query("лагерь"), ten).lines.map(({ words }) => words)).toEqual(["лагеря", "лагере"]);
    const arabic = concordance([aText("s1", "دخل السجن ثم خرج من سجنه")]);
    expect(arabic.lines(query("سجن"), ten).lines.map(({ words }) => words)).toEqual(["السجن", "سجنه"]);
  });

  test("a phrase does not run on from one turn to the next", () => {
    const { text, blocks } = talk(["They left", "the camp"]);
    const all = concordance([{ source: anId("s1"), text, blocks }]);
    expect(all.lines(query('"left the"'), ten).lines).toEqual([]);
    expect(all.lines(query('"the camp"'), ten).lines).toHaveLength(1);
  });

  test("come in pages, and say whether more follow", () => {
    const all = concordance([aText("s1", "one two one"), aText("s2", "one")]);
    const page = (from: number, limit: number) => {
      const { lines, more } = all.lines(query("one"), { from, limit, around: 0 });
      return [lines.map(({ source, start }) => `${source} ${start}`), more];
    };
    expect(page(0, 2)).toEqual([["s1 0", "s1 8"], true]);
    expect(page(2, 2)).toEqual([["s2 0"], false]);
    expect(all.count(query("one"))).toEqual({ hits: 3, sources: 2 });
    expect(all.count(query("one"), new Set([anId("s2")]))).toEqual({ hits: 1, sources: 1 });
  });

  test("read no text behind the last line that is wanted", () => {
    const unread: ConcordedText = {
      source: anId("s2"),
      get text(): string {
        throw new Error("This text is not to be read");
      },
      blocks: [],
    };
    const all = concordance([aText("s1", "one one"), unread]);
    expect(all.lines(query("one"), { limit: 1, around: 5 })).toMatchObject({ more: true });
  });

  test("are the same where the search says in which stretches they are", () => {
    const { text, blocks } = talk(["one two", "three", "two one", "three one two"]);
    const here = anId("s1");
    const texts = [{ source: here, text, blocks }, aText("s2", "two three"), aText("s3", "one")];
    const whole = concordance(texts)
      .lines(query("one"), ten)
      .lines.filter(({ source }) => source === here);
    expect(whole).toHaveLength(3);
    const fresh = concordance(texts);
    expect(fresh.lines(query("one"), { ...ten, within: new Map([[here, whole]]) }).lines).toEqual(whole);
    // Turns in which the search found nothing are not read, and what was read so is not taken for all of the text.
    const first = new Map([[here, whole.slice(0, 1)]]);
    expect(fresh.lines(query("three"), { ...ten, within: first }).lines).toEqual([]);
    expect(fresh.lines(query("three"), ten).lines).toHaveLength(3);
  });

  test("stand where the search marks its hits, each place once", () => {
    const word = fc.constantFrom("guard", "guards", "the", "camp", "Camps", "don't", "left", "é", "5");
    const anyText = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    const anyQuery = fc.constantFrom(
      "guard",
      '"the camp"',
      "ca*",
      "left OR camp",
      "dont -guard",
      '"left the ca"*',
    );
    fc.assert(
      fc.property(anyText, anyQuery, (text, typed) => {
        const { lines } = concordance([aText("s1", text)]).lines(query(typed), { limit: 1_000, around: 10 });
        const marked = hitsInText(text, { start: 0, end: text.length }, query(typed));
        expect(new Set(lines.map(({ start }) => start))).toEqual(new Set(marked.map(({ start }) => start)));
        for (const { start, end } of lines) {
          expect(marked.some((hit) => hit.start === start && hit.end === end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("frequencies of words", () => {
  const count = (
    texts: readonly ConcordedText[],
    options: Partial<Parameters<ReturnType<typeof concordance>["frequencies"]>[0]> = {},
  ) =>
    concordance(texts)
      .frequencies({ withoutStopWordsOf: [], limit: 100, ...options })
      .map(({ word, count: times, sources }) => `${word} ${times} ${sources}`);

  test("fold case and accents, leave figures out, and count each source once", () => {
    expect(count([aText("s1", "Naïve or naive: 7 days."), aText("s2", "Days, days.")])).toEqual([
      "days 3 2",
      "naïve 2 1",
      "or 1 1",
    ]);
  });

  test("leave out the little words of the languages asked for, joined ones too, and any others", () => {
    const texts = [
      aText("s1", "They don't say that the prison was theirs"),
      aText("s2", "Он сказал, что его не было в тюрьме"),
      aText("s3", "وفي السجن كان معه من هذا"),
    ];
    expect(count(texts, { withoutStopWordsOf: ["en", "ru", "ar"] })).toEqual([
      "prison 1 1",
      "say 1 1",
      "сказал 1 1",
      "тюрьме 1 1",
      "السجن 1 1",
    ]);
    expect(count(texts.slice(0, 1), { withoutStopWordsOf: ["en"], without: ["Prison", "SAY"] })).toEqual([]);
    expect(count(texts.slice(0, 1), { withoutStopWordsOf: ["ru"] })).toHaveLength(8);
  });

  test("leave the little words of a language out of what is written in it alone", () => {
    const inLanguage = (source: string, text: string, language: string): ConcordedText => ({
      source: anId(source),
      text,
      blocks: [{ start: 0, end: text.length, kind: "turn", language, direction: "ltr" }],
    });
    const english = inLanguage("s1", "The war had men die", "en");
    const german = inLanguage("s2", "Die Brücke war die Grenze", "de");
    const somali = inLanguage("s3", "waxaan the", "so");
    const all = { withoutStopWordsOf: stopWordLanguages };
    expect(count([english, german, somali], all)).toEqual([
      "brücke 1 1",
      "die 1 1",
      "grenze 1 1",
      "men 1 1",
      "the 1 1",
      "war 1 1",
      "waxaan 1 1",
    ]);
    expect(count([german], { withoutStopWordsOf: ["en"] })).toHaveLength(4);
    // A turn whose language was not found is in that of its text; one in another language keeps its own.
    const turns = ["Wir kamen nachts", "Und dann", "the river"];
    const languages = ["de", "und", "en"];
    let end = 0;
    const blocks = turns.map((turn, at): Block => {
      const start = end;
      end += turn.length + 1;
      return { start, end: end - 1, kind: "turn", language: languages[at] ?? "und", direction: "ltr" };
    });
    expect(count([{ source: anId("s4"), text: turns.join("\n"), blocks }], all)).toEqual([
      "kamen 1 1",
      "nachts 1 1",
      "river 1 1",
    ]);
  });

  test.each([
    ["fr", "C’est qu’il n’avait pas de passeport à la frontière", ["frontière", "passeport"]],
    ["es", "Él no tenía más que su pasaporte, y también la frontera", ["frontera", "pasaporte"]],
    [
      "de",
      "Ich hatte keinen Pass, und während der Nacht waren wir an der Grenze",
      ["grenze", "nacht", "pass"],
    ],
    ["pt", "Não havia ninguém na fronteira, só eles e o passaporte", ["fronteira", "passaporte"]],
    ["it", "Non c’era nessuno alla frontiera, perché era già la notte", ["frontiera", "notte"]],
    ["tr", "Sınırda hiç kimse yoktu ama biz ile onlar için çok gece", ["gece", "sınırda", "yoktu"]],
    ["uk", "Ми були на кордоні, і там не було нікого, тільки ніч", ["кордоні", "ніч"]],
    ["fa", "ما در مرز بودیم و هیچ کسی آنجا نبود", ["مرز"]],
    ["ur", "ہم سرحد پر تھے اور وہاں کوئی نہیں تھا", ["سرحد"]],
  ] as const)("know the little words of %s", (language, text, left) => {
    const blocks: Block[] = [{ start: 0, end: text.length, kind: "turn", language, direction: "ltr" }];
    const found = concordance([{ source: anId("s1"), text, blocks }]).frequencies({
      withoutStopWordsOf: [language],
      limit: 100,
    });
    expect(found.map(({ word }) => word).toSorted()).toEqual([...left].toSorted());
  });

  test("count in some passages alone, each word once however many lie on it", () => {
    const text = aText("s1", "red blue red green");
    const within = new Map([
      [
        anId("s1"),
        [
          { start: 0, end: 8 },
          { start: 4, end: 12 },
        ],
      ],
    ]);
    expect(count([text, aText("s2", "red")], { within })).toEqual(["red 2 1", "blue 1 1"]);
  });

  test("cut a script without spaces by a dictionary, not by character", () => {
    expect(count([aText("s1", "监狱在哪里?监狱。")])[0]).toBe("监狱 2 1");
  });

  test("leave furniture out", () => {
    const blocks: Block[] = [
      { start: 0, end: 4, kind: "furniture", language: "en", direction: "ltr" },
      { start: 5, end: 9, kind: "turn", language: "en", direction: "ltr" },
    ];
    expect(count([{ source: anId("s1"), text: "Page said", blocks }])).toEqual(["said 1 1"]);
  });
});

function query(typed: string): SearchQuery {
  const parsed = parseSearch(typed);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value;
}

function aText(source: string, text: string): ConcordedText {
  return { source: anId(source), text, blocks: [] };
}

function talk(turns: readonly string[]): { text: string; blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let text = "";
  for (const turn of turns) {
    blocks.push({
      start: text.length,
      end: text.length + turn.length,
      kind: "turn",
      language: "en",
      direction: "ltr",
    });
    text += `${turn}\n`;
  }
  return { text, blocks };
}
