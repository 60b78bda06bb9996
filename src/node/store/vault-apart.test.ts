import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createStudyFolder, openVaultOf } from "./study-folder.ts";
import { addSource, benchIn, expectOk, newStudy, passphrase, reopen } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { isClean, verifyStudy } from "./verify.ts";

const vaultPassphrase = "quartz bramble nineteen fiddle copper lagoon";

describe("the vault of an open study", () => {
  test("is closed alone and opened again, and the study is worked in before, between and after", () => {
    const bench = benchIn(temporaryFolder());
    const made = newStudy(bench).open;
    addSource(made, "We crossed at night.");
    const without = made.withoutVault();
    expect(without.vault).toBeUndefined();
    expect(made.vault?.store.database.sql.open).toBe(false);
    const before = without.study.heads();
    const again = expectOk(openVaultOf(without, passphrase));
    expect(again.notices).toEqual([]);
    addSource(again, "We crossed again.");
    expect(again.study.heads()).not.toEqual(before);
    expect(isClean(verifyStudy(again))).toBe(true);
    again.close();
    const next = reopen(bench, "A.grounds", { passphrase });
    expect(next.notices).toEqual([]);
    expect(next.checkedAt).toBeGreaterThan(0);
    next.close();
  });

  test("has a passphrase of its own where that was wanted, and the study's does not open it", () => {
    const bench = benchIn(temporaryFolder());
    const made = createStudyFolder(bench.at("B.grounds"), { passphrase, vaultPassphrase }, bench.deps);
    expectOk(made).open.close();
    const open = reopen(bench, "B.grounds", { passphrase });
    expect(open.vault).toBeUndefined();
    expect(openVaultOf(open, passphrase)).toMatchObject({
      ok: false,
      error: { type: "WrongVaultPassphrase" },
    });
    expect(expectOk(openVaultOf(open, vaultPassphrase)).vault).toBeDefined();
    open.close();
  });

  test("is refused where its file is damaged, and the study stays open", () => {
    const bench = benchIn(temporaryFolder());
    const open = newStudy(bench).open.withoutVault();
    const file = bench.at("A.grounds/vault.db");
    const bytes = readFileSync(file);
    bytes.fill(1, 200, 400);
    writeFileSync(file, bytes);
    expect(openVaultOf(open, passphrase)).toMatchObject({
      ok: false,
      error: { type: "DatabaseDamaged", database: "vault" },
    });
    expect(open.study.heads()).toBeDefined();
    open.close();
  });
});
