import type { Day } from "../../core/base/index.ts";
import {
  type Block,
  type BriefDocument,
  coreqDomains,
  coreqKnownText,
  coreqSource,
  csvFile,
  type Section,
} from "../../core/report/index.ts";
import type { CoreqLine } from "../archive-views.ts";
import { releasedSources } from "../brief/release/released-sources.ts";
import { said } from "../brief/voice.ts";
import type { ArchiveMeans } from "./archive-means.ts";

/** How the study was made and what was done to its words before they left. */
export function methodsSheet({ material, counts, own, deposited }: ArchiveMeans, date: Day): BriefDocument {
  const { about } = material;
  const question: readonly Block[] =
    about?.question === undefined
      ? []
      : [{ kind: "paragraph", tone: "quote", runs: said(own(about.question)) }];
  const disclaimer: readonly Block[] =
    about?.disclaimer === undefined ? [] : [paragraph(own(about.disclaimer))];
  return sheet(
    "Methods sheet",
    [said(`Made on ${date}`)],
    [
      { id: "about", title: "What the study asks", blocks: [...question, ...disclaimer] },
      { id: "sources", title: "Who was asked", blocks: releasedSources(counts) },
      {
        id: "evidence",
        title: "How claims are weighed",
        blocks: [
          paragraph(
            "A claim is one statement with the passages that speak for it and against it. Each passage has two grades that are never made into one: how near its source was to what it tells (took part, saw it, was told, inferred), and how credible the item is by the Admiralty scale (1 confirmed by other independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged).",
          ),
          paragraph(
            "Two passages count as independent only where somebody looked and found no origin in common. Confidence in a claim is given apart from all of this, with its reason. How the numbers of the outlook came about stands in the brief.",
          ),
        ],
      },
      { id: "clearing", title: "What was done to the words", blocks: clearing(counts.k, deposited.length) },
    ],
  );
}

function clearing(k: number, deposited: number): readonly Block[] {
  const lines = [
    "Names were replaced before a text entered the study; who stands behind a pseudonym is in no file of this package, nor are the pseudonyms of the study: persons are counted anew in each text.",
    "Exact days, ways to reach or locate somebody and places finer than may be shown are given more broadly, in brackets. Passages that may not be quoted are taken out.",
    `No count of fewer than ${k} sources is printed, nor one from which it could be worked out, also not from the difference to an earlier release. What is told of a source whose text is here reads like at least ${k - 1} others, else it is withheld.`,
    deposited === 0
      ? "No whole text is in this package: nobody agreed to an archive whose words may be quoted."
      : "Whole texts are here only of sources whose speakers agreed to quotation and to an archive.",
    "A person may still be known by somebody who was there. Who uses this package must not try to find out who spoke.",
  ];
  return [{ kind: "list", items: lines.map((line) => said(line)) }];
}

/** The COREQ sheet as a page. */
export function coreqSheet(
  lines: readonly CoreqLine[],
  own: (words: string) => string,
  date: Day,
): BriefDocument {
  // Item by item and not as one table: what stands in one block is read together.
  const sections = coreqDomains.map(({ title, from, to }): Section => {
    const within = lines.filter(({ item }) => item >= from && item <= to);
    return { id: `items-${from}`, title, blocks: within.flatMap((line) => itemBlocks(line, own)) };
  });
  const source: Section = {
    id: "source",
    title: "Where the items are from",
    blocks: [paragraph(coreqSource)],
  };
  return sheet("COREQ sheet", [said(`Made on ${date}`)], [...sections, source]);
}

/** The same as a table. */
export function coreqTable(lines: readonly CoreqLine[], own: (words: string) => string): string {
  return csvFile(
    ["item", "title", "asks", "from the study", "from the authors"],
    lines.map(({ item, title, asks, known, text }) => [
      String(item),
      title,
      asks,
      known.map(coreqKnownText).join(" "),
      text === undefined ? "" : own(text),
    ]),
  );
}

function itemBlocks(
  { item, title, asks, known, text }: CoreqLine,
  own: (words: string) => string,
): readonly Block[] {
  const found = known.map((each) => paragraph(`From the study: ${coreqKnownText(each)}`));
  const written = text === undefined ? [] : [paragraph(own(text))];
  const answers = [...found, ...written];
  return [
    { kind: "heading", text: `${item}. ${title}` },
    { kind: "paragraph", tone: "small", runs: said(asks) },
    ...(answers.length > 0 ? answers : [paragraph("Not answered.")]),
  ];
}

function sheet(title: string, lines: BriefDocument["lines"], sections: readonly Section[]): BriefDocument {
  const filled = sections.filter(({ blocks }) => blocks.length > 0);
  return { edition: "release", title, lines, sections: filled, notes: [] };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", runs: said(text) };
}
