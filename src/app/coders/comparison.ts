import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { compareCoders, type LaidCoding, type Meeting } from "../../core/code/index.ts";
import {
  adjudication,
  type Coding,
  type CodingRound,
  code,
  codebookVersion,
  coding,
  codingRound,
  type Disagreement,
  disagreement,
  member,
  memo,
  passage,
  source,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { keptText } from "../kept-text.ts";
import { nameOf } from "../memos.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { SourceText } from "../text-of-source.ts";
import { type AsCoded, asCodedIn } from "./coded-as.ts";
import type { ComparisonView, DecisionLine, MeetingLine, MetCoding } from "./coder-views.ts";
import { closingsOf, countsIn, isShown } from "./round-state.ts";

/** Which two coders to hold against each other, and on which text; the first two of the round where none are named. */
export interface ComparisonAsked {
  readonly round: RecordId;
  readonly source: RecordId;
  readonly first?: RecordId;
  readonly second?: RecordId;
}

/** A text of a round with what two coders laid on it, under the codes that they chose. */
export interface Compared {
  readonly round: CodingRound;
  readonly source: RecordId;
  readonly first: RecordId;
  readonly second: RecordId;
  readonly text: SourceText;
  readonly meetings: readonly Meeting[];
  readonly gone: number;
}

/** Two coders side by side on one text of a round: where they agree, where they differ, and what became of it. */
export function compareText(desk: Desk, asked: ComparisonAsked): Result<ComparisonView, Refusal> {
  const compared = comparedText(desk, asked);
  if (!compared.ok) return compared;
  const { round, first, second, text, meetings, gone } = compared.value;
  const { study } = desk.open;
  const named = (id: RecordId) => ({ id, name: nameOf(desk, { table: member.name, id }) });
  const toLine = meetingLines(desk, compared.value);
  return ok({
    round: round.id,
    name: round.name,
    version: study.get(codebookVersion, round.version)?.number ?? 0,
    source: asked.source,
    title: nameOf(desk, { table: source.name, id: asked.source }),
    coders: round.coders.map(named),
    first: named(first),
    second: named(second),
    text: text.text ?? "",
    blocks: text.blocks,
    speakers: text.speakers.map(({ id, label }) => ({ id, label })),
    meetings: meetings.map(toLine),
    gone,
  });
}

/** Hold two coders of a round against each other on one text, or say why that cannot be seen yet. */
export function comparedText(desk: Desk, asked: ComparisonAsked): Result<Compared, Refusal> {
  const { study } = desk.open;
  const round = study.get(codingRound, asked.round);
  if (round === undefined || !round.sources.includes(asked.source)) return err(refuse("not-found"));
  const text = keptText(study, asked.source);
  if (text.text === undefined) return err(refuse("not-found"));
  const first = asked.first ?? round.coders.find((each) => each !== asked.second);
  const second = asked.second ?? round.coders.find((each) => each !== first);
  if (first === undefined || second === undefined || first === second) return err(refuse("not-found"));
  if (!round.coders.includes(first) || !round.coders.includes(second)) return err(refuse("not-found"));
  if (!isShown(study, round, asked.source)) return err(refuse("round-not-closed"));
  const one = laidBy(study, round, asked.source, first, text);
  const other = laidBy(study, round, asked.source, second, text);
  return ok({
    round,
    source: asked.source,
    first,
    second,
    text,
    meetings: compareCoders(one.laid, other.laid),
    gone: one.gone + other.gone,
  });
}

/** What a coder laid on a text in a round, where it lies in the text as it stands. */
export function laidBy(
  study: Store,
  round: CodingRound,
  of: RecordId,
  coder: RecordId,
  text: Pick<SourceText, "history">,
): { readonly laid: readonly LaidCoding[]; readonly gone: number } {
  const closedAt = closingsOf(study, round.id, of).get(coder);
  const { codesOf } = asCodedIn(study);
  let gone = 0;
  // Agreement is counted on words; a part of a recording or picture has none.
  const onWords = study.where(passage, "source", of).filter(({ part }) => part === undefined);
  const laid = onWords.flatMap((at) => {
    const codings = study
      .where(coding, "passage", at.id)
      .filter((each) => each.coder === coder && countsIn(round, closedAt, each));
    if (codings.length === 0) return [];
    const { state, start, end } = text.history.landAnchor(at);
    if (state === "gone") {
      gone += codings.length;
      return [];
    }
    return codings.flatMap((each) => codesOf(each).map((as) => ({ id: each.id, code: as, start, end })));
  });
  return { laid, gone };
}

/** The codings that meet at a place, in the order of their coders: by them a disagreement is known. */
export function codingsAt({ first, second }: Meeting): readonly RecordId[] {
  return [first, second].flatMap((each) => (each === undefined ? [] : [each.id]));
}

/** The disagreements of a round of which somebody spoke or decided, by the codings that differ. */
export function disagreementsOf(
  study: Store,
  round: RecordId,
): (codings: readonly RecordId[]) => Disagreement | undefined {
  const known = new Map(study.where(disagreement, "round", round).map((each) => [keyOf(each.codings), each]));
  return (codings) => known.get(keyOf(codings));
}

function keyOf(codings: readonly RecordId[]): string {
  return codings.join("-");
}

function meetingLines(desk: Desk, compared: Compared): (meeting: Meeting) => MeetingLine {
  const { study } = desk.open;
  const { round, text } = compared;
  const as = asCodedIn(study);
  const known = disagreementsOf(study, round.id);
  const met = (laid: LaidCoding): MetCoding => metCoding(study, as, round, laid);
  return (meeting) => {
    const ids = codingsAt(meeting);
    const about = known(ids);
    const block = text.blocks.find((each) => each.end > meeting.start);
    return {
      key: keyOf(ids),
      is: meeting.is,
      start: meeting.start,
      end: meeting.end,
      words: text.text?.slice(meeting.start, meeting.end) ?? "",
      direction: block?.direction ?? "ltr",
      language: block?.language ?? "und",
      ...(meeting.first === undefined ? {} : { first: met(meeting.first) }),
      ...(meeting.second === undefined ? {} : { second: met(meeting.second) }),
      said: about === undefined ? [] : saidOn(desk, about.id),
      decisions: about === undefined ? [] : decisionsOn(desk, about.id),
    };
  };
}

function metCoding(study: Store, as: AsCoded, round: CodingRound, laid: LaidCoding): MetCoding {
  const held: Coding | undefined = study.get(coding, laid.id);
  const name = as.nameIn(laid.code, round.version);
  const now = held === undefined ? undefined : study.get(code, held.code)?.name;
  return {
    coding: laid.id,
    code: laid.code,
    name,
    ...(now === undefined || now === name ? {} : { now }),
    start: laid.start,
    end: laid.end,
  };
}

function saidOn({ open: { study } }: Desk, id: RecordId): MeetingLine["said"] {
  return study
    .referrers({ table: disagreement.name, id })
    .flatMap(({ from }) => (from.table === memo.name ? (study.get(memo, from.id) ?? []) : []))
    .sort((a, b) => a.at - b.at)
    .map(({ text, by, at }) => ({ text, by: study.get(member, by)?.name ?? "", atMs: at }));
}

function decisionsOn(desk: Desk, id: RecordId): readonly DecisionLine[] {
  const { study } = desk.open;
  return [...study.where(adjudication, "disagreement", id)]
    .sort((a, b) => a.at - b.at)
    .map(({ decision, code: chosen, reason, by, at }) => ({
      decision,
      ...(chosen === undefined ? {} : { code: asCodedIn(study).nameIn(chosen) }),
      ...(reason === undefined ? {} : { reason }),
      by: nameOf(desk, { table: member.name, id: by }),
      atMs: at,
    }));
}
