import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../../app/views.ts";
import { elsewhere, layDots } from "./dot-map.ts";

const anyDots = fc
  .array(
    fc.record({
      role: fc.constantFrom("insider", "official", "civilian"),
      place: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      direction: fc.constantFrom("for" as const, "against" as const, "silent" as const),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((dots) =>
    dots.map((dot, i) => ({ ...dot, name: `S${i}`, source: String(i).padStart(20, "0") as RecordId })),
  );

describe("layDots", () => {
  test("draws every source once, inside the drawing, and no two on each other", () => {
    fc.assert(
      fc.property(anyDots, fc.constantFrom(346, 440), (dots, room) => {
        const map = layDots(dots, room);
        expect(map.dots.map(({ source }) => source).sort()).toEqual(dots.map(({ source }) => source).sort());
        for (const { x, y } of map.dots) {
          expect(x).toBeGreaterThan(map.left);
          expect(x).toBeLessThan(map.width);
          expect(y).toBeLessThan(map.height);
        }
        for (const [i, one] of map.dots.entries())
          for (const other of map.dots.slice(i + 1))
            expect(Math.abs(one.x - other.x) + Math.abs(one.y - other.y)).toBeGreaterThan(14);
      }),
    );
  });

  test("cuts a name only as far as its neighbours leave room", () => {
    const dot = (source: string) => ({
      role: "insider",
      place: "a",
      direction: "for" as const,
      name: "A long title of a source",
      source: source.padStart(20, "0") as RecordId,
    });
    expect(layDots([dot("1")], 440).dots[0]?.letters).toBeGreaterThan(24);
    expect(layDots([..."12345"].map(dot), 440).dots[0]?.letters).toBeLessThan(13);
  });

  test("gives places beyond the fifth one column together", () => {
    const dots = [..."abcdefg"].map((place, i) => ({
      role: "insider",
      place,
      direction: "for" as const,
      name: place,
      source: String(i).padStart(20, "0") as RecordId,
    }));
    expect(layDots(dots).columns.map(({ name }) => name)).toEqual(["a", "b", "c", "d", elsewhere]);
  });
});
