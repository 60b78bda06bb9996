import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Change, claim, create, pendingAction, remove, source } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { backupStudy } from "./backup.ts";
import {
  addSource,
  benchIn,
  copyFolder,
  deed,
  expectOk,
  id,
  newStudy,
  passphrase,
  reopen,
  reword,
  type SmallSource,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { isClean, verifyStudy, verifyText } from "./verify.ts";

interface Lived {
  readonly bench: ReturnType<typeof benchIn>;
  readonly open: OpenedStudy;
  readonly kept: SmallSource;
  readonly gone: SmallSource;
}

/** A study in which something of everything has happened. */
function livedIn(): Lived {
  const bench = benchIn(temporaryFolder());
  const { open } = newStudy(bench);
  const [kept, gone] = [
    addSource(open, "CANARY crossed the river."),
    addSource(open, "CANARY paid the driver."),
  ];
  reword(open, kept, "CANARY claims something.");
  open.study.undo("tester");
  open.study.redo("tester");
  expectOk(open.study.commit(deed("tidy", [remove(claim, gone.claim)])));
  withdraw(open, gone);
  return { bench, open, kept, gone };
}

/** What verify says after somebody did something to a database with its key. */
function after(spoil: (lived: Lived) => void): readonly string[] {
  const lived = livedIn();
  spoil(lived);
  const report = verifyStudy(lived.open);
  lived.open.close();
  const text = verifyText(report);
  expect(text).not.toContain("CANARY");
  expect(isClean(report)).toBe(false);
  return report.findings.map((each) => `${each.severity}: ${each.where}: ${each.what}`);
}

function inVault({ open }: Lived, changes: readonly Change[]): void {
  if (open.vault !== undefined) expectOk(open.vault.store.commit(deed("x", changes)));
}

function sql({ open }: Lived) {
  return open.study.database.sql;
}

describe("verifyStudy", () => {
  test("finds nothing in a study that was only used, backed up and opened again", () => {
    const { bench, open } = livedIn();
    expectOk(backupStudy(open, bench.at("backup"), { label: "safe" }, bench.deps.crypto));
    expect(verifyStudy(open).findings).toEqual([]);
    open.close();
    const again = reopen(bench);
    const steps: string[] = [];
    const report = verifyStudy(again, (step) => steps.push(step));
    expect(report.findings).toEqual([]);
    expect(report.counts).toMatchObject({ originals: 1, devices: 1, study: { actions: 8 } });
    expect(steps).toContain("study: log");
    expect(verifyText(report)).toMatch(/^The study is whole/);
    again.close();
  });

  test("says that a locked vault was not checked", () => {
    const { bench, open } = livedIn();
    open.close();
    const locked = reopen(bench, "A.grounds", { passphrase, vault: "leave-locked" });
    const report = verifyStudy(locked);
    expect(report.findings).toEqual([
      { severity: "notice", where: "vault", what: "was not checked, since it is locked" },
    ]);
    expect(isClean(report)).toBe(true);
    locked.close();
  });

  test("keeps telling that an older folder was found", () => {
    const { bench, open, kept } = livedIn();
    open.close();
    copyFolder(bench, "A.grounds", "old");
    const later = reopen(bench);
    reword(later, kept, "Later.");
    later.close();
    copyFolder(bench, "old", "A.grounds");
    reopen(bench).close();
    const calm = reopen(bench);
    const report = verifyStudy(calm);
    expect(isClean(report)).toBe(true);
    expect(report.findings).toEqual([
      {
        severity: "notice",
        where: "study",
        what: expect.stringMatching(/^on \d{4}-\d\d-\d\d an older folder was found; it lacked 1 actions/),
      },
    ]);
    calm.close();
  });

  const tampering: readonly (readonly [what: string, spoil: (lived: Lived) => void, finding: RegExp])[] = [
    [
      "a value that is missing",
      (on) => sql(on).exec(`DELETE FROM value WHERE json LIKE '"CANARY claims%'`),
      /damage: study, action 3 of device [0-9a-f]{4}, claim\.text: its value is missing/,
    ],
    [
      "a value that was changed",
      (on) => sql(on).exec(`UPDATE value SET json = '"other"' WHERE json LIKE '"CANARY claims%'`),
      /claim\.text: its value is not the one that was signed/,
    ],
    [
      "a value that is no JSON any more",
      (on) => sql(on).exec(`UPDATE value SET json = '"other' WHERE json LIKE '"CANARY claims%'`),
      /its value is not the one that was signed/,
    ],
    [
      "a value that nobody signed",
      (on) => sql(on).exec("INSERT INTO value (commitment, salt, json) VALUES ('x', x'00', '1')"),
      /fault: study, values beside the log: 1 belong to no action/,
    ],
    [
      "a signature that was changed",
      (on) => sql(on).exec("UPDATE batch SET signature = zeroblob(64) WHERE seq = 2"),
      /damage: study, action 2 of device [0-9a-f]{4}: is not signed by its device/,
    ],
    [
      "an action that was taken out",
      (on) => sql(on).exec("DELETE FROM entry WHERE batch = 3; DELETE FROM batch WHERE id = 3"),
      /action 4 of device [0-9a-f]{4}: does not follow the action before it/,
    ],
    [
      "the last action taken out",
      (on) =>
        sql(on).exec(
          "DELETE FROM entry WHERE batch = (SELECT max(id) FROM batch); DELETE FROM batch WHERE id = (SELECT max(id) FROM batch)",
        ),
      /is in the table but not in the log|otherwise than the log says/,
    ],
    [
      "an action that cannot be read",
      (on) => sql(on).exec("UPDATE batch SET bytes = x'00' WHERE seq = 2"),
      /action 2 in the order of arrival: cannot be read as an action/,
    ],
    [
      "an action listed otherwise",
      (on) => sql(on).exec("UPDATE batch SET author = 'somebody' WHERE seq = 2"),
      /action 2 of device [0-9a-f]{4}: is listed otherwise than it was signed/,
    ],
    [
      "entries that were changed",
      (on) => sql(on).exec("UPDATE entry SET field = 'wouldBreak' WHERE batch = 3"),
      /action 3 of device [0-9a-f]{4}: has other entries than were signed/,
    ],
    [
      "a row that was changed",
      (on) =>
        sql(on).exec(
          `UPDATE row SET shape = NULL, plain = '{"form":"event","assumption":false}' WHERE tbl = 'claim' AND state = 'present'`,
        ),
      /claim [0-9a-z]{20}: holds other fields than the log says/,
    ],
    [
      "words that were exchanged",
      (on) => sql(on).exec("UPDATE row SET texts = '{}' WHERE tbl = 'claim' AND state = 'present'"),
      /claim [0-9a-z]{20}: holds other words than the log says/,
    ],
    [
      "a destroyed record made present",
      (on) => sql(on).exec("UPDATE row SET state = 'present' WHERE tbl = 'source' AND state = 'destroyed'"),
      /source [0-9a-z]{20}: is present, removed or destroyed otherwise/,
    ],
    [
      "a conflict that is none",
      (on) => sql(on).exec("UPDATE row SET contested = '[\"text\"]' WHERE tbl = 'claim'"),
      /lists other conflicts than the log says/,
    ],
    [
      "a record in another place of the order",
      (on) => sql(on).exec("UPDATE row SET created = zeroblob(42) WHERE tbl = 'claim'"),
      /stands in another place of the order/,
    ],
    [
      "a row that is missing",
      (on) => sql(on).exec("DELETE FROM row WHERE tbl = 'claim' AND state = 'present'"),
      /claim [0-9a-z]{20}: is in the log but not in the table/,
    ],
    [
      "a cell that is missing",
      (on) => sql(on).exec("DELETE FROM cell WHERE tbl = 'claim' AND field = 'text'"),
      /claim [0-9a-z]{20}: its history of text is not the log's/,
    ],
    [
      "a cell too many",
      (on) =>
        sql(on).exec(
          "INSERT INTO cell SELECT record, tbl, 'wouldBreak', writes FROM cell WHERE tbl = 'claim' AND field = 'text'",
        ),
      /has a history that the log does not/,
    ],
    [
      "a destruction that is forgotten",
      (on) => sql(on).exec("DELETE FROM destruction"),
      /the list of what was destroyed: lacks 2 that the log gives/,
    ],
    [
      "an owner that is forgotten",
      (on) => sql(on).exec("DELETE FROM belonging WHERE tbl = 'evidence'"),
      /the list of what belongs to what: lacks/,
    ],
    [
      "a reference that is missing",
      (on) => sql(on).exec("DELETE FROM reference WHERE from_tbl = 'passage'"),
      /the table of references: lacks/,
    ],
    [
      "a choice that was changed",
      (on) => sql(on).exec("UPDATE lookup SET value = 'event' WHERE tbl = 'claim'"),
      /the table of choices and tokens: lacks 2/,
    ],
    [
      "a stretch that search no longer finds",
      (on) => sql(on).exec("DELETE FROM stretch WHERE tbl = 'claim'"),
      /claim [0-9a-z]{20}: is found by other words than it holds/,
    ],
    [
      "a stretch of a record that is gone",
      (on) =>
        sql(on)
          .prepare(
            "INSERT INTO stretch (tbl, record, field, start, \"end\", folded) VALUES ('claim', ?, 'text', 0, 1, 'x')",
          )
          .run(on.gone.claim),
      /claim [0-9a-z]{20}: is found by other words|is still found although/,
    ],
    [
      "an index that was emptied",
      (on) => sql(on).exec("INSERT INTO words (words) VALUES ('delete-all')"),
      /search index: does not agree with its own content/,
    ],
    [
      "a reference to nothing",
      (on) =>
        void expectOk(
          on.open.study.commit(
            deed("x", [create(claim, id(), { text: "x", form: "general", assumption: false, group: id() })]),
          ),
        ),
      /damage: study, claim [0-9a-z]{20}: its group refers to a group that is not there/,
    ],
    [
      "an original that is missing",
      (on) => rmSync(join(on.bench.at("A.grounds"), "originals", on.kept.file)),
      /damage: original [0-9a-z]{20}: its file is missing/,
    ],
    [
      "an original that is damaged",
      (on) => writeFileSync(join(on.bench.at("A.grounds"), "originals", on.kept.file), "x"),
      /damage: original [0-9a-z]{20}: its file is damaged/,
    ],
    [
      "an original whose hash the source does not state",
      (on) =>
        void expectOk(
          on.open.study.commit(
            deed("x", [
              { do: "change", table: source.name, record: on.kept.source, values: { originalSha256: "00" } },
            ]),
          ),
        ),
      /its hash is not the one that the source states/,
    ],
    [
      "a source without its custody",
      (on) => void expectOk(on.open.study.commit(deed("x", custodyRemovals(on)))),
      /damage: source [0-9a-z]{20}: its custody does not say when it was received/,
    ],
    [
      "a source without its original",
      (on) => void inVault(on, [{ do: "remove", table: "original", record: on.kept.original }]),
      /damage: source [0-9a-z]{20}: the vault holds no original of it/,
    ],
    [
      "an action that is not finished",
      (on) => void inVault(on, [create(pendingAction, id(), { action: "x", content: {} })]),
      /fault: vault: 1 actions are not finished/,
    ],
    [
      "a value in the vault that was changed",
      (on) =>
        on.open.vault?.store.database.sql.exec(
          `UPDATE value SET json = '"other"' WHERE json = '"interview.txt"'`,
        ),
      /damage: vault, action 1 of device [0-9a-f]{4}, original\.fileName: its value is not the one/,
    ],
    [
      "keys.json that is damaged",
      (on) => writeFileSync(join(on.bench.at("A.grounds"), "keys.json"), "{}"),
      /damage: keys\.json: is missing, damaged/,
    ],
  ];

  test.each(tampering)("names %s", (_what, spoil, finding) => {
    expect(after(spoil).join("\n")).toMatch(finding);
  });

  test("names a destroyed value that was put back", () => {
    let kept: readonly { commitment: string; salt: Buffer; json: string }[] = [];
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "CANARY paid the driver.");
    const database = open.study.database.sql;
    kept = database
      .prepare<[], { commitment: string; salt: Buffer; json: string }>(
        "SELECT commitment, salt, json FROM value",
      )
      .all();
    withdraw(open, small);
    const put = database.prepare("INSERT OR IGNORE INTO value (commitment, salt, json) VALUES (?, ?, ?)");
    for (const { commitment, salt, json } of kept) put.run(commitment, salt, json);
    const found = verifyStudy(open).findings.map((each) => `${each.severity}: ${each.where}: ${each.what}`);
    expect(found.join("\n")).toMatch(
      /fault: study, action 1 of device [0-9a-f]{4}, textVersion\.words: its value is still there although it was destroyed/,
    );
    open.close();
  });

  test("tells that the log ends before what this machine saw, though all of it is in order", () => {
    const lived = livedIn();
    sql(lived).exec(
      "DELETE FROM entry WHERE batch = (SELECT max(id) FROM batch); DELETE FROM batch WHERE id = (SELECT max(id) FROM batch)",
    );
    lived.open.close();
    const again = reopen(lived.bench);
    expect(again.notices).toContainEqual({
      type: "FolderOlderThanSeen",
      database: "study",
      missingActions: 1,
      lastSeenAtMs: expect.any(Number),
    });
    again.close();
  });

  test("names a note outside the folder that was changed", () => {
    const { bench, open } = livedIn();
    const place = join(bench.at("state"), "heads", open.study.studyId);
    for (const file of readdirSync(place)) writeFileSync(join(place, file), "{}");
    expect(verifyStudy(open).findings).toEqual([
      {
        severity: "fault",
        where: "note outside the folder",
        what: "cannot be read or was changed; it was put aside",
      },
    ]);
    open.close();
  });

  test("notes a stray original and a lost note without calling the study damaged", () => {
    const { bench, open } = livedIn();
    open.vault?.originals.put(new Uint8Array(3));
    const place = join(bench.at("state"), "heads", open.study.studyId);
    for (const file of readdirSync(place)) rmSync(join(place, file));
    const report = verifyStudy(open);
    expect(isClean(report)).toBe(true);
    expect(verifyText(report)).toContain("1 encrypted files belong to no record");
    expect(verifyText(report)).toContain("note outside the folder: is missing");
    expect(readFileSync(join(bench.at("A.grounds"), "keys.json")).length).toBeGreaterThan(0);
    open.close();
  });
});

function custodyRemovals({ open, kept }: Lived) {
  const ids = open.study
    .referrers({ table: "source", id: kept.source })
    .filter((each) => each.from.table === "custody");
  return ids.map(({ from }) => ({ do: "remove", table: from.table, record: from.id }) as const);
}
