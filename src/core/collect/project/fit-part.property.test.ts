import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMediaPart, liesIn } from "../../study/index.ts";
import { fitPage, fitRegion, fitTime } from "./fit-part.ts";

const number = fc.integer({ min: -50, max: 450 });
const size = fc.integer({ min: 1, max: 400 });

describe("a part that another program marked", () => {
  test("is the same numbers here wherever it lies in the sound", () => {
    fc.assert(
      fc.property(number, number, size, (begin, end, durationMs) => {
        const fitted = fitTime({ begin, end }, durationMs);
        const isIn = begin >= 0 && begin < end && end <= durationMs;
        if (isIn) expect(fitted).toEqual({ part: { is: "time", fromMs: begin, toMs: end }, isCut: false });
        else expect(fitted?.isCut ?? true).toBe(true);
        if (fitted === undefined) return;
        const media = { is: "sound", durationMs, channels: 1, hertz: 8000 } as const;
        expect([isMediaPart({ ...fitted.part }), liesIn(fitted.part, media)]).toEqual([true, true]);
        expect(fitted.part.fromMs).toBeGreaterThanOrEqual(begin);
        // An empty stretch is a millisecond long.
        expect(fitted.part.toMs).toBeLessThanOrEqual(Math.max(end, begin + 1));
      }),
    );
  });

  test("is the same pixels here wherever it lies in the picture, whichever corners say it", () => {
    fc.assert(
      fc.property(number, number, number, number, size, size, (x, y, x2, y2, width, height) => {
        const box = { firstX: x, firstY: y, secondX: x2, secondY: y2 };
        const turned = { firstX: x2, firstY: y, secondX: x, secondY: y2 };
        const fitted = fitRegion(box, { width, height });
        expect(fitRegion(turned, { width, height })).toEqual(fitted);
        if (fitted === undefined) return;
        const { part, isCut } = fitted;
        expect([isMediaPart({ ...part }), liesIn(part, { is: "picture", width, height })]).toEqual([
          true,
          true,
        ]);
        if (isCut) return;
        expect([part.x, part.y]).toEqual([Math.min(x, x2), Math.min(y, y2)]);
        expect([part.x + part.width, part.y + part.height]).toEqual([Math.max(x, x2), Math.max(y, y2)]);
      }),
    );
  });

  test("is the same points here wherever it lies on a page that there is, whichever corners say it", () => {
    fc.assert(
      fc.property(number, number, number, number, number, size, (x, y, x2, y2, page, count) => {
        const box = { firstX: x, firstY: y, secondX: x2, secondY: y2 };
        const fitted = fitPage({ page, box }, count);
        expect(fitPage({ page, box: { firstX: x2, firstY: y2, secondX: x, secondY: y } }, count)).toEqual(
          fitted,
        );
        if (page < 0 || page >= count) expect(fitted).toBeUndefined();
        if (fitted === undefined) return;
        const { part, isCut } = fitted;
        expect(isMediaPart({ ...part })).toBe(true);
        expect(liesIn(part, { is: "pages", count })).toBe(true);
        if (isCut) return;
        expect([part.page, part.x, part.y]).toEqual([page, Math.min(x, x2), Math.min(y, y2)]);
        expect([part.x + part.width, part.y + part.height]).toEqual([Math.max(x, x2), Math.max(y, y2)]);
      }),
    );
  });

  test("of a recording whose length nobody knows has no end that it could pass", () => {
    expect(fitTime({ begin: 0, end: 90_000_000 })).toEqual({
      part: { is: "time", fromMs: 0, toMs: 90_000_000 },
      isCut: false,
    });
    expect(fitTime({ begin: 5, end: 4 })).toBeUndefined();
  });
});
