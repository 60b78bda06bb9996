import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type QuoteFinder, quoteFinder } from "../core/protect/index.ts";
import {
  type AnyRef,
  attribute,
  backup,
  type Change,
  claim,
  coding,
  create,
  destroyRecord,
  destroyValue,
  evidence,
  memo,
  original,
  originLink,
  passage,
  quantity,
  replaced,
  source,
  speaker,
  spelling,
  textVersion,
  withdrawal,
  workingText,
} from "../core/study/index.ts";
import type { Refusal, WithdrawalReason } from "./api.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import { shorten } from "./memos.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { PastText } from "./store.ts";
import type { WithdrawalView } from "./views.ts";

/** Say what withdrawing a source would destroy, what would lose support, and what somebody must still reword. */
export function previewWithdrawal(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<WithdrawalView, Refusal> {
  const known = withdrawable(desk, input.source);
  return known.ok ? ok(viewOf(desk, input.source)) : known;
}

/**
 * Withdraw a source: its words, its original and every quote from it are destroyed, for good and on every copy that syncs.
 *
 * The log keeps that something was there and when. Analysts' memos are not touched but listed, and so are backups.
 */
export function withdrawSource(
  desk: Desk,
  input: { readonly source: RecordId; readonly reason: WithdrawalReason },
): Result<WithdrawalView, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const known = withdrawable(desk, input.source);
  if (!known.ok) return known;
  const view = viewOf(desk, input.source);
  const files = vault.value.store.where(original, "source", input.source).map((each) => each.file);
  const record = create(withdrawal, newId(desk), {
    source: input.source,
    at: desk.clock(),
    reason: input.reason,
    affected: affectedBy(desk, input.source),
  });
  const studyChanges = [
    ...destructionsIn(desk, input.source),
    ...quotesToDestroy(desk, input.source).map((each) => each.change),
    record,
  ];
  const done = commitBoth(
    desk,
    "withdraw-source",
    vaultDestructions(vault.value, input.source),
    studyChanges,
  );
  if (!done.ok) return done;
  for (const file of files) vault.value.originals.remove(file);
  return ok(view);
}

function withdrawable(desk: Desk, id: RecordId): Result<true, Refusal> {
  const state = desk.open.study.stateOf({ table: source.name, id });
  if (state === "destroyed") return err(refuse("already-withdrawn"));
  // One whose import was undone can be withdrawn too: its words are still in the log.
  return state === "unknown" ? err(refuse("not-found")) : ok(true);
}

function viewOf(desk: Desk, id: RecordId): WithdrawalView {
  const { study } = desk.open;
  const passages = study.where(passage, "source", id);
  const lost = passages.flatMap((each) => study.where(evidence, "passage", each.id));
  const claims = [...new Set(lost.map((each) => each.claim))];
  const held = study.allEverMade(source).find(({ record }) => record.id === id)?.record;
  return {
    source: id,
    title: held?.title ?? "",
    passages: passages.length,
    codings: passages.reduce((sum, each) => sum + study.where(coding, "passage", each.id).length, 0),
    claims: claims.map((each) => {
      const losing = lost.filter((link) => link.claim === each).length;
      return {
        id: each,
        text: study.get(claim, each)?.text ?? "",
        lost: losing,
        left: study.where(evidence, "claim", each).length - losing,
      };
    }),
    quantities: passages.reduce((sum, each) => sum + study.where(quantity, "passage", each.id).length, 0),
    quoting: quotesToDestroy(desk, id).map(({ of, field }) => ({ ...of, field })),
    memos: memosToReword(desk, id),
    backups: study
      .all(backup)
      .filter((each) => each.at >= (held?.receivedAt ?? 0))
      .map((each) => ({ label: each.label, atMs: each.at })),
  };
}

