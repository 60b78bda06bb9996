import { err, ok, periodText, type RecordId, type Result } from "../core/base/index.ts";
import {
  claim,
  coding,
  evidence,
  type MediaPart,
  member,
  memo,
  type PageRegion,
  type Passage,
  passage,
  person,
  quantity,
  source,
} from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { asCodedIn } from "./coders/coded-as.ts";
import type { Desk } from "./desk.ts";
import { keptText } from "./kept-text.ts";
import { shorten } from "./memos.ts";
import { originalsBeside } from "./originals-shown.ts";
import { refuse } from "./refusal.ts";
import { shownVersion } from "./settled-text.ts";
import { sourceFacts, sourceLine } from "./sources.ts";
import type { SourceText } from "./text-of-source.ts";
import { textsBeside } from "./translations.ts";
import type { ReaderPassage, ReaderView } from "./views.ts";

/** A source as the reader shows it: its text, its turns, and its passages with all that hangs on them. */
export function readSource(desk: Desk, input: { readonly source: RecordId }): Result<ReaderView, Refusal> {
  const { study } = desk.open;
  const held = study.get(source, input.source);
  const read = keptText(study, input.source);
  const version = shownVersion(read);
  if (held === undefined || read.text === undefined || version === undefined) return err(refuse("not-found"));
  const line = sourceLine(desk, held);
  const marked = study.where(passage, "source", held.id);
  return ok({
    source: line,
    version,
    text: read.text,
    blocks: read.blocks,
    speakers: read.speakers.map(({ id, label, part }) => ({ id, label, part })),
    passages: marked
      .filter(({ part }) => part === undefined)
      .map((each) => readerPassage(desk, read, each))
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
    parts: marked
      .flatMap((each) =>
        each.part === undefined ? [] : { ...readerPassage(desk, read, each), part: each.part },
      )
      .sort((a, b) => comparePlaces(a.part, b.part) || (a.id < b.id ? -1 : 1)),
    ...(held.media === undefined ? {} : { media: held.media }),
    coders: study.all(member).map(({ id, name }) => ({ id, name })),
    pseudonyms: pseudonymsIn(desk, read.text),
    textConflicts: read.history.conflicts.length,
    beside: textsBeside(study, held.id),
    originals: originalsBeside(desk, held.id, held.format),
    facts: sourceFacts(held, line),
  });
}

/** The words of a passage as they stand, and how to show them. */
export interface QuotedPassage {
  /** Absent where the words are gone or were destroyed. */
  readonly words: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
  /** What it marks where that is no words of the text; `words` is absent then, and nothing of it can be quoted. */
  readonly part?: MediaPart;
}

/** Quote a passage from the newest version of its text. Uncleared: for the sealed page and its owner alone. */
export function quotePassage(desk: Desk, id: RecordId): QuotedPassage {
  const nothing = { words: undefined, start: 0, end: 0, direction: "ltr", language: "und" } as const;
  const held = desk.open.study.get(passage, id);
  if (held === undefined) return nothing;
  const { text, history, blocks } = keptText(desk.open.study, held.source);
  const { state, start, end } = history.landAnchor(held);
  const block = blocks.find((each) => each.end > start);
  const { part } = held;
  const hasWords = text !== undefined && state !== "gone" && part === undefined;
  return {
    words: hasWords ? text.slice(start, end) : undefined,
    start,
    end,
    direction: block?.direction ?? "ltr",
    language: block?.language ?? "und",
    ...(part === undefined ? {} : { part }),
  };
}

// In the order of the sound; in a picture from above, and in one line from the left; page by page.
function comparePlaces(one: MediaPart, other: MediaPart): number {
  if (one.is === "time" && other.is === "time") return one.fromMs - other.fromMs || one.toMs - other.toMs;
  if (one.is === "region" && other.is === "region") return one.y - other.y || one.x - other.x;
  if (one.is === "page" && other.is === "page")
    return one.page - other.page || topOf(other) - topOf(one) || one.x - other.x;
  return kindsInOrder.indexOf(one.is) - kindsInOrder.indexOf(other.is);
}

const kindsInOrder: readonly MediaPart["is"][] = ["time", "region", "page"];

// A page is measured from below.
function topOf({ y, height }: PageRegion): number {
  return y + height;
}

function readerPassage(desk: Desk, read: SourceText, each: Passage): ReaderPassage {
  const { study } = desk.open;
  const landed = read.history.landAnchor(each);
  // Asked once for all that hangs on it: most passages of a long text have codings and nothing else.
  const from = study.referrers({ table: passage.name, id: each.id }).map((reference) => reference.from.table);
  const links = from.includes(evidence.name) ? study.where(evidence, "passage", each.id) : [];
  const stated = from.includes(quantity.name) ? study.where(quantity, "passage", each.id) : [];
  return {
    id: each.id,
    ...landed,
    codings: study.where(coding, "passage", each.id).map((made) => {
      const { id, code, coder } = made;
      const as = asCodedIn(study).changedOf(made);
      return { id, code, coder, mine: coder === desk.me, ...(as === undefined ? {} : { as }) };
    }),
    claims: links.flatMap((link) => {
      const about = study.get(claim, link.claim);
      return about === undefined
        ? []
        : [{ claim: about.id, text: shorten(about.text), direction: link.direction }];
    }),
    ...(each.release === undefined ? {} : { release: each.release }),
    memos: from.filter((table) => table === memo.name).length,
    quantities: stated.map(({ word, low, high, unit, asStated }) =>
      [
        word,
        low === high ? low : `${low ?? ""}–${high ?? ""}`,
        unit,
        asStated === undefined ? undefined : periodText(asStated),
      ]
        .filter((part) => part !== undefined && part !== "–")
        .join(" "),
    ),
  };
}

function pseudonymsIn(desk: Desk, text: string): ReaderView["pseudonyms"] {
  const names = desk.open.study.all(person).map((each) => each.pseudonym);
  if (names.length === 0) return [];
  // The longest first, so that "Fighter 12" is not taken for "Fighter 1".
  const any = names
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = text.matchAll(new RegExp(`(?:${any.join("|")})(?![\\p{L}\\p{N}])`, "gu"));
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
