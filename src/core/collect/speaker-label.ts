import { clockMilliseconds } from "../formats/index.ts";
import { isNoSpeaker, isRoleLabel, isTitled } from "./label-words.ts";
import type { ReadLine } from "./read-line.ts";

/** What stands before a turn and may name its speaker. */
export interface LabelFound {
  /** As written, without colon, brackets or time. */
  readonly label: string;
  /** Equal for spellings of one label: capitals, dots, blanks and Arabic vowel signs aside. */
  readonly key: string;
  readonly form: LabelForm;
  /** Words in brackets after the label, such as a role. */
  readonly aside?: string;
  readonly atMs?: number;
  /** Where the words of the turn begin in the line; the line's length where the label stands alone. */
  readonly wordsAt: number;
}

/**
 * How sure the form of a label is by itself, surest first.
 *
 * `examination`: `Q.` and `A.`; `at`: an `@NAME` line of a play; `role`, `titled`: words that stand before turns;
 * `capitals`; `marked`: a name in bold before a colon; `bold`: a name in bold without one; `bracketed`: `(NAME):`;
 * `timed`: a name with a time; `name`: any other short word before a colon.
 */
export type LabelForm =
  | "examination"
  | "at"
  | "role"
  | "titled"
  | "capitals"
  | "marked"
  | "bold"
  | "bracketed"
  | "timed"
  | "name";

const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’ʼ`\\-‑–/&№#]*";
const label = `${word}(?: ${word}){0,5}`;
const aside = "(?: ?[([]([^()[\\]]{1,60})[)\\]])?";
const time = "[[(]?(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?";

const timeFirst = new RegExp(`^(${time})\\s*[-–—]?\\s*(?=\\S)`, "u");
const withColon = new RegExp(`^(${label})${aside}\\s?(${time})?\\s*[:：](?=\\s|$|[^\\d/\\\\])\\s*`, "u");
const atName = new RegExp(`^@(${label})\\s*:?\\s*(?:\\(([^()]{1,80})\\))?\\s*:?\\s*$`, "u");
const bracketed = new RegExp(`^[([](${label})[)\\]]\\s*[:：]\\s*`, "u");
const timed = new RegExp(`^(${label})\\s{1,4}(${time})\\s*$`, "u");
const examination = /^(?:(Q|A|В|О)(?:\s?\d{1,3})?(?:[.:]|[.:)]\s|\s)\s*|(س|ج)\s?\d{0,3}\s*[:：.\-–)]\s*)/u;

/** Find what may be a speaker's label at the start of a line; whether it is one, the whole text decides. */
export function findLabel(line: ReadLine): LabelFound | undefined {
  const { text } = line;
  if (text.length < 2 || /^[a-z]+:\/\//i.test(text)) return undefined;
  return atLabel(text) ?? examinationLabel(text) ?? colonLabel(line) ?? boldLabel(line);
}

/** Bring spellings of one label to one form: `Mr Brown`, `MR. BROWN` and `Mr. Brown` are one. */
export function labelKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[.'’:]/g, "")
    .replace(/^THE (?=COURT|WITNESS|CLERK|REGISTRAR|INTERPRETER|PRESIDENT)/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function atLabel(text: string): LabelFound | undefined {
  const match = atName.exec(text);
  if (match === null || /^@(title|subtitle|author|date)\s/.test(text)) return undefined;
  return found(match[1] ?? "", "at", text.length, match[2]);
}

function examinationLabel(text: string): LabelFound | undefined {
  const match = examination.exec(text);
  if (match === null) return undefined;
  const letter = match[1] ?? match[2] ?? "";
  return { label: letter, key: letter, form: "examination", wordsAt: match[0].length };
}

function colonLabel({ text, bold }: ReadLine): LabelFound | undefined {
  const first = timeFirst.exec(text);
  const start = first?.[0].length ?? 0;
  const rest = text.slice(start);
  const atMs = first === null ? undefined : clockMilliseconds(first[1] ?? "");
  const colon = withColon.exec(rest);
  if (colon !== null && isLabelLike(colon[1] ?? "")) {
    const at = atMs ?? clockMilliseconds(colon[3] ?? "");
    const isMarked = bold?.[0]?.start === start && bold[0].end >= start + (colon[1] ?? "").length;
    const form = at === undefined ? formOf(colon[1] ?? "", isMarked) : "timed";
    return found(colon[1] ?? "", form, start + colon[0].length, colon[2], at);
  }
  const inBrackets = bracketed.exec(rest);
  if (inBrackets !== null)
    return found(inBrackets[1] ?? "", "bracketed", start + inBrackets[0].length, undefined, atMs);
  const stamped = timed.exec(text);
  if (stamped === null || !isLabelLike(stamped[1] ?? "")) return undefined;
  return found(stamped[1] ?? "", "timed", text.length, undefined, clockMilliseconds(stamped[2] ?? ""));
}

// A name in bold at the start of a paragraph, with the words behind it plain; a colon may be missing.
function boldLabel({ text, bold }: ReadLine): LabelFound | undefined {
  const first = bold?.[0];
  if (first === undefined || first.start !== 0 || first.end > 60) return undefined;
  const name = text
    .slice(0, first.end)
    .trim()
    .replace(/[:：.]$/, "");
  if (!isLabelLike(name) || !new RegExp(`^${label}$`, "u").test(name)) return undefined;
  const gap = /^\s*[:：.]?\s*/.exec(text.slice(first.end))?.[0].length ?? 0;
  return found(name, "bold", first.end + gap);
}

function found(
  name: string,
  form: LabelForm,
  wordsAt: number,
  inBrackets?: string,
  atMs?: number,
): LabelFound {
  return {
    label: name.trim(),
    key: labelKey(name),
    form,
    wordsAt,
    ...(inBrackets === undefined ? {} : { aside: inBrackets }),
    ...(atMs === undefined ? {} : { atMs }),
  };
}

function formOf(name: string, isMarked: boolean): LabelForm {
  if (isRoleLabel(name)) return "role";
  if (isTitled(name)) return "titled";
  if (name === name.toUpperCase() && name !== name.toLowerCase()) return "capitals";
  return isMarked ? "marked" : "name";
}

// Every word begins with a capital or a digit (in scripts that have capitals), small words of names excepted.
function isLabelLike(name: string): boolean {
  if (isNoSpeaker(name) || !/\p{L}/u.test(name)) return false;
  const words = name.split(" ");
  if (/\p{Lo}/u.test(name)) return words.length <= 4;
  return words.every(
    (part, index) =>
      /^[\p{Lu}\p{N}№#]/u.test(part) || (index > 0 && nameParticle.test(part)) || isRoleLabel(name),
  );
}

const nameParticle =
  /^(al|el|ad|an|as|ash|at|ibn|bin|bint|abu|umm|ben|de|del|della|da|di|dos|du|la|le|van|von|der|den|ter|zu|of|the|for|and|y|и|оглы|кызы|-)(-.*)?$/iu;
