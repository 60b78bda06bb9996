import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { change, create, quantity, remove } from "../core/study/index.ts";
import type { ChangeQuantity, Nothing, Refusal, StateQuantity } from "./api.ts";
import { passageAt } from "./code-passage.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";

/** Record a quantity that a passage states: a value, a range, a date or a word of size. */
export function stateQuantity(
  desk: Desk,
  input: StateQuantity,
): Result<{ readonly quantity: RecordId }, Refusal> {
  const { low, high } = input.values;
  if (low !== undefined && high !== undefined && low > high) return err(refuse("range-reversed"));
  const at = passageAt(desk, input.at);
  if (!at.ok) return at;
  const id = newId(desk);
  const made = create(quantity, id, { ...input.values, passage: at.value.id });
  const done = commit(desk, "state-quantity", [...at.value.changes, made]);
  return done.ok ? ok({ quantity: id }) : done;
}

/** Mend what was stated: a figure, the word, of what, out of whom; `null` clears. */
export function changeQuantity(desk: Desk, input: ChangeQuantity): Result<Nothing, Refusal> {
  const held = desk.open.study.get(quantity, input.quantity);
  if (held === undefined) return err(refuse("not-found"));
  const values = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [key, value ?? undefined]),
  );
  const { low, high } = { ...held, ...values };
  if (low !== undefined && high !== undefined && low > high) return err(refuse("range-reversed"));
  const done = commit(desk, "change-quantity", [change(quantity, held.id, values)]);
  return done.ok ? ok({}) : done;
}

/** Take a quantity out; the passage stays. Can be undone. */
export function removeQuantity(desk: Desk, input: { readonly quantity: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(quantity, input.quantity) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-quantity", [remove(quantity, input.quantity)]);
  return done.ok ? ok({}) : done;
}
