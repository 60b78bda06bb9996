import { expect, test } from "vitest";
import { fileKey } from "./file-key.ts";

test("a file is known whatever the case of its letters, and however they are composed", () => {
  expect(fileKey("RÉSUMÉ.pdf")).toBe(fileKey("re\u0301sume\u0301.PDF"));
  expect(fileKey("a.pdf")).not.toBe(fileKey("b.pdf"));
});
