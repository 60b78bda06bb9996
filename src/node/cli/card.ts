import { Command } from "commander";
import { claimCard } from "../../app/claim-card.ts";
import type { Desk } from "../../app/desk.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { CardEvidence, CardView, QuantityValues, StatedPeriod } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import { claim } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { placeInText } from "./place-in-text.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

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
    .argument("<claim>", `the claim's id, or how it begins; \`${commandHere} claim list\` shows them`)
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the card as JSON, with whole ids")
    .action(
      cli.doing((typed: string, options: CardOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => showCard(cli, desk, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds card 4kq2m7xn", "counts, grades, places and warnings; words where they were cleared"],
    [`grounds card 4kq2m7xn ${unclearedFlag}`, "with every passage as it stands; that is noted in the study"],
    ["grounds card 4kq2m7xn --json | jq .independent", "for scripts"],
  ]);
}

function showCard(cli: Cli, desk: Desk, typed: string, options: CardOptions): Finished {
  const id = findRecord(desk, claim, typed);
  if (!id.ok) return id;
  const card = claimCard(desk, { claim: id.value });
  if (!card.ok) return refusedBy(card.error);
  const words = wordsFor(cli, desk, "card", options);
  const shown = clearedCard(card.value, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(shown);
  else printCard(cli, desk, shown);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** A card with those of its words that may be printed; counts, grades and places always are. */
function clearedCard(card: CardView, words: WordsOut): CardView {
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const { confidenceReason, wouldBreak, ...rest } = card;
  return {
    ...rest,
    text: own(card.text),
    ...(wouldBreak === undefined ? {} : { wouldBreak: own(wouldBreak) }),
    ...(confidenceReason === undefined ? {} : { confidenceReason: own(confidenceReason) }),
    dots: card.dots.map((each) => ({ ...each, name: own(each.name) })),
    ties: card.ties.map((each) => ({ ...each, why: own(each.why) })),
    pairs: card.pairs.map((each) => ({
      ...each,
      why: own(each.why),
      reasons: each.reasons.map((reason) =>
        reason.type === "shared-origin" ? { ...reason, label: own(reason.label) } : reason,
      ),
    })),
    quantities: card.quantities.map((each) => ({
      ...each,
      text: own(each.text),
      stated: clearedQuantity(each.stated, own),
    })),
    restsOn: card.restsOn.map((each) => ({ ...each, text: own(each.text) })),
    cerqual: card.cerqual.map(({ reason, ...each }) => ({
      ...each,
      ...(reason === undefined ? {} : { reason: own(reason) }),
    })),
    evidence: card.evidence.map(({ quote, ...each }) => {
      const shown = quote === undefined ? undefined : words.ofSource(each.source, quote, each.passage);
      return { ...each, sourceName: own(each.sourceName), ...(shown === undefined ? {} : { quote: shown }) };
    }),
  };
}

/** What was stated, without the words that somebody wrote and that may not be printed. */
function clearedQuantity(stated: QuantityValues, own: (text: string) => string): QuantityValues {
  const { word, unit, definition, denominator, recomputedBasis, convertedUnit, during, asStated, ...rest } =
    stated;
  const said = { word, unit, definition, denominator, recomputedBasis, convertedUnit };
  return {
    ...rest,
    ...Object.fromEntries(
      Object.entries(said).flatMap(([name, text]) => (text === undefined ? [] : [[name, own(text)]])),
    ),
    ...(during !== undefined && { during: withoutWords(during) }),
    ...(asStated !== undefined && { asStated: withoutWords(asStated) }),
  };
}

function withoutWords({ asStated: _, ...period }: StatedPeriod): StatedPeriod {
  return period;
}

function printCard(cli: Cli, desk: Desk, card: CardView): void {
  const { terminal } = cli;
  terminal.print(`Claim ${shortId(card.id)} (${card.form}): ${card.text}`);
  terminal.print(
    `${card.for} for, ${card.against} against, ${card.silent} silent. ${card.independenceSentence}`,
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

function nameIn(card: CardView, source: string): string {
  return card.dots.find((dot) => dot.source === source)?.name ?? "a source";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
