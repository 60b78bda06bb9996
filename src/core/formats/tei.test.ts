import { expect, test } from "vitest";
import { readOk } from "./testing/build-files.ts";

test("reads speeches with their speakers, stage directions and headings", async () => {
  const tei = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><title>A trial</title></fileDesc></teiHeader>
  <text><body><head>First day</head><stage>He sits.</stage><sp who="#a"><speaker>Judge:</speaker><stage>(aside)</stage>: <p>Your
  name?</p><p>And age?</p></sp><sp><speaker>Omar</speaker><p>Omar.</p></sp></body></text></TEI>`;
  const { paragraphs } = await readOk("a.xml", tei);
  expect(paragraphs).toEqual([
    { text: "A trial", style: "metadata" },
    { text: "First day", style: "heading" },
    { text: "He sits.", style: "stage" },
    { text: "(aside)", style: "stage" },
    { text: "Your name?", style: "paragraph", speaker: "Judge" },
    { text: "And age?", style: "paragraph", speaker: "Judge" },
    { text: "Omar.", style: "paragraph", speaker: "Omar" },
  ]);
});

test("reads spoken corpora: speakers by the names of the header, times by the time line", async () => {
  const header =
    '<teiHeader><particDesc><listPerson><person xml:id="P1"><persName><forename>Anna</forename> <surname>K.</surname></persName></person></listPerson></particDesc></teiHeader>';
  const timeline =
    '<timeline unit="s" origin="#T0"><when xml:id="T0"/><when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" absolute="00:01:05"/></timeline>';
  const spoken =
    '<u who="#P1" start="#T1">Where?</u><u who="#P2" start="#T2">There.</u><u who="#P1 #P2">Yes.</u>';
  const { paragraphs } = await readOk(
    "a.xml",
    `<?xml version="1.0"?><!DOCTYPE TEI.2 SYSTEM "tei2.dtd"><TEI>${header}<text>${timeline}<body>${spoken}</body></text></TEI>`,
  );
  expect(paragraphs.filter(({ style }) => style === "paragraph")).toEqual([
    { text: "Where?", style: "paragraph", speaker: "Anna K.", atMs: 1500 },
    { text: "There.", style: "paragraph", speaker: "P2", atMs: 65_000 },
    { text: "Yes.", style: "paragraph", speaker: "Anna K., P2" },
  ]);
});

test("reads what was written of two readings, leaves what was struck out aside, and sets page edges apart", async () => {
  const body =
    "<fw>Page 3</fw><p>We <choice><sic>was</sic><corr>were</corr></choice> at <del>school <hi>then</hi></del>home, <choice><abbr>Mr</abbr><expan>Mister</expan></choice> A.</p>";
  const document = await readOk("a.xml", `<?xml version="1.0"?><TEI><text><body>${body}</body></text></TEI>`);
  expect(document.paragraphs).toEqual([
    { text: "Page 3", style: "page-header" },
    { text: "We was at home, Mr A.", style: "paragraph" },
  ]);
  expect(document.lost).toEqual(["1 stretch marked as deleted was left aside."]);
});
