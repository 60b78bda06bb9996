import { expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { readReferences } from "./ris.ts";
import { readRefused } from "./testing/build-files.ts";

const list = `TY  - RPRT
AU  - Petrova, Anna
TI  - A report on the
 summer
PY  - 2017
DA  - 2017/08/14/rainy
PB  - The office
L1  - internal-pdf://report%201.pdf
UR  - https://example.org/report.pdf
ER  -

TY  - NEWS
T1  - Новости
Y1  - 2016///
L1  - C:\\scans\\a.txt;file:///home/b.docx
ER  - 
`;

test("reads title, date and publisher of each record, and the names of its files without their folders", () => {
  expect(readReferences(utf8(`\ufeff${list.replaceAll("\n", "\r\n")}`))).toEqual([
    { title: "A report on the", date: "2017-08-14", publisher: "The office", files: ["report 1.pdf"] },
    { title: "Новости", date: "2016", files: ["a.txt", "b.docx"] },
  ]);
});

test("gives nothing for what is no such list, and reads one that is cut short as far as it goes", () => {
  expect(readReferences(utf8("TY: a letter"))).toBeUndefined();
  expect(readReferences(new Uint8Array([0, 1, 2, 3]))).toBeUndefined();
  expect(readReferences(utf8(list.slice(0, 240)))).toHaveLength(1);
});

test("is refused as a text by name", async () => {
  expect(await readRefused("a.txt", list)).toEqual({ type: "KindNotRead", kind: "references" });
});
