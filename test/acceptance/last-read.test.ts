import { expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { lastRead } from "../../src/app/last-read.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { newWorkingStudy } from "../support/working-study.ts";

test("what was read is read once for each state of the study, and anew where the reading failed", async () => {
  const desk = newWorkingStudy(temporaryFolder());
  const { study } = desk.open;
  const readings = lastRead<Promise<number>>();
  let times = 0;
  const ask = (about: string, fails = false): Promise<number> =>
    readings.of(study, about, async () => {
      times++;
      if (fails) throw new Error("A thread died");
      return times;
    });
  expect(await Promise.all([ask("a"), ask("a")])).toEqual([1, 1]);
  await expect(ask("b", true)).rejects.toThrow("A thread died");
  expect(await ask("b")).toBe(3);
  addCode(desk, { name: "Fear" });
  expect(await ask("b")).toBe(4);
  desk.open.close();
});
