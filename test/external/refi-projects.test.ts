import { describe, expect, test } from "vitest";
import { utf8, zipFile } from "../../src/core/base/index.ts";
import { readPagedProject, readProject } from "../../src/core/collect/project/index.ts";
import { m4aOf, pngOf } from "../../src/core/formats/media/testing/build-media.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { scanOf } from "../support/scan.ts";
import {
  hasSharedProjects,
  listSharedProjects,
  readSharedProject,
  withoutSharedProjects,
} from "./shared-projects.ts";

/** The project files as they are, and markup alone as an archive without its sources. */
const archives: readonly (readonly [string, () => Uint8Array])[] = [
  ...listSharedProjects(".qdpx").map((name) => [name, () => readSharedProject(name)] as const),
  ...listSharedProjects(".qde").map(
    (name) => [name, () => zipFile([{ name: "project.qde", bytes: readSharedProject(name) }])] as const,
  ),
];

const title = hasSharedProjects
  ? "projects of other programs"
  : `projects of other programs (${withoutSharedProjects})`;

describe.skipIf(!hasSharedProjects)(title, () => {
  test.each(archives)("%s is collected, and every record is accounted for", (_, bytes) => {
    const read = readProject(unpacking, bytes());
    if (!read.ok) throw new Error(read.error.type);
    const { report, codes } = read.value;
    expect(codes.length).toBeGreaterThan(0);
    for (const { kind, held, kept } of report.counts) {
      const leftOut = report.records.filter((each) => each.kind === kind && each.fate === "left-out");
      expect([kind, leftOut.length]).toEqual([kind, kind === "drawing" ? 1 : held - kept]);
    }
  });

  test.each([
    ["all-elements-handmade.qde", 1, 2, 1, 1],
    ["spec15-annexA2-atlasti84.qde", 1, 2, 1, 1],
    // Its five pictures are coded as a whole too.
    ["spec15-annexA3-transana322.qde", 5, 0, 10, 0],
  ])(
    "%s, with files where its paths lead, has its pictures, its sound, and what is marked in them",
    (name, pictures, stretches, regions, alone) => {
      const read = readProject(unpacking, withFiles(name));
      if (!read.ok) throw new Error(read.error.type);
      const { sources, report } = read.value;
      const parts = sources.flatMap(({ passages }) => passages.flatMap(({ part }) => part?.is ?? []));
      const media = sources.flatMap((each) => each.media?.is ?? []);
      expect([
        media.filter((is) => is === "picture").length,
        parts.filter((is) => is === "time").length,
        parts.filter((is) => is === "region").length,
        media.filter((is) => is === "sound").length,
      ]).toEqual([pictures, stretches, regions, alone]);
      const left = report.records.filter(({ fate }) => fate === "left-out").map(({ reason }) => reason);
      expect(left.filter((each) => each !== "drawing" && each !== "region-without-words")).toEqual([]);
    },
  );
});

describe.skipIf(!hasSharedProjects)(`pages of ${title}`, () => {
  test.each([
    // Its one region is found by its words.
    ["all-elements-handmade.qde", 0],
    ["spec15-annexA2-atlasti84.qde", 4],
    ["spec15-annexA3-transana322.qde", 0],
  ])("%s, with PDFs where its paths lead, leaves no region of a page behind", async (name, regions) => {
    const read = await readPagedProject(unpacking, withFiles(name, scanOf(2)));
    if (!read.ok) throw new Error(read.error.type);
    const { sources, report } = read.value;
    const parts = sources.flatMap(({ passages }) => passages.flatMap(({ part }) => part?.is ?? []));
    expect(parts.filter((is) => is === "page")).toHaveLength(regions);
    const left = report.records.filter(({ fate }) => fate === "left-out").map(({ reason }) => reason);
    expect(left.filter((each) => each !== "drawing")).toEqual([]);
  });
});

/** A project's markup with a made file under each of its paths: words, a picture, or half an hour of sound. */
function withFiles(name: string, pdf: Uint8Array = utf8("%PDF-1.7")): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const markup = Buffer.from(readSharedProject(name))
    .toString("utf8")
    .replace(/((?:plainTextP|p)ath)="[a-z]+:\/\/([^"]*)"/g, (_, attribute: string, path: string) => {
      const file = path.split(/[/\\]/).at(-1) ?? "";
      files.set(`sources/${file}`, madeFile(file, pdf));
      return `${attribute}="internal://${file}"`;
    });
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    ...[...files].map(([path, bytes]) => ({ name: path, bytes })),
  ]);
}

function madeFile(name: string, pdf: Uint8Array): Uint8Array {
  if (/\.txt$/i.test(name)) return utf8("Words that were said, line after line.\n".repeat(400));
  if (/\.(?:jpe?g|png|gif)$/i.test(name)) return pngOf(1000, 800);
  return /\.pdf$/i.test(name) ? pdf : m4aOf(77_520);
}
