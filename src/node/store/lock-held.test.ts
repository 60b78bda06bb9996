import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { claim, create, notAName } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { backupStudy, checkBackup, restoreBackup } from "./backup.ts";
import { folderNames } from "./folder-header.ts";
import { isOpenHere } from "./sealed-database.ts";
import { openStudyFolder } from "./study-folder.ts";
import { changePassphrase } from "./study-keys.ts";
import { whatAnotherGets } from "./testing/another-process.ts";
import {
  addSource,
  type Bench,
  benchIn,
  deed,
  expectOk,
  id,
  newStudy,
  passphrase,
  reopen,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { verifyStudy } from "./verify.ts";

function both(open: OpenedStudy): readonly string[] {
  return [folderNames.study, folderNames.vault].map((name) => whatAnotherGets(join(open.folder, name)));
}

const kept = ["SQLITE_BUSY", "SQLITE_BUSY"];

type Doing = (open: OpenedStudy, bench: Bench) => unknown;

const doings: readonly (readonly [what: string, doing: Doing])[] = [
  ["nothing", () => {}],
  [
    "an action in both databases",
    (open) => {
      const values = { text: "A convoy passed", form: "event", assumption: false } as const;
      const inVault = deed("both", [create(notAName, id(), { text: "river" })]);
      expectOk(open.commitBoth(inVault, deed("both", [create(claim, id(), values)])));
    },
  ],
  ["an original put into the vault and read", (open) => addSource(open, "We crossed at night.")],
  [
    "a destruction, which writes the files anew",
    (open) => withdraw(open, addSource(open, "We paid the driver.")),
  ],
  ["a verification", (open) => verifyStudy(open)],
  [
    "a backup that is made, checked and restored",
    (open, bench) => {
      expectOk(backupStudy(open, bench.at("copy"), { label: "stick" }, bench.deps.crypto));
      expectOk(checkBackup(bench.at("copy")));
      expectOk(restoreBackup(bench.at("copy"), bench.at("Back.grounds")));
      reopen(bench, "Back.grounds").close();
    },
  ],
  [
    "another passphrase",
    (open, { deps }) => expectOk(changePassphrase(open.folder, { passphrase }, `${passphrase} tundra`, deps)),
  ],
  [
    "another study that is made, with its look for clear text",
    (_, bench) => newStudy(bench, "B.grounds").open.close(),
  ],
  ["a second opening", (open, bench) => expectBusy(open.folder, bench)],
  [
    "a second opening under a link to the folder",
    (open, bench) => {
      symlinkSync(open.folder, bench.at("Link.grounds"));
      expectBusy(bench.at("Link.grounds"), bench);
    },
  ],
  [
    "a second opening of the same files under other names",
    (open, bench) => {
      mkdirSync(bench.at("Hard.grounds"));
      for (const name of [folderNames.header, folderNames.study, folderNames.vault])
        linkSync(join(open.folder, name), join(bench.at("Hard.grounds"), name));
      expectBusy(bench.at("Hard.grounds"), bench);
    },
  ],
];

function expectBusy(path: string, { deps }: Bench): void {
  const again = openStudyFolder(path, { passphrase }, deps);
  expect(again).toMatchObject({ ok: false, error: { type: "BusyElsewhere" } });
}

describe("the locks of an open study", () => {
  test.each(doings)("keep other processes out after %s", (_, doing) => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    doing(open, bench);
    expect(both(open)).toEqual(kept);
    open.close();
    expect(both(open)).not.toContain("SQLITE_BUSY");
  });

  test("keep other processes out in the midst of a transaction", () => {
    const { open } = newStudy(benchIn(temporaryFolder()));
    const { sql } = open.study.database;
    const got = sql.transaction(() => both(open)).immediate();
    expect(got).toEqual(kept);
    open.close();
  });

  // What all this is about; it also shows that the tests above would see it. Windows locks by the handle.
  test.skipIf(process.platform === "win32")("would be lost by reading the file beside SQLite", () => {
    const { open } = newStudy(benchIn(temporaryFolder()));
    const path = join(open.folder, folderNames.study);
    expect(isOpenHere(path)).toBe(true);
    readFileSync(path);
    expect(whatAnotherGets(path)).toBe("SQLITE_NOTADB");
    open.close();
    expect(isOpenHere(path)).toBe(false);
  });
});
