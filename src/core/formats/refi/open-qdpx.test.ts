import { crc32, inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../base/index.ts";
import { NotReadable } from "../not-readable.ts";
import { zipOf } from "../testing/build-files.ts";
import { type OpenQdpx, openQdpx, rawText } from "./open-qdpx.ts";
import { writeQdpx } from "./write-qdpx.ts";

const deps = {
  crc32,
  inflateRaw: (packed: Uint8Array, maxBytes: number) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) }),
};

const guid = "40000000-0000-4000-8000-000000000001";
const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Sources><TextSource guid="${guid}" plainTextPath="internal://Ünder.TXT"/></Sources></Project>`;

function refusal(bytes: Uint8Array): unknown {
  try {
    openQdpx(deps, bytes);
  } catch (fault) {
    if (fault instanceof NotReadable) return fault.reason;
    throw fault;
  }
  return "opened";
}

function wordsAt(opened: OpenQdpx, path: string): string {
  return rawText(opened.fileAt(path) ?? new Uint8Array());
}

describe("a project file", () => {
  test.each(["project.qde", "Project.qde", "Study of rivers.QDE"])("is found under the name %s", (name) => {
    const opened = openQdpx(deps, zipOf({ [name]: markup, "Sources/ünder.txt": "\ufeffDown\r\n" }));
    expect(opened.project.holds.name).toBe("P");
    expect(rawText(opened.fileAt("internal://Ünder.TXT") ?? new Uint8Array())).toBe("\ufeffDown\r\n");
    expect(opened.fileAt("internal://sources/ünder.txt")).toBeDefined();
  });

  test.each([
    ["plain", utf8(markup)],
    ["with a mark before it", utf8(`\ufeff<?xml version="1.0"?>\n${markup}`)],
    ["in UTF-16", new Uint8Array(Buffer.from(`\ufeff${markup}`, "utf16le"))],
  ])("is read where its markup comes alone, %s", (_, bytes) => {
    const opened = openQdpx(deps, bytes);
    expect(opened.project.holds.name).toBe("P");
    expect(opened.fileAt("internal://Ünder.TXT")).toBeUndefined();
  });

  test("is not taken for other markup, alone either", () => {
    expect(refusal(utf8("<html>words</html>"))).toEqual({ type: "NotAProject", reason: "other-markup" });
  });

  test("is told from a codebook alone, which has a way in of its own", () => {
    const codebook = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>`;
    expect(refusal(utf8(codebook))).toEqual({ type: "NotAProject", reason: "codebook-alone" });
  });

  test("says that a source is not there, or lies outside", () => {
    const opened = openQdpx(deps, zipOf({ "project.qde": markup }));
    expect(opened.fileAt("internal://ünder.txt")).toBeUndefined();
    expect(opened.fileAt("absolute:///etc/passwd")).toBeUndefined();
    expect(opened.fileAt(undefined)).toBeUndefined();
  });

  test("is found in the folder that somebody packed again, its sources beside it", () => {
    const opened = openQdpx(
      deps,
      zipOf({
        "My study/project.qde": markup,
        "My study/sources/ünder.txt": "down",
        "__MACOSX/._project.qde": "",
      }),
    );
    expect(wordsAt(opened, "internal://Ünder.TXT")).toBe("down");
  });

  test.each([
    "Ünder.txt",
    "sources/ünder.txt",
    "relative://ünder.txt",
    "relative:///deeper/ünder.txt",
    "absolute://C:\\Users\\A\\ünder.txt",
    "file:///home/a/ünder.txt",
    "internal:\\\\ünder.txt",
  ])("finds a file that it holds by another form of its path: %s", (path) => {
    const naming = markup.replace("internal://Ünder.TXT", () => path);
    const opened = openQdpx(deps, zipOf({ "project.qde": naming, "sources/ünder.txt": "down" }));
    expect(wordsAt(opened, path)).toBe("down");
    expect(opened.fileAt(path.replace(/nder/, "ther"))).toBeUndefined();
  });

  test("takes no file that another path means for one of the same name elsewhere", () => {
    const text = (path: string) =>
      `<TextSource guid="${guid}" name="${path}" plainTextPath="${path.replaceAll("\\", "/")}"/>`;
    const opened = (...paths: readonly string[]) =>
      openQdpx(
        deps,
        zipOf({
          "project.qde": `<Project name="P"><Sources>${paths.map(text).join("")}</Sources></Project>`,
          "sources/talk.txt": "packed",
        }),
      );
    const [inside, north, south] = [
      "internal://talk.txt",
      "absolute://D:/north/talk.txt",
      "relative://south/talk.txt",
    ];
    const both = opened(inside, north);
    expect([wordsAt(both, inside), both.fileAt(north)]).toEqual(["packed", undefined]);
    const two = opened(north, south);
    expect([two.fileAt(north), two.fileAt(south)]).toEqual([undefined, undefined]);
    expect(wordsAt(opened(north, north), north)).toBe("packed");
  });

  test("does not take its own markup, or a folder, for a source", () => {
    const opened = openQdpx(deps, zipOf({ "project.qde": markup, "sources/ünder.txt": "down" }));
    for (const path of ["internal://", "sources/", "/", "project.qde", "internal://../project.qde"])
      expect(opened.fileAt(path)).toBeUndefined();
  });

  test("is written and opened again, the same bytes each time", () => {
    const project = openQdpx(deps, zipOf({ "project.qde": markup })).project.holds;
    const parts = [{ name: `${guid}.txt`, bytes: utf8("words") }];
    const bytes = writeQdpx(project, parts);
    expect(writeQdpx(project, parts)).toEqual(bytes);
    const again = openQdpx(deps, bytes);
    expect(again.project.holds).toEqual(project);
    expect(again.fileAt(`internal://${guid}.txt`)).toEqual(utf8("words"));
  });

  test("that holds no project, or two, is refused with its reason", () => {
    expect(refusal(zipOf({ "sources/a.txt": "a", "__MACOSX/._project.qde": "shadow" }))).toEqual({
      type: "NotAProject",
      reason: "no-project",
    });
    expect(refusal(zipOf({ "one/project.qde": markup, "other/project.qde": markup }))).toEqual({
      type: "NotAProject",
      reason: "two-projects",
    });
    expect(refusal(zipOf({ "project.qde": markup, "other.qde": markup }))).toEqual({
      type: "NotAProject",
      reason: "two-projects",
    });
    expect(refusal(zipOf({ "project.qde": "<TEI/>" }))).toEqual({
      type: "NotAProject",
      reason: "other-markup",
    });
  });

  test("made to do harm is refused with its reason", () => {
    const entity = `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project name="&x;"/>`;
    expect(refusal(zipOf({ "project.qde": entity }))).toEqual({ type: "UnsafeMarkup", reason: "entities" });
    expect(refusal(zipOf({ "project.qde": markup, "../out.txt": "a" }))).toEqual({
      type: "UnsafeZip",
      reason: "unsafe-path",
    });
    const deep = `<Project name="d">${"<Code>".repeat(400)}${"</Code>".repeat(400)}</Project>`;
    expect(refusal(zipOf({ "project.qde": deep }))).toEqual({ type: "UnsafeMarkup", reason: "too-deep" });
    const bomb = zipSync({ "project.qde": new Uint8Array(8_000_000) }, { level: 9 });
    expect(refusal(bomb)).toEqual({ type: "UnsafeZip", reason: "ratio" });
  });

  test("whose markup is larger than any project's is refused before it is unpacked", () => {
    const bytes = zipSync({ "project.qde": new Uint8Array(121_000_000) }, { level: 0 });
    expect(refusal(bytes)).toEqual({ type: "TooLarge", bytes: 121_000_000, maxBytes: 120_000_000 });
  });
});
