import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { occurrencesOf, type Plan } from "./plan.ts";

/**
 * The words of each source by its id, as plainly as the tests need them: timings, tags and quotation of cells removed.
 *
 * This is not how the product reads files, so that a mistake there cannot hide a mistake in the sample.
 */
export function textsBySource(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.sources.map((source) => [source.id, plainText(String(source.file))]));
}

/** The same texts with every listed form of a name replaced by the person's pseudonym, longer forms first. */
export function replacedTextsBySource(plan: Plan): ReadonlyMap<string, string> {
  return new Map(
    [...textsBySource(plan)].map(([source, text]) => [source, replaceNames(plan, source, text)]),
  );
}

/** The forms of names listed for one source, longest first, each with its pseudonym. */
export function namesIn(
  plan: Plan,
  source: string,
): readonly { readonly form: string; readonly pseudonym: string }[] {
  return plan.persons
    .flatMap((person) =>
      occurrencesOf(person)
        .filter((each) => each.source === source)
        .flatMap((each) => each.texts.map((form) => ({ form, pseudonym: String(person.pseudonym) }))),
    )
    .toSorted((a, b) => b.form.length - a.form.length);
}

function replaceNames(plan: Plan, source: string, text: string): string {
  return namesIn(plan, source).reduce((done, { form, pseudonym }) => done.replaceAll(form, pseudonym), text);
}

function plainText(file: string): string {
  const bytes = readFileSync(new URL(file, import.meta.url));
  if (file.endsWith(".docx")) return documentWords(bytes);
  const text = decode(bytes);
  if (file.endsWith(".html")) return articleWords(text);
  if (file.endsWith(".csv")) return text.replaceAll('""', '"');
  if (file.endsWith(".vtt") || file.endsWith(".srt")) return captionWords(text);
  return text.replaceAll("\r\n", "\n");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // One source is kept as an older program saved it.
    return new TextDecoder("windows-1251", { fatal: true }).decode(bytes);
  }
}

function documentWords(bytes: Uint8Array): string {
  const body = unzipSync(bytes)["word/document.xml"];
  if (body === undefined) throw new Error("The document has no body");
  return strFromU8(body)
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "");
}

function articleWords(html: string): string {
  const article = html.slice(html.indexOf("<article>"), html.indexOf("</article>"));
  return article.replaceAll("&gt;", ">").replaceAll(/<[^>]+>/g, " ");
}

function captionWords(captions: string): string {
  return captions
    .split("\n")
    .filter((line) => !/^(\d+$|\d\d:|WEBVTT|NOTE )/.test(line))
    .map((line) => line.replace(/^<v ([^>]+)>/, "$1: "))
    .join("\n");
}
