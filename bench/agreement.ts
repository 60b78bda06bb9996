// Measures agreement between coders: Krippendorff's alpha with its bootstrap interval, and a table by code over words.
// The rival is the plain way: go through the units pair by pair, and for each sample draw every unit again.
// Run: node bench/agreement.ts [units]
import { cpus, loadavg } from "node:os";
import { isSeed, type RecordId, type Seed, streamOf, unitAt } from "../src/core/base/index.ts";
import {
  agreementByCode,
  agreementOf,
  type CoderStretch,
  comparedUnits,
  type RatingTable,
  tableMeasures,
  unitisedAgreement,
  unitisedByCode,
} from "../src/core/code/index.ts";

const units = Number(process.argv[2] ?? 1_000_000);
const coders = ["a", "b", "c", "d", "e"];
const samples = 1_000;
/** The plain way is timed over so few samples, and its time for all of them worked out. */
const rivalSamples = 3;
const seed = asSeed(2026);

console.log(
  `${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores; load ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
);
console.log(
  `Krippendorff's alpha, ${coders.length} coders, ${units.toLocaleString("en")} units, ${samples} samples:\n`,
);
console.table([alphaRow("present or absent", 2), alphaRow("nine values", 9)]);
console.log("Five measures and their intervals, the same units, present or absent:\n");
console.table([allMeasuresRow()]);
console.log(
  "Every code by itself, by words, whole turns drawn again; and unitised alpha of all codes by characters:\n",
);
console.table([byCodeRow(20, 40), byCodeRow(20, 200), byCodeRow(100, 10)]);

function alphaRow(name: string, values: number) {
  const table = madeTable(values);
  agreementOf({ ...table, copies: table.copies.slice(0, 1_000) }, { seed, samples: 10, level: 0.95 });
  let figure: ReturnType<typeof agreementOf>[number] | undefined;
  const ours = seconds(() => {
    [figure] = agreementOf(table, { seed, samples, level: 0.95 }, ["krippendorff"]);
  });
  let plain = 0;
  const value = seconds(() => {
    plain = plainAlpha(table, (unit) => unit);
  });
  const drawing = seconds(() => {
    for (let sample = 0; sample < rivalSamples; sample++) {
      const stream = streamOf(`plain ${sample}`);
      plainAlpha(table, (unit) => Math.floor(unitAt(seed, stream, sample, unit) * units));
    }
  });
  const rival = value + (drawing / rivalSamples) * samples;
  if (Math.abs((figure?.value ?? 0) - plain) > 1e-9) throw new Error("The two ways differ");
  return {
    ratings: name,
    alpha: round(figure?.value ?? 0, 4),
    interval: `${round(figure?.interval?.low ?? 0, 4)} to ${round(figure?.interval?.high ?? 0, 4)}`,
    "seconds (target 5)": round(ours, 2),
    "plain way, seconds": round(rival),
    "times as fast": round(rival / ours),
  };
}

function allMeasuresRow() {
  const table = madeTable(2);
  const time = seconds(() => agreementOf(table, { seed, samples, level: 0.95 }));
  return { measures: tableMeasures.join(", "), seconds: round(time, 2) };
}

/** A study of one-hour talks of 200 turns, coded by two who mostly agree. */
function byCodeRow(texts: number, codes: number) {
  const next = drawer("talks");
  const codeIds = Array.from({ length: codes }, (_, at) => id(`code${at}`));
  const two = [id("one"), id("other")];
  const all = Array.from({ length: texts }, (_, at) => madeTalk(id(`s${at}`), two, codeIds, next));
  const comparison = {
    coders: two,
    texts: all.map(({ text }) => text),
    stretches: all.flatMap(({ stretches }) => stretches),
  };
  const resampling = { seed, samples, level: 0.95 };
  let words = comparedUnits(comparison, { kind: "word" });
  const cutting = seconds(() => {
    words = comparedUnits(comparison, { kind: "word" });
  });
  const alphaAlone = seconds(() =>
    agreementByCode(words, codeIds, resampling, ["percent", "cohen", "krippendorff"]),
  );
  const table = seconds(() => agreementByCode(words, codeIds, resampling));
  const characters = comparedUnits(comparison, { kind: "character" });
  const unitised = seconds(() => unitisedAgreement(characters, codeIds, resampling));
  const unitisedEach = seconds(() => unitisedByCode(characters, codeIds, resampling));
  return {
    talks: texts,
    codes,
    codings: comparison.stretches.length,
    words: words.texts.reduce((sum, { size }) => sum + size, 0),
    "cut into words, s": round(cutting, 2),
    "three measures by code, s": round(alphaAlone, 2),
    "five measures by code, s": round(table, 2),
    "unitised by code, s": round(unitisedEach, 2),
    "unitised, all codes, s": round(unitised, 2),
  };
}

