import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { ViewChoice } from "../../app/views.ts";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "frame";
    resources: typeof english;
  }
}

/** A language of the tool itself; texts keep their own. */
export type Language = ViewChoice["language"];

/** The languages that the tool speaks, each by its own name. */
export const languages: readonly { readonly value: Language; readonly text: string }[] = [
  { value: "en", text: "English" },
  { value: "ar", text: "العربية" },
];

/** Which way the tool runs in a language. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * The locale by which numbers, dates and plurals are written.
 *
 * Arabic with the digits 0-9: the same numbers stand in tables, charts, quotes of documents and the brief beside it.
 */
export function localeOf(language: Language): string {
  return language === "ar" ? "ar-u-nu-latn" : "en-GB";
}

// A format takes a tenth of a millisecond to make and a room writes hundreds of numbers, so each is made once.
const numberFormat = keptByOptions((locale, options?: Intl.NumberFormatOptions) =>
  Intl.NumberFormat(locale, options),
);
const dayFormat = keptByOptions((locale, options?: Intl.DateTimeFormatOptions) =>
  Intl.DateTimeFormat(locale, options),
);

function keptByOptions<O, F>(make: (locale: string, options?: O) => F): (locale: string, options?: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const key = options === undefined ? locale : `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

/** Make the catalogues ready; both are in the page, nothing is fetched. */
export function prepareLanguage(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: english, ar: arabic },
    ns: Object.keys(english),
    defaultNS: "frame",
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // In a text as {{count, number}}; i18next's own would take the digits of the bare language.
  i18next.services.formatter?.add("number", (value, lng, options) =>
    numberFormat(localeOf(lng === "ar" ? "ar" : "en"), options).format(value),
  );
}

/** Speak another language from now on. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language);
}

/** English words of the program within a line of another language, kept in their own direction. */
export function inEnglish(words: string): string {
  return currentLanguage() === "en" ? words : `\u2066${words}\u2069`;
}

/** Words of the study within a line of the tool: they keep their own direction, and the line its order. */
export function apart(words: string): string {
  return currentLanguage() === "en" && !/\p{Script=Arabic}/u.test(words) ? words : `\u2068${words}\u2069`;
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return i18next.language === "ar" ? "ar" : "en";
}

/** Write numbers and days as the tool's language does. */
export function useFigures(): Figures {
  const { i18n } = useTranslation();
  return figuresIn(i18n.language === "ar" ? "ar" : "en");
}

/** How numbers and days are written in a language. */
export interface Figures {
  readonly locale: string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A moment in ms since 1970 as a day. */
  readonly day: (moment: number) => string;
  /** A moment as day and time. */
  readonly moment: (moment: number) => string;
}

/** Write numbers and days in a language, outside of what is drawn. */
export function figuresIn(language: Language): Figures {
  return figures[language];
}

const figures: Readonly<Record<Language, Figures>> = { en: figuresOf("en"), ar: figuresOf("ar") };

function figuresOf(language: Language): Figures {
  const locale = localeOf(language);
  return {
    locale,
    number: (value, options) => numberFormat(locale, options).format(value),
    day: (moment) => dayFormat(locale, { dateStyle: "medium" }).format(moment),
    moment: (moment) => dayFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(moment),
  };
}
