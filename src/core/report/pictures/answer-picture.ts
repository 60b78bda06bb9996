import type { Door, Mark, Picture } from "../brief-document.ts";
import { sayLikelihood } from "../say-likelihood.ts";
import { sayShare, sayShareRange } from "../say-number.ts";
import { boxAt, diamondAt, discAt, lineTo, type PictureWidth, wordsAt } from "./picture-marks.ts";
import { stackLines } from "./stacked-lines.ts";

/** What the runs say by one definition, with the word that was signed beside it. */
export interface AnswerRow {
  readonly name: string;
  /** Such as “capability”. */
  readonly rung: string;
  /** Reported, and never called regrouping. */
  readonly earlySign?: boolean;
  /** Of runs, 0 to 1: over accounts, word tables, poolings and corners. */
  readonly low: number;
  readonly high: number;
  /** Of all runs, accounts weighed as declared. */
  readonly share: number;
  readonly accounts: readonly AccountShare[];
  /** As signed, one or two; absent where nobody signed one. */
  readonly words?: readonly string[];
  readonly doors?: { readonly range: Door; readonly share: Door; readonly word?: Door };
}

/** What the runs say that believed one account. */
export interface AccountShare {
  /** Such as “if the officials are right”. */
  readonly name: string;
  readonly share: number;
  readonly door?: Door;
}

/**
 * Draw answers: for each definition a range, a bar and a word, in that order of trust, and each account by itself before
 * what all runs together say.
 *
 * The bar runs from 0 to 100 %. It shows shares of runs; the word is a judgement that somebody signed, and is
 * read off nothing.
 */
export function answerPicture(rows: readonly AnswerRow[], width: PictureWidth = 720): Picture {
  const layout = width === 720 ? wide : narrow;
  const signs = rows.filter((row) => row.earlySign === true);
  const marks: Mark[] = scaleMarks(layout);
  let top = 26;
  const draw = (row: AnswerRow): void => {
    marks.push(lineTo([0, top], [width, top], "rule"));
    const drawn = layout.row(row, top + 6);
    marks.push(...drawn.marks);
    top += drawn.height + 16;
  };
  rows.filter((row) => row.earlySign !== true).forEach(draw);
  if (signs.length > 0) {
    marks.push(lineTo([0, top], [width, top], "rule"));
    marks.push(
      wordsAt(0, top + 24, "Early signs, which are not regrouping", {
        size: 12,
        weight: "strong",
        fill: "quiet",
      }),
    );
    top += 34;
    signs.forEach(draw);
  }
  return { width, height: top, marks };
}

interface Layout {
  readonly bar: { readonly left: number; readonly width: number };
  readonly row: (row: AnswerRow, top: number) => Drawn;
}

interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
}

const barWide = { left: 372, width: 204 };
const barNarrow = { left: 4, width: 348 };

const wide: Layout = {
  bar: barWide,
  row(row, top) {
    const name = stackLines(nameLines(row), { x: 0, top, width: 220 });
    const range = stackLines(rangeLines(row), { x: 234, top, width: 132 });
    const word = stackLines(wordLines(row), { x: 588, top, width: 130 });
    const height = Math.max(name.height, range.height, word.height, 40);
    const accounts = row.accounts.map((account, place) => accountWide(account, place, top));
    let below = height;
    const marks: Mark[] = [...name.marks, ...range.marks, ...barMarks(row, barWide, top + 14), ...word.marks];
    for (const account of accounts) {
      const drawn = account(below);
      marks.push(...drawn.marks);
      below += drawn.height;
    }
    return { height: below, marks };
  },
};

const narrow: Layout = {
  bar: barNarrow,
  row(row, top) {
    const lines = stackLines([...nameLines(row), ...rangeLines(row)], { x: 0, top, width: 356 });
    const bar = barMarks(row, barNarrow, top + lines.height + 14);
    const word = stackLines(wordLines(row), { x: 0, top: top + lines.height + 26, width: 356 });
    let height = lines.height + 26 + word.height;
    const marks: Mark[] = [...lines.marks, ...bar, ...word.marks];
    for (const [place, account] of row.accounts.entries()) {
      const text = `${account.name}: ${sayShare(account.share)}`;
      const said = stackLines([{ text, size: 12, door: account.door }], {
        x: 0,
        top: top + height + 4,
        width: 356,
      });
      height += 4 + said.height;
      marks.push(...said.marks, ...accountMarks(account, place, barNarrow, top + height + 10));
      height += 18;
    }
    return { height, marks };
  },
};

