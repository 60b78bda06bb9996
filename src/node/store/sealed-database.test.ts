import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { describe, expect, test } from "vitest";
import { toHex } from "../../core/base/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { openSealed, type SealedDatabase } from "./sealed-database.ts";
import { decryptPages, pagesWith } from "./testing/decrypt-pages.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { expectOk } from "./testing/test-store.ts";

const word = "Yelvakent-canary";

describe("a sealed database", () => {
  test("shows nothing of what it holds in its file, its log, or their first bytes", () => {
    const { database, path } = made();
    write(database, word);
    for (const file of [path, `${path}-wal`]) {
      expect(readFileSync(file).includes(word)).toBe(false);
      expect(readFileSync(file).includes("SQLite format 3")).toBe(false);
    }
    database.close();
    expect(readFileSync(path).includes(word)).toBe(false);
  });

  test.runIf(process.platform !== "win32")("is readable to its owner alone, with its log", () => {
    const { database, path, key } = made();
    write(database, word);
    const modes = () => [path, `${path}-wal`].map((file) => statSync(file).mode & 0o777);
    expect(modes()).toEqual([0o600, 0o600]);
    database.close();
    // As versions before this one left it.
    chmodSync(path, 0o644);
    writeFileSync(`${path}-wal`, "", { mode: 0o644 });
    const again = expectOk(openSealed(path, key, { create: false }));
    expect(modes()).toEqual([0o600, 0o600]);
    again.close();
  });

  test("is encrypted under the very key given: no derivation lies between", () => {
    const { database, path, key } = made();
    write(database, word);
    database.close();
    expect(pagesWith(decryptPages(path, key), word)).not.toEqual([]);
  });

  test("is refused with another key", () => {
    const { database, path } = made();
    database.close();
    expect(openSealed(path, nodeCrypto.randomBytes(32), { create: false })).toEqual(refused("KeyRefused"));
  });

  test("is refused without a key", () => {
    const { database, path } = made();
    database.close();
    const bare = new Database(path);
    expect(() => bare.pragma("user_version")).toThrow(/not a database/);
    bare.close();
  });

  test("is refused while another connection has it open, and opens when that is closed", () => {
    const { database, path, key } = made();
    expect(openSealed(path, key, { create: false })).toEqual(refused("BusyElsewhere"));
    database.close();
    expectOk(openSealed(path, key, { create: false })).close();
  });

  test("stays closed to other processes when this one asks for it a second time", () => {
    const { database, path, key } = made();
    expect(openSealed(path, key, { create: false })).toEqual(refused("BusyElsewhere"));
    const script = `import { openSealed } from ${JSON.stringify(join(import.meta.dirname, "sealed-database.ts"))};
      const opened = openSealed(${JSON.stringify(path)}, Buffer.from("${toHex(key)}", "hex"), { create: false });
      process.stdout.write(opened.ok ? "opened" : opened.error.type);`;
    const said = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", script]);
    expect(said.toString()).toBe("BusyElsewhere");
    database.close();
  });

  test("is not made over a file that is there, nor opened where there is none", () => {
    const { database, path, key } = made();
    database.close();
    expect(openSealed(path, key, { create: true })).toEqual(refused("StoreAlreadyThere"));
    expect(openSealed(`${path}-other`, key, { create: false })).toEqual(refused("StoreMissing"));
  });

  test("is refused where the file lies in clear text", () => {
    const path = join(temporaryFolder(), "clear.db");
    const key = nodeCrypto.randomBytes(32);
    const bench = expectOk(openSealed(path, key, { create: true, unencryptedForBenchmarksOnly: true }));
    write(bench, word);
    bench.close();
    expect(openSealed(path, key, { create: false })).toEqual(refused("NotEncrypted"));
  });

  test("opens with every setting that keeps text off the disk and writes durable", () => {
    const { database } = made();
    const read = (pragma: string): unknown => database.sql.pragma(pragma, { simple: true });
    expect({
      temp_store: read("temp_store"),
      secure_delete: read("secure_delete"),
      trusted_schema: read("trusted_schema"),
      journal_mode: read("journal_mode"),
      synchronous: read("synchronous"),
      locking_mode: read("locking_mode"),
      cell_size_check: read("cell_size_check"),
      mmap_size: read("mmap_size"),
      cipher: read("cipher"),
    }).toEqual({
      temp_store: 2,
      secure_delete: 1,
      trusted_schema: 0,
      journal_mode: "wal",
      synchronous: 2,
      locking_mode: "exclusive",
      cell_size_check: 1,
      mmap_size: 0,
      cipher: "chacha20",
    });
    database.close();
  });

  test("refuses or reports 20 flipped bits, wherever they are", () => {
    const { database, path, key } = made();
    write(database, word.repeat(2000));
    database.close();
    const size = statSync(path).size;
    const copy = join(temporaryFolder(), "flipped.db");
    for (let i = 0; i < 20; i++) {
      copyFileSync(path, copy);
      const bytes = readFileSync(copy);
      const at = Math.floor(((size - 1) * i) / 19);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      writeFileSync(copy, bytes);
      expect(isFoundOut(copy, key)).toBe(true);
    }
  });
});

describe("the source", () => {
  test("never asks the driver for a copy in clear text", () => {
    const root = join(import.meta.dirname, "../..");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name),
    );
    expect(files.length).toBeGreaterThan(50);
    const guilty = files.filter((name) =>
      /\.(serialize|backup)\(/.test(readFileSync(join(root, name), "utf8")),
    );
    expect(guilty).toEqual([]);
  });
});

function made(): { readonly database: SealedDatabase; readonly path: string; readonly key: Uint8Array } {
  const path = join(temporaryFolder(), "sealed.db");
  const key = nodeCrypto.randomBytes(32);
  return { database: expectOk(openSealed(path, key, { create: true })), path, key };
}

function write({ sql }: SealedDatabase, text: string): void {
  sql.exec("CREATE TABLE note (text TEXT) STRICT");
  sql.prepare("INSERT INTO note VALUES (?)").run(text);
}

function refused(type: string) {
  return { ok: false, error: { type } };
}

/** Whether opening or reading the whole of a database brings the damage to light. */
function isFoundOut(path: string, key: Uint8Array): boolean {
  const opened = openSealed(path, key, { create: false });
  if (!opened.ok) return true;
  try {
    opened.value.sql.prepare("SELECT * FROM note").all();
    opened.value.sql.prepare("SELECT * FROM canary").all();
    return opened.value.sql.pragma("integrity_check", { simple: true }) !== "ok";
  } catch {
    return true;
  } finally {
    opened.value.close();
  }
}
