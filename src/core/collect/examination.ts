import { labelKey } from "./speaker-label.ts";

/** Who asks and who answers in an examination, as its headings say; absent where they do not. */
export interface Examination {
  readonly questioner?: string;
  readonly witness?: string;
}

/**
 * Follow the headings of an examination: who is called, who takes over the questions.
 *
 * Forms: `WITNESS: NAME`, `NAME, having been sworn`, `CROSS-EXAMINATION BY MR. NAME`, `BY MR. NAME:`, a name in
 * capitals over `CROSS-EXAMINATION`, and the same in Russian. Undefined where the line is none of these.
 */
export function examinationHeading(
  line: string,
  next: string | undefined,
  now: Examination,
): Examination | undefined {
  if (line.length > 160) return undefined;
  const called =
    calledWitness(line) ??
    (next !== undefined && examinationLine.test(next) ? nameInCapitals(line) : undefined);
  // A new witness is questioned by somebody not yet named.
  if (called !== undefined)
    return labelKey(called) === labelKey(now.witness ?? "") ? now : { witness: called };
  const questioner = questionerIn(line);
  if (questioner !== undefined) return { ...now, questioner };
  return examinationLine.test(line) && line.length < 80 ? now : undefined;
}

const examinationLine =
  /^[\s#*]*(?:(?:further|continued|direct|cross|re-?direct|re-?cross|supplemental|voir dire)[-\s]*)*examination(?:[-\s]+in[-\s]+chief)?\b|^[\s#*]*(допрос|перекрестный допрос|вопросы (?:защиты|обвинения|суда))\b/i;

function questionerIn(line: string): string | undefined {
  if (line.length > 100) return undefined;
  const name =
    takesOver.exec(line)?.[1] ??
    (examinationLine.test(line) || questionedBy.test(line) ? byName.exec(line)?.[1] : undefined);
  return name === undefined ? undefined : tidyName(name);
}

const title =
  "(?:(?:mr|ms|mrs|miss|dr|prof|judge|justice|madam|mme|maître|counsel|prosecutor)\\b\\.?|the (?:court|chamber|president|prosecut\\w+|defen[cs]e|accused))";

// "BY MR. HOLT:" alone on its line.
const takesOver = new RegExp(`^[\\s#*]*by\\s+(${title}[^:.!?]{0,40}?)\\s*:$`, "i");

// "... BY MR. HOLT" at the end of a line that names the examination; the name has a title or begins with a capital.
const byName =
  /\b[Bb][Yy]\s+((?:[Tt]he\s+|THE\s+)?\p{Lu}[^:!?]{1,50}?)\s*(?:[[(][^\])]{0,40}[\])]\s*\d*)?\s*:?$/u;

const questionedBy = /^[\s#*]*(?:further\s+)?(?:questioned|examined|interviewed|questions)\s+by\b/i;

function calledWitness(line: string): string | undefined {
  const match =
    /^\s*(?:witness|свидетель)\s*[:：]\s*([^:]{3,60})$/i.exec(line) ??
    /^[\W]*([\p{Lu}][\p{Lu}\p{M}.'’\- ]{3,50}),\s+(?:an?\s+(?:\w+\s+)?witness\b|having\s+been|being\s+(?:first\s+)?(?:duly\s+)?sworn|(?:was\s+)?(?:duly\s+)?(?:called|sworn|recalled))/u.exec(
      line,
    );
  return match?.[1] === undefined ? undefined : (nameInCapitals(tidyName(match[1])) ?? undefined);
}

function nameInCapitals(line: string): string | undefined {
  const name = tidyName(line);
  const words = name.split(" ");
  const isName =
    words.length <= 6 &&
    name === name.toUpperCase() &&
    /^[\p{L}\p{M}.'’\- \d]+$/u.test(name) &&
    /\p{Lu}{2}/u.test(name);
  return isName &&
    !/\b(INDEX|EXHIBITS?|PROCEEDINGS|WITNESS(ES)?|EXAMINATION|CERTIFICATE|TRIAL|COURT|CONTINUED)\b/.test(name)
    ? name
    : undefined;
}

function tidyName(name: string): string {
  return name
    .replace(/[[(](?:resumed|continued|recalled|sworn|affirmed|cont'?d)[\])].*$/i, "")
    .replace(/\s+/g, " ")
    .trim();
}
