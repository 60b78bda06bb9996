import { describe, expect, test } from "vitest";
import { heldBackAt, stricterReleases } from "./release.ts";

describe("holding a passage back", () => {
  test("goes further than its source, and never less far", () => {
    expect(stricterReleases("quote")).toEqual(["paraphrase", "never"]);
    expect(stricterReleases("paraphrase")).toEqual(["never"]);
    expect(stricterReleases("never")).toEqual([]);
  });

  test("means nothing where the source is held back as far already", () => {
    expect(heldBackAt({ release: "never" }, { release: "paraphrase" })).toBe("never");
    expect(heldBackAt({ release: "paraphrase" }, { release: "never" })).toBeUndefined();
    expect(heldBackAt({ release: "quote" }, { release: "quote" })).toBeUndefined();
    expect(heldBackAt({}, { release: "quote" })).toBeUndefined();
  });
});
