import { expect, test } from "vitest";
import { readOk, readRefused } from "./testing/build-files.ts";

const page = `<!doctype html><html lang="ru"><head><title>Site</title><script>alert("x")</script><style>p{}</style></head><body>
<header><a href="/">Home</a> <nav><a href="/a">News</a></nav></header>
<main><h1>The long road</h1><p>They left at <b>night</b>,
and nobody&nbsp;saw &lt;them&gt;.<br>It was cold.</p>
<img src="x.png" onerror="alert(1)"><p hidden>Not seen</p>
<ul><li>first</li><li>second</li></ul>
<p>Follow us on X</p><h3>Related articles</h3><ul><li><a href=1>One</a></li><li><a href=2>Two</a></li></ul></main>
<aside class="sidebar"><p>Sign up</p></aside><footer>All rights reserved. <a href=i>Imprint</a></footer></body></html>`;

test("reads the words in order and sets what belongs to the site apart", async () => {
  const document = await readOk("a.html", page);
  expect(document.language).toBe("ru");
  const shown = document.paragraphs.filter(({ style }) => style !== "chrome" && style !== "metadata");
  expect(shown).toEqual([
    { text: "The long road", style: "heading", language: "ru" },
    {
      text: "They left at night, and nobody\u00a0saw <them>.\nIt was cold.",
      style: "paragraph",
      language: "ru",
      bold: [{ start: 13, end: 18 }],
    },
    { text: "first", style: "list-item", language: "ru" },
    { text: "second", style: "list-item", language: "ru" },
  ]);
  const apart = document.paragraphs.filter(({ style }) => style === "chrome").map(({ text }) => text);
  expect(apart).toEqual(
    expect.arrayContaining(["Home", "News", "Follow us on X", "Related articles", "One", "Sign up"]),
  );
  expect(document.lost.join(" ")).toMatch(/1 picture was left aside.*nothing was run.*hides/);
});

test("keeps a header that holds the text's own preamble", async () => {
  const long =
    "Whereas the elders of the valley met in the spring and agreed on the matter of the wells, and of the road.";
  const { paragraphs } = await readOk(
    "a.html",
    `<html><body><header><h2>Preamble</h2><p>${long}</p></header></body></html>`,
  );
  expect(paragraphs.map(({ style }) => style)).toEqual(["heading", "paragraph"]);
});

test("takes a page that looks like chrome throughout for a text", async () => {
  const { paragraphs } = await readOk("a.html", "<html><body><nav>Only this</nav></body></html>");
  expect(paragraphs).toEqual([{ text: "Only this", style: "paragraph" }]);
});

test("reads a page in the encoding it declares", async () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('<html><meta charset="windows-1251"><p>'),
    0xe4,
    0xe0,
  ]);
  const document = await readOk("a.html", bytes);
  expect(document.encoding).toEqual({ name: "windows-1251", sureness: "stated" });
  expect(document.paragraphs[0]?.text).toBe("да");
});

test("reads a table of speakers and words as turns", async () => {
  const rows = ["Anna|Where was it?", "Omar|By the river.", "Anna|And when?", "Omar|In the spring."].map(
    (row) => `<tr><td>${row.replace("|", "</td><td>")}</td></tr>`,
  );
  const { paragraphs } = await readOk("a.html", `<html><body><table>${rows.join("")}</table></body></html>`);
  expect(paragraphs.map(({ speaker }) => speaker)).toEqual(["Anna", "Omar", "Anna", "Omar"]);
});

test("reads Markdown with its front matter apart and its line ends kept", async () => {
  const document = await readOk(
    "a.md",
    "---\ntitle: X\n---\n# Visit\n\n**Anna:** Hello.\n**Omar:** Good day.\n\n- one\n- two\n\n<script>x</script>\n",
  );
  expect(document.paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ["metadata", "title: X"],
    ["heading", "Visit"],
    ["paragraph", "Anna: Hello.\nOmar: Good day."],
    ["list-item", "one"],
    ["list-item", "two"],
  ]);
});

test("refuses elements nested beyond any document", async () => {
  const error = await readRefused("a.html", `<html><body>${"<div>".repeat(3000)}deep`);
  expect(error).toEqual({ type: "UnsafeMarkup", reason: "too-deep" });
});

test("refuses an attribute longer than any document needs", async () => {
  const error = await readRefused("a.html", `<html><body><p title="${"x".repeat(300_000)}">words</p>`);
  expect(error).toEqual({ type: "UnsafeMarkup", reason: "attribute-too-long" });
});
