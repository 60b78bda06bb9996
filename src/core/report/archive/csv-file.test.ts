import { expect, test } from "vitest";
import { csvFile } from "./csv-file.ts";

test("a table keeps commas, quotes and line ends, and is marked as UTF-8", () => {
  expect(csvFile(["a", "b"], [["one, two", 'say "no"\nplease']])).toBe(
    '\uFEFFa,b\r\n"one, two","say ""no""\nplease"\r\n',
  );
});

test("a cell that a spreadsheet would run is made inert", () => {
  const cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain"];
  expect(csvFile(["a"], [cells]).split("\r\n")[1]).toBe("'=1+1,'+1,'-1,'@SUM(A1),'\tx,plain");
});

test("keeps a formula inert where a spreadsheet parts cells at semicolons", () => {
  const cells = ["said;=1+1", 'said; "@SUM(A1)', "a;b", "\n=1", "＝1"];
  expect(csvFile(["a"], [cells]).split("\r\n")[1]).toBe(`said;'=1+1,"said; ""'@SUM(A1)",a;b,"'\n=1",'＝1`);
});
