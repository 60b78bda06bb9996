import type { RecordId } from "../../core/base/index.ts";
import { type Coding, type CodingRound, closedText, codingRound } from "../../core/study/index.ts";
import { keptUp } from "../kept-up.ts";
import type { RecordReader, Store } from "../store.ts";

/** When each coder of a round closed a text; those who have not are absent. */
export function closingsOf(
  study: RecordReader,
  round: RecordId,
  source: RecordId,
): ReadonlyMap<RecordId, number> {
  const closings = new Map<RecordId, number>();
  for (const each of study.where(closedText, "round", round)) {
    if (each.source !== source) continue;
    closings.set(each.coder, Math.min(each.at, closings.get(each.coder) ?? each.at));
  }
  return closings;
}

/** Whether everybody may see what everybody coded in a text of a round. */
export function isShown(study: RecordReader, round: CodingRound, source: RecordId): boolean {
  if (!round.blind || round.openedBy !== undefined) return true;
  const closings = closingsOf(study, round.id, source);
  return round.coders.every((each) => closings.has(each));
}

/** The texts of which each coder sees their own work alone, because a blind round has them open. */
export function blindTexts(study: Store): ReadonlySet<RecordId> {
  return blindIn(study)();
}

const blindIn: (study: Store) => () => ReadonlySet<RecordId> = keptUp((study) => {
  let held: ReadonlySet<RecordId> | undefined;
  return {
    value: () => {
      held ??= readBlind(study);
      return held;
    },
    follow: (touched) => {
      if (touched.some(({ table }) => table === codingRound.name || table === closedText.name))
        held = undefined;
    },
  };
});

function readBlind(study: RecordReader): ReadonlySet<RecordId> {
  const rounds = study.all(codingRound).filter(({ blind, openedBy }) => blind && openedBy === undefined);
  return new Set(rounds.flatMap((round) => round.sources.filter((source) => !isShown(study, round, source))));
}

/** Whether a coding is one of those that a round is about: made after it began and before its coder closed the text. */
export function countsIn(round: CodingRound, closedAt: number | undefined, coding: Coding): boolean {
  return coding.at >= round.at && (closedAt === undefined || coding.at <= closedAt);
}

/** Whether a coding was part of a text that its coder has closed in a round. */
export function isClosedWork(study: RecordReader, source: RecordId, coding: Coding): boolean {
  return study
    .where(closedText, "source", source)
    .filter(({ coder, at }) => coder === coding.coder && coding.at <= at)
    .some((each) => {
      const round = study.get(codingRound, each.round);
      return round !== undefined && countsIn(round, each.at, coding);
    });
}
