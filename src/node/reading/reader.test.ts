import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { qualcoderDatabase } from "../../../test/support/peer-databases.ts";
import { defaultLimits } from "../../core/formats/index.ts";
import { docxOf, pdfOf, wordParagraph } from "../../core/formats/testing/build-files.ts";
import { createReader, type Reader, type ReaderOptions } from "./index.ts";

let reader: Reader | undefined;

afterEach(async () => {
  await reader?.close();
  reader = undefined;
});

function startReader(options: Partial<ReaderOptions> = {}): Reader {
  reader = createReader({ maxSeconds: 30, maxMegabytes: 512, ...options });
  return reader;
}

function startMisbehaving(options: Partial<ReaderOptions> = {}): Reader {
  const entry = fileURLToPath(new URL("./testing/misbehaving-child.ts", import.meta.url));
  return startReader({
    program: { entry, readable: [fileURLToPath(new URL("./testing/", import.meta.url))] },
    ...options,
  });
}

const bytes = new TextEncoder().encode("I: Where?\nR: There.\nI: When?\nR: Then.\n");

const scan = pdfOf([[], [], []]);

describe("a scan", () => {
  test("is read as its pages, counted, and says that it has no words", async () => {
    expect(await startReader().read({ name: "scan.pdf", bytes: scan })).toMatchObject({
      ok: true,
      value: {
        text: "",
        format: "pdf",
        media: { is: "pages", count: 3 },
        notes: [expect.stringContaining("None of its pages has a text layer")],
      },
    });
  });

  test("of a project has its pages counted in the child", async () => {
    const source = '<PDFSource guid="00000000-0000-4000-8000-000000000010" path="internal://a.pdf"/>';
    const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Sources>${source}</Sources></Project>`;
    const project = zipSync({ "project.qde": Buffer.from(markup), "sources/a.pdf": scan });
    const read = await startReader().readProject(project);
    expect(read).toMatchObject({ ok: true, value: { sources: [{ media: { is: "pages", count: 3 } }] } });
  });
});

describe("a reader", () => {
  test("reads one file after another in one child, with hash and length", async () => {
    const { read } = startReader();
    const [first, second] = await Promise.all([
      read({ name: "a.txt", bytes }),
      read({ name: "b.docx", bytes: docxOf(wordParagraph("Words.")) }),
    ]);
    expect(first).toMatchObject({
      ok: true,
      value: {
        text: "Where?\n\nThere.\n\nWhen?\n\nThen.",
        bytes: 38,
        sha256: "d6983c460873587996b9495398bbed51b178726d7de1d9129a3e7a9c49eb365d",
      },
    });
    expect(second).toMatchObject({ ok: true, value: { text: "Words.", format: "docx" } });
  });

  test("reads the database of another program in its child, which may open no file", async () => {
    const { readProject } = startReader();
    expect(await readProject(qualcoderDatabase())).toMatchObject({
      ok: true,
      value: { program: "QualCoder 3.7", sources: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, {}] },
    });
  });

  test("tells how far it is with a PDF", async () => {
    const { read } = startReader();
    const shares: number[] = [];
    await read(
      {
        name: "a.pdf",
        bytes: pdfOf([1, 2, 3, 4].map((page) => [{ x: 60, y: 700, text: `Page of words ${page}` }])),
      },
      (share) => shares.push(share),
    );
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test("refuses by size without starting a child", async () => {
    const { read } = startReader({ limits: { ...defaultLimits, maxBytes: 10 } });
    expect(await read({ name: "a.txt", bytes })).toEqual({
      ok: false,
      error: { type: "TooLarge", bytes: 38, maxBytes: 10 },
    });
    expect(await read({ name: "a.txt", bytes: new Uint8Array() })).toEqual({
      ok: false,
      error: { type: "EmptyFile" },
    });
  });

  test("stops a file that takes too long, and reads the next", async () => {
    const { read } = startMisbehaving({ maxSeconds: 1 });
    expect(await read({ name: "loop", bytes })).toEqual({
      ok: false,
      error: { type: "TimedOut", seconds: 1 },
    });
    expect(await read({ name: "next", bytes })).toEqual({ ok: false, error: { type: "NoWords" } });
  });

  test("outlives a child that stops", async () => {
    const { read } = startMisbehaving();
    expect(await read({ name: "first", bytes })).toEqual({ ok: false, error: { type: "NoWords" } });
    expect(await read({ name: "exit", bytes })).toEqual({ ok: false, error: { type: "ReaderCrashed" } });
    expect(await read({ name: "next", bytes })).toEqual({ ok: false, error: { type: "NoWords" } });
  });

  test.each(["heap", "buffers"])("stops a file that fills the memory by its %s", async (name) => {
    const { read } = startMisbehaving({ maxMegabytes: 200 });
    expect(await read({ name, bytes })).toEqual({
      ok: false,
      error: { type: "TooMuchMemory", megabytes: 200 },
    });
    expect(await read({ name: "next", bytes })).toEqual({ ok: false, error: { type: "NoWords" } });
  });

  test("gives the child no environment, no disk, no programs and no workers", async () => {
    const entry = fileURLToPath(new URL("./testing/prying-child.ts", import.meta.url));
    const { read } = startReader({
      program: { entry, readable: [fileURLToPath(new URL("./testing/", import.meta.url))] },
    });
    expect(await read({ name: "a.txt", bytes })).toMatchObject({ ok: true, value: { notes: [] } });
  });

  test("reads no more once it is closed", async () => {
    const { read, close } = startReader();
    await close();
    await expect(read({ name: "a.txt", bytes })).rejects.toThrow("closed");
  });
});
