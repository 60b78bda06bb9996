import type { SpeechPart } from "../formats/index.ts";
import type { BlockKind } from "../study/index.ts";
import { type AcceptedLabels, acceptLabels, canHoldTurn } from "./accepted-labels.ts";
import { type Examination, examinationHeading } from "./examination.ts";
import { isHeadingLine, isNoteLine, jointOf } from "./line-kinds.ts";
import type { ReadLine } from "./read-line.ts";
import { findLabel, type LabelFound, labelKey } from "./speaker-label.ts";
import type { Utterance } from "./utterance.ts";

/** A text as utterances, and the labels of those who speak by key, in order of first appearance. */
export interface Turns {
  readonly utterances: readonly Utterance[];
  readonly labels: ReadonlyMap<string, string>;
  /** Whether the text has the form of an examination, with questions and answers marked. */
  readonly isExamination: boolean;
  /** Words in brackets behind labels, by key, such as a role. */
  readonly asides: ReadonlyMap<string, string>;
  /** Keys of those who are called as witnesses. */
  readonly witnesses: ReadonlySet<string>;
  /** How many captions without a voice of their own were given to the one before. */
  readonly inherited: number;
}

/**
 * Find who says what.
 *
 * A line with an accepted label begins a turn; lines behind it without one go on in it where the text is an exchange
 * throughout, and are paragraphs where it is prose with a few marked turns. Headings end a turn; notes in brackets
 * do not. Labels leave the text: see docs/decisions/0003-speaker-labels.md.
 */
export function findTurns(lines: readonly ReadLine[]): Turns {
  const accepted = acceptLabels(lines);
  const walk: Walk = {
    accepted,
    isTranscript: isTranscript(lines, accepted),
    isExamination: ["Q", "В", "س"].some((key) => accepted.has(key)),
    drafts: [],
    labels: new Map(),
    asides: new Map(),
    witnesses: new Set(),
    examination: {},
    inherited: 0,
  };
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    readLine(line, next === undefined ? undefined : next.text, walk);
  });
  const utterances = walk.drafts.map(({ lines, ...rest }) => ({ ...rest, text: lines.join("") }));
  return { ...walk, utterances: utterances.filter(({ text }) => text !== "") };
}

interface Walk {
  readonly accepted: AcceptedLabels;
  readonly isTranscript: boolean;
  readonly isExamination: boolean;
  readonly drafts: Draft[];
  readonly labels: Map<string, string>;
  /** Words in brackets behind labels, by key: those that were kept already. */
  readonly asides: Map<string, string>;
  readonly witnesses: Set<string>;
  examination: Examination;
  speaker?: string | undefined;
  part?: SpeechPart | undefined;
  inherited: number;
  /** The time beside a label that stood alone on its line: it is the next line's. */
  waitingMs?: number | undefined;
}

/** An utterance whose lines are still being joined. */
interface Draft extends Omit<Utterance, "text"> {
  readonly lines: string[];
}

function isTranscript(lines: readonly ReadLine[], accepted: AcceptedLabels): boolean {
  const able = lines.filter((line) => line.joins !== "layout" && canHoldTurn(line));
  const labelled = able.filter((line) => accepted.has(findLabel(line)?.key ?? "")).length;
  return (
    labelled >= able.length * 0.2 || lines.some((line) => line.style === "cue" && line.speaker !== undefined)
  );
}

function readLine(line: ReadLine, next: string | undefined, walk: Walk): void {
  const fixed = fixedKinds.get(line.style);
  if (fixed !== undefined) add(line, line.text, fixed, walk);
  else if (line.speaker !== undefined) speakAs(line, line.speaker, line.part, walk);
  else if (line.style === "heading") readHeading(line, next, walk);
  else readSpoken(line, next, walk);
}

const fixedKinds: ReadonlyMap<ReadLine["style"], BlockKind> = new Map([
  ["page-header", "furniture"],
  ["page-footer", "furniture"],
  ["chrome", "furniture"],
  ["metadata", "furniture"],
  ["footnote", "note"],
  ["stage", "note"],
]);

function readHeading(line: ReadLine, next: string | undefined, walk: Walk): void {
  walk.examination = examinationHeading(line.text, next, walk.examination) ?? walk.examination;
  noteWitness(walk);
  endTurn(walk);
  add(line, line.text.replace(headingMark, ""), "heading", walk);
}

function readSpoken(line: ReadLine, next: string | undefined, walk: Walk): void {
  const examination = line.joins === "no" ? examinationHeading(line.text, next, walk.examination) : undefined;
  const label = acceptedLabel(line, walk);
  if (examination !== undefined && (walk.isExamination || label === undefined)) readHeading(line, next, walk);
  else if (label !== undefined) beginTurn(line, label, walk);
  else if (line.joins !== "no") goOn(line, walk);
  else if (isNoteLine(line.text)) add(line, line.text.replace(/^\$/, ""), "note", walk);
  else if (isHeadingLine(line)) readHeading(line, next, walk);
  else readUnlabelled(line, walk);
}