function destructionsIn(desk: Desk, id: RecordId): readonly Change[] {
  const { study } = desk.open;
  const passages = study.everMade(passage, "source", id).map(({ record }) => record);
  // Passages, codings and quantities follow their owner into destruction by themselves. Removed records count too: their
  // words are still in the log.
  return [
    destroyRecord(source, id),
    ...study.everMade(textVersion, "source", id).map(({ record }) => destroyRecord(textVersion, record.id)),
    ...study.everMade(speaker, "source", id).map(({ record }) => destroyRecord(speaker, record.id)),
    ...passages.flatMap((each) =>
      study.everMade(evidence, "passage", each.id).map(({ record }) => destroyRecord(evidence, record.id)),
    ),
    ...study.where(originLink, "source", id).map((link) => destroyRecord(originLink, link.id)),
    ...study
      .allEverMade(attribute)
      .flatMap(({ record }) => (record.about.id === id ? [destroyRecord(attribute, record.id)] : [])),
  ];
}

function vaultDestructions({ store }: Vault, id: RecordId): readonly Change[] {
  const taken = store.where(replaced, "source", id);
  const namedElsewhere = new Set(
    store.all(replaced).flatMap((each) => (each.source === id ? [] : [each.person])),
  );
  const onlyHere = new Set(taken.map((each) => each.person).filter((each) => !namedElsewhere.has(each)));
  return [
    ...store.where(original, "source", id).map((each) => destroyRecord(original, each.id)),
    ...store.where(workingText, "source", id).map((each) => destroyRecord(workingText, each.id)),
    ...taken.map((each) => destroyRecord(replaced, each.id)),
    // The names of people whom no other source mentions have no more reason to be kept.
    ...store
      .all(spelling)
      .flatMap((each) => (onlyHere.has(each.person) ? [destroyRecord(spelling, each.id)] : [])),
  ];
}

interface Quoting {
  readonly of: AnyRef;
  readonly field: string;
  readonly change: Change;
}

function quotesToDestroy(desk: Desk, id: RecordId): readonly Quoting[] {
  const { study } = desk.open;
  const finds = finderFor(desk, id);
  const own = new Set<string>([
    source.name,
    textVersion.name,
    speaker.name,
    passage.name,
    coding.name,
    quantity.name,
    memo.name,
  ]);
  return Object.values(study.vocabulary.tables).flatMap((table) => {
    if (own.has(table.name) || !Object.values(table.fields).some((field) => field.bearsText)) return [];
    return study.allEverMade(table).flatMap(({ record }) => {
      const of = { table: table.name, id: record.id };
      return study
        .pastTexts(of)
        .filter((text) => stringsIn(text.value).some(finds))
        .map(({ field, commitment }) => ({
          of,
          field,
          change: destroyValue(table, record.id, field, commitment),
        }));
    });
  });
}

function memosToReword(desk: Desk, id: RecordId): WithdrawalView["memos"] {
  const { study } = desk.open;
  const finds = finderFor(desk, id);
  const passages = new Set<string>(study.where(passage, "source", id).map((each) => each.id));
  return study
    .all(memo)
    .filter(
      (each) =>
        each.about.id === id || passages.has(each.about.id) || finds(each.text) || finds(each.title ?? ""),
    )
    .map((each) => ({ id: each.id, title: each.title ?? shorten(each.text, 40) }));
}

function finderFor(desk: Desk, id: RecordId): QuoteFinder {
  const { study } = desk.open;
  const versions = study.everMade(textVersion, "source", id).map(({ record }) => record.id);
  const texts = versions.flatMap((each) => study.pastTexts({ table: textVersion.name, id: each }));
  return quoteFinder(texts.flatMap((text: PastText) => stringsIn(text.value)));
}

function affectedBy(desk: Desk, id: RecordId): readonly { readonly table: string; readonly id: string }[] {
  const { study } = desk.open;
  const passages = study.where(passage, "source", id);
  const claims = passages.flatMap((each) =>
    study.where(evidence, "passage", each.id).map((link) => link.claim),
  );
  const codes = passages.flatMap((each) => study.where(coding, "passage", each.id).map((one) => one.code));
  const of = (table: string, ids: readonly RecordId[]) =>
    [...new Set(ids)].map((each) => ({ table, id: each }));
  return [...of("claim", claims), ...of("code", codes)];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