function scaleMarks({ bar }: Layout): Mark[] {
  const label = (share: number, anchor: "start" | "middle" | "end"): Mark =>
    wordsAt(bar.left + bar.width * share, 14, `${share * 100} %`, { anchor, size: 12, fill: "quiet" });
  return [
    label(0, "start"),
    wordsAt(bar.left + bar.width / 2, 14, "share of runs", { anchor: "middle", size: 12, fill: "quiet" }),
    label(1, "end"),
  ];
}

function nameLines({ name, rung }: AnswerRow) {
  return [
    { text: name, size: 14, weight: "strong" as const, mostLines: 3 },
    { text: rung, size: 12, fill: "quiet" as const },
  ];
}

function rangeLines({ low, high, share, doors }: AnswerRow) {
  return [
    { text: sayShareRange(low, high), size: 14, weight: "strong" as const, door: doors?.range },
    { text: `all runs: ${sayShare(share)}`, size: 12, fill: "quiet" as const, door: doors?.share },
  ];
}

function wordLines({ words, doors }: AnswerRow) {
  if (words === undefined || words.length === 0)
    return [{ text: "no word signed", size: 13, fill: "quiet" as const }];
  return [{ text: sayLikelihood(words), size: 14, mostLines: 3, door: doors?.word }];
}

function barMarks(row: AnswerRow, bar: Layout["bar"], middle: number): readonly Mark[] {
  const x = (share: number): number => bar.left + bar.width * Math.min(1, Math.max(0, share || 0));
  return [
    boxAt(bar.left, middle - 2, bar.width, 4, { fill: "rule", round: 2 }),
    boxAt(x(row.low), middle - 6, x(row.high) - x(row.low), 12, {
      fill: "teal-soft",
      stroke: "teal",
      round: 2,
    }),
    lineTo([x(row.share), middle - 10], [x(row.share), middle + 10], "teal", { width: 3 }),
  ];
}

function accountWide(account: AccountShare, place: number, top: number): (below: number) => Drawn {
  return (below) => {
    const at = top + below + 4;
    const name = stackLines([{ text: account.name, size: 12 }], { x: 10, top: at, width: 218 });
    const share = wordsAt(234, at + 12, sayShare(account.share), { size: 12, door: account.door });
    const height = Math.max(18, name.height) + 4;
    return { height, marks: [...name.marks, share, ...accountMarks(account, place, barWide, at + 8)] };
  };
}

/** Accounts are told apart by their shape; there are mostly two. */
function accountMarks(
  { share }: AccountShare,
  place: number,
  bar: Layout["bar"],
  middle: number,
): readonly Mark[] {
  const x = bar.left + bar.width * Math.min(1, Math.max(0, share || 0));
  const track = lineTo([bar.left, middle], [bar.left + bar.width, middle], "rule");
  if (place % 3 === 0) return [track, diamondAt(x, middle, 6, { fill: "violet", stroke: "violet" })];
  if (place % 3 === 1) return [track, discAt(x, middle, 5, { fill: "ground", stroke: "violet" })];
  return [track, boxAt(x - 4.5, middle - 4.5, 9, 9, { fill: "violet-soft", stroke: "violet" })];
}

/** Say answers in words, each account before all runs together. */
export function answersInWords(rows: readonly AnswerRow[]): string {
  return rows
    .map((row) => {
      const sign = row.earlySign === true ? ", an early sign and not regrouping" : "";
      const accounts = row.accounts.map(({ name, share }) => `${name} ${sayShare(share)}`);
      const all = `all runs together ${sayShare(row.share)}`;
      const word =
        row.words === undefined || row.words.length === 0
          ? "Nobody has signed a word for it."
          : `The word signed for it is “${sayLikelihood(row.words)}”.`;
      return `${row.name} (${row.rung}${sign}): ${sayShareRange(row.low, row.high)} of the runs; ${[...accounts, all].join("; ")}. ${word}`;
    })
    .join(" ");
}
