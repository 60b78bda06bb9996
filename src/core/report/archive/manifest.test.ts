import { expect, test } from "vitest";
import { checkManifest, manifestText, readManifest } from "./manifest.ts";

const hash = (digit: string): string => digit.repeat(64);

test("what is written is read again, in the order of the paths", () => {
  const files = [
    { path: "sources.csv", sha256: hash("b") },
    { path: "README.txt", sha256: hash("a") },
  ];
  expect(manifestText(files)).toBe(`${hash("a")}  README.txt\n${hash("b")}  sources.csv\n`);
  expect(readManifest(manifestText(files))).toEqual({ ok: true, value: files.toReversed() });
});

test.each([
  [`${hash("a")}  ../outside`, "PathOutside"],
  [`${hash("a")}  /etc/passwd`, "PathOutside"],
  [`${hash("a")}  C:\\file`, "PathOutside"],
  [`${hash("a")}  a\\..\\b`, "PathOutside"],
  ["no hash at all", "NotALine"],
  [`${hash("a")}  x\n${hash("b")}  x`, "Twice"],
])("a list that leads astray is refused: %s", (text, type) => {
  expect(readManifest(text)).toMatchObject({ ok: false, error: { type } });
});

test("a changed, a missing and a foreign file are each told", () => {
  const listed = ["a", "b", "c"].map((path) => ({ path, sha256: hash(path) }));
  const found = [
    { path: "a", sha256: hash("a") },
    { path: "b", sha256: hash("0") },
    { path: "d", sha256: hash("d") },
    { path: "MANIFEST.sha256", sha256: hash("e") },
  ];
  expect(checkManifest(listed, found)).toEqual({
    sound: ["a"],
    changed: ["b"],
    missing: ["c"],
    unlisted: ["d"],
  });
});
