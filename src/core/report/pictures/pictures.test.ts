import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lampAnswers,
  lampCarriers,
  lampCoverage,
  lampEffects,
  lampFan,
  lampFates,
} from "../../../../test/support/brief-pictures.ts";
import type { Mark, Picture } from "../brief-document.ts";
import { answerPicture, answersInWords } from "./answer-picture.ts";
import { coverageInWords, coveragePicture } from "./coverage-picture.ts";
import { type EffectRow, effectsInWords, effectsPicture } from "./effects-picture.ts";
import { fanInWords, fanPicture } from "./fan-picture.ts";
import { fatesInWords, fatesPicture } from "./fates-picture.ts";
import { type HeatToDraw, heatInWords, heatPicture } from "./heat-picture.ts";
import type { PictureWidth } from "./picture-marks.ts";
import { textWidth } from "./text-width.ts";
import { carriersInWords, tornadoPicture } from "./tornado-picture.ts";

const widths: readonly PictureWidth[] = [720, 360];

const pictures: Readonly<Record<string, (width: PictureWidth) => Picture>> = {
  answers: (width) => answerPicture(lampAnswers, width),
  carriers: (width) => tornadoPicture(lampCarriers, width),
  coverage: (width) => coveragePicture(lampCoverage, width),
  effects: (width) => effectsPicture(lampEffects, width),
  fan: (width) => fanPicture(lampFan, width),
  fates: (width) => fatesPicture(lampFates, width),
  heat: (width) => heatPicture(heatOf(9, 20), width),
};

/** Codes by codes, with a count withheld here and there. */
function heatOf(rows: number, columns: number): HeatToDraw {
  return {
    counted: "pairs",
    columns: Array.from({ length: columns }, (_, at) => `Reasons to leave, ${at}`),
    rows: Array.from({ length: rows }, (_, row) => ({
      name: `What was paid on the way, and to whom, ${row}`,
      counts: Array.from({ length: columns }, (_each, at) =>
        (row + at) % 7 === 3 ? undefined : (row * at) % 40,
      ),
    })),
  };
}

