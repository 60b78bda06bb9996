/** A rectangle in pixels of a picture, or points of a page as it is shown. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Point = readonly [across: number, down: number];

/** The rectangle between two corners, within the picture; `undefined` where a hand did not move: that was a press. */
export function regionAcross(one: Point, other: Point, size: Size): Rectangle | undefined {
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  const [left, right] = [one[0], other[0]].sort((a, b) => a - b).map((each) => within(each, size.width));
  const [top, bottom] = [one[1], other[1]].sort((a, b) => a - b).map((each) => within(each, size.height));
  const [x = 0, y = 0] = [left, top];
  const [width, height] = [(right ?? 0) - x, (bottom ?? 0) - y];
  const least = Math.max(1, Math.min(size.width, size.height) / 200);
  return width < least || height < least ? undefined : { x, y, width, height };
}

/** Where a region begins that is drawn by keys: a quarter of the picture, in its midst. */
export function startingRegion(size: Size): Rectangle {
  const [width, height] = [Math.max(1, Math.round(size.width / 4)), Math.max(1, Math.round(size.height / 4))];
  return {
    x: Math.round((size.width - width) / 2),
    y: Math.round((size.height - height) / 2),
    width,
    height,
  };
}

/** A region after an arrow: moved by a fiftieth of the picture, or made larger or smaller; never over its edge. */
export function movedBy(region: Rectangle, arrow: string, resizes: boolean, size: Size): Rectangle {
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 50));
  const across = arrow === "ArrowLeft" ? -step : arrow === "ArrowRight" ? step : 0;
  const down = arrow === "ArrowUp" ? -step : arrow === "ArrowDown" ? step : 0;
  const { x, y, width, height } = region;
  if (resizes)
    return {
      x,
      y,
      width: Math.min(size.width - x, Math.max(1, width + across)),
      height: Math.min(size.height - y, Math.max(1, height + down)),
    };
  return {
    x: Math.min(size.width - width, Math.max(0, x + across)),
    y: Math.min(size.height - height, Math.max(0, y + down)),
    width,
    height,
  };
}