function readUnlabelled(line: ReadLine, walk: Walk): void {
  const goesOn = walk.speaker !== undefined && walk.isTranscript && canHoldTurn(line);
  if (goesOn && line.style === "cue") walk.inherited++;
  if (goesOn) addTurn(line, line.text, walk);
  else add(line, line.text, "paragraph", walk);
}

// Marks of Markdown and of plays written for a program: they say that a heading follows and are no words.
const headingMark = /^(?:#+|@title\s|@subtitle\s|\^|\$)\s*/;

function noteWitness({ examination, witnesses }: Walk): void {
  if (examination.witness !== undefined) witnesses.add(labelKey(examination.witness));
}

function acceptedLabel(line: ReadLine, walk: Walk): LabelFound | undefined {
  if (!canHoldTurn(line)) return undefined;
  const label = findLabel(line);
  if (label === undefined || !walk.accepted.has(label.key)) return undefined;
  // `A` without a dot is also a word: it answers only a question, and only at the start of a broken line.
  const isBare = label.form === "examination" && /^[AQВО]\s/u.test(line.text);
  if (isBare && label.key === "A" && walk.part !== "question" && line.joins === "layout") return undefined;
  return label;
}

function beginTurn(line: ReadLine, label: LabelFound, walk: Walk): void {
  const words = line.text.slice(label.wordsAt);
  if (label.form === "examination") beginExaminationTurn(label.key, walk);
  else setSpeaker(spokenLabel(label, walk), undefined, walk);
  const timed = label.atMs === undefined ? line : { ...line, atMs: label.atMs };
  const isNewAside = label.aside !== undefined && walk.asides.get(label.key) !== label.aside;
  if (label.aside !== undefined && isNewAside) {
    walk.asides.set(label.key, label.aside);
    add(timed, `(${label.aside})`, "note", walk);
  }
  walk.waitingMs = words === "" ? timed.atMs : undefined;
  // A label alone on its line leaves an empty turn for the lines that follow; it vanishes if none do.
  addTurn(isNewAside ? { ...timed, isApart: false } : timed, words, walk);
}

function beginExaminationTurn(key: string, walk: Walk): void {
  const asks = key === "Q" || key === "В" || key === "س";
  const { questioner, witness } = walk.examination;
  const known = asks ? questioner : witness;
  setSpeaker(known ?? walk.accepted.get(key) ?? key, asks ? "question" : "answer", walk);
}

// "THE WITNESS" is whoever is on the stand, where that is known.
function spokenLabel(label: LabelFound, walk: Walk): string {
  if (label.key === "WITNESS" && walk.isExamination && walk.examination.witness !== undefined)
    return walk.examination.witness;
  return walk.accepted.get(label.key) ?? label.label;
}

function setSpeaker(label: string, part: SpeechPart | undefined, walk: Walk): void {
  const key = labelKey(label);
  if (!walk.labels.has(key)) walk.labels.set(key, walk.accepted.get(key) ?? label);
  walk.speaker = key;
  walk.part = part;
}

function endTurn(walk: Walk): void {
  walk.speaker = undefined;
  walk.part = undefined;
}

function speakAs(line: ReadLine, label: string, part: SpeechPart | undefined, walk: Walk): void {
  if (line.joins === "no") {
    setSpeaker(label, part, walk);
    addTurn(line, line.text, walk);
    // A column or a speech names the speaker of its own words alone; a voice of captions may go on in the next one.
    if (line.style !== "cue") endTurn(walk);
  } else goOn(line, walk);
}

function addTurn(line: ReadLine, text: string, walk: Walk): void {
  const { speaker, part } = walk;
  const who = { ...(speaker === undefined ? {} : { speaker }), ...(part === undefined ? {} : { part }) };
  if (isNoteLine(text)) add(line, text, "note", walk);
  else add(line, text, "turn", walk, who);
}

function goOn(line: ReadLine, walk: Walk): void {
  const last = walk.drafts.at(-1);
  if (last === undefined) {
    add(line, line.text, "paragraph", walk);
    return;
  }
  const before = last.lines.pop();
  if (before === undefined || before === "") {
    last.lines.push(line.text);
    return;
  }
  const { cut, glue } = jointOf(before, line.text, line.joins);
  last.lines.push(before.slice(0, before.length - cut), glue + line.text);
}

function add(
  line: ReadLine,
  text: string,
  kind: BlockKind,
  walk: Walk,
  who: Pick<Utterance, "speaker" | "part"> = {},
): void {
  const { untilMs, language } = line;
  const atMs = line.atMs ?? (text === "" ? undefined : walk.waitingMs);
  if (text !== "") walk.waitingMs = undefined;
  walk.drafts.push({
    lines: [text],
    kind,
    ...who,
    ...(atMs === undefined ? {} : { atMs }),
    ...(untilMs === undefined ? {} : { untilMs }),
    ...(language === undefined ? {} : { language }),
    ...(line.style === "cue" ? { isCaption: true } : {}),
    before: line.isApart || kind === "turn" || kind === "heading" ? "\n\n" : "\n",
  });
}