function madeTalk(
  source: RecordId,
  two: readonly RecordId[],
  codes: readonly RecordId[],
  next: () => number,
) {
  const blocks = [];
  const stretches: CoderStretch[] = [];
  let text = "";
  for (let turn = 0; turn < 200; turn++) {
    const start = text.length;
    text += `${"they took the road by night ".repeat(1 + Math.floor(next() * 10))}again.`;
    blocks.push({ start, end: text.length, kind: "turn", language: "en", direction: "ltr" } as const);
    const code = codes[Math.floor(next() * codes.length)];
    text += "\n";
    if (code === undefined || next() < 0.4) continue;
    for (const coder of two) {
      if (next() < 0.1) continue;
      stretches.push({ source, coder, code, start: start + Math.floor(next() * 10), end: text.length - 1 });
    }
  }
  return { text: { source, text, blocks, coders: two }, stretches };
}

/** Units of which four of five ratings are what the unit is, and the fifth anything; one in ten is missing. */
function madeTable(values: number): RatingTable {
  const next = drawer(`ratings of ${values}`);
  const cells = new Int32Array(units * coders.length);
  for (let unit = 0; unit < units; unit++) {
    const kind = Math.floor(next() * values);
    for (let coder = 0; coder < coders.length; coder++) {
      const chance = next();
      cells[unit * coders.length + coder] =
        chance < 0.1 ? -1 : chance < 0.28 ? Math.floor(next() * values) : kind;
    }
  }
  return {
    unit: "word",
    coders,
    values: Array.from({ length: values }, (_, at) => String(at)),
    cells,
    copies: new Float64Array(units).fill(1),
    turns: undefined,
  };
}

/** Alpha from its matrix of coincidences, unit by unit and pair by pair. */
function plainAlpha({ cells, values }: RatingTable, unitDrawn: (unit: number) => number): number {
  const size = values.length;
  const width = coders.length;
  const coincidences = new Float64Array(size * size);
  for (let unit = 0; unit < units; unit++) {
    const from = unitDrawn(unit) * width;
    let ratings = 0;
    for (let at = from; at < from + width; at++) if ((cells[at] ?? -1) >= 0) ratings++;
    if (ratings < 2) continue;
    for (let one = from; one < from + width; one++) {
      for (let other = from; other < from + width; other++) {
        const [a, b] = [cells[one] ?? -1, cells[other] ?? -1];
        if (one === other || a < 0 || b < 0) continue;
        coincidences[a * size + b] = (coincidences[a * size + b] ?? 0) + 1 / (ratings - 1);
      }
    }
  }
  let [all, agreeing, squares] = [0, 0, 0];
  for (let value = 0; value < size; value++) {
    let row = 0;
    for (let other = 0; other < size; other++) row += coincidences[value * size + other] ?? 0;
    all += row;
    squares += row * row;
    agreeing += coincidences[value * size + value] ?? 0;
  }
  return 1 - ((all - 1) * (all - agreeing)) / (all * all - squares);
}

function drawer(name: string): () => number {
  const stream = streamOf(name);
  let index = 0;
  return () => unitAt(seed, stream, 0, index++);
}

function asSeed(value: number): Seed {
  if (!isSeed(value)) throw new Error(`${value} is no seed`);
  return value;
}

function id(name: string): RecordId {
  return name as RecordId;
}

// The processor's time, so that a machine shared with others measures the same; nothing here waits for a disk.
function seconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
