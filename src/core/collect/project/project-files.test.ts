import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { utf8, zipFile } from "../../base/index.ts";
import { pngOf } from "../../formats/media/testing/build-media.ts";
import { openQdpx } from "../../formats/refi/index.ts";
import { openFiles } from "./project-files.ts";

const picture = pngOf(20, 20);

function opened(most: number) {
  const files = ["a", "b", "c"].map((name) => ({ name: `sources/${name}.png`, bytes: picture }));
  const markup = `<Project xmlns="urn:QDA-XML:project:1.0" name="P"/>`;
  const qdpx = openQdpx(
    { crc32, inflateRaw: (packed, size) => inflateRawSync(packed, { maxOutputLength: size }) },
    zipFile([{ name: "project.qde", bytes: utf8(markup) }, ...files]),
  );
  const unpacked: string[] = [];
  const fileAt = (path: string | undefined): Uint8Array | undefined => {
    unpacked.push(path ?? "");
    return qdpx.fileAt(path);
  };
  return { unpacked, open: openFiles({ ...qdpx, fileAt }, most) };
}

function source(path: string) {
  return { guid: "", path, codings: [], notes: [], values: [] };
}

test("pictures are unpacked until a project has as many bytes of them as it may, and no further", () => {
  const { open, unpacked } = opened(picture.length * 2);
  const found = ["a", "b", "c"].map((name) => open(source(`internal://${name}.png`), "picture"));
  expect(found.map((each) => ("reason" in each ? each.reason : each.format))).toEqual([
    "picture-png",
    "picture-png",
    "file-large",
  ]);
  expect(unpacked).toEqual(["internal://a.png", "internal://b.png"]);
});

test("a file outside of the archive is not looked for, but one of its name is taken that the archive holds", () => {
  const { open } = opened(1000);
  expect(open(source("absolute:///C:/gone.png"), "picture")).toEqual({ reason: "file-outside" });
  expect(open(source("absolute:///C:/a.png"), "picture")).toMatchObject({ format: "picture-png" });
  expect(open(source("internal://gone.png"), "picture")).toEqual({ reason: "file-missing" });
});
