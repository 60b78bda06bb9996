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
