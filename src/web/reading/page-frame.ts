/** A rectangle: on a page as it is shown from the upper left corner, or in its PDF from the lower left one; in points. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What of a viewport of pdf.js, at scale 1, is needed to lay regions on a page. */
interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly viewBox: readonly number[];
  readonly convertToViewportPoint: (x: number, y: number) => readonly number[];
  readonly convertToPdfPoint: (x: number, y: number) => readonly number[];
}

/** A page as it is shown, turned as its PDF says. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** Where a region of the PDF lies on the page that is shown. */
  readonly shown: (region: Rectangle) => Rectangle;
  /** The region of the PDF, in whole points, that lies there. */
  readonly marked: (box: Rectangle) => Rectangle;
}

/** Lay regions on a page. They are measured from the corner of the page, which may lie below the origin of its PDF. */
export function pageFrame(viewport: Viewport): PageFrame {
  const [left = 0, bottom = 0] = viewport.viewBox.map((each) => Math.min(0, each));
  const { width, height } = viewport;
  return {
    width,
    height,
    shown: (region) => turned(region, (x, y) => viewport.convertToViewportPoint(x + left, y + bottom)),
    marked(box) {
      const { x, y, ...size } = turned(box, (across, down) => viewport.convertToPdfPoint(across, down));
      const [fromX, fromY] = [Math.max(0, Math.round(x - left)), Math.max(0, Math.round(y - bottom))];
      return {
        x: fromX,
        y: fromY,
        width: Math.max(1, Math.round(x - left + size.width) - fromX),
        height: Math.max(1, Math.round(y - bottom + size.height) - fromY),
      };
    },
  };
}

function turned(
  { x, y, width, height }: Rectangle,
  turn: (x: number, y: number) => readonly number[],
): Rectangle {
  const [one, other] = [turn(x, y), turn(x + width, y + height)];
  const [left = 0, right = 0] = [one[0] ?? 0, other[0] ?? 0].sort((a, b) => a - b);
  const [low = 0, high = 0] = [one[1] ?? 0, other[1] ?? 0].sort((a, b) => a - b);
  return { x: left, y: low, width: right - left, height: high - low };
}
