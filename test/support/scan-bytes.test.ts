import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  listDeletedHandles,
  processesBelow,
  scanDeletedHandles,
  scanFolder,
  scannerFor,
} from "./scan-bytes.ts";

const stems = ["Qvorthelzan", "Жрущибекол", "ظغثقشضصط"];
const scan = scannerFor(stems);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "grounds-scan-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe("the scanner", () => {
  const written: readonly (readonly [string, (word: string) => Uint8Array])[] = [
    ["UTF-8", (word) => Buffer.from(`before ${word}17 after`)],
    ["lower case", (word) => Buffer.from(word.toLowerCase())],
    ["upper case", (word) => Buffer.from(word.toUpperCase())],
    ["UTF-16LE", (word) => Buffer.from(`x${word}`, "utf16le")],
    ["UTF-16BE", (word) => Buffer.from(`x${word}`, "utf16le").swap16()],
    ["hexadecimal", (word) => Buffer.from(Buffer.from(word).toString("hex"))],
    ["JSON escapes", (word) => Buffer.from(JSON.stringify(word).replace(/[^ -~]/g, escaped))],
    ["percent", (word) => Buffer.from(`?q=${encodeURIComponent(word)}`)],
    ["gzip", (word) => Buffer.concat([Buffer.alloc(100), gzipSync(`some ${word} text`)])],
    [
      "zlib, in the middle",
      (word) => Buffer.concat([Buffer.from("head"), deflateSync(`some ${word} text`), Buffer.alloc(9)]),
    ],
    ["a zip entry", (word) => zipEntry(`some ${word} text`)],
  ];
  const alignments = [0, 1, 2].flatMap((shift) =>
    (["base64", "base64url"] as const).flatMap((encoding) =>
      (["utf8", "utf16le"] as const).map(
        (inner) =>
          [
            `${inner} in ${encoding} after ${shift} bytes`,
            (word: string) =>
              Buffer.from(
                Buffer.concat([
                  Buffer.alloc(shift, 65),
                  Buffer.from(word, inner),
                  Buffer.from("zz"),
                ]).toString(encoding),
              ),
          ] as const,
      ),
    ),
  );

  test.each([...written, ...alignments])("finds a word written as %s", (_, write) => {
    for (const stem of stems) expect(scan(write(stem)), stem).not.toEqual([]);
  });

  test("finds nothing in other words, nor in bytes that only look packed", () => {
    expect(scan(Buffer.from("Qvorthelza, Жрущибеко and nothing else"))).toEqual([]);
    expect(scan(Buffer.from([0x1f, 0x8b, 0x08, 1, 2, 3, 0x78, 0x9c, 7, 7, 7]))).toEqual([]);
  });

  test("finds a word in a file, and in the name of one", () => {
    const at = folder();
    writeFileSync(join(at, "plain.bin"), "nothing here");
    expect(scanFolder(at, scan)).toEqual([]);
    writeFileSync(join(at, "full.bin"), "one Qvorthelzanab here");
    writeFileSync(join(at, "Qvorthelzan.txt"), "");
    expect(scanFolder(at, scan).map(({ form }) => form)).toEqual(["UTF-8", "UTF-8"]);
  });

  test("finds a word in a file that was deleted while it is open", () => {
    const path = join(folder(), "gone.tmp");
    const handle = openSync(path, "w+");
    try {
      writeSync(handle, "one Qvorthelzanab here");
      rmSync(path);
      expect(listDeletedHandles(process.pid).some(({ target }) => target.startsWith(path))).toBe(true);
      expect(scanDeletedHandles(process.pid, scan)).toMatchObject([{ form: "UTF-8" }]);
    } finally {
      closeSync(handle);
    }
  });

  test("knows the processes below this one", () => {
    expect(processesBelow(process.ppid)).toContain(process.pid);
  });
});

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function zipEntry(text: string): Buffer {
  const head = Buffer.alloc(30);
  head.write("PK\x03\x04", "latin1");
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, Buffer.from("a.txt"), deflateRawSync(text)]);
}
