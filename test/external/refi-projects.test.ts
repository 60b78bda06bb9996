import { describe, expect, test } from "vitest";
import { zipFile } from "../../src/core/base/index.ts";
import { readProject } from "../../src/core/collect/project/index.ts";
import { inflateRaw } from "../../src/node/reading/inflate-raw.ts";
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
    const read = readProject({ inflateRaw }, bytes());
    if (!read.ok) throw new Error(read.error.type);
    const { report, codes } = read.value;
    expect(codes.length).toBeGreaterThan(0);
    for (const { kind, held, kept } of report.counts) {
      const leftOut = report.records.filter((each) => each.kind === kind && each.fate === "left-out");
      expect([kind, leftOut.length]).toEqual([kind, kind === "drawing" ? 1 : held - kept]);
    }
  });
});
