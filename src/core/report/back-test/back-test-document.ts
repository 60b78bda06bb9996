import type { Block, BriefDocument, Run, Section, TableBlock } from "../brief-document.ts";
import { sayAmount, sayAmountRange, sayCount, sayShare } from "../say-number.ts";
import type { BackTest, LaterCount, Place, PlacedCount } from "./back-test.ts";
import { backTestPicture } from "./back-test-picture.ts";

/** Write the page of a back-test: hits and misses alike, and what the comparison can and cannot show. */
export function backTestDocument(test: BackTest, edition: BriefDocument["edition"]): BriefDocument {
  const { base } = test.said;
  return {
    edition,
    title: "What the outlook said, beside what was counted since",
    lines: [[words(`Said as of ${base}. Counted since: ${test.later.happened}`)]],
    sections: [
      { id: "reading", title: "How to read this page", blocks: readingBlocks(test) },
      ...test.watched.map((watched) => watchedSection(test, watched)),
      { id: "definitions", title: "Each definition by its own rule", blocks: definitionBlocks(test) },
      { id: "score", title: "A score, and how little it says", blocks: scoreBlocks(test) },
      {
        id: "limits",
        title: "What the comparison can and cannot show",
        blocks: [list([...test.later.cautions, ...limits])],
      },
      ...(test.apart.length === 0 ? [] : [apartSection(test.apart)]),
    ],
    notes: [],
  };
}

const limits: readonly string[] = [
  "It can show where later counts fell outside what was thought possible, under which account, and by which definition the outlook misled.",
  "It cannot show that the outlook was right. The counts are estimates themselves, of parties and by methods that are not published.",
  "Counts differ in whom they count: fighters, active fighters, members, those at large. A count outside a band may count others than the band does.",
  "Counts that follow each other are no separate trials: a group that was large in one year is large in the next. Five counts within a band are not five hits.",
  "Whoever made the model after the fact knew the outcome when choosing ranges, thresholds and rules. A back-test of one's own is weaker than a forecast that was sealed.",
  "One history happened. A share of runs of 20 % is not refuted by what came true, nor one of 80 % by what did not.",
  "No account is proved by it. A later count near one account says that this account's course went near it, from causes that may be others than the model's.",
];

function readingBlocks({ said }: BackTest): readonly Block[] {
  const accounts = said.views.slice(1).map(({ name }) => `“${name}”`);
  return [
    paragraph(
      "Nothing on this page was an input. The outlook is that of its cut-off; what was published after it is set beside it here and nowhere else.",
      "lead",
    ),
    paragraph(
      accounts.length === 0
        ? "A count is placed by the narrowest band of the runs that holds the whole of it."
        : `A count is placed by the narrowest band of the runs that holds the whole of it, under each account first: ${accounts.join("; ")}.`,
    ),
    paragraph(
      "“Partly” is a count whose range reaches into the band of 90 % and out of it. “Not against it” is a count of which only one end is stated.",
      "small",
    ),
  ];
}

function watchedSection({ said }: BackTest, { key, name, counts }: BackTest["watched"][number]): Section {
  const fans = said.watched.find((each) => each.key === key)?.fans ?? [];
  const figures = viewsInOrder(said.views).flatMap(({ view, at }): readonly Block[] => {
    const months = fans[at];
    if (months === undefined) return [];
    const drawn = { base: said.base, months, counts, title: `${name}. ${view.name}` };
    const tally = tallyText(counts.map(({ places }) => places[at]?.place));
    return [
      {
        kind: "figure",
        picture: backTestPicture(drawn),
        narrow: backTestPicture(drawn, 360),
        caption: [words(`${view.name}: ${tally}`)],
        alternative: "A fan with each later count as an upright bar; the table says where each lies.",
      },
    ];
  });
  return {
    id: `watched-${key}`,
    title: name,
    blocks: [...figures, countsTable(said.views, counts), readIn(counts.map(({ count }) => count))],
  };
}

/** Under each account before all runs together; all runs alone where nothing clashes. */
function viewsInOrder(views: BackTest["said"]["views"]) {
  const numbered = views.map((view, at) => ({ view, at }));
  return [...numbered.slice(1), ...numbered.slice(0, 1)];
}

function countsTable(views: BackTest["said"]["views"], counts: readonly PlacedCount[]): TableBlock {
  const order = viewsInOrder(views);
  return {
    kind: "table",
    caption: "Later counts, and the band of 90 % of the runs in their month",
    columns: [
      { title: "Count", align: "start" },
      { title: "Figure", align: "end" },
      ...order.map(({ view }) => ({ title: view.name, align: "end" }) as const),
    ],
    rows: counts.map(({ count, places }) => [
      [words(`${count.about}: ${count.counts}`)],
      [words(figureOf(count))],
      ...order.map(({ at }) => {
        const { quantiles = [], place } = places[at] ?? {};
        const band = sayAmountRange(quantiles[0] ?? Number.NaN, quantiles[6] ?? Number.NaN);
        return [words(`${band}: ${place ?? "not known"}`)];
      }),
    ]),
  };
}

