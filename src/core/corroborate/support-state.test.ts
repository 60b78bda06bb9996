import { expect, test } from "vitest";
import { supportState } from "./support-state.ts";

test("names the state of a claim's support, what speaks against it before anything else", () => {
  expect(stateOf({})).toBe("supported");
  expect(stateOf({ against: 1 })).toBe("contested");
  expect(stateOf({ for: 0, against: 2 })).toBe("contested");
  expect(stateOf({ high: 1 })).toBe("one");
  expect(stateOf({ form: "expectation" })).toBe("voiced");
  expect(stateOf({ form: "expectation", against: 1 })).toBe("contested");
  expect(stateOf({ for: 0, silent: 3, high: 0 })).toBe("nothing");
  expect(stateOf({ assumption: true, against: 1 })).toBe("assumption");
});

function stateOf(given: {
  readonly for?: number;
  readonly against?: number;
  readonly silent?: number;
  readonly high?: number;
  readonly form?: "expectation";
  readonly assumption?: true;
}) {
  const side = (passages: number) => ({ passages, sources: passages });
  return supportState({
    form: given.form ?? "general",
    counts: { for: side(given.for ?? 3), against: side(given.against ?? 0), silent: side(given.silent ?? 0) },
    independence: { range: { high: given.high ?? 3 } },
    ...(given.assumption && { assumption: { state: "not-reviewed" } }),
  });
}
