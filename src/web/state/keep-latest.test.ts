import { expect, test } from "vitest";
import { keepLatest } from "./keep-latest.ts";

/** Takes what is sent and answers when it is told to. */
function slowProgram() {
  const taken: number[] = [];
  const answers: (() => void)[] = [];
  const send = (value: number): Promise<void> => {
    taken.push(value);
    return new Promise((done) => answers.push(done));
  };
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await new Promise(setImmediate);
  };
  return { taken, send, answer };
}

test("one is on its way at a time, and of what came meanwhile only the last follows", async () => {
  const { taken, send, answer } = slowProgram();
  const keep = keepLatest(send);
  const all = [keep(1), keep(2), keep(3)];
  expect(taken).toEqual([1]);
  await answer();
  expect(taken).toEqual([1, 3]);
  await answer();
  await Promise.all(all);
  void keep(4);
  expect(taken).toEqual([1, 3, 4]);
});

test("goes on after one that failed", async () => {
  let fails = true;
  const taken: number[] = [];
  const keep = keepLatest(async (value: number) => {
    await Promise.resolve();
    if (fails) throw new Error("not kept");
    taken.push(value);
  });
  await expect(keep(1)).rejects.toThrow("not kept");
  fails = false;
  await keep(2);
  expect(taken).toEqual([2]);
});
