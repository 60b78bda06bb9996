import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Meeting } from "../../core/code/index.ts";
import {
  type Adjudication,
  adjudication,
  type Change,
  code,
  coding,
  create,
  disagreement,
  memo,
  remove,
} from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { passageAt } from "../code-passage.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { shownVersion } from "../settled-text.ts";
import {
  type Compared,
  type ComparisonAsked,
  codingsAt,
  comparedText,
  disagreementsOf,
} from "./comparison.ts";
import { agreedCoder } from "./who-codes.ts";

/** A place at which two coders of a round meet, by the codings that do. */
export interface MeetingAt extends ComparisonAsked {
  readonly codings: readonly RecordId[];
}

/** What somebody says about a disagreement. */
export interface SayOnDisagreement extends MeetingAt {
  readonly text: string;
}

/** What is decided at a place where two coders differ. */
export interface Decide extends MeetingAt {
  readonly decision: Adjudication["decision"];
  /** The code to use instead, where the decision is another. */
  readonly code?: RecordId;
  readonly reason?: string;
}

/** Say something about a place at which two coders differ; it is a memo, and is kept like one. */
export function sayOnDisagreement(desk: Desk, input: SayOnDisagreement): Result<Nothing, Refusal> {
  const text = input.text.trim();
  if (text === "") return err(refuse("text-empty"));
  const at = placeOf(desk, input);
  if (!at.ok) return at;
  const done = commit(desk, "discuss-disagreement", [
    ...at.value.changes,
    create(memo, newId(desk), {
      about: { table: disagreement.name, id: at.value.id },
      text,
      by: desk.me,
      at: desk.clock(),
    }),
  ]);
  return done.ok ? ok({}) : done;
}

/**
 * Decide a place at which two coders differ. What stands is coded under "Agreed"; what each of them coded stays as it is.
 *
 * A later decision replaces what an earlier one wrote, and both are kept with who made them. Can be undone.
 */
export function decideDisagreement(desk: Desk, input: Decide): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const at = placeOf(desk, input);
  if (!at.ok) return at;
  const { meeting, compared } = at.value;
  const wanted = wantedBy(desk, input, meeting);
  if (!wanted.ok) return wanted;
  const agreed = agreedCoder(desk);
  const written = writeAgreed(desk, compared, agreed.id, wanted.value);
  if (!written.ok) return written;
  const earlier = study.where(adjudication, "disagreement", at.value.id).flatMap((each) => each.wrote);
  const reason = input.reason?.trim() ?? "";
  const done = commit(desk, "decide-disagreement", [
    ...agreed.changes,
    ...at.value.changes,
    ...earlier.filter((each) => study.get(coding, each) !== undefined).map((each) => remove(coding, each)),
    ...written.value.changes,
    create(adjudication, newId(desk), {
      disagreement: at.value.id,
      decision: input.decision,
      ...(input.code === undefined ? {} : { code: input.code }),
      ...(reason === "" ? {} : { reason }),
      wrote: written.value.codings,
      by: desk.me,
      at: desk.clock(),
    }),
  ]);
  return done.ok ? ok({}) : done;
}

/** Take over what two coders agree on to the word, so that "Agreed" holds all that stands. Can be undone. */
export function takeOverAgreed(
  desk: Desk,
  input: ComparisonAsked,
): Result<{ readonly taken: number }, Refusal> {
  const compared = comparedText(desk, input);
  if (!compared.ok) return compared;
  const { study } = desk.open;
  const { round } = compared.value;
  const known = disagreementsOf(study, round.id);
  const open = compared.value.meetings.filter(
    (each) => each.is === "agreed" && known(codingsAt(each)) === undefined,
  );
  if (open.length === 0) return ok({ taken: 0 });
  const agreed = agreedCoder(desk);
  const changes: Change[] = [...agreed.changes];
  for (const meeting of open) {
    const place = newPlace(desk, compared.value, meeting);
    const written = writeAgreed(desk, compared.value, agreed.id, codesAt(desk, meeting, ["first"]));
    if (!written.ok) return written;
    changes.push(...place.changes, ...written.value.changes);
    changes.push(
      create(adjudication, newId(desk), {
        disagreement: place.id,
        decision: "both",
        wrote: written.value.codings,
        by: desk.me,
        at: desk.clock(),
      }),
    );
  }
  const done = commit(desk, "take-over-agreed", changes);
  return done.ok ? ok({ taken: open.length }) : done;
}

