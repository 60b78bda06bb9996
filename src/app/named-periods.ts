import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { change, create, type NamedPeriod, namedPeriod, quantity, remove } from "../core/study/index.ts";
import type { ChangePeriod, Nothing, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { PeriodLine } from "./views.ts";

/** The periods that the study gives a name to, from the earliest on, with how many quantities belong to each. */
export function listPeriods(desk: Desk): readonly PeriodLine[] {
  const { study } = desk.open;
  return study
    .all(namedPeriod)
    .map((each) => ({ ...each, quantities: study.where(quantity, "namedPeriod", each.id).length }))
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}

/** Give a period a name. */
export function addPeriod(
  desk: Desk,
  input: Omit<NamedPeriod, "id">,
): Result<{ readonly period: RecordId }, Refusal> {
  const wrong = faultIn(input);
  if (wrong !== undefined) return err(wrong);
  const id = newId(desk);
  const done = commit(desk, "add-period", [create(namedPeriod, id, { ...input, name: input.name.trim() })]);
  return done.ok ? ok({ period: id }) : done;
}

/** Rename a period, or say otherwise when it was; the quantities that belong to it follow. */
export function changePeriod(desk: Desk, input: ChangePeriod): Result<Nothing, Refusal> {
  const held = desk.open.study.get(namedPeriod, input.period);
  if (held === undefined) return err(refuse("not-found"));
  const values: Partial<NamedPeriod> = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [key, value ?? undefined]),
  );
  const wrong = faultIn({ ...held, ...values });
  if (wrong !== undefined) return err(wrong);
  const name = values.name === undefined ? {} : { name: values.name.trim() };
  const done = commit(desk, "change-period", [change(namedPeriod, held.id, { ...values, ...name })]);
  return done.ok ? ok({}) : done;
}

/** Take a period out; the quantities that belonged to it stay, without a period. Can be undone. */
export function removePeriod(desk: Desk, input: { readonly period: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(namedPeriod, input.period) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-period", [
    ...study
      .where(quantity, "namedPeriod", input.period)
      .map((each) => change(quantity, each.id, { namedPeriod: undefined })),
    remove(namedPeriod, input.period),
  ]);
  return done.ok ? ok({}) : done;
}

function faultIn({ name, during, widest }: Omit<NamedPeriod, "id">): Refusal | undefined {
  if (name.trim() === "") return refuse("name-empty");
  if (widest === undefined) return undefined;
  const endsLater = widest.to === undefined || (during.to !== undefined && widest.to >= during.to);
  return widest.from <= during.from && endsLater ? undefined : refuse("widest-narrower");
}

function orderKey({ during, name, id }: NamedPeriod): string {
  return [during.from, during.to ?? "9999", name, id].join(" ");
}
