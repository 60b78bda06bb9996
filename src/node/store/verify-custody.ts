import { isRecordId, toHex } from "../../core/base/index.ts";
import {
  custody,
  type Finding,
  type Original,
  original,
  pendingAction,
  source,
} from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { namedOriginals } from "./named-originals.ts";
import { nodeCrypto } from "./node-crypto.ts";

/** Check that each source came in as its custody says: its events, and its original byte for byte in the vault. */
export function verifyCustody(
  open: OpenedStudy,
  onStep: (step: string) => void,
): { readonly findings: readonly Finding[]; readonly originals: number } {
  const findings: Finding[] = [...missingEvents(open)];
  const { vault } = open;
  if (vault === undefined) return { findings, originals: 0 };
  const all = vault.store.all(original);
  all.forEach((each, at) => {
    onStep(`original ${at + 1} of ${all.length}`);
    const what = originalFault(open, each);
    if (what !== undefined) findings.push({ severity: "damage", where: `original ${each.id}`, what });
  });
  return {
    findings: [...findings, ...missingOriginals(open), ...strayFiles(open), ...pendingActions(open)],
    originals: all.length,
  };
}

function originalFault(open: OpenedStudy, held: Original): string | undefined {
  const read = open.vault?.originals.read(held.file, held.key);
  if (read === undefined) return undefined;
  if (!read.ok) {
    return read.error.type === "OriginalMissing"
      ? "its file is missing"
      : "its file is damaged: a part does not match its tag";
  }
  if (toHex(nodeCrypto.sha256(read.value)) !== held.sha256)
    return "its bytes are not those that were received";
  if (read.value.length !== held.bytes) return "its length is not the one that was received";
  const of = isRecordId(held.source) ? open.study.get(source, held.source) : undefined;
  // A recording that was attached later is beside the original that the source was read from.
  if (of !== undefined && !held.format.startsWith("audio-") && of.originalSha256 !== held.sha256)
    return "its hash is not the one that the source states";
  return undefined;
}

function missingEvents({ study }: OpenedStudy): readonly Finding[] {
  return study.all(source).flatMap(({ id }): readonly Finding[] => {
    const events = new Set(study.where(custody, "source", id).map((each) => each.event));
    const missing = (["received", "read"] as const).filter((event) => !events.has(event));
    return missing.map((event) => ({
      severity: "damage",
      where: `source ${id}`,
      what: `its custody does not say when it was ${event}`,
    }));
  });
}

function missingOriginals({ study, vault }: OpenedStudy): readonly Finding[] {
  return study
    .all(source)
    .filter(({ id }) => vault?.store.where(original, "source", id).length === 0)
    .map(({ id }) => ({
      severity: "damage",
      where: `source ${id}`,
      what: "the vault holds no original of it",
    }));
}

function strayFiles({ vault }: OpenedStudy): readonly Finding[] {
  if (vault === undefined) return [];
  const named = new Set(namedOriginals(vault.store.database.sql).map((each) => each.file));
  const strays = vault.originals.list().filter((file) => !named.has(file)).length;
  if (strays === 0) return [];
  return [
    {
      severity: "notice",
      where: "originals",
      what: `${strays} encrypted files belong to no record; nobody has their keys`,
    },
  ];
}

function pendingActions({ vault }: OpenedStudy): readonly Finding[] {
  const pending = vault?.store.all(pendingAction).length ?? 0;
  if (pending === 0) return [];
  return [{ severity: "fault", where: "vault", what: `${pending} actions are not finished in the study` }];
}
