import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { openRealName, realName } from "./real-name.ts";
import { registerOf } from "./testing/register-of.ts";

describe("realName", () => {
  const name = realName("Khalid Hadduri");

  test("prints as redacted in every way a program prints", () => {
    const printed = [
      String(name),
      `${name}`,
      JSON.stringify({ name }),
      inspect(name),
      inspect({ name }, { depth: 9 }),
    ];
    for (const each of printed) expect(each).not.toContain("Khalid");
    expect(Object.keys(name)).toEqual([]);
  });

  test("is read by openRealName", () => {
    expect(openRealName(name)).toBe("Khalid Hadduri");
  });

  test("is not printed by a compiled register either", () => {
    const register = registerOf({ "Fighter 3": ["Khalid Hadduri"] });
    for (const each of [String(register), JSON.stringify(register), inspect(register, { depth: 9 })]) {
      expect(each).toContain("<redacted>");
      expect(each.toLowerCase()).not.toContain("khalid");
    }
  });
});
