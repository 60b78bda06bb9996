import type { Json, RecordId, Result } from "../../core/base/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { textOfSource } from "../text-of-source.ts";
import type { SampleIds, SamplePlan } from "./sample-plan.ts";

/** What each step of making the sample works with. */
export interface SampleMaking {
  readonly desk: Desk;
  readonly plan: SamplePlan;
  readonly ids: SampleIds;
}

/** The desk with the member at it whom the plan names. */
export function asMember({ desk, ids }: SampleMaking, member: Json | undefined): Desk {
  return member === undefined ? desk : { ...desk, me: ids.idOf(member) };
}

/** What a use case gave; a refusal means that plan and program no longer fit together, and is thrown. */
export function must<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`The sample study could not be made: ${result.error.text}`);
  return result.value;
}

/** Where the quote of a planned passage stands in its source as it now reads. */
export interface PlacedPassage {
  readonly source: RecordId;
  readonly version: RecordId;
  readonly start: number;
  readonly end: number;
}

/** Find planned passages by their quotes, each source read once. */
export function passageFinder({
  desk,
  plan,
  ids,
}: SampleMaking): (passage: Json | undefined) => PlacedPassage {
  const passages = new Map(plan.passages.map((each) => [each.id, each]));
  const texts = new Map<RecordId, { readonly text: string; readonly version: RecordId }>();
  return (wanted) => {
    const planned = passages.get(typeof wanted === "string" ? wanted : "");
    if (planned === undefined) throw new Error("The sample's plan refers to a passage it does not have");
    const source = ids.idOf(planned.source);
    const read = texts.get(source) ?? readOnce(desk, source);
    texts.set(source, read);
    const start = read.text.indexOf(planned.quote);
    if (start < 0) throw new Error(`The quote of ${planned.id} is not in its source`);
    return { source, version: read.version, start, end: start + planned.quote.length };
  };
}

function readOnce(desk: Desk, source: RecordId): { readonly text: string; readonly version: RecordId } {
  const { text, history } = textOfSource(desk.open.study, source);
  if (text === undefined || history.head === undefined) throw new Error("A source of the sample has no text");
  return { text, version: history.head };
}
