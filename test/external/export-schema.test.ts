import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCodebookFile } from "../../src/app/export-project/codebook-out.ts";
import { writeWholeProject } from "../../src/app/export-project/whole-project.ts";
import { defaultLimits } from "../../src/core/formats/index.ts";
import { openZip } from "../../src/core/formats/zip.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { anyStudy } from "../support/any-project.ts";
import { writeStudy } from "../support/random-project.ts";
import { withTwoStudies } from "../support/two-studies.ts";
import { must } from "../support/working-study.ts";
import { hasSharedProjects, withoutSharedProjects } from "./shared-projects.ts";
import { xsdComplaint } from "./xsd-complaint.ts";

const title = hasSharedProjects ? "what leaves" : `what leaves (${withoutSharedProjects})`;

describe.skipIf(!hasSharedProjects)(title, () => {
  test("is valid by the standard's own schemas, whatever the study", async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (drawn) => {
        await withTwoStudies((one) => {
          writeStudy(one, drawn);
          const zip = openZip(
            unpacking,
            writeWholeProject(one.open.study, one.open.vault).bytes,
            defaultLimits,
          );
          expect(
            zip.names.filter((name) => !/^sources\/[0-9a-f-]{36}\.(?:txt|wav|png|pdf)$/.test(name)),
          ).toEqual(["project.qde"]);
          const markup = Buffer.from(zip.read("project.qde") ?? new Uint8Array()).toString("utf8");
          expect(markup.startsWith("<?xml")).toBe(true);
          expect(xsdComplaint("Project.xsd", markup)).toBeUndefined();
          const codebook = Buffer.from(must(writeCodebookFile(one)).bytes).toString("utf8");
          expect(xsdComplaint("Codebook.xsd", codebook)).toBeUndefined();
        });
      }),
      { numRuns: 15 },
    );
  });
});
