import fc from "fast-check";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { lampBrief } from "../../../test/support/brief-document.ts";
import { standIn } from "../../../test/support/brief-pictures.ts";
import type { BriefDocument } from "./brief-document.ts";
import { briefHtml } from "./html-file.ts";

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

test("a file needs nothing but itself: no script, no address outside it, nothing that runs", () => {
  for (const edition of ["release", "authors"] as const) {
    const html = briefHtml(lampBrief(edition));
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/https?:|\/\/|@import|url\(/);
    const elements = elementsOf(html);
    expect(
      elements.filter(({ tag }) => /^(?:script|img|link|iframe|object|embed|base|form)$/.test(tag)),
    ).toEqual([]);
    for (const { attributes } of elements) {
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^#/);
      expect(Object.keys(attributes).filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    }
  }
});

test("every link leads to a place in the file, every place has one name, and notes are linked both ways", () => {
  const elements = elementsOf(briefHtml(lampBrief("release")));
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const named = ["href", "aria-labelledby", "aria-describedby"].flatMap((name) =>
    elements.flatMap(({ attributes }) => attributes[name]?.replace("#", "") ?? []),
  );
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  const role = (wanted: string) => elements.filter(({ attributes }) => attributes.role === wanted).length;
  expect([role("doc-noteref"), role("doc-backlink"), role("doc-endnote")]).toEqual([8, 8, 4]);
});

test("in a release a number is its text alone, and no record is named in either edition", () => {
  const release = briefHtml(lampBrief("release"));
  expect(release).toContain('<bdi class="number">40 to 63 %</bdi>');
  expect(release).not.toMatch(/class="[^"]*\bdoor\b[^"]*"/);
  expect(briefHtml(lampBrief("authors"))).toMatch(/class="number door"/);
  for (const edition of ["release", "authors"] as const)
    expect(briefHtml(lampBrief(edition))).not.toMatch(new RegExp(`${standIn("core")}|${standIn("lead")}`));
});

test("pictures say their words, tables name rows and columns, and Arabic runs from the right by itself", () => {
  const html = briefHtml(lampBrief("release"));
  const elements = elementsOf(html);
  const pictures = elements.filter(({ tag }) => tag === "svg");
  expect(pictures).toHaveLength(12);
  for (const { attributes } of pictures) expect(attributes.role).toBe("img");
  expect(elements.filter(({ attributes }) => attributes.scope === "row")).toHaveLength(3);
  expect(elements.filter(({ attributes }) => attributes.scope === "col")).toHaveLength(5);
  expect(html).toContain('<p class="quote" dir="rtl"><bdi lang="ar">');
  expect(html).toContain('in Arabic: <bdi lang="ar">');
});

test("no text of a document can become markup, whatever it is and wherever it stands", () => {
  const shape = (text: string) =>
    elementsOf(briefHtml(hostile(text))).map(({ tag, attributes }) => [tag, Object.keys(attributes)]);
  const plain = shape("plain");
  const attacks = [
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "<!--",
    "]]>",
    "&lt;script&gt;",
    "\u0000\uD800<b>",
    "\\3c /style\\3e",
  ];
  for (const attack of attacks) expect(shape(attack)).toEqual(plain);
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
      expect(shape(`x${text}`)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("the same text can be read again as it was", () => {
  const html = briefHtml(hostile("a < b & \"c\" 'd' > e"));
  expect(html).toContain("<title>a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e</title>");
});

test("notes that are cited in another order, or not at all, are a fault of whoever made the document", () => {
  const brief = lampBrief("release");
  expect(() => briefHtml({ ...brief, notes: brief.notes.slice(1) })).toThrow("has 3 notes and cites 4");
  expect(() => briefHtml({ ...brief, lines: [[{ kind: "note", note: 2 }]] })).toThrow(
    "cites note 2 where note 1",
  );
});

/** A document with a text in every place that takes one. */
function hostile(text: string): BriefDocument {
  const runs = [
    { kind: "words", text, strong: true, language: text },
    { kind: "number", text, door: { to: "claim", id: text, part: text } },
    { kind: "note", note: 1 },
  ] as const;
  const picture = {
    width: 100,
    height: 50,
    marks: [
      { mark: "text", x: 0, y: 10, text },
      { mark: "path", d: text, stroke: "ink", dash: text },
    ],
  } as const;
  return {
    edition: "release",
    title: text,
    lines: [runs],
    sections: [
      {
        id: text,
        title: text,
        blocks: [
          { kind: "paragraph", runs, footing: "judgement", tone: "quote" },
          { kind: "heading", text },
          { kind: "list", items: [runs] },
          {
            kind: "table",
            caption: text,
            columns: [{ title: text, align: "start" }],
            rows: [[runs]],
            note: runs,
          },
          { kind: "figure", picture, caption: runs, alternative: text },
        ],
      },
    ],
    notes: [{ id: text, runs: [{ kind: "words", text }] }],
  };
}

interface Parsed {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Parsed[];
}

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Parsed): void => {
    if (node.tagName !== undefined)
      found.push({
        tag: node.tagName,
        attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
      });
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html) as Parsed);
  return found;
}
