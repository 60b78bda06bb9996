import { expect, test } from "vitest";
import { odtOf, readOk, readRefused } from "./testing/build-files.ts";

test("reads paragraphs, headings, lists, bold spans, blanks and notes", async () => {
  const styles = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>';
  const body = `<text:h>Visit</text:h><text:p><text:span text:style-name="T1">Anna:</text:span> Good<text:s text:c="2"/>day.<text:line-break/>Yes.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
    <text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>`;
  const { paragraphs } = await readOk("a.odt", odtOf(body, styles));
  expect(paragraphs).toEqual([
    { text: "Visit", style: "heading" },
    { text: "Anna: Good  day.\nYes.", style: "paragraph", bold: [{ start: 0, end: 5 }] },
    { text: "one", style: "list-item" },
    { text: "A note.", style: "footnote" },
  ]);
});

test("leaves deleted text and comments aside and says so", async () => {
  const body =
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Here<office:annotation><text:p>check</text:p></office:annotation>.</text:p>";
  const document = await readOk("a.odt", odtOf(body));
  expect(document.paragraphs.map(({ text }) => text)).toEqual(["Here."]);
  expect(document.lost).toEqual([
    "tracked changes: the accepted text was read (1 change).",
    "1 comment was left aside.",
  ]);
});

test("reads tables", async () => {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: readonly string[]) =>
    `<table:table-row>${cells.map(cell).join("")}</table:table-row>`;
  const { paragraphs } = await readOk(
    "a.odt",
    odtOf(`<table:table>${row("2015", "7000")}${row("2016", "9000")}</table:table>`),
  );
  expect(paragraphs.map(({ cells }) => cells)).toEqual([
    ["2015", "7000"],
    ["2016", "9000"],
  ]);
});

test("refuses entities, encryption and a missing body", async () => {
  const laughs = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">]><d>&a;</d>';
  expect(await readRefused("a.odt", odtOf("", "", { "content.xml": laughs }))).toEqual({
    type: "UnsafeMarkup",
    reason: "entities",
  });
  const locked = odtOf("<text:p>x</text:p>", "", { "META-INF/manifest.xml": "<manifest:encryption-data/>" });
  expect(await readRefused("a.odt", locked)).toEqual({ type: "PasswordProtected" });
});
