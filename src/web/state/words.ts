import i18next from "i18next";
import type { PersonRole, SourceLine } from "../../app/views.ts";
import { english } from "../language/english.ts";
import { apart, currentLanguage, directionOf, localeOf } from "../language/index.ts";

/** How a source was obtained, in words. */
const modeWords = spoken("mode");

/** What may leave the study of a source, in words. */
export const releaseWords: Readonly<Record<SourceLine["release"], string>> = spoken("release");

/** What a person can be to the group, in words. */
export const personRoles: readonly { readonly value: PersonRole; readonly text: string }[] =
  offered("personRole");

const namesOfLanguages = new Map<string, Intl.DisplayNames>();

/** The name of a language in the tool's own; the tag itself where there is none. */
export function languageName(tag: string): string {
  if (tag === "und") return i18next.t("terms:languageUnknown");
  const locale = localeOf(currentLanguage());
  const names = namesOfLanguages.get(locale) ?? new Intl.DisplayNames([locale], { type: "language" });
  namesOfLanguages.set(locale, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A period as shortly as its days allow; the words of the source where it has some. */
export function periodWords(period: SourceLine["collected"]): string {
  return period?.asStated ?? dayWords(period);
}

/** A period as shortly as its days allow: years or months where it covers them whole. */
export function dayWords(period: SourceLine["collected"]): string {
  if (period === undefined) return "";
  const { from, to } = shortened(period);
  if (to === undefined) return i18next.t("terms:since", { from });
  return from === to ? from : i18next.t("terms:fromTo", { from, to });
}

function shortened({ from, to }: NonNullable<SourceLine["collected"]>): {
  readonly from: string;
  readonly to?: string;
} {
  if (to === undefined) return { from };
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return { from: from.slice(0, 4), to: to.slice(0, 4) };
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01"))
    return { from: from.slice(0, 7), to: to.slice(0, 7) };
  return { from, to };
}

/** A source in one line: what it is, how it was obtained, where, when, in which language, how long. */
export function sourceLineText(source: SourceLine): string {
  const line = [
    source.kind ?? source.role,
    source.mode === undefined ? undefined : modeWords[source.mode],
    source.country,
    periodWords(source.collected),
    languageName(source.language),
    i18next.t("terms:words", { count: source.words }),
    source.namesStep === "skipped" ? i18next.t("terms:namesSkipped") : undefined,
  ]
    .flatMap((part) => (part === undefined || part === "" ? [] : [apart(part)]))
    .join(" · ");
  // Kept apart, its parts say nothing of the direction in which they follow one another.
  return directionOf(currentLanguage()) === "rtl" ? `\u2067${line}\u2069` : line;
}

/** What an act of the log did, in words that follow a colon. */
export function actWords(act: string): string {
  return isIn(english.acts, act) ? i18next.t(`acts:${act}`) : act.replaceAll("-", " ");
}

/** What one record of a kind is called; the table's own name where it has none. */
export function recordWord(table: string): string {
  return isIn(english.records.record, table) ? i18next.t(`records:record.${table}`) : table;
}

/** How many records of a kind, in words. */
export function recordCount(table: string, count: number): string {
  const what = count === 1 ? recordWord(table) : recordsWord(table);
  return i18next.t(count === 1 ? "records:oneOf" : "records:manyOf", { what, count });
}

/** What several records of a kind are called. */
export function recordsWord(table: string): string {
  return isIn(english.records.records, table) ? i18next.t(`records:records.${table}`) : table;
}

/** What a field of a record is called. */
export function fieldWords(field: string): string {
  if (isIn(english.records.field, field)) return i18next.t(`records:field.${field}`);
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

type Terms = typeof english.terms;
type List = { [K in keyof Terms]: Terms[K] extends string ? never : K }[keyof Terms];

/** The words of an enumeration in the language that is spoken when they are asked for. */
function spoken<L extends List>(list: L): Readonly<Record<keyof Terms[L] & string, string>> {
  const words = {};
  for (const key of keysOf(english.terms[list]))
    Object.defineProperty(words, key, { enumerable: true, get: () => wordIn(list, key) });
  // Every key of the list was defined just now.
  return words as Readonly<Record<keyof Terms[L] & string, string>>;
}

/** The same as options to choose from. */
function offered<L extends List>(
  list: L,
): readonly { readonly value: keyof Terms[L] & string; readonly text: string }[] {
  return keysOf(english.terms[list]).map((value) => ({
    value,
    get text() {
      return wordIn(list, value);
    },
  }));
}

function wordIn(list: List, key: string): string {
  // The key was taken from the list, which the compiler cannot follow through both.
  return i18next.t(`terms:${list}.${key}` as "terms:mode.voice");
}

function keysOf<T extends object>(words: T): readonly (keyof T & string)[] {
  return Object.keys(words) as (keyof T & string)[];
}

function isIn<T extends object>(words: T, key: string): key is keyof T & string {
  return Object.hasOwn(words, key);
}
