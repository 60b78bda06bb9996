import { expect, test } from "vitest";
import { releaseUncleared } from "./uncleared.ts";

test("releaseUncleared hands text over only after the note of it is kept, and the note holds no words", () => {
  const notes: unknown[] = [];
  const text = releaseUncleared("Khalid said so", {
    askedBy: "m1",
    to: "terminal",
    note: (entry) => notes.push(entry),
  });
  expect(text).toBe("Khalid said so");
  expect(notes).toEqual([{ askedBy: "m1", to: "terminal", characters: 14 }]);
  const failing = (): never => {
    throw new Error("The log is full");
  };
  expect(() => releaseUncleared("Khalid", { askedBy: "m1", to: "file", note: failing })).toThrow(
    "The log is full",
  );
});
