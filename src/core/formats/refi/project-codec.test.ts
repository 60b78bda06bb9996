import { describe, expect, test } from "vitest";
import { readCodebook, readProject, writeCodebook } from "./project-codec.ts";

const code = "20000000-0000-4000-8000-000000000001";

function project(inner: string, attributes = 'xmlns="urn:QDA-XML:project:1.0" name="A study"'): string {
  return `<?xml version="1.0"?><Project ${attributes}>${inner}</Project>`;
}

describe("a project as programs really write it", () => {
  test("is read whatever its namespace, prefix and byte order mark", () => {
    const text = `\ufeff<?xml version="1.0"?><q:Project xmlns:q="urn:QDA-XML:project:0:10" name="Old"><q:CodeBook><q:Codes><q:Code guid="{${code.toUpperCase()}}" name="Fear" isCodable="True" color="rgb(255, 0, 16)"/></q:Codes></q:CodeBook></q:Project>`;
    expect(readProject(text)?.holds).toMatchObject({
      name: "Old",
      codes: [{ guid: code, name: "Fear", isCodable: true, colour: "#ff0010", notes: [], children: [] }],
    });
  });

  test("tells what is not as the standard has it, and reads it all the same", () => {
    const read = readProject(
      project(
        `<Sources><TextSource guid="x" creationDateTime="yesterday"><Coding guid="${code}"/><Description>late</Description></TextSource><MapSource guid="${code}"/></Sources><CodeBook><Codes/></CodeBook>`,
      ),
    );
    expect(read?.holds.sources).toMatchObject([{ kind: "text", description: "late", codings: [] }]);
    expect(read?.oddities).toEqual([
      { element: "TextSource", oddity: "odd-guid" },
      { element: "TextSource", oddity: "odd-moment" },
      { element: "Coding", oddity: "left-out" },
      { element: "MapSource", oddity: "left-out" },
    ]);
    expect(read?.faults).toEqual([
      { element: "Project", fault: "out-of-order", part: "CodeBook" },
      { element: "Sources", fault: "unknown-child", part: "MapSource" },
      { element: "TextSource", fault: "bad-value", part: "guid" },
      { element: "TextSource", fault: "bad-value", part: "creationDateTime" },
      { element: "TextSource", fault: "out-of-order", part: "Description" },
      { element: "Coding", fault: "missing-child", part: "CodeRef" },
      { element: "Codes", fault: "missing-child", part: "Code" },
    ]);
  });

  const numbered = `<CodeBook><Codes><Code guid="Code-17" name="Fear" isCodable="true"/></Codes></CodeBook><Sources><TextSource name="Anna"><PlainTextSelection guid="2" startPosition="0" endPosition="1"><Coding guid="3"><CodeRef targetGUID=" code-17"/></Coding></PlainTextSelection></TextSource></Sources>`;

  test("keeps together what goes by ids of another form, and tells what has none", () => {
    const read = readProject(project(numbered));
    const [fear] = read?.holds.codes ?? [];
    expect(fear?.guid).toMatch(/^[0-9a-f-]{36}$/);
    expect(read?.holds.sources).toMatchObject([{ selections: [{ codings: [{ code: fear?.guid }] }] }]);
    expect(read?.oddities).toEqual([
      { element: "Code", oddity: "odd-guid" },
      { element: "TextSource", oddity: "no-guid" },
      { element: "PlainTextSelection", oddity: "odd-guid" },
      { element: "Coding", oddity: "odd-guid" },
    ]);
  });

  test("knows such records again in a later export, and never takes those of another project for them", () => {
    const guidsIn = (text: string): string[] => {
      const held = readProject(text)?.holds;
      const ofSources = (held?.sources ?? []).flatMap(({ guid, selections }) => [
        guid,
        ...selections.map((each: { readonly guid: string }) => each.guid),
      ]);
      return [...(held?.codes ?? []).map(({ guid }) => guid), ...ofSources];
    };
    const first = guidsIn(project(numbered));
    expect(new Set(first).size).toBe(3);
    const more = numbered.replace("</Codes>", `<Code guid="18" name="Trust" isCodable="true"/></Codes>`);
    expect(guidsIn(project(more))).toEqual(expect.arrayContaining(first));
    for (const other of [
      project(numbered, 'xmlns="urn:QDA-XML:project:1.0" name="Another"'),
      project(numbered.replace("Anna", "Omar")),
      project(numbered.replace("Fear", "Anger")),
    ])
      expect(guidsIn(other).filter((each) => first.includes(each))).toEqual([]);
  });

  test("is none where the root is another's", () => {
    expect(readProject("<TEI><text/></TEI>")).toBeUndefined();
    expect(readCodebook(project(""))).toBeUndefined();
  });

  test("declares no entities", () => {
    expect(() => readProject('<!DOCTYPE a [<!ENTITY b "c">]><Project name="&b;"/>')).toThrow("UnsafeMarkup");
  });
});

describe("a codebook alone", () => {
  test("is read as it was written", () => {
    const book = {
      origin: "Grounds",
      codes: [{ guid: code, name: "خوف < fear", isCodable: false, notes: [], children: [] }],
      sets: [{ guid: code, name: "First", codes: [code], sources: [], notes: [] }],
    };
    expect(readCodebook(writeCodebook(book))).toEqual({ holds: book, oddities: [], faults: [] });
  });
});
