import { execFileSync } from "node:child_process";

/**
 * What becomes of another process that wants to write to a database: it needs no key to be told that it is locked.
 *
 * `SQLITE_BUSY` where the lock holds; without it `SQLITE_NOTADB`, since only then is the encrypted first page looked at.
 */
export function whatAnotherGets(path: string): string {
  const script = `import Database from "better-sqlite3-multiple-ciphers";
    const sql = new Database(${JSON.stringify(path)}, { timeout: 0 });
    try { sql.exec("BEGIN IMMEDIATE"); process.stdout.write("let in"); }
    catch (fault) { process.stdout.write(fault.code); }`;
  const args = ["--input-type=module", "--eval", script];
  return execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });
}
