import { Command } from "commander";
import { claimCard } from "../../app/claim-card.ts";
import type { Desk } from "../../app/desk.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { CardEvidence, CardView } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import { claim } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { placeInText } from "./place-in-text.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { noteShown, unclearedFlag, unclearedHelp, wordsLeftOut } from "./uncleared.ts";

interface CardOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds card`: everything that stands behind one claim. */
export function cardCommand(cli: Cli): Command {
  const command = new Command("card")
    .description(
      "show the evidence card of a claim: who says so, who says otherwise, and how far they are independent",
    )
    .argument("<claim>", "the claim's id, or how it begins; `grounds claim list` shows them")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the card as JSON, with whole ids")
    .action(
      cli.doing((typed: string, options: CardOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => showCard(cli, desk, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds card 4kq2m7xn", "counts, grades, places and warnings, without the words"],
    [
      `grounds card 4kq2m7xn ${unclearedFlag}`,
      "with the claim's wording and the passages; that is noted in the study",
    ],
    ["grounds card 4kq2m7xn --json | jq .independent", "for scripts"],
  ]);
}

function showCard(cli: Cli, desk: Desk, typed: string, options: CardOptions): Finished {
  const id = findRecord(desk, claim, typed);
  if (!id.ok) return id;
  const card = claimCard(desk, { claim: id.value });
  if (!card.ok) return refusedBy(card.error);
  if (options.showUncleared) {
    const noted = noteShown(
      desk,
      "card",
      card.value.evidence.map((each) => each.source),
    );
    if (!noted.ok) return noted;
  }
  const shown = options.showUncleared ? card.value : withoutWords(card.value);
  if (options.json) cli.terminal.printJson(shown);
  else printCard(cli, desk, shown);
  return ok(exitCodes.done);
}

/** A card as it may be printed without asking: no wording, no quote, no reason that an analyst wrote. */
function withoutWords(card: CardView): Partial<CardView> & Omit<CardView, "text" | "confidenceReason"> {
  const { text: _, confidenceReason: __, ...rest } = card;
  return {
    ...rest,
    evidence: card.evidence.map(({ quote: ___, ...each }) => each),
    quantities: card.quantities.map((each) => ({ ...each, text: "" })),
    restsOn: card.restsOn.map((each) => ({ ...each, text: "" })),
    cerqual: card.cerqual.map(({ component, concern }) => ({ component, concern })),
    pairs: card.pairs.map((each) => ({ ...each, why: "" })),
  };
}

type ShownCard = ReturnType<typeof withoutWords>;

function printCard(cli: Cli, desk: Desk, card: ShownCard): void {
  const { terminal } = cli;
  terminal.print(`Claim ${shortId(card.id)}: ${card.text ?? `(wording left out), ${card.form}`}`);
  terminal.print(
    `${card.for} for, ${card.against} against, ${card.silent} silent; independent: ${card.independent}. ${card.independenceSentence}`,
  );
  if (card.confidence !== undefined) {
    const because = card.confidenceReason === undefined ? "" : `: ${card.confidenceReason}`;
    terminal.print(`Confidence: ${card.confidence.replace("-", " ")}${because}`);
  }
  if (card.assumption) terminal.print("It is an assumption: stated without a passage.");
  for (const warning of card.warnings) terminal.print(`! ${warning}`);
  for (const direction of ["for", "against", "silent"] as const) {
    const rows = card.evidence.filter((each) => each.direction === direction);
    if (rows.length > 0)
      terminal.print(
        `\n${direction === "silent" ? "Asked and silent" : direction === "for" ? "For" : "Against"}`,
      );
    for (const row of rows) printEvidence(cli, desk, row);
  }
  for (const { one, other, why } of card.ties)
    terminal.print(`\nTied: ${nameIn(card, one)} and ${nameIn(card, other)} (${why})`);
  for (const { component, concern, reason } of card.cerqual)
    terminal.print(
      `${component}: ${concern} concern${concern === "none" ? "" : "s"}${reason === undefined ? "" : `: ${reason}`}`,
    );
  if (card.text === undefined) terminal.note(`\n${wordsLeftOut}`);
}

function printEvidence(cli: Cli, desk: Desk, row: CardEvidence): void {
  const place = placeInText(textOfSource(desk.open.study, row.source).blocks, row.start);
  const grades = [
    row.proximity.replace("-", " "),
    `credibility ${row.credibility}`,
    row.reliability && `reliability ${row.reliability}`,
  ];
  const who = [row.role, row.place].filter((part) => part !== undefined).join(", ");
  cli.terminal.print(
    `  ${shortId(row.passage)}  ${row.sourceName}${who === "" ? "" : ` (${who})`}, ${place}; ${grades.filter(Boolean).join(", ")}`,
  );
  if (row.quote !== undefined)
    cli.terminal.print(`      ${row.verbatim ? `“${oneLine(row.quote)}”` : oneLine(row.quote)}`);
}

function nameIn(card: ShownCard, source: string): string {
  return card.dots.find((dot) => dot.source === source)?.name ?? "a source";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
