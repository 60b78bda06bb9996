import { expect, test } from "vitest";
import { readOk, readRefused } from "./testing/build-files.ts";

function tmxOf(units: string, head = ""): string {
  return `<?xml version="1.0"?>${head}<tmx version="1.4"><header srclang="ar" datatype="plaintext"/><body>${units}</body></tmx>`;
}

const unit = (speaker: string, en: string, ar: string) =>
  `<tu><prop type="x-speaker">${speaker}</prop><note>unseen</note><tuv xml:lang="en-GB"><seg>${en}</seg></tuv>${ar === "" ? "" : `<tuv xml:lang="ar"><seg>${ar}</seg></tuv>`}</tu>`;

test("reads the language it was written in, and the others beside it, paragraph by paragraph", async () => {
  const document = await readOk(
    "a.tmx",
    tmxOf(
      unit("Anna", "Where?", "أين؟") + unit("Omar", "There.", "هناك."),
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    ),
  );
  expect(document).toMatchObject({
    format: "tmx",
    language: "ar",
    paragraphs: [
      { text: "أين؟", speaker: "Anna" },
      { text: "هناك.", speaker: "Omar" },
    ],
    translations: [{ language: "en-GB", paragraphs: [{ text: "Where?" }, { text: "There." }] }],
  });
});

test("leaves the codes of a program aside and keeps emphasised words", async () => {
  const words =
    '<bpt i="1">&lt;b&gt;</bpt>Where<ept i="1">&lt;/b&gt;</ept> <hi>were</hi>\n you<ph>&lt;br/&gt;</ph>?';
  const document = await readOk("a.tmx", tmxOf(unit("", words, "")));
  expect(document.paragraphs).toEqual([{ text: "Where were you?", style: "paragraph" }]);
  expect(document.translations).toBeUndefined();
});

test("says in which language units have no words", async () => {
  const document = await readOk("a.tmx", tmxOf(unit("", "One", "واحد") + unit("", "Two", "")));
  expect(document.lost.join()).toContain("1 of 2 units");
  expect(document.translations?.[0]?.lost).toEqual([]);
});

test("refuses one in more languages than any text has", async () => {
  const tongue = (i: number) => `<tuv xml:lang="en-x${i}${i}"><seg>word</seg></tuv>`;
  const units = `<tu>${Array.from({ length: 41 }, (_, i) => tongue(i + 10)).join("")}</tu>`;
  expect(await readRefused("a.tmx", tmxOf(units))).toEqual({
    type: "UnsafeMarkup",
    reason: "too-many-elements",
  });
});

test("refuses one with entities of its own, one cut short, and one without words", async () => {
  const entities = '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  expect(await readRefused("a.tmx", tmxOf(unit("", "&x;", ""), entities))).toEqual({
    type: "UnsafeMarkup",
    reason: "entities",
  });
  expect(await readRefused("a.tmx", tmxOf(unit("", "One", "")).slice(0, 150))).toEqual({
    type: "Damaged",
    kind: "xml",
  });
  expect(await readRefused("a.tmx", tmxOf(""))).toEqual({ type: "NoWords" });
});
