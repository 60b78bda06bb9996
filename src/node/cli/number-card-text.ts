import type { CardPassage, NumberCard } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { wrapped } from "./brief-text.ts";
import { shortId } from "./find-record.ts";
import { keptBackSign } from "./uncleared.ts";

/** A passage on a card as it is printed. */
type PrintedPassage = Omit<CardPassage, "stated"> & { readonly stated?: string };

/** A card in English, with those of its words that may be printed. */
export type PrintedCard = ReturnType<typeof clearedNumberCard>;

/** A card with those of its words that may be printed; counts, ranges, grades and weights always are. */
export function clearedNumberCard({ warned, ...card }: NumberCard, words: WordsOut) {
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const passages = (list: readonly CardPassage[]): readonly PrintedPassage[] =>
    list.map((each) => {
      const { quote, stated, ...rest } = each;
      const said = quote === undefined ? undefined : words.ofSource(each.source, quote, each.passage);
      return {
        ...rest,
        sourceName: own(each.sourceName),
        ...(stated !== undefined && { stated: stated.text }),
        ...(said !== undefined && { quote: said }),
      };
    });
  return {
    ...card,
    title: own(card.title.text),
    shown: card.shown.text,
    made: [...card.made, ...warned].map(({ text }) => own(text)),
    ran: card.ran.map(({ text }) => text),
    parameters: card.parameters.map((each) => ({
      ...each,
      name: own(each.name),
      estimates: each.estimates.map(({ range, ...estimate }) => ({
        ...estimate,
        ...(range !== undefined && { range: range.text }),
        reason: own(estimate.reason),
      })),
      passages: passages(each.passages),
    })),
    accounts: card.accounts.map(({ shown, ...each }) => ({
      ...each,
      ...(shown !== undefined && { shown: shown.text }),
      clash: own(each.clash),
      name: own(each.name),
      passages: passages(each.passages),
    })),
    claims: card.claims.map((each) => ({
      ...each,
      text: own(each.text),
      independent: each.independent.text,
    })),
    passages: passages(card.passages),
    assumptions: card.assumptions.map(({ said, ...each }) => ({ text: own(said.text), ...each })),
    records: card.records.map((each) => ({ ...each, name: own(each.name) })),
  };
}

/** As many passages as are printed of each part of a card, and as many parameters; `--json` has them all. */
const mostPassages = 3;
const mostParameters = 5;
const mostListed = 4;

/** A card as lines for a terminal: the first of each part, and how many there are beside. */
export function numberCardLines(card: PrintedCard, width: number | undefined): readonly string[] {
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
      firstOf(card.claims, ({ id, text, for: pro, against, silent, independent }) => [
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
        ...passageLines(passages, paper, 1),
      ]),
    ),
    ...part("What carries it", parameterLines(card, paper)),
    ...part(
      "Assumed",
      firstOf(card.assumptions, ({ text, by }) =>
        wrapped(`- ${text}${by === undefined ? "" : ` Signed by ${by}.`}`, paper),
      ),
    ),
    ...part(
      "What was counted",
      card.records.map(({ table, id, name }) => `${table} ${shortId(id)}  ${name}`),
    ),
  ];
}

/** The lines of the first few of a list, and how many there are beside. */
function firstOf<T>(list: readonly T[], linesOf: (each: T) => readonly string[]): readonly string[] {
  const others = list.length - mostListed;
  return [
    ...list.slice(0, mostListed).flatMap(linesOf),
    ...(others > 0 ? [`and ${others} more; --json has them all`] : []),
  ];
}

function parameterLines(card: PrintedCard, paper: number): readonly string[] {
  const shown = card.parameters.slice(0, mostParameters);
  const others = card.otherParameters + card.parameters.length - shown.length;
  return [
    ...shown.flatMap(({ id, name, share, estimates, passages }) => [
      ...wrapped(`parameter ${shortId(id)}  ${name}, ${Math.round(share * 100)} % of the variance`, paper),
      ...estimates.map(
        ({ account, range, warrant, judge }) =>
          `  ${account === undefined ? "" : `if ${account.name}: `}${range ?? "no number"} (${warrant}, ${judge})`,
      ),
      ...passageLines(passages, paper, 1),
    ]),
    ...(others === 0 ? [] : [`and ${others} other parameters that carry less`]),
  ];
}

/** The first passages, one that speaks against among them; of the others how many there are. */
function passageLines(
  passages: readonly PrintedPassage[],
  paper: number,
  most = mostPassages,
): readonly string[] {
  const against = passages.filter(({ says }) => says === "against").slice(0, 1);
  const rest = passages.filter((each) => !against.includes(each)).slice(0, most - against.length);
  const shown = passages.filter((each) => against.includes(each) || rest.includes(each));
  const others = passages.length - shown.length;
  return [
    ...shown.flatMap(({ passage, says, sourceName, role, quote, verbatim, stated }) => [
      `  passage ${shortId(passage)}  ${says}${stated === undefined ? "" : ` ${stated}`}  ${sourceName}${role === undefined ? "" : `, ${role}`}`,
      ...wrapped(quote === undefined ? keptBackSign : verbatim ? `“${quote}”` : quote, paper - 4).map(
        (line) => `    ${line}`,
      ),
    ]),
    ...(others === 0
      ? []
      : [`  and ${others} more ${others === 1 ? "passage" : "passages"}; --json has them all`]),
  ];
}
