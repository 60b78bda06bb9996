import fc from "fast-check";
import { expect, test } from "vitest";
import { readOk, readRefused } from "./testing/build-files.ts";
import { encodeAs } from "./testing/encode-as.ts";

const head = "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset178 Arial;}}";

async function paragraphsOf(body: string) {
  return (await readOk("a.rtf", `${head}${body}}`)).paragraphs;
}

async function textsOf(body: string): Promise<readonly string[]> {
  return (await paragraphsOf(body)).map(({ text }) => text);
}

function inHex(page: "windows-1251" | "windows-1256", text: string): string {
  return Array.from(encodeAs(page, text), (byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
}

test("reads paragraphs, set line ends, tabs and signs, and nothing of the tables at its head", async () => {
  expect(
    await textsOf(
      "{\\colortbl;\\red0;}\\pard Where\\line were\\tab you\\endash\\ldblquote now\\rdblquote?\\par\r\nHere\\~now.\\par}",
    ),
  ).toEqual(["Where\nwere\tyou\u2013\u201cnow\u201d?", "Here\u00a0now."]);
});

test("reads letters by the code page of the document or of their font, raw or in hexadecimal", async () => {
  expect(await textsOf(`\\pard ${inHex("windows-1251", "Где вы были?")}\\par`)).toEqual(["Где вы были?"]);
  expect(await textsOf(`\\pard\\f1\\rtlch ${inHex("windows-1256", "أين كنت؟")}\\par`)).toEqual(["أين كنت؟"]);
  const raw = [...head].map((c) => c.charCodeAt(0));
  const bytes = Uint8Array.from([...raw, ...encodeAs("windows-1251", " Слово.\\par}")]);
  expect((await readOk("a.rtf", bytes)).paragraphs[0]?.text).toBe("Слово.");
});

test("takes a font of the other direction for letters that run from the right", async () => {
  const body = `\\ltrch\\f0\\rtlch\\af1 ${inHex("windows-1256", "نعم")}\\par`;
  expect(await textsOf(body)).toEqual(["نعم"]);
});

test("reads Unicode and passes over as many characters as repeat it", async () => {
  expect(await textsOf("\\u1044?\\u1072?!\\par")).toEqual(["Да!"]);
  expect(await textsOf("\\uc2\\u1044\\'c4\\'c5 x\\par")).toEqual(["Д x"]);
  expect(await textsOf("{\\uc0\\u1044 x}\\u1072?y\\par")).toEqual(["Дxаy"]);
  expect(await textsOf("\\u-10179?\\u-8704? x\\par")).toEqual(["😀 x"]);
  // A fallback ends with its group, however long it is said to be.
  expect(await textsOf("{\\uc5\\u1044}after\\par")).toEqual(["Дafter"]);
});

test("leaves field codes, hidden and deleted text, comments and pictures aside and counts them", async () => {
  const body =
    '{\\field{\\*\\fldinst HYPERLINK "http://example.org"}{\\fldrslt link}} {\\v secret}{\\deleted gone}{\\*\\annotation aside}{\\pict\\bin4 }}}}}{\\*\\unheard of}end\\par';
  const document = await readOk("a.rtf", `${head}${body}}`);
  expect(document.paragraphs.map(({ text }) => text)).toEqual(["link end"]);
  expect(document.lost).toEqual([
    "1 stretch marked as deleted was left aside.",
    "1 comment was left aside.",
    "1 picture was left aside.",
    "1 hidden stretch was left aside.",
  ]);
});

test("reads Unicode where an older form stands beside it, and words in shapes", async () => {
  expect(await textsOf("{\\upr{old}{\\*\\ud{new \\u1044?}}}\\par")).toEqual(["new Д"]);
  expect(await textsOf("Before{\\shp{\\*\\shpinst\\sp{\\sn x}{\\shptxt In a box\\par}}}after\\par")).toEqual([
    "Before",
    "In a box",
    "after",
  ]);
});

test("reads tables as rows, and a column of speakers as turns", async () => {
  const row = (...cells: string[]) =>
    `\\trowd\\intbl ${cells.map((cell) => `${cell}\\cell `).join("")}\\row\\pard `;
  expect(
    await paragraphsOf(`${row("2015", "", "70{\\footnote\\pard A note}0")}${row("one\\par two", "x", "y")}`),
  ).toMatchObject([
    { style: "table-row", cells: ["2015", "", "700"] },
    { style: "table-row", cells: ["one\ntwo", "x", "y"] },
    { style: "footnote", text: "A note" },
  ]);
  const turns = await paragraphsOf(
    `${row("Speaker", "Text")}${row("Anna", "Where?")}${row("Omar", "There.")}`,
  );
  expect(turns.slice(1)).toMatchObject([
    { speaker: "Anna", text: "Where?" },
    { speaker: "Omar", text: "There." },
  ]);
});

test("tells headings, list items, bold words, and the edges of pages", async () => {
  const body =
    "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}{\\header Study\\par}{\\headerl Study\\par}\\pard\\s1 Part one\\par\\pard{\\listtext 1.\\tab}First\\par\\pard{\\b Anna:} yes\\par";
  expect(await paragraphsOf(body)).toEqual([
    { style: "page-header", text: "Study" },
    { style: "heading", text: "Part one" },
    { style: "list-item", text: "First" },
    { style: "paragraph", text: "Anna: yes", bold: [{ start: 0, end: 5 }] },
  ]);
});

test("says of a file that is cut short that words may be missing, and reads nothing behind its end", async () => {
  expect((await readOk("a.rtf", `${head}Words`)).lost.join()).toContain("may be missing");
  const whole = await readOk("a.rtf", `${head}Words\\par}{more}\\par garbage`);
  expect(whole.paragraphs.map(({ text }) => text)).toEqual(["Words"]);
  expect(whole.lost).toEqual([]);
});

test("names a code page that it does not know", async () => {
  const document = await readOk("a.rtf", "{\\rtf1\\ansicpg437 caf\\'e9\\par}");
  expect(document.lost.join()).toContain("code page that is not known");
});

test("refuses groups nested beyond any document", async () => {
  expect(await readRefused("a.rtf", `{\\rtf1${"{".repeat(5_000)}deep`)).toEqual({
    type: "UnsafeMarkup",
    reason: "too-deep",
  });
});

test("reads back any words in Unicode, whatever repeats them", async () => {
  const unit = fc.constantFrom("a", "б", "ج", "你", "😀", "{", "}", "\\", "7", ".");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 40 }), fc.nat(4), async (words, skip) => {
      const coded = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at))
        .map((code) => `\\u${code > 32_767 ? code - 65_536 : code} ${"?".repeat(skip)}`)
        .join("");
      expect(await textsOf(`\\uc${skip} ${coded} end\\par`)).toEqual([`${words} end`]);
    }),
  );
});
