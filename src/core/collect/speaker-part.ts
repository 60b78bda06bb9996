import type { CollectedSpeaker, SpeakerPart } from "./collected-text.ts";
import type { Turns } from "./find-turns.ts";
import { isTitled, partByLabel } from "./label-words.ts";
import type { Utterance } from "./utterance.ts";

/**
 * Say what each speaker does in the exchange, in the order of their first words.
 *
 * First by what the form marks (questions and answers), then by the words of the label; in a record of a court or
 * hearing others with a title are of the court. Where all that says nothing and two or three speak, one who ends
 * turns with a question at least three times as often as the others is the interviewer. Where in doubt, not known.
 */
export function nameParts(turns: Turns): readonly CollectedSpeaker[] {
  const counts = countTurns(turns.utterances);
  const isCourt =
    turns.isExamination || [...turns.labels.values()].some((label) => partByLabel(label) === "court");
  const told = [...turns.labels].map(([key, label]): Told => {
    const tally = counts.get(key) ?? { turns: 0, questions: 0, asked: 0, answered: 0 };
    return {
      label,
      tally,
      part: isWitness(key, turns.witnesses)
        ? "respondent"
        : toldPart(label, turns.asides.get(key), tally, isCourt),
    };
  });
  return told.map((one) => ({ label: one.label, part: one.part ?? guessPart(one, told) ?? "not-known" }));
}

// "Kempka" is the witness who was called as "ERICH KEMPKA".
function isWitness(key: string, witnesses: ReadonlySet<string>): boolean {
  return [...witnesses].some((witness) => witness === key || witness.endsWith(` ${key}`));
}

interface Told {
  readonly label: string;
  readonly tally: Tally;
  readonly part: SpeakerPart | undefined;
}

interface Tally {
  readonly turns: number;
  /** Turns that end in a question mark. */
  readonly questions: number;
  /** Turns that the form marks as question or as answer. */
  readonly asked: number;
  readonly answered: number;
}

function countTurns(utterances: readonly Utterance[]): ReadonlyMap<string, Tally> {
  const byKey = Map.groupBy(
    utterances.filter((utterance) => utterance.kind === "turn"),
    (utterance) => utterance.speaker ?? "",
  );
  return new Map(
    [...byKey].map(([key, group]) => [
      key,
      {
        turns: group.length,
        questions: group.filter(({ text }) => /[?؟？]["”»)\]]*\s*$/.test(text)).length,
        asked: group.filter(({ part }) => part === "question").length,
        answered: group.filter(({ part }) => part === "answer").length,
      },
    ]),
  );
}

function toldPart(
  label: string,
  aside: string | undefined,
  tally: Tally,
  isCourt: boolean,
): SpeakerPart | undefined {
  const byLabel = partByLabel(label) ?? (aside === undefined ? undefined : partByLabel(aside));
  if (
    isCourt &&
    byLabel !== "respondent" &&
    byLabel !== "interpreter" &&
    (byLabel === "court" || (isTitled(label) && tally.answered === 0))
  )
    return "court";
  if (tally.asked + tally.answered > tally.turns * 0.3)
    return tally.asked > tally.answered ? "interviewer" : "respondent";
  // R is a respondent, or a researcher: one who mostly asks is not the former.
  const isDoubtful = label.length === 1 && byLabel === "respondent" && tally.questions >= tally.turns * 0.4;
  return isDoubtful ? undefined : byLabel;
}

// Of two who speak, one is known; or one of two or three asks far more often than the others.
function guessPart(one: Told, all: readonly Told[]): SpeakerPart | undefined {
  // One who says hardly anything, or whose label is a slip of the pen, is left out of the comparison.
  const others = all.filter((other) => other !== one && (other.tally.turns >= 3 || other.part !== undefined));
  if (others.length === 0 || others.length > 2 || one.tally.turns < 3) return undefined;
  if (others.length === 1 && others[0]?.part === "respondent") return "interviewer";
  if (others.length === 1 && others[0]?.part === "interviewer") return "respondent";
  if (others.some(({ part }) => part !== undefined)) return undefined;
  const asksMost = (asker: Told, rest: readonly Told[]) =>
    questionShare(asker) >= 0.3 && rest.every((other) => questionShare(asker) >= 3 * questionShare(other));
  if (asksMost(one, others)) return "interviewer";
  return others.length === 1 && others[0] !== undefined && asksMost(others[0], [one])
    ? "respondent"
    : undefined;
}

function questionShare({ tally }: Told): number {
  return tally.questions / Math.max(1, tally.turns);
}
