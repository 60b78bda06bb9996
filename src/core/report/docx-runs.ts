import type { Run } from "./brief-document.ts";
import { directionOf, plainText } from "./brief-runs.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** What has been written of a document so far. */
export interface DocxWriting {
  /** The notes that were cited before; the first citation is the note's own mark, each later one points to it. */
  readonly cited: Set<number>;
  /** Drawings and their shapes are numbered through the file. */
  shapes: number;
}

/** Write the pieces of a line as runs of WordprocessingML. */
export function docxRuns(runs: readonly Run[], writing: DocxWriting): string {
  return runs
    .map((run, place) => {
      // Two marks side by side would read as one number.
      const apart = run.kind === "note" && runs[place - 1]?.kind === "note";
      return (apart ? `<w:r>${noteLook}<w:t>,</w:t></w:r>` : "") + docxRun(run, writing);
    })
    .join("");
}

function docxRun(run: Run, writing: DocxWriting): string {
  switch (run.kind) {
    case "words":
      return docxWords(run.text, run.strong === true ? "<w:b/><w:bCs/>" : "", run.language);
    case "number":
      return docxWords(run.text);
    case "note":
      return noteMark(run.note, writing);
  }
}

/**
 * Write text as runs; letters written from the right are runs of their own, which say so.
 *
 * `look` is what `w:rPr` says of the letters, in the order of the format.
 */
export function docxWords(text: string, look = "", language?: string): string {
  return stretchesOf(text)
    .map((stretch) => {
      const tag =
        language !== undefined && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(language)
          ? language
          : undefined;
      const lang = stretch.fromRight
        ? ` w:bidi="${tag ?? "ar"}"`
        : tag === undefined
          ? ""
          : ` w:val="${tag}"`;
      const side = stretch.fromRight ? "<w:rtl/>" : "";
      const properties = `${look}${side}${lang === "" ? "" : `<w:lang${lang}/>`}`;
      return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${textTags(stretch.text)}</w:r>`;
    })
    .join("");
}

/** Write a paragraph in a style; its direction is that of its first letter. */
export function docxParagraph(style: string, runs: readonly Run[], writing: DocxWriting, more = ""): string {
  return paragraphOf(style, directionOf(plainText(runs)), docxRuns(runs, writing), more);
}

/** Write a paragraph of runs that are written already; `more` are properties that follow its style. */
export function paragraphOf(style: string, direction: "ltr" | "rtl", runs: string, more = ""): string {
  const side = direction === "rtl" ? "<w:bidi/>" : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${side}</w:pPr>${runs}</w:p>`;
}

interface Stretch {
  readonly text: string;
  readonly fromRight: boolean;
}

function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(fromRight)) {
    if (match.index > at) stretches.push({ text: text.slice(at, match.index), fromRight: false });
    stretches.push({ text: match[0], fromRight: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), fromRight: false });
  return stretches;
}

// From the first to the last letter of such a script, with whatever stands between that is no letter of another.
const letters = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}";
const fromRight = new RegExp(`[${letters}](?:[^\\p{L}]*[${letters}])*\\p{M}*`, "gu");

function textTags(text: string): string {
  return text
    .split(/(\n|\t)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return "<w:br/>";
      if (part === "\t") return "<w:tab/>";
      return `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`;
    })
    .join("");
}

const noteLook = '<w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr>';

function noteMark(note: number, { cited }: DocxWriting): string {
  const name = `note_${note}`;
  // A word processor numbers each mark anew, so only the first is one; later ones show its number and lead to it.
  if (cited.has(note))
    return `<w:fldSimple w:instr=" NOTEREF ${name} \\f \\h "><w:r>${noteLook}<w:t>${note}</w:t></w:r></w:fldSimple>`;
  cited.add(note);
  return `<w:bookmarkStart w:id="${note}" w:name="${name}"/><w:r>${noteLook}<w:endnoteReference w:id="${note}"/></w:r><w:bookmarkEnd w:id="${note}"/>`;
}
