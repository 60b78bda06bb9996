import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../core/base/index.ts";
import { chunkBytes, openOriginals } from "./originals.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

function bytesOf(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 17) & 255);
}

describe("originals", () => {
  test("keeps what was put together as what was put by itself, and goes on putting by itself after a fault", () => {
    const originals = openOriginals(temporaryFolder());
    const put = originals.putTogether(() => [1, 2, 3].map((length) => originals.put(bytesOf(length))));
    expect(() =>
      originals.putTogether(() => {
        throw new Error("The project holds a text of nobody");
      }),
    ).toThrow("of nobody");
    const last = originals.put(bytesOf(4));
    expect([...put, last].map(({ file, key }) => originals.read(file, key))).toEqual(
      [1, 2, 3, 4].map((length) => ({ ok: true, value: bytesOf(length) })),
    );
    expect(originals.list()).toHaveLength(4);
  });

  test("come back byte for byte, whatever their length", () => {
    const originals = openOriginals(temporaryFolder());
    for (const length of [
      0,
      1,
      chunkBytes - 1,
      chunkBytes,
      chunkBytes + 1,
      2 * chunkBytes,
      3 * chunkBytes + 7,
    ]) {
      const { file, key } = originals.put(bytesOf(length));
      expect(originals.read(file, key)).toEqual({ ok: true, value: bytesOf(length) });
    }
  });

  test("lie on disk without a readable byte, under a name that says nothing, for their owner alone", () => {
    const folder = temporaryFolder();
    const { file } = openOriginals(folder).put(utf8("CANARY ".repeat(20_000)));
    expect(readdirSync(folder)).toEqual([file]);
    expect(readFileSync(join(folder, file)).includes("CANARY")).toBe(false);
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  });

  test("have a key of their own each, even for equal bytes", () => {
    const folder = temporaryFolder();
    const originals = openOriginals(folder);
    const [one, other] = [originals.put(bytesOf(10)), originals.put(bytesOf(10))];
    expect(one.key).not.toBe(other.key);
    expect(originals.read(one.file, other.key)).toEqual({ ok: false, error: { type: "OriginalDamaged" } });
  });

  test("are refused after any flipped bit", () => {
    const folder = temporaryFolder();
    const originals = openOriginals(folder);
    const { file, key } = originals.put(bytesOf(500));
    const stored = readFileSync(join(folder, file));
    fc.assert(
      fc.property(fc.nat(stored.length * 8 - 1), (bit) => {
        const flipped = Uint8Array.from(stored);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(join(folder, file), flipped);
        expect(originals.read(file, key)).toEqual({ ok: false, error: { type: "OriginalDamaged" } });
      }),
    );
  });

  test("are refused when cut short, lengthened, or with pieces swapped, dropped or doubled", () => {
    const folder = temporaryFolder();
    const originals = openOriginals(folder);
    const { file, key } = originals.put(bytesOf(3 * chunkBytes));
    const stored = readFileSync(join(folder, file));
    const size = chunkBytes + 16;
    const start = stored.length - 3 * size;
    const [head, a, b, c] = [
      stored.subarray(0, start),
      ...[0, 1, 2].map((at) => stored.subarray(start + at * size, start + (at + 1) * size)),
    ];
    const broken = [
      [head],
      [head, a, b],
      [head, b, a, c],
      [head, a, c],
      [head, a, b, b, c],
      [head, a, b, c, c],
      [stored, new Uint8Array(1)],
      [stored.subarray(0, -1)],
      [],
    ];
    for (const pieces of broken) {
      writeFileSync(join(folder, file), Buffer.concat(pieces.filter((each) => each !== undefined)));
      expect(originals.read(file, key)).toEqual({ ok: false, error: { type: "OriginalDamaged" } });
    }
  });

  test("say that they are missing once removed, and removing again is harmless", () => {
    const originals = openOriginals(temporaryFolder());
    const { file, key } = originals.put(bytesOf(5));
    originals.remove(file);
    originals.remove(file);
    expect(originals.read(file, key)).toEqual({ ok: false, error: { type: "OriginalMissing" } });
  });

  test("never reach outside their folder", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "other"), "kept");
    const originals = openOriginals(join(folder, "originals"));
    originals.remove("../other");
    expect(readFileSync(join(folder, "other"), "utf8")).toBe("kept");
    expect(originals.read("../other", "00".repeat(32))).toEqual({
      ok: false,
      error: { type: "OriginalDamaged" },
    });
  });

  test("are swept where no record names them, with what a crash left unfinished", () => {
    const folder = temporaryFolder();
    const originals = openOriginals(folder);
    const [kept, stray] = [originals.put(bytesOf(5)), originals.put(bytesOf(6))];
    writeFileSync(join(folder, "0123.unfinished"), "");
    writeFileSync(join(folder, "notes.txt"), "not ours");
    expect(originals.sweep(new Set([kept.file]))).toBe(1);
    expect(originals.list()).toEqual([kept.file]);
    expect(readdirSync(folder).sort()).toEqual([kept.file, "notes.txt"].sort());
    expect(originals.read(stray.file, stray.key)).toEqual({ ok: false, error: { type: "OriginalMissing" } });
  });
});
