import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromUtf8 } from "../../src/core/base/index.ts";
import {
  readCodebook,
  readProject,
  writeCodebook,
  writeProject,
} from "../../src/core/formats/refi/project-codec.ts";
import { anyProject } from "../../src/core/formats/refi/testing/any-project.ts";
import {
  hasSharedProjects,
  listSharedProjects,
  readSharedProject,
  withoutSharedProjects,
} from "./shared-projects.ts";
import { xsdComplaint } from "./xsd-complaint.ts";

function words(name: string): string {
  const text = fromUtf8(readSharedProject(name));
  if (!text.ok) throw new Error("A shared file is not UTF-8");
  return text.value;
}

const title = hasSharedProjects
  ? "the standard's schemas"
  : `the standard's schemas (${withoutSharedProjects})`;

describe.skipIf(!hasSharedProjects)(title, () => {
  test("find every project valid that is written", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(xsdComplaint("Project.xsd", writeProject(project))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test("find every codebook valid that is written", () => {
    fc.assert(
      fc.property(anyProject, ({ codes, sets }) => {
        const bare = sets.map((each) => ({ ...each, sources: [], notes: [] }));
        if (codes.length === 0) return;
        expect(
          xsdComplaint("Codebook.xsd", writeCodebook({ codes: withoutNotes(codes), sets: bare })),
        ).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test.each(listSharedProjects(".qde"))("and the table here agree on %s", (name) => {
    const faults = readProject(words(name))?.faults ?? [];
    expect(faults.length === 0).toBe(xsdComplaint("Project.xsd", words(name)) === undefined);
  });

  test.each(listSharedProjects(".qdc"))("and the table here agree on %s", (name) => {
    expect(readCodebook(words(name))?.faults).toEqual([]);
    expect(xsdComplaint("Codebook.xsd", words(name))).toBeUndefined();
  });

  test("see what the table here sees", () => {
    const broken =
      '<Project xmlns="urn:QDA-XML:project:1.0" name="a"><Users><User name="b"/></Users></Project>';
    expect(xsdComplaint("Project.xsd", broken)).toContain("guid");
    expect(readProject(broken)?.faults).toEqual([
      { element: "User", fault: "missing-attribute", part: "guid" },
    ]);
  });
});

type Codes = Parameters<typeof writeCodebook>[0]["codes"];

function withoutNotes(codes: Codes): Codes {
  return codes.map((each) => ({ ...each, notes: [], children: withoutNotes(each.children) }));
}
