import { describe, expect, test } from "vitest";
import { readProject } from "./project-codec.ts";
import type { RefiProject } from "./refi-project.ts";

interface Numbered {
  readonly name?: string;
  readonly first?: string;
  readonly more?: string;
}

/** A project of a program that numbers the records of each kind from 1. */
function numbered({ name = "P", first = "Fear", more = "" }: Numbered = {}) {
  return read(
    `<Project name="${name}"><Users><User guid="1" name="Ann"/></Users>
    <CodeBook><Codes><Code guid="1" name="${first}" isCodable="true"/>${more}</Codes></CodeBook>
    <Variables><Variable guid="1" name="Wave" typeOfVariable="Text"/></Variables>
    <Cases><Case guid="1" name="One"><VariableValue><VariableRef targetGUID="1"/><TextValue>a</TextValue></VariableValue><SourceRef targetGUID="1"/><SelectionRef targetGUID="1"/></Case></Cases>
    <Sources><TextSource guid="1" name="Call"><PlainTextSelection guid="1" startPosition="0" endPosition="2"><Coding guid="1" creatingUser="1"><CodeRef targetGUID="{1}"/></Coding></PlainTextSelection><NoteRef targetGUID="1"/></TextSource></Sources>
    <Notes><Note guid="1" name="Doubt"/></Notes><Links><Link guid="1" originGUID="1" targetGUID="1"/></Links>
    <Sets><Set guid="1" name="Near"><MemberCode targetGUID="1"/><MemberSource targetGUID="1"/><MemberNote guid="1"/></Set></Sets></Project>`,
  );
}

function read(markup: string): RefiProject {
  const found = readProject(markup);
  if (found === undefined) throw new Error("It is no project");
  return found.holds;
}

/** The ids of all that is in a project, by what has them. */
function idsOf({ users, codes, variables, cases, sources, notes, links, sets }: RefiProject) {
  const selections = sources.flatMap((each) => (each.kind === "text" ? each.selections : []));
  const codings = selections.flatMap((each) => each.codings);
  const all = { users, codes, variables, cases, sources, selections, codings, notes, links, sets };
  return Object.values(all).flatMap((list) => list.map(({ guid }) => guid));
}

describe("ids that are no guids", () => {
  test("mean another record in each kind, and who refers to one means that of its kind", () => {
    const project = numbered();
    const ids = idsOf(project);
    expect(new Set(ids).size).toBe(10);
    const [user, code, variable, , source, selection, coding, note] = ids;
    expect(project.sources).toMatchObject([
      {
        notes: [note],
        selections: [{ guid: selection, codings: [{ guid: coding, by: user, code }] }],
      },
    ]);
    expect(project.cases).toMatchObject([
      { values: [{ variable }], sources: [source], selections: [selection] },
    ]);
    expect(project.sets).toMatchObject([{ codes: [code], sources: [source], notes: [note] }]);
    // What can join anything means the first that can be joined.
    expect(project.links).toMatchObject([{ from: code, to: code }]);
  });

  test.each([{ name: "Q" }, { first: "Hope" }])(
    "mean other records in another project: %j",
    (other: Numbered) => {
      const here = idsOf(numbered());
      expect(idsOf(numbered(other)).filter((id) => here.includes(id))).toEqual([]);
    },
  );

  test("mean the same records when the project has grown", () => {
    const grown = idsOf(numbered({ more: `<Code guid="2" name="Hope" isCodable="true"/>` }));
    expect(idsOf(numbered()).every((id) => grown.includes(id))).toBe(true);
  });

  test("that differ in case alone are two, and one is found in another case where only that one is there", () => {
    const code = (guid: string) => `<Code guid="${guid}" name="${guid}" isCodable="true"/>`;
    const set = (guid: string) => `<Set guid="s${guid}" name="s"><MemberCode targetGUID="${guid}"/></Set>`;
    const { codes, sets } = read(
      `<Project name="P"><CodeBook><Codes>${["aB", "Ab", "Last"].map(code).join("")}</Codes></CodeBook><Sets>${["aB", "Ab", "LAST"].map(set).join("")}</Sets></Project>`,
    );
    expect(new Set(codes.map(({ guid }) => guid)).size).toBe(3);
    expect(sets.map((each) => each.codes)).toEqual(codes.map(({ guid }) => [guid]));
  });

  test("that are words of the language of this program are ids as any other", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const codes = ids.map((guid) => `<Code guid="${guid}" name="c" isCodable="true"/>`).join("");
    const found = read(`<Project name="P"><CodeBook><Codes>${codes}</Codes></CodeBook></Project>`).codes;
    expect(new Set(found.map(({ guid }) => guid)).size).toBe(4);
  });

  test("that are missing are made up, other ones in each project and the same on the next reading", () => {
    const codes = (name: string) =>
      idsOf(
        read(
          `<Project name="${name}"><CodeBook><Codes><Code name="Fear"/><Code name="Fear"/></Codes></CodeBook></Project>`,
        ),
      );
    expect(new Set([...codes("P"), ...codes("Q")]).size).toBe(4);
    expect(codes("P")).toEqual(codes("P"));
  });
});
