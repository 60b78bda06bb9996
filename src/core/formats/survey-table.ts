import type { ForeignParagraph } from "./foreign-document.ts";

/**
 * Read a table of survey answers, a case a row: each answer a turn of its respondent behind the question it answers.
 *
 * Undefined where the first row does not name the columns, or no column has answers in sentences.
 */
export function surveyFromRows(
  rows: readonly (readonly string[])[],
): readonly ForeignParagraph[] | undefined {
  const questions = (rows[0] ?? []).map((cell) => cell.replace(/\s+/g, " ").trim());
  const body = rows.slice(1);
  if (body.length === 0 || !areQuestions(questions) || !hasAnswers(questions, body)) return undefined;
  const who = respondentColumn(questions, body);
  return body.flatMap((row, index) => {
    const respondent = (who === undefined ? "" : (row[who] ?? "").trim()) || `R${index + 1}`;
    const place = { line: index + 2 } as const;
    return row.flatMap((answer, column): readonly ForeignParagraph[] => {
      if (column === who || answer.trim() === "") return [];
      return [
        { text: questions[column] ?? "", style: "paragraph", speaker: "Q", part: "question", ...place },
        { text: answer.trim(), style: "paragraph", speaker: respondent, part: "answer", ...place },
      ];
    });
  });
}

// A first row of data is told from one of names: sentences end in a full stop, and names stand once.
function areQuestions(questions: readonly string[]): boolean {
  const isName = (cell: string) => /\p{L}/u.test(cell) && cell.length <= 500 && !/[.!…]["”»)]?$/.test(cell);
  return questions.length > 1 && questions.every(isName) && new Set(questions).size === questions.length;
}

function hasAnswers(questions: readonly string[], body: readonly (readonly string[])[]): boolean {
  return questions.some((question, column) => {
    const cells = body.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
    const sentences = cells.filter((cell) => cell.split(/\s+/).length >= 4);
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    const isAsked = /[?؟]$/.test(question) || length > question.length;
    return isAsked && cells.length > 0 && sentences.length >= cells.length / 2;
  });
}

const respondentName =
  /^(id|#|no\.?|number|case|case id|respondent|respondent id|response id|participant|participant id|code|name|pseudonym|номер|код|респондент|участник|имя|الرقم|رقم|الرمز|رمز|المشارك|المستجيب|الاسم)$/i;

function respondentColumn(
  questions: readonly string[],
  body: readonly (readonly string[])[],
): number | undefined {
  const found = questions.findIndex((question, column) => {
    if (!respondentName.test(question.replace(/[_-]+/g, " ").trim())) return false;
    const values = body.map((row) => (row[column] ?? "").trim());
    return (
      values.every((value) => value !== "" && value.length <= 60) && new Set(values).size === values.length
    );
  });
  return found < 0 ? undefined : found;
}
