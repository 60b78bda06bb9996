import { argon2Sync, createHash, createHmac, createPublicKey, hkdfSync, verify } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { describe, expect, test } from "vitest";
import { decryptPages } from "./testing/decrypt-pages.ts";
import { addSource, benchIn, newStudy, passphrase, reword } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

// Reads a study by docs/format.md alone: the store's own code makes it and is not asked again. Where this test has to
// change, the page has to change, and studies already written have to go on opening.

const hex = (text: unknown): Buffer => Buffer.from(String(text), "hex");
const sha256 = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const hkdf = (key: Uint8Array, info: string, salt: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, info, 32));

/** RFC 8785 for what the format holds: no number here needs more than JSON.stringify. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

function unseal(key: Uint8Array, sealed: Uint8Array, about: unknown): Buffer {
  return Buffer.from(
    xchacha20poly1305(key, sealed.subarray(0, 24), Buffer.from(canonical(about))).decrypt(
      sealed.subarray(24),
    ),
  );
}

/** The keys of both databases, by the passphrase. */
function keysOf(folder: string): { readonly study: Buffer; readonly vault: Buffer } {
  const { checksum, ...body } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
  expect(checksum).toBe(sha256(canonical(body)));
  const { wrapped, ...slot } = body.slots.find((each: { kind: string }) => each.kind === "passphrase");
  const { memoryKiB: memory, passes, lanes: parallelism, salt } = slot.kdf;
  const key = argon2Sync("argon2id", {
    message: passphrase,
    nonce: hex(salt),
    memory,
    passes,
    parallelism,
    tagLength: 32,
  });
  const open = (database: "study" | "vault") =>
    unseal(key, hex(wrapped[database]), {
      format: "grounds-slot",
      version: 1,
      study: body.study,
      database,
      ...slot,
    });
  const { mac, ...signed } = body;
  const keys = { study: open("study"), vault: open("vault") };
  const macKey = hkdf(keys.study, "grounds:header-mac:1");
  expect(mac).toBe(createHmac("sha256", macKey).update(canonical(signed)).digest("hex"));
  return keys;
}

/** A database in clear text, as the page says it is made: for this test alone. */
function clearDatabase(folder: string, name: string, key: Buffer): DatabaseSync {
  const path = join(folder, name);
  const stored = readFileSync(path);
  const size = stored.readUInt16BE(16);
  const pages = decryptPages(path, key).map(({ bytes }, at) =>
    Buffer.concat([bytes, stored.subarray((at + 1) * size - 32, (at + 1) * size)]),
  );
  const clear = Buffer.concat(pages);
  clear.write("SQLite format 3\0", 0, "latin1");
  // The header says that the file has a write-ahead log; this copy has none.
  clear.fill(1, 18, 20);
  const copy = join(folder, `${name}.clear`);
  writeFileSync(copy, clear);
  return new DatabaseSync(copy, { readOnly: true });
}

describe("docs/format.md", () => {
  test("is enough to read a study's records, its log and an original with nothing but standard ciphers", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const text = "We crossed the river at night. عبرنا النهر ليلا. Мы перешли реку. ".repeat(2000);
    const small = addSource(open, text);
    reword(open, small, "They say they crossed.");
    open.close();
    const folder = bench.at("A.grounds");
    const keys = keysOf(folder);
    const study = clearDatabase(folder, "study.db", keys.study);
    const vault = clearDatabase(folder, "vault.db", keys.vault);

    expect(fieldsOf(study, "claim", small.claim)).toMatchObject({
      text: "They say they crossed.",
      form: "general",
    });
    expect(fieldsOf(study, "textVersion", small.version)).toMatchObject({
      words: [text],
      whole: true,
      source: small.source,
    });
    for (const database of [study, vault]) readLog(database);

    const named = fieldsOf(vault, "original", small.original);
    const original = readOriginal(
      readFileSync(join(folder, "originals", String(named.file))),
      hex(named.key),
    );
    expect(original.toString("utf8")).toBe(text);
    expect(sha256(original)).toBe(named.sha256);
    study.close();
    vault.close();
  });

  test("is enough to read the notes outside", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    addSource(open, "We crossed at night.");
    const heads = open.study.heads();
    open.close();
    const folder = bench.at("A.grounds");
    const { study: key } = keysOf(folder);
    const id = open.study.studyId;
    const instance = createHmac("sha256", hkdf(key, "grounds:note-instance:1"))
      .update(folder)
      .digest("hex")
      .slice(0, 32);
    const file = JSON.parse(
      readFileSync(join(bench.at("state"), "heads", id, `${instance}.seen.json`), "utf8"),
    );
    const about = { format: "grounds-note", version: 1, study: id, instance, part: "seen" };
    const note = JSON.parse(unseal(hkdf(key, "grounds:note:1"), hex(file.sealed), about).toString("utf8"));
    expect(note).toMatchObject({ study: heads, incidents: [] });
  });
});

