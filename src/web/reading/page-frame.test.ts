import fc from "fast-check";
import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { scanOf } from "../../../test/support/scan.ts";
import { pageFrame } from "./page-frame.ts";

async function framed(rotation: number, mediaBox = "[0 0 595 842]") {
  const text = Buffer.from(scanOf(1)).toString("latin1").replace("[0 0 595 842]", mediaBox);
  const page = await (await getDocumentProxy(new Uint8Array(Buffer.from(text, "latin1")))).getPage(1);
  return pageFrame(page.getViewport({ scale: 1, rotation }));
}

const region = fc.record({
  x: fc.nat(500),
  y: fc.nat(700),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 140 }),
});

test.each([0, 90, 180, 270])(
  "a region is the same after it was shown on a page turned by %d",
  async (rotation) => {
    const frame = await framed(rotation);
    expect([frame.width, frame.height]).toEqual(rotation % 180 === 0 ? [595, 842] : [842, 595]);
    fc.assert(
      fc.property(region, (each) => {
        const shown = frame.shown(each);
        expect(frame.marked(shown)).toEqual(each);
        expect(Math.min(shown.x, shown.y)).toBeGreaterThanOrEqual(0);
        expect(shown.x + shown.width).toBeLessThanOrEqual(frame.width);
        expect(shown.y + shown.height).toBeLessThanOrEqual(frame.height);
      }),
    );
  },
);

test("a region at the lower left corner of a page is at its foot, and at its upper left once the page is turned right", async () => {
  const corner = { x: 0, y: 0, width: 100, height: 50 };
  expect((await framed(0)).shown(corner)).toEqual({ x: 0, y: 792, width: 100, height: 50 });
  expect((await framed(90)).shown(corner)).toEqual({ x: 0, y: 0, width: 50, height: 100 });
});

test("a page that begins below the origin of its PDF is measured from its own corner", async () => {
  const frame = await framed(0, "[-5 -5 95 95]");
  expect(frame.shown({ x: 0, y: 0, width: 10, height: 20 })).toEqual({ x: 0, y: 80, width: 10, height: 20 });
  expect(frame.marked({ x: -3, y: 90.4, width: 13, height: 10 })).toEqual({
    x: 0,
    y: 0,
    width: 10,
    height: 10,
  });
});
