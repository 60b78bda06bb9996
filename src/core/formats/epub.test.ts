import { expect, test } from "vitest";
import { epubOf, readOk, readRefused, zipOf } from "./testing/build-files.ts";

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readOk("a.epub", bytes)).paragraphs.map(({ text }) => text);
}

test("reads chapters in the order of the spine, not of the archive, and what the book says of itself", async () => {
  const chapters = {
    one: "<h1>One</h1><p>First.</p>",
    two: "<p>Second.</p>",
    unread: "<p>Not in the book.</p>",
  };
  const document = await readOk("a.epub", epubOf(chapters, { spine: ["two", "one", "two"] }));
  expect(document.paragraphs).toEqual([
    { text: "A book", style: "metadata" },
    { text: "Second.", style: "paragraph" },
    { text: "One", style: "heading" },
    { text: "First.", style: "paragraph" },
  ]);
  expect(document.language).toBe("ru");
});

test("sets the list of contents apart, and names a chapter that is not there", async () => {
  const nav = '<item id="nav" href="text/nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
  const gone = '<item id="gone" href="../x/%7Agone.xhtml" media-type="application/xhtml+xml"/>';
  const parts = {
    "OEBPS/text/nav.xhtml": "<html><body><p>Contents</p></body></html>",
    "OEBPS/book.opf": `<?xml version="1.0"?><!DOCTYPE package PUBLIC "-//x" "http://x/y.dtd"><package><manifest>${nav}${gone}<item id="one" href="./text/one.xhtml#start" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/><itemref idref="gone"/><itemref idref="one"/></spine></package>`,
  };
  const document = await readOk("a.epub", epubOf({ one: "<p>First.</p>" }, { parts }));
  expect(document.paragraphs).toEqual([
    { text: "Contents", style: "chrome" },
    { text: "First.", style: "paragraph" },
  ]);
  expect(document.lost).toEqual(["A chapter that the book lists is not in it."]);
});

test("refuses a book whose chapters are locked, but not one whose fonts are scrambled", async () => {
  const lock = (uri: string) => ({
    "META-INF/encryption.xml": `<encryption><EncryptedData><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
  });
  expect(
    await readRefused("a.epub", epubOf({ one: "<p>x</p>" }, { parts: lock("OEBPS/text/one.xhtml") })),
  ).toEqual({ type: "PasswordProtected" });
  expect(await textsOf(epubOf({ one: "<p>First.</p>" }, { parts: lock("OEBPS/font.otf") }))).toContain(
    "First.",
  );
});

test("runs nothing, fetches nothing, and refuses a package with entities or none at all", async () => {
  const chapter = '<p>First.</p><script>alert(1)</script><iframe src="file:///etc/hostname"></iframe>';
  expect(await textsOf(epubOf({ one: chapter }))).toEqual(["A book", "First."]);
  const entities = '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/hostname">]><package>&x;</package>';
  expect(await readRefused("a.epub", epubOf({ one: "" }, { parts: { "OEBPS/book.opf": entities } }))).toEqual(
    {
      type: "UnsafeMarkup",
      reason: "entities",
    },
  );
  expect(await readRefused("a.epub", zipOf({ mimetype: "application/epub+zip", "a.xhtml": "<a/>" }))).toEqual(
    {
      type: "Damaged",
      kind: "epub",
    },
  );
});
