import { isNonEmpty, type RecordId } from "../../core/base/index.ts";
import type { Clash as DrawnClash } from "../../core/outlook/index.ts";
import type { Account, Clash } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";
import { footingOf, type Reading } from "./reading.ts";

/** A clash with its accounts in order. */
export interface GatheredClash {
  readonly record: Clash;
  readonly accounts: readonly Account[];
}

/** The clashes of the study, each with its accounts; some may carry no estimate. */
export function clashesOf(records: ModelRecords): readonly GatheredClash[] {
  return inOrder(records.clash).map((record) => ({
    record,
    accounts: inOrder(records.account.filter(({ clash }) => clash === record.id)),
  }));
}

/** What keeps a clash from being drawn. */
export function clashTroubles(clash: GatheredClash, reading: Reading): readonly Trouble[] {
  const { record, accounts } = clash;
  const { name } = record;
  const told = (said: Said): Trouble => ({ ...said, at: { table: "clash", id: record.id } });
  if (accounts.length < 2) return [told(say("clash-one-sided", { name }))];
  const sum = accounts.reduce((total, { weight }) => total + weight, 0);
  const below = accounts.some(({ weight }) => !(weight >= 0));
  return [
    ...(below ? [told(say("clash-below", { name }))] : []),
    ...(Math.abs(sum - 1) < 1e-9
      ? []
      : [told(say("clash-sum", { name, sum: String(Number(sum.toPrecision(6))) }))]),
    ...accounts.filter((each) => lostAll(each, reading)).map((each) => lostText(each, reading)),
  ];
}

/** The clash as runs draw it: without the accounts that have lost all they named, the others weighing as much more. */
export function drawnClash(
  { record, accounts }: GatheredClash,
  reading: Reading,
): { readonly clash: DrawnClash; readonly dropped: readonly RecordId[] } | undefined {
  const standing = accounts.filter((each) => !lostAll(each, reading));
  const total = standing.reduce((sum, { weight }) => sum + weight, 0);
  // Where none would be left, or none that anybody gave a weight, the clash stays as it was declared.
  const kept = total > 0 ? standing : accounts;
  const scale = total > 0 && kept.length < accounts.length ? total : 1;
  const drawn = kept.map(({ id, weight }) => ({ id: `${id}`, weight: weight / scale }));
  if (!isNonEmpty(drawn)) return undefined;
  const dropped = accounts.filter((each) => !kept.includes(each)).map(({ id }) => id);
  return { clash: { id: record.id, accounts: drawn }, dropped };
}

function lostAll(account: Account, reading: Reading): boolean {
  const footing = footingOf(account, reading);
  return footing.named > 0 && footing.quantities.length + footing.claims.length === 0;
}

function lostText({ id, name, quantities = [], claims = [] }: Account, reading: Reading): Trouble {
  const withdrawn = [...quantities, ...claims].some(reading.wasWithdrawn);
  return {
    ...say(withdrawn ? "account-withdrawn" : "account-removed", { name }),
    at: { table: "account", id },
  };
}
