import { dayOf } from "../../core/base/index.ts";
import { compareWithNoted, type Finding, type Heads } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { whatCanBeRead } from "./damage.ts";
import { readHeader } from "./folder-header.ts";
import type { Incident } from "./heads-note.ts";
import type { DatabaseName } from "./key-header.ts";
import { logTables } from "./log-tables.ts";
import { noIndexer } from "./search-index.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { verifyCustody } from "./verify-custody.ts";
import { type DatabaseCounts, verifyDatabase } from "./verify-database.ts";

/** What verifying a study found, in words, and how much it checked. */
export interface VerifyReport {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly study: DatabaseCounts;
    /** Absent where the vault was locked, and so not checked. */
    readonly vault?: DatabaseCounts;
    readonly originals: number;
    /** The device chains of the study. */
    readonly devices: number;
  };
}

/** Verify an open study: log, tables, index, references, custody, and the heads noted outside; nothing is changed. */
export function verifyStudy(open: OpenedStudy, onProgress: (step: string) => void = () => {}): VerifyReport {
  const study = verifyDatabase(databaseOf("study", open.study, open), onProgress);
  const vault =
    open.vault === undefined
      ? undefined
      : verifyDatabase(databaseOf("vault", open.vault.store, open), onProgress);
  onProgress("custody");
  let originals = 0;
  const custody = whatCanBeRead("custody", () => {
    const verdict = verifyCustody(open, onProgress);
    originals = verdict.originals;
    return verdict.findings;
  });
  onProgress("notes outside the folder");
  return {
    findings: [
      ...study.findings,
      ...(vault?.findings ?? [vaultLocked]),
      ...custody,
      ...verifyHeader(open),
      ...whatCanBeRead("note outside the folder", () => verifyNoted(open)),
    ],
    counts: {
      study: study.counts,
      ...(vault === undefined ? {} : { vault: vault.counts }),
      originals,
      devices: Object.keys(open.study.heads()).length,
    },
  };
}

/** Tell whether nothing is lost, changed, or there that must not be; a notice does not spoil it. */
export function isClean(report: VerifyReport): boolean {
  return report.findings.every((each) => each.severity === "notice");
}

/** Put a report into lines that a person can read; no value of the study stands in it. */
export function verifyText({ findings, counts }: VerifyReport): string {
  const serious = findings.filter((each) => each.severity !== "notice");
  const notices = findings.filter((each) => each.severity === "notice");
  const verdict =
    serious.length === 0
      ? "The study is whole: every action is signed and in its place, and every table follows from the log."
      : `${serious.length} ${serious.length === 1 ? "thing is" : "things are"} wrong. Keep this folder as it is, and open a backup.`;
  return [
    verdict,
    ...listed(serious),
    ...(notices.length === 0 ? [] : ["Worth knowing:", ...listed(notices)]),
    countsText("Study", counts.study),
    ...(counts.vault === undefined ? [] : [countsText("Vault", counts.vault)]),
    `Checked ${counts.originals} originals and ${counts.devices} device ${counts.devices === 1 ? "chain" : "chains"}.`,
  ].join("\n");
}

// A damaged page can upset thousands of rows; the first tell where.
const mostListed = 50;

function listed(findings: readonly Finding[]): readonly string[] {
  const lines = findings.slice(0, mostListed).map(({ where, what }) => `- ${where}: ${what}`);
  return findings.length > mostListed ? [...lines, `- and ${findings.length - mostListed} more`] : lines;
}

function countsText(name: string, counts: DatabaseCounts): string {
  const { actions, values, destroyedValues, records, stretches } = counts;
  return `${name}: ${actions} actions, ${values} values, ${destroyedValues} destroyed, ${records} records, ${stretches} stretches in the index.`;
}

function databaseOf(name: DatabaseName, store: SqliteStore, open: OpenedStudy) {
  return {
    name,
    studyId: store.studyId,
    sql: store.database.sql,
    vocabulary: store.vocabulary,
    reader: store,
    indexer: name === "study" ? open.indexer : noIndexer,
  };
}

const vaultLocked: Finding = {
  severity: "notice",
  where: "vault",
  what: "was not checked, since it is locked",
};

function verifyHeader(open: OpenedStudy): readonly Finding[] {
  const header = readHeader(open.folder);
  if (header.ok && header.value.study === open.study.studyId) return [];
  return [{ severity: "damage", where: "keys.json", what: "is missing, damaged, or of another study" }];
}

function verifyNoted(open: OpenedStudy): readonly Finding[] {
  const { own, unreadable } = open.notes.read();
  if (unreadable) {
    return [
      {
        severity: "fault",
        where: "note outside the folder",
        what: "cannot be read or was changed; it was put aside",
      },
    ];
  }
  if (own === undefined) {
    return [
      {
        severity: "notice",
        where: "note outside the folder",
        what: "is missing; it is written again with the next action",
      },
    ];
  }
  const compare = (
    name: DatabaseName,
    store: SqliteStore | undefined,
    noted: Heads | undefined,
  ): readonly Finding[] => {
    if (store === undefined || noted === undefined) return [];
    const { hashOf } = logTables(store.database.sql);
    const compared = compareWithNoted(noted, { heads: store.heads(), hashOf });
    if (compared.type === "HoldsThem") return [];
    const what =
      compared.type === "Older"
        ? `lacks ${compared.missingActions} actions that this machine saw`
        : "holds another history than this machine saw";
    return [{ severity: "damage", where: name, what }];
  };
  const behind: readonly Finding[] = open.watch.isBehind()
    ? [
        {
          severity: "notice",
          where: "note outside the folder",
          what: "could not be written; it is behind until the next action",
        },
      ]
    : [];
  return [
    ...compare("study", open.study, own.study),
    ...compare("vault", open.vault?.store, own.vault),
    ...own.incidents.map(incidentFinding),
    ...behind,
  ];
}

function incidentFinding({ type, database, missingActions, atMs }: Incident): Finding {
  const what =
    type === "HistoryDiffers"
      ? `on ${dayOf(atMs)} another history was found than this machine had seen`
      : `on ${dayOf(atMs)} an older folder was found; it lacked ${missingActions} actions that this machine had seen`;
  return { severity: "notice", where: database, what };
}
