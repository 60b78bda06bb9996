import fc from "fast-check";
import { expect, test } from "vitest";
import { readOk, readRefused, textGridOf } from "./testing/build-files.ts";

const short = `"ooTextFile"
"TextGrid"
0
9
<exists>
2
"IntervalTier"
"Anna"
0
9
2
0
1.5
"Where ""exactly""?"
1.5
9
""
"TextTier"
"marks"
0
9
1
0.25
"door"
`;

test("reads the long form: tiers as speakers, in time, silences left out", async () => {
  const bytes = textGridOf([
    {
      name: "Anna",
      intervals: [
        [0, 1.5, "Where?"],
        [1.5, 3, ""],
        [3, 4, "When?"],
      ],
    },
    { name: "Omar", intervals: [[1.6, 2.9, "There, at 10 [ten] o'clock."]] },
  ]);
  const document = await readOk("a.TextGrid", bytes);
  expect(document.paragraphs).toEqual([
    { text: "Where?", style: "cue", speaker: "Anna", atMs: 0, untilMs: 1500 },
    { text: "There, at 10 [ten] o'clock.", style: "cue", speaker: "Omar", atMs: 1600, untilMs: 2900 },
    { text: "When?", style: "cue", speaker: "Anna", atMs: 3000, untilMs: 4000 },
  ]);
  expect(document.lost.join()).toContain("2 tiers");
});

test("reads the short form and points, whatever the file is called", async () => {
  const document = await readOk("a.txt", short);
  expect(document.format).toBe("textgrid");
  expect(document.paragraphs).toMatchObject([
    { text: 'Where "exactly"?', speaker: "Anna", atMs: 0, untilMs: 1500 },
    { text: "door", speaker: "marks", atMs: 250 },
  ]);
});

test("reads UTF-16 with its mark, as Praat writes what is not Latin", async () => {
  const text = `\ufeff${short.replace("door", "дверь")}`;
  const bytes = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
  const bigEndian = bytes.map((_, at) => bytes[at ^ 1] ?? 0);
  for (const each of [bytes, bigEndian])
    expect((await readOk("a.TextGrid", each)).paragraphs[1]?.text).toBe("дверь");
});

test("refuses one that is cut short, or counts what is not there, as damage", async () => {
  const damaged = { type: "Damaged", kind: "textgrid" };
  for (const part of [
    short.slice(0, 120),
    short.slice(0, 40),
    short.replace("\n2\n0\n", "\n99999999999\n0\n"),
    `File type = "ooTextFile"\nObject class = "TextGrid"\n${'"'.repeat(20_000_000)}`,
  ])
    expect(await readRefused("a.TextGrid", part)).toEqual(damaged);
});

test("reads back any words and times", async () => {
  const words = fc.string({ unit: fc.constantFrom("a", "б", '"', " ", "!", "<", "1", "\n"), maxLength: 12 });
  const interval = fc.tuple(fc.nat(9_000), words).map(([ms, text]) => [ms / 1000, 10, text] as const);
  await fc.assert(
    fc.asyncProperty(fc.array(interval, { maxLength: 8 }), async (intervals) => {
      const first = [0, 1, "x"] as const;
      const { paragraphs } = await readOk(
        "a.TextGrid",
        textGridOf([{ name: "A", intervals: [first, ...intervals] }]),
      );
      const wanted = [first, ...intervals.filter(([, , text]) => text.trim() !== "")];
      expect(paragraphs.map(({ text, atMs }) => [text, atMs])).toEqual(
        wanted
          .toSorted((a, b) => a[0] - b[0])
          .map(([from, , text]) => [text.trim(), Math.round(from * 1000)]),
      );
    }),
  );
});
