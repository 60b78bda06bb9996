/** How a program counts positions in a text. */
export interface OffsetUnits {
  readonly counts: "code-points" | "utf-16";
  /** Whether a byte order mark at the start counts as a character. */
  readonly mark: "counted" | "not-counted";
  /** How many a line break counts: always one, always two, or as many characters as it has in the file. */
  readonly lineBreak: "one" | "two" | "as-written";
  /** Whether the end is the last character, or the one after it. */
  readonly end: "after" | "last";
}

/** What the standard asks for (REFI-QDA 1.5, 10.2), with the end as both vendors that could be checked write it. */
export const standardUnits: OffsetUnits = {
  counts: "code-points",
  mark: "not-counted",
  lineBreak: "one",
  end: "after",
};

/** A text as it lies in its file, mark and line breaks included, and the selections made on it. */
export interface CountedText {
  readonly raw: string;
  readonly selections: readonly CountedSelection[];
}

/** A selection as written; programs often name it by its words. */
export interface CountedSelection {
  readonly start: number;
  readonly end: number;
  readonly name?: string;
}

/** How well one way of counting fits. */
export interface UnitsTrial {
  readonly units: OffsetUnits;
  /** Selections looked at. */
  readonly selections: number;
  /** Of those, the ones that lie within their text. */
  readonly within: number;
  /** The ones that begin and end where words do. */
  readonly atEdges: number;
  /** The ones that have a name, and the ones whose words are their name. */
  readonly named: number;
  readonly asNamed: number;
}

/** The way of counting that fits best, and all that were tried, best first. */
export interface FoundUnits {
  readonly chosen: UnitsTrial;
  readonly trials: readonly UnitsTrial[];
}

/** Where a selection lies in the text without mark and with one character a line break, in UTF-16 units. */
export interface PlacedSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Find how the program that wrote a project counts, by trying every way on its own selections.
 *
 * Programs differ from the standard and from each other; none says how it counts. A way is better by the selections whose words
 * are their names, then by those that begin and end where words do, then by those within their text. Ways that place
 * everything alike are one trial; among equals the standard's own is taken.
 */
export function findOffsetUnits(texts: readonly CountedText[]): FoundUnits {
  const kinds = texts.map(({ raw }) => kindsIn(raw));
  const isTold = new Set<string>();
  const trials = everyWay()
    .filter((units) => {
      const told = kinds.map((each) => placesAs(each, units)).join("|") + units.end;
      return isTold.has(told) ? false : isTold.add(told) !== undefined;
    })
    .map((units) => tryUnits(texts, units))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const chosen = trials[0];
  if (chosen === undefined) throw new Error("There is always the standard's way");
  return { chosen, trials };
}

