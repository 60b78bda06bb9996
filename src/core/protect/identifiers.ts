/** What identifies somebody without being a name. */
export type IdentifierKind =
  | "phone"
  | "e-mail"
  | "link"
  | "handle"
  | "id-number"
  | "plate"
  | "coordinates"
  | "exact-date"
  | "age";

/** A stretch that may identify somebody; UTF-16 offsets. */
export interface FoundIdentifier {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

/** Find phones, addresses of the net, numbers of papers and cars, coordinates, exact days and stated ages. */
export function findIdentifiers(text: string): readonly FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

// Western, Arabic-Indic and Persian digits.
const digit = "[0-9٠-٩۰-۹]";
const monthWords =
  "january|february|march|april|may|june|july|august|september|october|november|december|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|يناير|فبراير|مارس|أبريل|إبريل|نيسان|أيار|مايو|يونيو|حزيران|تموز|يوليو|آب|أغسطس|أيلول|سبتمبر|تشرين(?: الأول| الثاني)?|أكتوبر|نوفمبر|ديسمبر|كانون(?: الأول| الثاني)?|شباط|آذار";

// In order: what is found by an earlier pattern is not read again by a later one.
const patterns: readonly { readonly kind: IdentifierKind; readonly pattern: RegExp }[] = [
  {
    kind: "e-mail",
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
  },
  { kind: "link", pattern: /\b(?:https?:\/\/|www\.)[^\s<>"»“”]+/giu },
  { kind: "handle", pattern: /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_]{3,}/gu },
  {
    kind: "coordinates",
    pattern:
      /(?<!\d)-?\d{1,3}\.\d{3,}\s*°?\s*[NSСЮ]?\s*[,;]\s*-?\d{1,3}\.\d{3,}|\d{1,3}°\s*\d{1,2}['′](?:\s*\d{1,2}(?:\.\d+)?["″])?/gu,
  },
  {
    kind: "exact-date",
    pattern: new RegExp(
      `(?<!${digit})(?:${digit}{1,2}[./-]${digit}{1,2}[./-]${digit}{2,4}|${digit}{4}-${digit}{2}-${digit}{2}|${digit}{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthWords})(?![\\p{L}])(?:,? ${digit}{4})?|(?:${monthWords}) ${digit}{1,2}(?:st|nd|rd|th)?(?!${digit})(?:, ${digit}{4})?)(?!${digit})`,
      "giu",
    ),
  },
  {
    kind: "phone",
    pattern: new RegExp(`(?<!${digit})\\+?${digit}(?:[ ().-]{0,2}${digit}){7,14}(?!${digit})`, "gu"),
  },
  {
    kind: "plate",
    pattern: /(?<![\p{L}\p{N}])[А-ЯA-Z]\s?\d{3}\s?[А-ЯA-Z]{2}(?:\s?\d{2,3})?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: "id-number",
    pattern: /(?<![\p{L}\p{N}])[A-ZА-Я]{0,3}[- ]?\d{5,20}(?![\p{L}\p{N}])/gu,
  },
  {
    kind: "age",
    pattern: new RegExp(
      `(?<!${digit})${digit}{1,2}(?:[ -]years?[ -]old| лет(?![\\p{L}])| года?(?= от роду)| عاما| عاماً| سنة من العمر)|(?:aged|عمره|عمرها) ${digit}{1,2}`,
      "giu",
    ),
  },
];
