import type { CoreCode } from "./core-codes.ts";
import { type Figure, figureText, isFigure } from "./figure.ts";
import { type Sentences, sentences } from "./sentences.ts";

/** What can stand in a sentence: the study's own words or names, a count, a figure, or another sentence. */
export type SaidValue = string | number | Figure | Said | readonly string[];

/**
 * A sentence of the tool's own: its code with what stands in it, so that it can be worded in any language, and its English.
 *
 * A brief, a release and the command line take the English; the page words the code.
 */
export interface Said {
  readonly code: SentenceCode;
  readonly values: Readonly<Record<string, SaidValue>>;
  readonly text: string;
}

type Base<K> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;

/** The code of everything that the tool says in sentences. */
export type SentenceCode = Base<keyof Sentences> | CoreCode;

type NamesIn<T> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare}, number` ? Bare : Name) | NamesIn<Rest>
  : never;

type TemplateOf<C> = C extends keyof Sentences
  ? Sentences[C]
  : `${C & string}_other` extends keyof Sentences
    ? Sentences[`${C & string}_other`]
    : never;

/** What has to be said with a code. */
export type ValuesOf<C extends SentenceCode> = Readonly<Record<NamesIn<TemplateOf<C>>, SaidValue>>;

/** Say a sentence. */
export function say<C extends SentenceCode>(
  code: C,
  ...[values]: NamesIn<TemplateOf<C>> extends never ? [] : [ValuesOf<C>]
): Said {
  return saidWith(code, values ?? {});
}

/** Words that somebody wrote, where a sentence of the tool could stand as well. */
export function own(words: string): Said {
  return say("own", { words });
}

/** A sentence that a stage of the core words itself, such as what is wrong with a formula; `text` is its English. */
export function worded(code: SentenceCode, values: Said["values"], text: string): Said {
  return { code, values, text };
}

function saidWith(code: SentenceCode, values: Said["values"]): Said {
  const words: Readonly<Record<string, string>> = sentences;
  const template = words[code] ?? words[`${code}_${values.count === 1 ? "one" : "other"}`] ?? "";
  return { code, values, text: template.replaceAll(place, (_, name: string) => inWords(values[name])) };
}

const place = /\{\{(\w+)(?:, number)?\}\}/g;

function inWords(value: SaidValue | undefined): string {
  if (typeof value === "object")
    return isFigure(value) ? figureText(value) : "text" in value ? value.text : listText(value);
  return typeof value === "number" ? figureText({ figure: "count", value }) : (value ?? "");
}

function listText(list: readonly string[]): string {
  return list.join(", ");
}