/** Write a text as it is kept: without its mark, and with one character a line break. */
export function plainText(raw: string): string {
  return raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** Turn positions as a program counts them into places in the plain text; `undefined` for one beyond the text. */
export function placesIn(
  raw: string,
  units: OffsetUnits,
): (selection: CountedSelection) => PlacedSpan | undefined {
  const placeOf = placesOf(raw, units);
  return ({ start, end }) => {
    const from = placeOf(start);
    const to = placeOf(units.end === "last" ? end + 1 : end);
    return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
  };
}

function placesOf(raw: string, units: OffsetUnits): (position: number) => number | undefined {
  if (isCountedPlainly(raw, units))
    return (position) =>
      Number.isInteger(position) && position >= 0 && position <= raw.length ? position : undefined;
  const places = placeTable(raw, units);
  return (position) => places[position];
}

/** Whether every position of a text is its place, as in most: then no table of them has to be made. */
function isCountedPlainly(raw: string, { lineBreak }: OffsetUnits): boolean {
  return !(lineBreak === "two" ? /[\r\n\ud800-\udbff]|^\ufeff/ : /[\r\ud800-\udbff]|^\ufeff/).test(raw);
}

/** The place of every position; positions inside a character of two units, or a line break, lie before it. */
function placeTable(raw: string, units: OffsetUnits): Int32Array {
  const mark = raw.startsWith("\ufeff") ? 1 : 0;
  const places = new Int32Array(2 * raw.length + 2);
  let position = 0;
  let place = 0;
  const put = (count: number): void => {
    for (let i = 0; i < count; i++) places[position++] = place;
  };
  if (units.mark === "counted") put(mark);
  for (let at = mark; at < raw.length; ) {
    const written = characterAt(raw, at);
    put(countOf(raw, at, written, units));
    place += isBreak(raw, at) ? 1 : written;
    at += written;
  }
  put(1);
  return places.subarray(0, position);
}

/** UTF-16 units of the character or line break at a place. */
function characterAt(raw: string, at: number): number {
  const unit = raw.charCodeAt(at);
  if (unit === 13) return raw.charCodeAt(at + 1) === 10 ? 2 : 1;
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < raw.length ? 2 : 1;
}

function countOf(raw: string, at: number, written: number, units: OffsetUnits): number {
  if (isBreak(raw, at)) return units.lineBreak === "as-written" ? written : units.lineBreak === "two" ? 2 : 1;
  return units.counts === "utf-16" ? written : 1;
}

function isBreak(raw: string, at: number): boolean {
  const unit = raw.charCodeAt(at);
  return unit === 13 || unit === 10;
}

/** What a text has of which positions are counted in several ways. */
interface CountedKinds {
  readonly astral: boolean;
  readonly mark: boolean;
  readonly longBreaks: boolean;
  readonly shortBreaks: boolean;
}

function kindsIn(raw: string): CountedKinds {
  return {
    astral: /[\ud800-\udbff]/.test(raw),
    mark: raw.startsWith("\ufeff"),
    longBreaks: raw.includes("\r\n"),
    shortBreaks: /\r(?!\n)|(?<!\r)\n/.test(raw),
  };
}

/** Tells apart ways of counting that differ on a text, by what the text has of each kind. */
function placesAs({ longBreaks, shortBreaks, ...has }: CountedKinds, units: OffsetUnits): string {
  const astral = units.counts === "utf-16" && has.astral;
  const mark = units.mark === "counted" && has.mark;
  const breaks = units.lineBreak === "one" ? [1, 1] : units.lineBreak === "two" ? [2, 2] : [2, 1];
  return [astral, mark, longBreaks ? breaks[0] : 0, shortBreaks ? breaks[1] : 0].join();
}

function everyWay(): readonly OffsetUnits[] {
  // The standard's own is the first of equals.
  const ends = ["after", "last"] as const;
  const breaks = ["one", "as-written", "two"] as const;
  return (["code-points", "utf-16"] as const).flatMap((counts) =>
    (["not-counted", "counted"] as const).flatMap((mark) =>
      breaks.flatMap((lineBreak) => ends.map((end) => ({ counts, mark, lineBreak, end }))),
    ),
  );
}

/** Say how well one way of counting fits. */
export function tryUnits(texts: readonly CountedText[], units: OffsetUnits): UnitsTrial {
  const trial = { units, selections: 0, within: 0, atEdges: 0, named: 0, asNamed: 0 };
  for (const { raw, selections } of texts) {
    const text = plainText(raw);
    const place = placesIn(raw, units);
    for (const selection of selections) {
      const at = place(selection);
      trial.selections += 1;
      if (selection.name !== undefined) trial.named += 1;
      if (at === undefined) continue;
      trial.within += 1;
      if (isAtEdges(text, at)) trial.atEdges += 1;
      if (selection.name !== undefined && isNamedByWords(text.slice(at.start, at.end), selection.name))
        trial.asNamed += 1;
    }
  }
  return trial;
}

// Names weigh most: that words match by chance is next to impossible, that an edge does is common.
function scoreOf({ selections, within, atEdges, named, asNamed }: UnitsTrial): number {
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  return 4 * share(asNamed, named) + 2 * share(atEdges, selections) + share(within, selections);
}

function isAtEdges(text: string, { start, end }: PlacedSpan): boolean {
  return start < end && isEdge(text, start) && isEdge(text, end) && !/^\s|\s$/.test(text.slice(start, end));
}

function isEdge(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const here = Math.min(at, 2);
  return !(
    /[\p{L}\p{N}\p{M}]$/u.test(around.slice(0, here)) && /^[\p{L}\p{N}\p{M}]/u.test(around.slice(here))
  );
}

/** A name may be cut short, and XML makes blanks of its line breaks. */
function isNamedByWords(words: string, name: string): boolean {
  const folded = fold(words);
  const given = fold(name);
  const start = given.replace(/\s*(?:\.\.\.|…)$/, "");
  return folded === given || (start.length >= 8 && start !== given && folded.startsWith(start));
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
