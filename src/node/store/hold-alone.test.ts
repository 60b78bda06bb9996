import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { holdAlone } from "./hold-alone.ts";
import { whatAnotherGets } from "./testing/another-process.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("what one program holds no other can, nor the same one twice, until it lets go", () => {
  const folder = temporaryFolder();
  const path = join(folder, "making.lock");
  const letGo = holdAlone(path);
  expect(letGo).toBeDefined();
  expect(readdirSync(folder)).toEqual(["making.lock"]);
  expect(holdAlone(path)).toBeUndefined();
  expect(whatAnotherGets(path)).toBe("SQLITE_BUSY");
  letGo?.();
  expect(whatAnotherGets(path)).toBe("let in");
  const again = holdAlone(path);
  expect(again).toBeDefined();
  again?.();
  expect(readFileSync(path)).toHaveLength(0);
});
