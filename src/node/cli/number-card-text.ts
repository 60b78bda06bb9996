import type { CardPassage, NumberCard } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { wrapped } from "./brief-text.ts";
import { shortId } from "./find-record.ts";
import { keptBackSign } from "./uncleared.ts";

/** A card with those of its words that may be printed; counts, ranges, grades and weights always are. */
export function clearedNumberCard(card: NumberCard, words: WordsOut): NumberCard {
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const passages = (list: readonly CardPassage[]): readonly CardPassage[] =>
    list.map((each) => {
      const { quote, ...rest } = each;
      const said = quote === undefined ? undefined : words.ofSource(each.source, quote, each.passage);
      return { ...rest, sourceName: own(each.sourceName), ...(said !== undefined && { quote: said }) };
    });
  return {
    ...card,
    title: own(card.title),
    made: card.made.map(own),
    parameters: card.parameters.map((each) => ({
      ...each,
      name: own(each.name),
      estimates: each.estimates.map((estimate) => ({ ...estimate, reason: own(estimate.reason) })),
      passages: passages(each.passages),
    })),
    accounts: card.accounts.map((each) => ({
      ...each,
      clash: own(each.clash),
      name: own(each.name),
      passages: passages(each.passages),
    })),
    claims: card.claims.map((each) => ({ ...each, text: own(each.text) })),
    passages: passages(card.passages),
    assumptions: card.assumptions.map((each) => ({ ...each, text: own(each.text) })),
    records: card.records.map((each) => ({ ...each, name: own(each.name) })),
  };
}

/** A card as lines for a terminal. */
export function numberCardLines(card: NumberCard, width: number | undefined): readonly string[] {
  const paper = width ?? 100;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines];
  return [
    ...wrapped(card.title, paper),
    `  ${card.shown}`,
    ...part(
      "How it came about",
      [...card.made, ...card.ran].flatMap((each) => wrapped(each, paper)),
    ),
    ...part(
      "Claims",
      card.claims.flatMap(({ id, text, for: pro, against, silent, independent }) => [
        ...wrapped(`claim ${shortId(id)}  ${text}`, paper),
        `  ${pro} for, ${against} against, ${silent} silent, ${independent} independent`,
      ]),
    ),
    ...part("Passages", passageLines(card.passages, paper)),
    ...part(
      "If one side is right",
      card.accounts.flatMap(({ name, clash, shown, weight, passages }) => [
        ...wrapped(
          `${name} (${clash}): ${shown ?? "not computed apart"}, weight ${Math.round(weight * 100)} %`,
          paper,
        ),
        ...passageLines(passages, paper),
      ]),
    ),
    ...part("What carries it", parameterLines(card, paper)),
    ...part(
      "Assumed",
      card.assumptions.flatMap(({ text, by }) =>
        wrapped(`- ${text}${by === undefined ? "" : ` Signed by ${by}.`}`, paper),
      ),
    ),
    ...part(
      "What was counted",
      card.records.map(({ table, id, name }) => `${table} ${shortId(id)}  ${name}`),
    ),
  ];
}

function parameterLines(card: NumberCard, paper: number): readonly string[] {
  return [
    ...card.parameters.flatMap(({ id, name, share, estimates, passages }) => [
      ...wrapped(`parameter ${shortId(id)}  ${name}, ${Math.round(share * 100)} % of the variance`, paper),
      ...estimates.map(
        ({ account, range, warrant, judge }) =>
          `  ${account === undefined ? "" : `if ${account.name}: `}${range ?? "no number"} (${warrant}, ${judge})`,
      ),
      ...passageLines(passages, paper),
    ]),
    ...(card.otherParameters === 0 ? [] : [`and ${card.otherParameters} other parameters that carry less`]),
  ];
}

function passageLines(passages: readonly CardPassage[], paper: number): readonly string[] {
  return passages.flatMap(({ passage, says, sourceName, role, quote, verbatim, stated }) => [
    `  passage ${shortId(passage)}  ${says}${stated === undefined ? "" : ` ${stated}`}  ${sourceName}${role === undefined ? "" : `, ${role}`}`,
    ...wrapped(quote === undefined ? keptBackSign : verbatim ? `“${quote}”` : quote, paper - 4).map(
      (line) => `    ${line}`,
    ),
  ]);
}