function fieldsOf(database: DatabaseSync, table: string, record: string): Record<string, unknown> {
  const row = database
    .prepare("SELECT plain, shape, texts FROM row WHERE tbl = ? AND record = ?")
    .get(table, record);
  const value = database.prepare("SELECT json FROM value WHERE commitment = ?");
  const under = (commitment: unknown): unknown => JSON.parse(String(value.get(String(commitment))?.json));
  const plain = row?.plain === null ? under(row.shape) : JSON.parse(String(row?.plain));
  const texts = Object.entries<string>(JSON.parse(String(row?.texts)));
  return { ...plain, ...Object.fromEntries(texts.map(([field, commitment]) => [field, under(commitment)])) };
}

function readLog(database: DatabaseSync): void {
  const value = database.prepare("SELECT salt, json FROM value WHERE commitment = ?");
  let prev: string | undefined;
  let publicKey: Uint8Array = Buffer.alloc(0);
  const batches = database.prepare("SELECT bytes, signature FROM batch ORDER BY seq").all();
  expect(batches.length).toBeGreaterThan(0);
  for (const { bytes, signature } of batches) {
    if (!(bytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) throw new Error("No bytes");
    const batch = JSON.parse(Buffer.from(bytes).toString("utf8"));
    expect(canonical(batch)).toBe(Buffer.from(bytes).toString("utf8"));
    expect(batch.prev).toBe(prev);
    if (batch.publicKey !== undefined) publicKey = hex(batch.publicKey);
    expect(batch.device).toBe(sha256(publicKey).slice(0, 32));
    const spki = Buffer.concat([hex("302a300506032b6570032100"), publicKey]);
    expect(verify(null, bytes, createPublicKey({ key: spki, format: "der", type: "spki" }), signature)).toBe(
      true,
    );
    prev = sha256(bytes);
    for (const { kind, commitment } of batch.entries) {
      const held = commitment === undefined ? undefined : value.get(commitment);
      if (kind === "destroy" || held === undefined) continue;
      if (!(held.salt instanceof Uint8Array)) throw new Error("No salt");
      expect(sha256("grounds:value:1\0", held.salt, String(held.json))).toBe(commitment);
    }
  }
}

function readOriginal(stored: Buffer, key: Buffer): Buffer {
  const mark = stored.subarray(0, 19);
  expect(mark.toString("latin1")).toBe("GROUNDS-ORIGINAL-1\n");
  const [prefix, body] = [stored.subarray(19, 35), stored.subarray(35)];
  const size = 65_536 + 16;
  const pieces = Math.ceil(body.length / size);
  return Buffer.concat(
    Array.from({ length: pieces }, (_, index) => {
      const place = Buffer.alloc(9);
      place.writeBigUInt64BE(BigInt(index));
      place.writeUInt8(index === pieces - 1 ? 1 : 0, 8);
      const cipher = xchacha20poly1305(
        key,
        Buffer.concat([prefix, place.subarray(0, 8)]),
        Buffer.concat([mark, place]),
      );
      return cipher.decrypt(body.subarray(index * size, (index + 1) * size));
    }),
  );
}
