import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type Crew, gatherCrew } from "./crew.ts";

let crew: Crew | undefined;

afterEach(() => crew?.end());

describe("a crew", () => {
  test("that lost a thread knows it, and refuses work instead of waiting for the dead", async () => {
    crew = gatherCrew(fileURLToPath(new URL("./testing/dying-thread.ts", import.meta.url)), 1);
    expect(crew.isWhole()).toBe(true);
    await expect(crew.work([{ kind: "steps" }])).rejects.toThrow("has ended");
    expect(crew.isWhole()).toBe(false);
    await expect(crew.work([{ kind: "steps" }])).rejects.toThrow("has ended");
  });
});