interface Place {
  readonly id: RecordId;
  readonly changes: readonly Change[];
  readonly meeting: Meeting;
  readonly compared: Compared;
}

function placeOf(desk: Desk, input: MeetingAt): Result<Place, Refusal> {
  const compared = comparedText(desk, input);
  if (!compared.ok) return compared;
  const meeting = compared.value.meetings.find((each) => {
    const ids = codingsAt(each);
    return ids.length === input.codings.length && ids.every((id, i) => id === input.codings[i]);
  });
  if (meeting === undefined) return err(refuse("not-found"));
  const held = disagreementsOf(desk.open.study, compared.value.round.id)(codingsAt(meeting));
  const place = held === undefined ? newPlace(desk, compared.value, meeting) : { id: held.id, changes: [] };
  return ok({ ...place, meeting, compared: compared.value });
}

function newPlace(desk: Desk, { round, source, first, second }: Compared, meeting: Meeting) {
  const id = newId(desk);
  const values = { round: round.id, source, first, second, codings: codingsAt(meeting), at: desk.clock() };
  return { id, changes: [create(disagreement, id, values)] };
}

/** A code on words, to be written under "Agreed". */
interface Wanted {
  readonly code: RecordId;
  readonly start: number;
  readonly end: number;
}

function wantedBy(desk: Desk, input: Decide, meeting: Meeting): Result<readonly Wanted[], Refusal> {
  switch (input.decision) {
    case "none":
      return ok([]);
    case "other":
      return input.code === undefined || desk.open.study.get(code, input.code) === undefined
        ? err(refuse("decision-without-code"))
        : ok([{ code: input.code, start: meeting.start, end: meeting.end }]);
    case "both": {
      const both = codesAt(desk, meeting, ["first", "second"]);
      // The same code with other edges: what the two cover together.
      const [one] = both;
      return ok(
        meeting.is === "edges" && one !== undefined
          ? [{ code: one.code, start: meeting.start, end: meeting.end }]
          : both,
      );
    }
    default:
      // To keep what a coder did who laid nothing there is to keep nothing.
      return ok(codesAt(desk, meeting, [input.decision]));
  }
}

// Under the code that the coding stands under now: what is settled is settled with the codebook of today.
function codesAt(desk: Desk, meeting: Meeting, of: readonly ("first" | "second")[]): readonly Wanted[] {
  return of.flatMap((side) => {
    const laid = meeting[side];
    const now = laid === undefined ? undefined : desk.open.study.get(coding, laid.id)?.code;
    return laid === undefined || now === undefined ? [] : [{ code: now, start: laid.start, end: laid.end }];
  });
}

function writeAgreed(
  desk: Desk,
  { source, text }: Compared,
  coder: RecordId,
  wanted: readonly Wanted[],
): Result<{ readonly changes: readonly Change[]; readonly codings: readonly RecordId[] }, Refusal> {
  const version = shownVersion(text);
  if (version === undefined) return err(refuse("not-found"));
  const changes: Change[] = [];
  const codings: RecordId[] = [];
  for (const { code: id, start, end } of wanted) {
    const at = passageAt(desk, { source, version, start, end });
    if (!at.ok) return at;
    const made = newId(desk);
    codings.push(made);
    changes.push(
      ...at.value.changes,
      create(coding, made, { passage: at.value.id, code: id, coder, at: desk.clock() }),
    );
  }
  return ok({ changes, codings });
}
