import { createHash } from "node:crypto";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { type CollectedText, collectText, quotedWords } from "../../src/core/collect/index.ts";
import { defaultLimits, readForeign } from "../../src/core/formats/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { must } from "../support/working-study.ts";
import { readSharedText } from "./shared-texts.ts";

// No test framework in here: the program that prints the figures works with it too.

/** A coded segment as the program of the study printed it. */
export interface PrintedSegment {
  readonly document: string;
  /** The names of its code from the top, joined as printed. */
  readonly code: string;
  readonly words: string;
}

/** What became of the study when it was made again from its printed pages. */
export interface RebuiltStudy {
  readonly sources: number;
  /** Codes by their path, with how often the printed code system says that each was used. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly segments: readonly PrintedSegment[];
  readonly coded: number;
  /** Segments whose words stand in their text more than once; the first place was taken. */
  readonly ambiguous: number;
  readonly notFound: readonly PrintedSegment[];
  /** Places of the study, by source and code, once each. */
  readonly places: ReadonlySet<string>;
}

/** Make the study again by the program's own use cases, from seven interviews, its codes and its segments in PDF. */
export async function rebuildStudy(desk: Desk): Promise<RebuiltStudy> {
  const sources = new Map<string, RecordId>();
  const labels = new Set<string>();
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const name = `P${number}.pdf`;
    sources.set(`P${number}`, await enter(desk, name));
    for (const { label } of (await readPdf(name)).speakers) labels.add(label);
  }
  const printedCodes = readCodes(await readPdf("code-system.pdf"));
  const segments = readSegments(await readPdf("coded-segments.pdf"), [...printedCodes.keys()]);
  const codes = addCodes(desk, printedCodes, segments);
  return {
    sources: sources.size,
    frequencies: printedCodes,
    segments,
    ...codeSegments(desk, { sources, labels: [...labels] }, codes, segments),
  };
}

async function readPdf(name: string): Promise<CollectedText> {
  const bytes = readSharedText(`pdpilot-study/${name}`);
  return collectText(must(await readForeign(unpacking, { name, bytes }, defaultLimits)));
}

async function enter(desk: Desk, name: string): Promise<RecordId> {
  const bytes = readSharedText(`pdpilot-study/${name}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const added = must(receiveText(desk, { name, bytes, sha256, read: await readPdf(name) }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  const step = { waiting: added.waiting, title: name.replace(".pdf", ""), decisions: [], marked: [] };
  return must(finishNames(desk, step)).source;
}

function linesOf({ text, blocks }: CollectedText): readonly string[] {
  return blocks.filter(({ kind }) => kind !== "furniture").map(({ start, end }) => text.slice(start, end));
}

function readCodes(printed: CollectedText): ReadonlyMap<string, number> {
  const rows = linesOf(printed).map((line) => line.split("\t"));
  const counted = rows.filter((cells) => cells.length > 1 && /^\d+$/.test(cells.at(-1) ?? ""));
  return new Map(counted.map((cells) => [cells[0] ?? "", Number(cells.at(-1))]));
}

// A row begins with its document; its code ends where no name of a code goes on, whatever stands between the columns.
function readSegments(printed: CollectedText, names: readonly string[]): readonly PrintedSegment[] {
  const segments: { document: string; code: string; words: string }[] = [];
  for (const line of linesOf(printed)) {
    const row = /^(P\d)\t(.*)$/s.exec(line);
    const rest = row?.[2] ?? "";
    const end = endOfCode(rest, names);
    const open = segments.at(-1);
    if (end > 0)
      segments.push({
        document: row?.[1] ?? "",
        code: rest.slice(0, end),
        words: rest.slice(end).replaceAll("\t", " ").trim(),
      });
    else if (open !== undefined) open.words += `\n${line}`;
  }
  return segments;
}

function endOfCode(text: string, names: readonly string[]): number {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  for (let at = 0; ; at += 3) {
    const name = longestFirst.find((each) => text.startsWith(each, at));
    if (name === undefined) return Math.max(0, at - 3);
    at += name.length;
    if (!text.startsWith(" > ", at)) return at;
  }
}

// The printed code system has lost its indentation; what lies under what is told by the paths of the segments.
function addCodes(
  desk: Desk,
  printed: ReadonlyMap<string, number>,
  segments: readonly PrintedSegment[],
): ReadonlyMap<string, RecordId> {
  const ids = new Map<string, RecordId>();
  const add = (path: string): RecordId => {
    const held = ids.get(path);
    if (held !== undefined) return held;
    const cut = path.lastIndexOf(" > ");
    const parent = cut < 0 ? {} : { parent: add(path.slice(0, cut)) };
    const { id } = must(addCode(desk, { name: cut < 0 ? path : path.slice(cut + 3), ...parent }));
    ids.set(path, id);
    return id;
  };
  for (const { code } of segments) add(code);
  const placed = new Set([...ids.keys()].map((path) => path.split(" > ").at(-1)));
  for (const name of printed.keys()) if (name !== "Code System" && !placed.has(name)) add(name);
  return ids;
}

function codeSegments(
  desk: Desk,
  {
    sources,
    labels,
  }: { readonly sources: ReadonlyMap<string, RecordId>; readonly labels: readonly string[] },
  codes: ReadonlyMap<string, RecordId>,
  segments: readonly PrintedSegment[],
): Pick<RebuiltStudy, "coded" | "ambiguous" | "notFound" | "places"> {
  const places = new Set<string>();
  const notFound: PrintedSegment[] = [];
  let [coded, ambiguous] = [0, 0];
  for (const [document, source] of sources) {
    const { version, text, blocks } = must(readSource(desk, { source }));
    const quoted = quotedWords({ text, blocks }, labels);
    for (const segment of segments.filter((each) => each.document === document)) {
      const place = quoted.find(segment.words);
      const code = codes.get(segment.code);
      if (place === undefined || code === undefined) {
        notFound.push(segment);
        continue;
      }
      if (quoted.find(segment.words, place.start + 1) !== undefined) ambiguous++;
      must(codePassage(desk, { source, version, ...place, code }));
      places.add(`${source} ${code} ${place.start} ${place.end}`);
      coded++;
    }
  }
  return { coded, ambiguous, notFound, places };
}
