import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import type { QuoteFinder } from "../core/protect/index.ts";
import {
  attribute,
  backup,
  type Change,
  claim,
  coding,
  create,
  custody,
  destroyRecord,
  type Evidence,
  evidence,
  independence,
  memo,
  namesNote,
  original,
  originLink,
  parameter,
  passage,
  person,
  quantity,
  regroup,
  replaced,
  source,
  speaker,
  spelling,
  textVersion,
  withdrawal,
  workingText,
} from "../core/study/index.ts";
import type { Refusal, WithdrawalReason } from "./api.ts";
import { wholeDesk } from "./coders/blind-desk.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import { shorten } from "./memos.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { WithdrawalView } from "./views.ts";
import { carriedBy } from "./withdrawn-grounds.ts";
import { personsOfAlone } from "./withdrawn-persons.ts";
import { quotesFinderOf, quotesOf } from "./withdrawn-quotes.ts";

/** Say what withdrawing a source would destroy, what would lose support, and what somebody must still reword. */
export function previewWithdrawal(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<WithdrawalView, Refusal> {
  const known = withdrawable(desk, input.source);
  return known.ok ? ok(viewOf(desk, input.source, quotesFinderOf(desk, input.source))) : known;
}

/**
 * Withdraw a source: its words, its original, every quote from it and the names of those whom it alone is about are
 * destroyed, for good and on every copy that syncs.
 *
 * The log keeps that something was there and when. Analysts' memos are not touched but listed, and so are backups.
 */
export function withdrawSource(
  asked: Desk,
  input: { readonly source: RecordId; readonly reason: WithdrawalReason },
): Result<WithdrawalView, Refusal> {
  // What is kept from its coder for now is destroyed with the rest.
  const desk = wholeDesk(asked);
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const known = withdrawable(desk, input.source);
  if (!known.ok) return known;
  const finds = quotesFinderOf(desk, input.source);
  const view = viewOf(desk, input.source, finds);
  const alone = personsOfAlone(desk, vault.value, input.source);
  const files = vault.value.store.where(original, "source", input.source).map((each) => each.file);
  const record = create(withdrawal, newId(desk), {
    source: input.source,
    at: desk.clock(),
    reason: input.reason,
    affected: affectedBy(desk, input.source),
  });
  const studyChanges = [
    ...destructionsIn(desk, input.source, alone),
    ...quotesOf(desk, input.source, finds).map((each) => each.change),
    record,
  ];
  const done = commitBoth(
    desk,
    "withdraw-source",
    vaultDestructions(vault.value, input.source, alone),
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

function viewOf(desk: Desk, id: RecordId, finds: QuoteFinder): WithdrawalView {
  const { study, vault } = desk.open;
  const passages = study.where(passage, "source", id);
  const lost = passages.flatMap((each) => study.where(evidence, "passage", each.id));
  const claims = [...new Set(lost.map((each) => each.claim))];
  const held = study.allEverMade(source).find(({ record }) => record.id === id)?.record;
  return {
    source: id,
    title: held?.title ?? "",
    passages: passages.length,
    codings: passages.reduce((sum, each) => sum + study.where(coding, "passage", each.id).length, 0),
    claims: claims.map((each) => claimAfter(desk, each, new Set(lost.map((link) => link.id)))),
    ...(vault === undefined ? {} : { persons: namesGoing(desk, vault, id) }),
    quantities: passages.reduce((sum, each) => sum + study.where(quantity, "passage", each.id).length, 0),
    carried: carriedBy(study, id),
    quoting: quotesOf(desk, id, finds).map(({ of, field }) => ({ ...of, field })),
    memos: memosToReword(desk, id, finds),
    backups: study
      .all(backup)
      .filter((each) => each.at >= (held?.receivedAt ?? 0))
      .map((each) => ({ label: each.label, atMs: each.at })),
  };
}

function claimAfter(
  { open: { study } }: Desk,
  id: RecordId,
  lost: ReadonlySet<RecordId>,
): WithdrawalView["claims"][number] {
  const links = study.where(evidence, "claim", id);
  const left = links.filter((link) => !lost.has(link.id));
  const among = (direction: Evidence["direction"]): number =>
    left.filter((link) => link.direction === direction).length;
  return {
    id,
    text: study.get(claim, id)?.text ?? "",
    lost: links.length - left.length,
    left: left.length,
    leftFor: among("for"),
    leftAgainst: among("against"),
  };
}

/** Those of whom the vault holds a name that goes. */
function namesGoing(desk: Desk, vault: Vault, id: RecordId): NonNullable<WithdrawalView["persons"]> {
  const alone = personsOfAlone(desk, vault, id);
  return desk.open.study
    .allEverMade(person)
    .map(({ record }) => record)
    .filter((each) => alone.has(each.id))
    .map((each) => ({
      id: each.id,
      pseudonym: each.pseudonym,
      spellings: vault.store.where(spelling, "person", each.id).length,
    }))
    .filter(({ spellings }) => spellings > 0);
}

/** Everything that the study ever held of a source, and of persons whom it alone is about, to be destroyed. */
export function destructionsIn(desk: Desk, id: RecordId, alone: ReadonlySet<string>): readonly Change[] {
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
    // In which tables it was counted is said by what its custody was created with, and that would stay.
    ...study
      .everMade(custody, "source", id)
      .filter(({ record }) => record.countedIn !== undefined)
      .map(({ record }) => destroyRecord(custody, record.id)),
    ...study.everMade(originLink, "source", id).map(({ record }) => destroyRecord(originLink, record.id)),
    ...(["one", "other"] as const).flatMap((side) =>
      study.everMade(independence, side, id).map(({ record }) => destroyRecord(independence, record.id)),
    ),
    ...study
      .allEverMade(attribute)
      .filter(({ record: { about } }) => about.id === id || alone.has(about.id))
      .map(({ record }) => destroyRecord(attribute, record.id)),
  ];
}

/** Everything that the vault holds of a source, and of persons whom it alone is about, to be destroyed. */
export function vaultDestructions(
  { store }: Vault,
  id: RecordId,
  alone: ReadonlySet<string>,
): readonly Change[] {
  return [
    ...store.where(original, "source", id).map((each) => destroyRecord(original, each.id)),
    // What was let in is removed, and its words are still there.
    ...store.everMade(workingText, "source", id).map(({ record }) => destroyRecord(workingText, record.id)),
    ...store.where(replaced, "source", id).map((each) => destroyRecord(replaced, each.id)),
    ...[...alone].flatMap((each) => [
      ...store.where(spelling, "person", each).map((held) => destroyRecord(spelling, held.id)),
      ...store.where(namesNote, "person", each).map((held) => destroyRecord(namesNote, held.id)),
    ]),
  ];
}

function memosToReword(desk: Desk, id: RecordId, finds: QuoteFinder): WithdrawalView["memos"] {
  const { study } = desk.open;
  const passages = new Set<string>(study.where(passage, "source", id).map((each) => each.id));
  return study
    .all(memo)
    .filter(
      (each) =>
        each.about.id === id || passages.has(each.about.id) || finds(each.text) || finds(each.title ?? ""),
    )
    .map((each) => ({ id: each.id, title: each.title ?? shorten(each.text, 40) }));
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
  const quantities = passages.flatMap((each) =>
    study.where(quantity, "passage", each.id).map((stated) => stated.id),
  );
  const { parameters, definitions } = carriedBy(study, id);
  return [
    ...of("claim", claims),
    ...of("quantity", quantities),
    ...of("code", codes),
    ...parameters.map((each) => ({ table: parameter.name, id: each.id })),
    ...definitions.map((each) => ({ table: regroup.name, id: each.id })),
  ];
}
