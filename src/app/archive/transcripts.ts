import type { RandomBytes, RecordId } from "../../core/base/index.ts";
import { type Clearer, consentToQuote } from "../../core/protect/index.ts";
import { type Source, type Speaker, source } from "../../core/study/index.ts";
import { keptText } from "../kept-text.ts";
import type { Store } from "../store.ts";
import { accessOf } from "./access.ts";
import { type LeavingRules, leavingSplices, spliced, withheldWords } from "./leaving-words.ts";

/** A source whose whole text goes into a package. */
export interface Deposited {
  readonly source: Source;
  /** What it is called there: `S01`. Drawn anew for each state of the study, so that two packages are not joined by it. */
  readonly name: string;
  readonly text: string;
  /** Its words in the stretches between what was put in; these may stand elsewhere too. */
  readonly pieces: readonly string[];
  /** Whether the Clearer let it out; else nothing of it is printed. */
  readonly isCleared: boolean;
}

/** The texts of those sources whose access level lets them go whole, named in an order drawn from chance. */
export function depositedTexts(
  study: Store,
  clearer: Clearer,
  rules: LeavingRules,
  randomBytes: RandomBytes,
): readonly Deposited[] {
  const going = study.all(source).filter((each) => accessOf(each).goes === "transcript");
  const digits = Math.max(2, String(going.length).length);
  return inDrawnOrder(going, randomBytes).map((each, at) => {
    const name = `S${String(at + 1).padStart(digits, "0")}`;
    const { lines, pieces } = turnsOf(study, each, rules);
    const text = `${[`Transcript ${name}`, note, ...lines].join("\n\n")}\n`;
    const { release: releaseLevel, namesStep } = each;
    const done = clearer.clear(text, {
      use: "quote",
      releaseLevel,
      consent: consentToQuote(each),
      namesStep,
    });
    return { source: each, name, text, pieces, isCleared: done.ok };
  });
}

const note = "Words in [brackets] stand for others that do not leave the study.";

function turnsOf(study: Store, of: Source, rules: LeavingRules) {
  const { text = "", blocks, speakers } = keptText(study, of.id);
  const splices = leavingSplices(study, of, text, rules);
  const labels = labelsOf(speakers);
  const lines = blocks
    .filter(({ kind }) => kind !== "furniture")
    .map((block) => {
      const words = spliced(text, block, splices);
      const label = labels.get(speakers[block.speaker ?? -1]?.id);
      return label === undefined ? words : `${label}: ${words}`;
    });
  return { lines, pieces: lines.join("\n\n").split(withheldWords) };
}

const parts: Readonly<Record<Speaker["part"], string>> = {
  interviewer: "Interviewer",
  respondent: "Respondent",
  interpreter: "Interpreter",
  court: "Court",
  other: "Other voice",
  "not-known": "Voice",
};

/** Speakers by what they do, counted where several do the same: a label may be somebody's name. */
export function labelsOf(speakers: readonly Speaker[]): ReadonlyMap<RecordId | undefined, string> {
  return new Map(
    speakers.map(({ id, part }) => {
      const alike = speakers.filter((each) => each.part === part);
      const number = alike.findIndex((each) => each.id === id) + 1;
      return [id, alike.length > 1 ? `${parts[part]} ${number}` : parts[part]];
    }),
  );
}

/** Every order is equally likely as far as 48 bits tell (each gets a number, equal ones keep the order of their ids). */
export function inDrawnOrder<T extends { readonly id: string }>(
  list: readonly T[],
  randomBytes: RandomBytes,
): readonly T[] {
  return [...list]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => ({ each, drawn: randomBytes(6).reduce((number, byte) => number * 256 + byte, 0) }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ each }) => each);
}