/** Say how many counts lie where, misses first. */
function tallyText(places: readonly (Place | undefined)[]): string {
  const kinds: readonly Place[] = [
    "above",
    "below",
    "partly",
    "within 90 %",
    "within 80 %",
    "within 50 %",
    "not against it",
  ];
  const parts = kinds.flatMap((kind) => {
    const many = places.filter((each) => each === kind).length;
    return many === 0 ? [] : [`${many} ${kind}`];
  });
  return `of ${places.length} count${places.length === 1 ? "" : "s"}, ${parts.join(", ")}.`;
}

function definitionBlocks({ said, definitions }: BackTest): readonly Block[] {
  if (definitions.length === 0)
    return [paragraph("No definition of the outlook is spoken of in the later figures.")];
  const order = viewsInOrder(said.views);
  const table: TableBlock = {
    kind: "table",
    caption: "Share of runs in which it came true by the end of that year, and how it was settled",
    columns: [
      { title: "Definition", align: "start" },
      { title: "Year", align: "end" },
      ...order.map(({ view }) => ({ title: view.name, align: "end" }) as const),
      { title: "Settled", align: "start" },
    ],
    rows: definitions.map(({ settled, name, shares }) => [
      [words(name)],
      [words(String(settled.by))],
      ...order.map(({ at }) => [words(sayShare(shares[at] ?? Number.NaN))]),
      [words(outcomeText(settled.outcome))],
    ]),
  };
  const reasons = definitions.map(
    ({ name, settled: { outcome, what } }) => `${name}: ${outcomeText(outcome)}. ${what}`,
  );
  const rules = definitions.map(({ name, settledBy }) => `${name}. ${settledBy}`);
  return [
    table,
    { kind: "heading", text: "What happened" },
    list(reasons),
    { kind: "heading", text: "What was asked, and the rules" },
    list(rules),
  ];
}

function outcomeText(outcome: boolean | undefined): string {
  if (outcome === undefined) return "not settled";
  return outcome ? "came true" : "did not come true";
}

function scoreBlocks({ said, brier, definitions }: BackTest): readonly Block[] {
  const settled = definitions.filter(({ settled: { outcome } }) => outcome !== undefined).length;
  if (brier === undefined) return [paragraph("No definition is settled, so there is nothing to score.")];
  const scores = viewsInOrder(said.views).map(({ view, at }) => [
    words(`${view.name}: ${(Math.round((brier[at] ?? Number.NaN) * 100) / 100).toFixed(2)}`),
  ]);
  return [
    paragraph(
      `Brier's score over ${settled} settled definition${settled === 1 ? "" : "s"}: 0 is best, 1 is worst, 0.25 is what always saying one half gives.`,
    ),
    { kind: "list", items: scores },
    paragraph(
      `${settled} outcomes of one history, from definitions that hang together, are far too few to tell a good outlook from a lucky one. ${definitions.length - settled} more could not be settled from what was published. What is scored are shares of runs; a likelihood that somebody signs is another thing.`,
      "warning",
    ),
  ];
}

function apartSection(apart: readonly LaterCount[]): Section {
  const table: TableBlock = {
    kind: "table",
    caption: "Later figures that nothing in the outlook can be set beside",
    columns: [
      { title: "Count", align: "start" },
      { title: "Figure", align: "end" },
      { title: "Why not", align: "start" },
    ],
    rows: apart.map((count) => [
      [words(`${count.about}: ${count.counts}`)],
      [words(figureOf(count))],
      [words(count.why ?? "the outlook watches no such number in that month")],
    ]),
  };
  return { id: "apart", title: "Not compared", blocks: [table, readIn(apart)] };
}

/** Who counted, and where it was read. */
function readIn(counts: readonly LaterCount[]): Block {
  return list(counts.map(({ about, who, via }) => `${about}: ${who}; read in ${via}.`));
}

function figureOf({ low, high, said }: LaterCount): string {
  if (low !== undefined && high !== undefined)
    return low === high ? sayCount(low) : `${sayCount(low)} to ${sayCount(high)}`;
  if (low !== undefined) return `over ${sayAmount(low)}`;
  return high === undefined ? (said ?? "no number") : `under ${sayAmount(high)}`;
}

function words(text: string): Run {
  return { kind: "words", text };
}

function paragraph(text: string, tone?: "lead" | "small" | "warning"): Block {
  return { kind: "paragraph", runs: [words(text)], ...(tone !== undefined && { tone }) };
}

function list(items: readonly string[]): Block {
  return { kind: "list", items: items.map((text) => [words(text)]) };
}
