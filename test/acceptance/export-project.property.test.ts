import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeWholeProject } from "../../src/app/export-project/whole-project.ts";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { openQdpx } from "../../src/core/formats/refi/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { anyStudy } from "../support/any-project.ts";
import { writeStudy } from "../support/random-project.ts";
import { readPagedHere } from "../support/read-project-here.ts";
import { toldFiles, toldStudy } from "../support/told-study.ts";
import { withTwoStudies } from "../support/two-studies.ts";
import { must } from "../support/working-study.ts";

describe("a study that leaves and comes in elsewhere", () => {
  test("is the same study: words, sound, pictures, pages, codes, codings, memos, cases, sets, links, and every guid", async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (drawn) => {
        await withTwoStudies(async (one, other) => {
          writeStudy(one, drawn);
          const { bytes } = writeWholeProject(one.open.study, one.open.vault);
          must(importProject(other, await readPagedHere(bytes)));
          expect(toldStudy(other.open.study)).toEqual(toldStudy(one.open.study));
          expect(toldFiles(other.open)).toEqual(toldFiles(one.open));
          const again = writeWholeProject(other.open.study, other.open.vault).bytes;
          expect(guidsIn(again)).toEqual(guidsIn(bytes));
        });
      }),
      { numRuns: 25 },
    );
  });

  test("is known again where it comes from: nothing of it comes twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (drawn) => {
        await withTwoStudies(async (one) => {
          writeStudy(one, drawn);
          const before = toldStudy(one.open.study);
          const { bytes } = writeWholeProject(one.open.study, one.open.vault);
          const back = importProject(one, await readPagedHere(bytes));
          expect(back.ok ? back.value : back.error.code).toBe("nothing-new");
          expect(toldStudy(one.open.study)).toEqual(before);
        });
      }),
      { numRuns: 8 },
    );
  });
});

function guidsIn(bytes: Uint8Array): readonly string[] {
  const { sources, codes, notes, cases, sets, links } = openQdpx(unpacking, bytes).project.holds;
  const all = JSON.stringify([sources, codes, notes, cases, sets, links]).match(/"guid":"[^"]+"/g) ?? [];
  return [...all].sort();
}
