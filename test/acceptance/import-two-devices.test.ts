import { describe, expect, test } from "vitest";
import { codePassage } from "../../src/app/code-passage.ts";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { undo } from "../../src/app/undo.ts";
import { code, coding, passage, source } from "../../src/core/study/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, expectOk } from "../support/journey.ts";
import { otherProject } from "../support/other-project.ts";
import { readHere } from "../support/read-project-here.ts";
import { copyJourney } from "../support/two-copies.ts";
import { placeOfWords } from "../support/working-study.ts";

const tables = [source, code, passage, coding] as const;
const held = (at: ReturnType<typeof copyJourney>["here"]) =>
  tables.map((table) =>
    at.open.study
      .all(table)
      .map(({ id }) => id)
      .toSorted(),
  );

describe("a project that came in on one of two devices", () => {
  test("is there on the other, and so is its undo, whichever is heard of first", () => {
    const at = beginJourney();
    expectOk(importProject(at.desk, readHere(otherProject())));
    const { here, there, meet } = copyJourney(at);
    undo(there.desk);
    expect(there.open.study.all(source)).toEqual([]);
    meet();
    expect(held(here)).toEqual(held(there));
    expect(verifyStudy(here.open).findings).toEqual([]);
    here.open.close();
    there.open.close();
  });

  test("leaves what the other device did with it meanwhile whole", () => {
    const at = beginJourney();
    expectOk(importProject(at.desk, readHere(otherProject())));
    const { here, there, meet } = copyJourney(at);
    undo(there.desk);
    const [text] = here.open.study.all(source);
    const [one] = here.open.study.all(code);
    if (text === undefined || one === undefined) throw new Error("Both came over");
    expectOk(codePassage(here.desk, { ...placeOfWords(here.desk, text.id, "Nobody"), code: one.id }));
    meet();
    expect(verifyStudy(here.open).findings).toEqual([]);
    // It can come in again, and is known then by what is there.
    expectOk(importProject(here.desk, readHere(otherProject())));
    expect(verifyStudy(here.open).findings).toEqual([]);
    here.open.close();
    there.open.close();
  });

  test("came in on both at once and stands twice, each whole", () => {
    const { here, there, meet } = copyJourney(beginJourney());
    for (const { desk } of [here, there]) expectOk(importProject(desk, readHere(otherProject())));
    meet();
    expect(here.open.study.all(source)).toHaveLength(4);
    expect(here.open.study.all(coding)).toHaveLength(8);
    const [first] = here.open.study.all(source);
    expect(first).toBeDefined();
    here.open.close();
    there.open.close();
  });
});
