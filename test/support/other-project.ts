import { utf8, zipFile } from "../../src/core/base/index.ts";

/** A guid that ends in a number. */
export const numberedGuid = (last: number): string =>
  `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

const g = numberedGuid;

/** What another program might export: two coders, three codes, two texts of which one is Arabic, memos, a case, a set, links. */
export function otherProject(more: { readonly coding?: string; readonly whole?: string } = {}): Uint8Array {
  const coding = (number: number, code: number, by: number): string =>
    `<Coding guid="${g(number)}" creatingUser="${g(by)}" creationDateTime="2024-03-08T10:00:00Z"><CodeRef targetGUID="${g(code)}"/></Coding>`;
  const selection = (number: number, start: number, end: number, inner: string): string =>
    `<PlainTextSelection guid="${g(number)}" startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`;
  const markup = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="River study" origin="Another 2.0">
<Users><User guid="${g(1)}" name="Analyst"/><User guid="${g(2)}" name="Second"/></Users>
<CodeBook><Codes><Code guid="${g(10)}" name="Ways out" isCodable="true"><Description>How they left</Description><Code guid="${g(11)}" name="By night" isCodable="true" color="#1c5894"/></Code><Code guid="${g(12)}" name="Fear" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="${g(20)}" name="Wave" typeOfVariable="Text"/></Variables>
<Cases><Case guid="${g(21)}" name="The crossing"><VariableValue><VariableRef targetGUID="${g(20)}"/><TextValue>second</TextValue></VariableValue><SourceRef targetGUID="${g(30)}"/></Case></Cases>
<Sources>
<TextSource guid="${g(30)}" name="Call 1" plainTextPath="internal://${g(30)}.txt">${selection(40, 0, 7, coding(50, 10, 1) + coding(51, 11, 2) + (more.coding ?? ""))}${selection(41, 8, 16, `<Description>Which night?</Description>${coding(52, 11, 2)}`)}${more.whole ?? ""}<NoteRef targetGUID="${g(60)}"/><VariableValue><VariableRef targetGUID="${g(20)}"/><TextValue>first</TextValue></VariableValue></TextSource>
<TextSource guid="${g(31)}" name="Call 2" plainTextPath="internal://${g(31)}.txt">${selection(42, 0, 4, coding(53, 12, 2))}</TextSource>
</Sources>
<Notes><Note guid="${g(60)}" name="On the call"><PlainTextContent>Line was poor.</PlainTextContent></Note></Notes>
<Links><Link guid="${g(70)}" name="because" direction="OneWay" originGUID="${g(10)}" targetGUID="${g(12)}"/></Links>
<Sets><Set guid="${g(71)}" name="Core"><MemberCode targetGUID="${g(10)}"/><MemberSource targetGUID="${g(31)}"/></Set></Sets>
</Project>`;
  return zipFile([
    { name: "project.qde", bytes: utf8(markup) },
    { name: `sources/${g(30)}.txt`, bytes: utf8("We left at night. Nobody spoke.\n") },
    { name: `sources/${g(31)}.txt`, bytes: utf8("خفنا كثيرا في الطريق\n") },
  ]);
}
