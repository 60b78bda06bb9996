import { describe, expect, test } from "vitest";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { listMemos } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { zipOf } from "../../src/core/formats/testing/build-files.ts";
import { code, coding, member, passage, source, studyCase } from "../../src/core/study/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, expectOk } from "../support/journey.ts";
import { numberedGuid } from "../support/other-project.ts";
import { readHere } from "../support/read-project-here.ts";
import { refusalOf } from "../support/refusal-of.ts";

interface Written {
  readonly name: string;
  readonly code: string;
  readonly words: string;
}

/** A project in which the one record of every kind has the same id. */
function projectWith(id: string, { name, code: called, words }: Written) {
  return readHere(
    zipOf({
      "project.qde": `<Project name="${name}" origin="Counter 1"><Users><User guid="${id}" name="Ann of ${name}"/></Users>
      <CodeBook><Codes><Code guid="${id}" name="${called}" isCodable="true"/></Codes></CodeBook>
      <Cases><Case guid="${id}" name="Case of ${name}"><SourceRef targetGUID="${id}"/></Case></Cases>
      <Sources><TextSource guid="${id}" name="Call"><PlainTextContent>${words}</PlainTextContent><PlainTextSelection guid="${id}" startPosition="0" endPosition="4"><Coding guid="${id}" creatingUser="${id}"><CodeRef targetGUID="${id}"/></Coding></PlainTextSelection><NoteRef targetGUID="${id}"/></TextSource></Sources>
      <Notes><Note guid="${id}" name="Doubt"><PlainTextContent>Doubt of ${name}.</PlainTextContent></Note></Notes></Project>`,
    }),
  );
}

const north = { name: "North", code: "Fear", words: "They left by night." };
const south = { name: "South", code: "Money", words: "Paid at the ferry." };

type Bench = ReturnType<typeof beginJourney>["desk"];

/** Each coding with the words, the code and the coder that it joins. */
function codingsOf(desk: Bench) {
  const { study } = desk.open;
  return study.all(coding).map((each) => {
    const on = study.get(passage, each.passage);
    const words = on === undefined ? "" : expectOk(readSource(desk, { source: on.source })).text;
    return [
      words.slice(on?.start, on?.end),
      study.get(code, each.code)?.name,
      study.get(member, each.coder)?.name,
    ];
  });
}

describe("projects that number their records", () => {
  test("one after the other stay two, each with its own texts, codes and coders", () => {
    const { desk } = beginJourney();
    expectOk(importProject(desk, projectWith("1", north)));
    expect(expectOk(importProject(desk, projectWith("1", south)))).toMatchObject({
      sources: 1,
      codes: 1,
      passages: 1,
      codings: 1,
      memos: 1,
      otherWords: 0,
    });
    expect(codingsOf(desk)).toEqual([
      ["They", "Fear", "Ann of North"],
      ["Paid", "Money", "Ann of South"],
    ]);
    expect(desk.open.study.all(studyCase).map(({ name }) => name)).toEqual([
      "Case of North",
      "Case of South",
    ]);
    expect(listMemos(desk, {}).map(({ text, about }) => [text, about.table])).toEqual([
      ["Doubt of South.", source.name],
      ["Doubt of North.", source.name],
    ]);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("twice are known again, and nothing doubles", () => {
    const { desk } = beginJourney();
    expectOk(importProject(desk, projectWith("1", north)));
    expectOk(importProject(desk, projectWith("1", south)));
    for (const each of [north, south])
      expect(refusalOf(importProject(desk, projectWith("1", each)))).toBe("nothing-new");
  });
});

describe("a project that gives every record the same guid", () => {
  test("has its codings on its code and by its coder all the same", () => {
    const { desk } = beginJourney();
    expectOk(importProject(desk, projectWith(numberedGuid(1), north)));
    expect(codingsOf(desk)).toEqual([["They", "Fear", "Ann of North"]]);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });
});
