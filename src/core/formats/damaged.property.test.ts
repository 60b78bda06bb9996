import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { readingErrorText } from "./index.ts";
import { docOf } from "./testing/build-doc.ts";
import {
  docxOf,
  epubOf,
  odtOf,
  pdfOf,
  read,
  textGridOf,
  wordParagraph,
  xlsxOf,
} from "./testing/build-files.ts";

describe("any damaged file", () => {
  const pages = [[{ x: 60, y: 700, text: "Hello there" }], [{ x: 60, y: 700, text: "page two" }]];
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["a.docx", docxOf(wordParagraph("They left at night.", "Anna:"))],
    ["a.odt", odtOf("<text:p>Hello <text:span>there</text:span></text:p>")],
    ["a.pdf", pdfOf(pages)],
    ["a.epub", epubOf({ one: "<p>Hello</p>", two: "<h1>Two</h1><p>there</p>" })],
    ["a.TextGrid", textGridOf([{ name: "Anna", intervals: [[0, 1.5, "Hello"]] }])],
    [
      "a.xlsx",
      xlsxOf('<row><c t="s"><v>0</v></c><c s="1"><v>43831</v></c></row>', ["<t>Hello</t>"], ["d.m.y"]),
    ],
    ["a.doc", docOf([{ text: "Hello\rleft\x07right\x07\x07" }])],
    [
      "a.rtf",
      utf8(
        "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\header h\\par}\\pard\\uc1 Hello\\u1044?\\par\\trowd\\intbl a\\cell b\\cell\\row{\\footnote n}}",
      ),
    ],
    [
      "a.html",
      utf8("<html lang=en><body><nav>x</nav><p>Hello <b>bold</b><table><tr><td>a<td>b</table><ul><li>x</ul>"),
    ],
    [
      "a.vtt",
      utf8("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello <i>you</i>\n\n00:03.000 --> 00:04.000\nYes\n"),
    ],
    ["a.csv", utf8('speaker,text\nAnna,"Hello, you"\nOmar,Yes there\n')],
    ["a.md", utf8("---\na: b\n---\n# T\n\n**A:** x\n\n- y\n\n| a | b |\n|--|--|\n| c | d |\n")],
    [
      "a.tmx",
      utf8(
        '<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Hello</seg></tuv><tuv xml:lang="ar"><seg>مرحبا</seg></tuv></tu></body></tmx>',
      ),
    ],
    ["a.xml", utf8('<?xml version="1.0"?><TEI><text><sp><speaker>A</speaker><p>Hello</p></sp></text></TEI>')],
  ];
  const edit = fc.record({
    at: fc.nat(5_000),
    kind: fc.constantFrom("set", "cut", "drop", "repeat"),
    value: fc.nat(255),
  });

  test("is read or refused by name, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async ([name, bytes], edits) => {
          const result = await read(name, edits.reduce(damage, bytes));
          if (!result.ok) expect(readingErrorText(result.error)).toMatch(/\.$/);
        },
      ),
      { numRuns: 800 },
    );
  });

  function damage(
    bytes: Uint8Array,
    { at, kind, value }: { at: number; kind: string; value: number },
  ): Uint8Array {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    if (kind === "set") return bytes.length === 0 ? bytes : bytes.with(place, value);
    if (kind === "cut") return bytes.slice(0, place);
    if (kind === "drop")
      return Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + (value % 20))]);
    return Uint8Array.from([
      ...bytes.slice(0, place),
      ...bytes.slice(value, value + 50),
      ...bytes.slice(place),
    ]);
  }
});
