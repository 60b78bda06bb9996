import { readBrief, readNumberCard } from "../../src/app/brief/read-brief.ts";
import type { CardPassage, NumberCard } from "../../src/app/outlook-views.ts";
import type { Block, BriefDocument, Door, Mark, Run } from "../../src/core/report/index.ts";
import type { ServedStudy } from "./served-study.ts";

/** Where a number stands in the brief. */
interface Place {
  readonly text: string;
  readonly section: string;
  readonly block: Block["kind"];
  readonly isDrawn: boolean;
}

/** A number of the brief, and the card that the program gives for it. */
export type CardedNumber = Place & { readonly card: NumberCard };

/** What the page shows of a number's card after a click on it. */
export interface OpenedCard {
  readonly shown: string;
  readonly passages: readonly string[];
  readonly sources: number;
  readonly signed: readonly string[];
}

/** Every number of the brief in the order of the document, with its card; the same door is asked once. */
export async function cardNumbers({ desk }: ServedStudy): Promise<readonly CardedNumber[]> {
  const brief = await readBrief(desk, {});
  if (!brief.ok) throw new Error(`The brief cannot be read: ${brief.error.code}`);
  const cards = new Map<string, NumberCard>();
  const found: CardedNumber[] = [];
  for (const { door, ...number } of numbersIn(brief.value.document)) {
    const asked = JSON.stringify(door);
    const card = cards.get(asked) ?? (await cardOf(desk, door));
    cards.set(asked, card);
    found.push({ ...number, card });
  }
  return found;
}

async function cardOf(desk: ServedStudy["desk"], door: Door): Promise<NumberCard> {
  const card = await readNumberCard(desk, { door });
  if (!card.ok) throw new Error(`A number of the brief has no card: ${card.error.code}`);
  return card.value;
}

function numbersIn({ sections }: BriefDocument): readonly (Place & { readonly door: Door })[] {
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      piecesOf(block).flatMap((piece) => {
        const door = "door" in piece ? piece.door : undefined;
        if (door === undefined || !("text" in piece)) return [];
        return [{ section: id, block: block.kind, text: piece.text, door, isDrawn: "mark" in piece }];
      }),
    ),
  );
}

function piecesOf(block: Block): readonly (Run | Mark)[] {
  switch (block.kind) {
    case "paragraph":
      return block.runs;
    case "heading":
      return [];
    case "list":
      return block.items.flat();
    case "table":
      return [...block.rows.flat(2), ...(block.note ?? [])];
    case "figure":
      return [...block.picture.marks, ...(block.narrow?.marks ?? []), ...block.caption];
  }
}

/**
 * The first and the last number of each sort: of one section, in one kind of block, in words or drawn, with a door to one kind of
 * thing, and with the same parts on its card. A click on each of a thousand took a minute, and those of a sort are shown by the same lines.
 */
export function firstAndLastOfEachSort(
  carded: readonly CardedNumber[],
): readonly { readonly each: CardedNumber; readonly at: number }[] {
  const sorts = new Map<string, { readonly each: CardedNumber; readonly at: number }[]>();
  for (const [at, each] of carded.entries()) {
    const { section, block, isDrawn, card } = each;
    const { to, part = "" } = card.door;
    const parts = Object.values(card).map((part) => Array.isArray(part) && part.length > 0);
    // Such as `range` or `account ID`; some are an id or a number alone.
    const of = /^[a-z]{3,12}(?= |$)/i.exec(part)?.[0];
    const sort = [section, block, isDrawn, to, of, ...parts].join(" ");
    sorts.set(sort, [...(sorts.get(sort)?.slice(0, 1) ?? []), { each, at }]);
  }
  return [...sorts.values()].flat();
}

/** The passages that lead a card, as the page chooses them: its own, else one of each of what carries most of the number. */
export function leadingPassages({ passages, parameters, accounts }: NumberCard): readonly CardPassage[] {
  if (passages.length > 0) return passages;
  const [only] = parameters;
  if (only !== undefined && parameters.length === 1 && accounts.length === 0) return only.passages;
  const firsts = [...parameters, ...accounts].flatMap((each) => each.passages.slice(0, 1));
  return firsts
    .filter(({ passage }, at) => firsts.findIndex((each) => each.passage === passage) === at)
    .slice(0, 3);
}

// At first a few are shown, and never without one that speaks against.
function shownAtFirst(passages: readonly CardPassage[]): readonly CardPassage[] {
  const against = passages.find(({ says }) => says === "against");
  const rest = passages.filter((each) => each !== against).slice(0, 3);
  return passages.filter((each) => each === against || rest.includes(each));
}

/** The addresses behind some passages; what marks no words, or words that are gone, has none. */
export function doorsOf(passages: readonly CardPassage[]): readonly string[] {
  return passages
    .filter(({ part, quote }) => part === undefined && quote !== undefined)
    .map(({ source, start, end }) => `/read/${source}?at=${start}-${end}`);
}

/** The sources that were counted. */
export function sourcesOf({ records }: NumberCard): NumberCard["records"] {
  return records.filter(({ source }) => source !== undefined);
}

/** Who signed the assumptions, by name. */
export function signersOf({ assumptions }: NumberCard): readonly string[] {
  return assumptions.flatMap(({ by }) => by ?? []);
}

/** What the page must show of a card at first. */
export function asShown(card: NumberCard): OpenedCard {
  const first = { ...card, assumptions: card.assumptions.slice(0, 1) };
  return {
    shown: letters(card.shown.text),
    passages: doorsOf(shownAtFirst(leadingPassages(card))),
    sources: sourcesOf(card).length,
    signed: signersOf(first),
  };
}

/** A text without its spaces, which the page may draw otherwise. */
export function letters(text: string): string {
  return text.replaceAll(/\s/g, "");
}
