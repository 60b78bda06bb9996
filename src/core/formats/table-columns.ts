import type { SpeechPart } from "./foreign-document.ts";

/** What the columns of a table of turns are. */
export interface TableRoles {
  readonly hasHeader: boolean;
  readonly turns: readonly TurnColumns[];
  /** The value, in small letters, of the role column that marks those who answer. */
  readonly answering?: string;
}

/** Where one turn of a row stands: positions of columns from 0. */
interface TurnColumns {
  readonly text: number;
  readonly speaker?: number;
  readonly role?: number;
  readonly time?: number;
  /** Fixed where the column is named so: `question`, `answer`. */
  readonly part?: SpeechPart;
  /** The speaker's label where a column of that name is all there is. */
  readonly label?: string;
}

/** Find the columns of turns by their names, and where they have none, by their shape; undefined without a text. */
export function columnRoles(rows: readonly (readonly string[])[]): TableRoles | undefined {
  return rolesByName(rows) ?? rolesByShape(rows);
}

const textName =
  /^(text|utterances?|content|words|transcript(ion)?|speech|message|quote|quotation|sentence|segment|body|turn|turn text|реплика|текст|высказывание|содержание|фраза|النص|نص|الكلام|كلام|القول)$/;
const speakerName =
  /^(speaker|speaker (name|label|id)|name|who|participant|participant (id|name)|voice|author|person|говорящий|спикер|участник|имя|кто|автор|المتحدث|المتكلم|الاسم|المشارك)$/;
const timeName =
  /^(start|start time|time|timestamp|begin|begin time|onset|in|время|начало|таймкод|الوقت|البداية|وقت)$/;
const roleName = /^(role|type|speaker (type|role)|status|роль|тип|الدور|الصفة)$/;
const questionName = /^(q|question|q text|question text|вопрос|سؤال|السؤال)$/;
const answerName =
  /^(a|r|answer|response|reply|[ar] text|(answer|response|reply) text|ответ|جواب|الجواب|إجابة|الإجابة)$/;
const questionSpeakerName = /^(q|question|questioner) speaker$|^(questioner|interviewer)$/;
const answerSpeakerName = /^(a|r|answer|response|respondent) speaker$|^(respondent|interviewee|witness)$/;

function rolesByName(rows: readonly (readonly string[])[]): TableRoles | undefined {
  const names = (rows[0] ?? []).map(plainName);
  const find = (pattern: RegExp) => present(names.findIndex((name) => pattern.test(name)));
  const [question, answer] = [find(questionName), find(answerName)];
  if (question !== undefined && answer !== undefined) {
    const turns = [
      pairColumns(rows, question, find(questionSpeakerName), "question"),
      pairColumns(rows, answer, find(answerSpeakerName), "answer"),
    ];
    return { hasHeader: true, turns };
  }
  const text = find(textName);
  if (text === undefined || rows.length < 2) return undefined;
  const speaker = find(speakerName);
  const role = find(roleName);
  // A table with a role but no names: the role says who speaks.
  return finish(rows, true, {
    text,
    ...given("speaker", speaker ?? role),
    ...given("role", role),
    ...given("time", find(timeName)),
  });
}

function pairColumns(
  rows: readonly (readonly string[])[],
  text: number,
  speaker: number | undefined,
  part: SpeechPart,
): TurnColumns {
  const label = (rows[0]?.[text] ?? "").trim();
  return { text, part, ...(speaker === undefined ? { label } : { speaker }) };
}

// "q1_speaker", "Speaker Name " and "speaker-name" are one spelling each of a name above.
function plainName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[_\-./]+/g, " ")
    .replace(/(?<=^[a-zа-я]+)\d+/, "")
    .replace(/\s+/g, " ");
}

function rolesByShape(rows: readonly (readonly string[])[]): TableRoles | undefined {
  if (rows.length < 2) return undefined;
  const width = widthOf(rows);
  const shapes = Array.from({ length: width }, (_, column) => columnShape(rows, column));
  const text = longestText(shapes);
  if (text === undefined) return undefined;
  const speaker = present(
    shapes.findIndex((shape, column) => column !== text && looksLikeSpeakers(shape, rows.length)),
  );
  const role = present(
    shapes.findIndex(
      (shape, column) =>
        column !== text &&
        column !== speaker &&
        shape.values.size <= 6 &&
        answeringValue(shape) !== undefined,
    ),
  );
  const time = present(shapes.findIndex((shape) => shape.clocks > 0.8));
  return finish(rows, false, {
    text,
    ...given("speaker", speaker),
    ...given("role", role),
    ...given("time", time),
  });
}

function finish(rows: readonly (readonly string[])[], hasHeader: boolean, turn: TurnColumns): TableRoles {
  const answering =
    turn.role === undefined
      ? undefined
      : answeringValue(columnShape(rows.slice(hasHeader ? 1 : 0), turn.role));
  return { hasHeader, turns: [turn], ...(answering === undefined ? {} : { answering }) };
}

interface ColumnShape {
  /** Share of rows with something in the column. */
  readonly filled: number;
  /** Mean length, in UTF-16 units, of what is in it. */
  readonly length: number;
  /** Share of filled cells with more than one word. */
  readonly phrases: number;
  /** Share of filled cells that are a time on a clock. */
  readonly clocks: number;
  /** Distinct filled values in small letters. */
  readonly values: ReadonlySet<string>;
  readonly lettered: number;
}

function columnShape(rows: readonly (readonly string[])[], column: number): ColumnShape {
  const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  const share = (test: RegExp) => cells.filter((cell) => test.test(cell)).length / Math.max(1, cells.length);
  return {
    filled: cells.length / rows.length,
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    phrases: share(/\S\s+\S/),
    clocks: share(/^\[?(\d{1,2}:)?\d{1,3}:\d{2}([.,]\d{1,3})?\]?$/),
    values: new Set(cells.map((cell) => cell.toLowerCase())),
    lettered: share(/\p{L}/u),
  };
}

function longestText(shapes: readonly ColumnShape[]): number | undefined {
  let best: number | undefined;
  shapes.forEach((shape, column) => {
    if (shape.filled < 0.6 || shape.phrases < 0.5 || shape.length < 10) return;
    if (best === undefined || shape.length > (shapes[best]?.length ?? 0)) best = column;
  });
  return best;
}

function looksLikeSpeakers(shape: ColumnShape, rows: number): boolean {
  const few =
    shape.values.size >= 2 &&
    (shape.values.size <= rows / 4 || (shape.values.size <= 4 && shape.values.size < rows * 0.8));
  const flags = [...shape.values].every((value) => /^(true|false|yes|no|y|n|0|1|да|нет|نعم|لا)$/.test(value));
  return (
    few && !flags && shape.filled > 0.4 && shape.length <= 40 && shape.lettered > 0.8 && shape.clocks < 0.2
  );
}

// In a column of two roles, one of them a witness or a participant, the other one asks.
function answeringValue(shape: ColumnShape): string | undefined {
  if (shape.values.size < 2 || shape.values.size > 6) return undefined;
  return [...shape.values].find((value) =>
    /^(witness|respondent|participant|interviewee|subject|answer|свидетель|респондент|участник|شاهد|الشاهد|مشارك|المستجيب)$/.test(
      value,
    ),
  );
}

/** The length of the longest row. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function present(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

function given<K extends string>(key: K, value: number | undefined): { readonly [P in K]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: number });
}
