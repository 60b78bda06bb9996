import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type CodingRound,
  change,
  closedText,
  codebookVersion,
  codingRound,
  create,
  member,
  remove,
  source,
} from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { nameOf } from "../memos.ts";
import { refuse } from "../refusal.ts";
import type { RoundLine, RoundText } from "./coder-views.ts";
import { closingsOf, isShown } from "./round-state.ts";
import { isPerson, roleOf } from "./who-codes.ts";

/** A round to begin. */
export interface NewRound {
  readonly name: string;
  readonly sources: readonly RecordId[];
  readonly coders: readonly RecordId[];
  readonly version: RecordId;
  readonly blind: boolean;
}

/** A text of a round. */
export interface TextOfRound {
  readonly round: RecordId;
  readonly source: RecordId;
}

/** The rounds of coding, the newest first, and how far each coder is with each text. */
export function listRounds(desk: Desk): readonly RoundLine[] {
  const rounds = [...desk.open.study.all(codingRound)];
  return rounds.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map((each) => roundLine(desk, each));
}

/** Begin a round: each of its coders codes each of its texts with one version of the codebook. Can be undone. */
export function startRound(desk: Desk, input: NewRound): Result<{ readonly round: RecordId }, Refusal> {
  const { study } = desk.open;
  const name = input.name.trim();
  const [sources, coders] = [[...new Set(input.sources)], [...new Set(input.coders)]];
  if (name === "") return err(refuse("name-empty"));
  if (sources.length === 0) return err(refuse("round-without-texts"));
  if (coders.length < 2) return err(refuse("round-of-one"));
  if (!coders.every((each) => isPerson(study, each))) return err(refuse("not-found"));
  const id = newId(desk);
  const { version, blind } = input;
  const done = commit(desk, "start-round", [
    create(codingRound, id, { name, sources, coders, version, blind, by: desk.me, at: desk.clock() }),
  ]);
  return done.ok ? ok({ round: id }) : done;
}

/** Say that I am done with a text of a round; once all are, everybody sees what everybody coded. */
export function closeText(desk: Desk, input: TextOfRound): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const round = study.get(codingRound, input.round);
  if (round === undefined || !round.sources.includes(input.source)) return err(refuse("not-found"));
  if (!round.coders.includes(desk.me)) return err(refuse("not-your-round"));
  if (closingsOf(study, round.id, input.source).has(desk.me)) return ok({});
  const done = commit(desk, "close-text", [
    create(closedText, newId(desk), { ...input, coder: desk.me, at: desk.clock() }),
  ]);
  return done.ok ? ok({}) : done;
}

/** Go on with a text that I had closed, while nobody has seen anything of it but their own. Can be undone. */
export function reopenText(desk: Desk, input: TextOfRound): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const round = study.get(codingRound, input.round);
  if (round === undefined) return err(refuse("not-found"));
  const held = study
    .where(closedText, "round", round.id)
    .filter((each) => each.source === input.source && each.coder === desk.me);
  if (held.length === 0) return err(refuse("not-found"));
  if (isSeen(desk, round, input.source)) return err(refuse("text-seen"));
  const done = commit(
    desk,
    "reopen-text",
    held.map((each) => remove(closedText, each.id)),
  );
  return done.ok ? ok({}) : done;
}

/** Let everybody see everything of a blind round before all have closed it; who did and when is kept, and cannot be undone. */
export function openRound(desk: Desk, input: { readonly round: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const round = study.get(codingRound, input.round);
  if (round === undefined) return err(refuse("not-found"));
  if (roleOf(study, desk.me) !== "lead") return err(refuse("lead-only"));
  if (!round.blind || round.openedBy !== undefined) return ok({});
  const done = study.commit({
    act: "open-round",
    // Under nobody's name: what was seen cannot be unseen, so no undo takes it back.
    author: "opening",
    changes: [change(codingRound, round.id, { openedBy: desk.me, openedAt: desk.clock() })],
  });
  return done.ok ? ok({}) : err(refuse("not-valid", done.error));
}

/** A round as it is shown. */
function roundLine(desk: Desk, round: CodingRound): RoundLine {
  const { study } = desk.open;
  const called = (id: RecordId): string => nameOf(desk, { table: member.name, id });
  const { openedBy, openedAt } = round;
  return {
    id: round.id,
    name: round.name,
    blind: round.blind,
    version: { id: round.version, number: study.get(codebookVersion, round.version)?.number ?? 0 },
    by: called(round.by),
    atMs: round.at,
    coders: round.coders.map((id) => ({ id, name: called(id) })),
    texts: round.sources.map((each) => textOf(desk, round, each)),
    ...(openedBy === undefined ? {} : { opened: { by: called(openedBy), atMs: openedAt ?? round.at } }),
  };
}

/** Whether others may have seen what was coded in a text of a round, so that nothing of it can be taken back. */
export function isSeen({ open: { study } }: Desk, round: CodingRound, of: RecordId): boolean {
  return (
    isShown(study, round, of) && (round.blind || closingsOf(study, round.id, of).size === round.coders.length)
  );
}

function textOf(desk: Desk, round: CodingRound, of: RecordId): RoundText {
  const { study } = desk.open;
  const closings = closingsOf(study, round.id, of);
  const isMine = round.coders.includes(desk.me);
  return {
    source: of,
    title: nameOf(desk, { table: source.name, id: of }),
    closedBy: round.coders.filter((each) => closings.has(each)),
    shown: isShown(study, round, of),
    ...(isMine ? { mine: closings.has(desk.me) ? "closed" : "open" } : {}),
  };
}
