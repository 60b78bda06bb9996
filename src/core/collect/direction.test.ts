import { expect, test } from "vitest";
import { directionOf } from "./direction.ts";

test("goes by most letters, not by the first", () => {
  expect(directionOf("NATO قالت إن الطريق مغلق منذ أيام")).toBe("rtl");
  expect(directionOf("سلام was the only word he said to us that day")).toBe("ltr");
  expect(directionOf("שלום לכולם")).toBe("rtl");
});

test("goes by the first letter where both are equal, and says nothing without letters", () => {
  expect(directionOf("ab سل")).toBe("ltr");
  expect(directionOf("سل ab")).toBe("rtl");
  expect(directionOf("12 – 14")).toBeUndefined();
});