test("no words of a heat map overlap whatever the names and counts", () => {
  const name = fc.string({ unit: fc.constantFrom("W", "m", " ", "я", "ع"), maxLength: 60 });
  const count = fc.option(fc.nat({ max: 2_000_000 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 25 }).chain((size) =>
        fc.record({
          counted: fc.constant("passages"),
          columns: fc.array(name, { minLength: size, maxLength: size }),
          rows: fc.array(fc.record({ name, counts: fc.array(count, { minLength: size, maxLength: size }) }), {
            maxLength: 6,
          }),
        }),
      ),
      (heat) => {
        for (const width of widths) expect(clashesIn(heatPicture(heat, width))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("a heat map draws no number of a count that is withheld, and says so", () => {
  const heat = { counted: "passages", columns: ["judges"], rows: [{ name: "Fear", counts: [undefined] }] };
  expect(textsOf(heatPicture(heat)).filter((text) => /\d/.test(text))).toEqual([]);
  expect(textsOf(heatPicture(heat)).join(" ")).toContain("withheld");
  expect(
    heatInWords({
      ...heat,
      rows: [...heat.rows, { name: "Pay", counts: [7] }, { name: "Kin", counts: [0] }],
    }),
  ).toBe("Fear. judges: withheld. Pay. judges: 7 passages. Kin. No passages.");
});

test.each(Object.entries(pictures))("no words of %s overlap or leave the picture", (_, draw) => {
  for (const width of widths) expect(clashesIn(draw(width))).toEqual([]);
});

test("a heat map of all codes by all codes is drawn, however many there are", () => {
  const { width, marks } = heatPicture(heatOf(400, 400));
  expect([width, marks.length > 160_000]).toEqual([720, true]);
  expect(heatPicture(heatOf(20_000, 8)).marks.length).toBeGreaterThan(160_000);
});

test("no words overlap whatever the names, the numbers and how many there are of them", () => {
  const name = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("W", "m", " ", "я", "ع"), maxLength: 60 }),
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const people = fc.tuple(amount(), amount(), amount());
  const state = fc.record({ name, atBase: people, atHorizon: people, apart: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(fc.record({ name, states: fc.array(state, { maxLength: 9 }) }), { maxLength: 4 }),
      fc.array(fc.record({ name, share, restsOn: name, assumed: fc.boolean() }), { maxLength: 6 }),
      fc.array(fc.tuple(name, share, share, fc.array(fc.record({ name, share }), { maxLength: 3 })), {
        maxLength: 4,
      }),
      fc.tuple(name, amount(), fc.array(fc.tuple(amount(), amount()), { minLength: 2, maxLength: 40 })),
      (groups, rows, answers, [fanName, threshold, ends]) => {
        const months = ends.map(([low, more]) =>
          [0, 0.02, 0.1, 0.4, 0.6, 0.9, 1].map((by) => low + by * more),
        );
        const asked = answers.map(([named, low, share, accounts]) => ({
          name: named,
          rung: "control",
          low,
          high: Math.max(low, share),
          share,
          accounts,
          words: [named],
        }));
        const fan = { ...lampFan, name: fanName, months, threshold: { at: threshold, name: fanName } };
        for (const width of widths) {
          const drawn = [
            fatesPicture({ from: "2018", to: "2028", groups }, width),
            tornadoPicture({ rows, others: 3 }, width),
            answerPicture(asked, width),
            coveragePicture(
              {
                columns: rows.map((row) => row.name),
                rows: rows.map((row) => ({ name: row.name, cells: [] })),
              },
              width,
            ),
            effectsPicture({ definition: fanName, rows: effectRows(rows) }, width),
          ];
          for (const picture of drawn) expect(clashesIn(picture)).toEqual([]);
          // The name of a threshold may lie over its own axis alone, never over the labels at the end.
          expect(clashesIn(fanPicture(fan, width))).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("coordinates are tenths, and paths are of M, L, C and Z alone", () => {
  for (const draw of Object.values(pictures))
    for (const width of widths)
      for (const mark of draw(width).marks) {
        for (const value of Object.values(mark))
          if (typeof value === "number") expect(Math.round(value * 10) / 10).toBe(value);
        if (mark.mark === "path") expect(mark.d).toMatch(/^M[-\d. ]+(?: ?[MLC][-\d. ]+)+Z?$/);
      }
});

test("what a number of a picture opens goes with its words", () => {
  const doors = (picture: Picture) =>
    picture.marks.flatMap((mark) => (mark.mark === "text" && mark.door !== undefined ? [mark.text] : []));
  expect(doors(fanPicture(lampFan))).toContain("median 1,200");
  expect(doors(answerPicture(lampAnswers))).toEqual(
    expect.arrayContaining(["22 to 41 %", "24 %", "unlikely"]),
  );
  expect(doors(effectsPicture(lampEffects))).toContain("6 points fewer");
  expect(doors(fatesPicture(lampFates))).toContain("5,200");
  expect(doors(tornadoPicture(lampCarriers))).toContain("31 %");
});

test("families and children are in no sum of members, and an empty cell says so in words", () => {
  const texts = textsOf(fatesPicture(lampFates));
  expect(texts).toContain("end of 2018: 500");
  expect(texts).toContain("counted apart");
  expect(textsOf(coveragePicture(lampCoverage)).filter((text) => text === "nobody")).toHaveLength(13);
  expect(textsOf(coveragePicture(lampCoverage)).filter((text) => text === "withheld")).toHaveLength(3);
});

test("the words beside each picture say what it shows", () => {
  expect(fanInWords(lampFan)).toContain(
    "The median begins at 1,700, is highest at 2,400 in month 53, and ends at 1,200.",
  );
  expect(fanInWords(lampFan)).toContain("the median never does");
  expect(fatesInWords(lampFates)).toContain(
    "in prison, end of 2018 5,200 (4,200 to 6,500), end of 2028 1,400 (700 to 2,700)",
  );
  expect(answersInWords(lampAnswers)).toContain(
    "Mass above 4,000 (capability): 22 to 41 % of the runs; if the officials are right 24 %; if the former members are right 39 %; all runs together 32 %. The word signed for it is “unlikely”.",
  );
  expect(effectsInWords(lampEffects)).toContain(
    "So many runs do not tell this from no change. No harm modelled.",
  );
  expect(carriersInWords(lampCarriers)).toContain("19 % of the variance rests on what is assumed");
  expect(coverageInWords(lampCoverage)).toContain("Came to die. insider: nobody;");
});

test("numbers that are none are said to be none", () => {
  const broken = { ...lampFan, months: lampFan.months.map((month) => month.map(() => Number.NaN)) };
  expect(textsOf(fanPicture(broken))).toEqual(["Members free and in touch with one another: not computed"]);
  expect(textsOf(tornadoPicture({ rows: [], others: 0 }))).toEqual(["Nothing varies between the runs."]);
});

function effectRows(
  rows: readonly { readonly name: string; readonly share: number }[],
): readonly EffectRow[] {
  return rows.map(({ name, share }, place) => ({
    name,
    effect: { difference: share - 0.5, monteCarloError: share / 20, prevented: 1 - share, caused: share / 2 },
    ...(place % 2 === 0 && { harm: name, cost: name }),
  }));
}

function amount(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 40_000 }),
    fc.double({ min: 0, max: 3, noNaN: true }),
  );
}

function textsOf(picture: Picture): readonly string[] {
  return picture.marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pairs of words that lie on one another, and words that lie outside; letters reach from 0.75 over to 0.2 under their line. */
function clashesIn(picture: Picture): readonly string[] {
  const boxes = picture.marks.flatMap((mark) =>
    mark.mark === "text" && mark.text.trim() !== "" ? [boxOf(mark)] : [],
  );
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || right > picture.width + 0.5 || top < -1 || bottom > picture.height + 1,
    )
    .map(({ text }) => `${text} leaves the picture`);
  const pairs = boxes.flatMap((one, place) =>
    boxes.slice(place + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} on ${other.text}`] : [])),
  );
  return [...outside, ...pairs];
}

function boxOf(mark: Extract<Mark, { mark: "text" }>): Box {
  const { x, y, text, anchor, size = 13, weight } = mark;
  const width = textWidth(text, size, weight);
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 0.1 &&
    other.left < one.right - 0.1 &&
    one.top < other.bottom - 0.1 &&
    other.top < one.bottom - 0.1
  );
}
