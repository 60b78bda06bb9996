import { describe, expect, test } from "vitest";
import { newRecoveryCode, printRecoveryCode } from "./recovery-code.ts";
import { drawDrill, groupsOf, isGroup } from "./recovery-drill.ts";

describe("the drill of a recovery code", () => {
  test("asks for two different groups that are there, in their order", () => {
    const code = newRecoveryCode();
    for (let one = 0; one < 256; one += 5) {
      for (let other = 0; other < 256; other += 7) {
        const [first, second] = drawDrill(code, () => Uint8Array.of(one, other));
        expect(first).toBeLessThan(second);
        expect(groupsOf(code)[first]).toHaveLength(3);
        expect(groupsOf(code)[second]).toHaveLength(3);
      }
    }
  });

  test("takes a group as a person reads it off paper, and no other", () => {
    const code = printRecoveryCode(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + at));
    const at = groupsOf(code).findIndex((group) => /[01]/.test(group));
    const group = groupsOf(code)[at] ?? "";
    expect(group).toMatch(/[01]/);
    expect(isGroup(code, at, ` ${group.toLowerCase().replaceAll("0", "o").replaceAll("1", "l")} `)).toBe(
      true,
    );
    expect(isGroup(code, at, group.slice(0, 2))).toBe(false);
    expect(isGroup(code, (at + 1) % 9, group)).toBe(false);
  });
});
