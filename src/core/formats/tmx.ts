import { cleanText, onOneLine } from "./clean-text.ts";
import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { DecodedText } from "./text-encoding.ts";
import { readXml, withoutPlainDoctype, type XmlStart } from "./xml.ts";

/**
 * Read translations (TMX 1.4): the text in its first language, and beside it the same in each of the others.
 *
 * A unit is a paragraph of each language it has; the codes of the program it was made in are left aside.
 */
export function readTmx(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const state: TmxState = { units: [], path: [], coded: 0, characters: 0 };
  readXml(withoutPlainDoctype(decoded.text), "xml", limits, {
    onOpen: (start) => open(start, state),
    onText: (words) => addWords(words, state, limits),
    onClose: (name) => close(name, state),
  });
  const [first, ...others] = languagesOf(state).map((language) => documentIn(language, state, decoded));
  if (first === undefined) throw new NotReadable({ type: "NoWords" });
  return others.length === 0 ? first : { ...first, translations: others };
}

/** Tell whether XML holds translations, by its root element. */
export function isTmx(text: string): boolean {
  return /<tmx[\s>]/.test(text.slice(0, 10_000));
}

interface Unit {
  speaker: string;
  /** The words of each language. */
  readonly words: Map<string, string>;
}

interface TmxState {
  readonly units: Unit[];
  readonly path: string[];
  /** How many elements with codes of a program are open. */
  coded: number;
  characters: number;
  /** The language that the file says was first. */
  source?: string | undefined;
  language?: string | undefined;
  takesSpeaker?: boolean;
}

function open({ name, attributes }: XmlStart, state: TmxState): void {
  state.path.push(name);
  if (name === "header") state.source = languageTag(attributes.srclang);
  if (name === "tu") state.units.push({ speaker: "", words: new Map() });
  if (name === "tuv") state.language = languageTag(attributes.lang);
  if (name === "prop") state.takesSpeaker = /speaker|participant/i.test(attributes.type ?? "");
  if (codes.has(name)) state.coded++;
}

function close(name: string, state: TmxState): void {
  state.path.pop();
  if (name === "prop") state.takesSpeaker = false;
  if (codes.has(name)) state.coded--;
}

function addWords(words: string, state: TmxState, limits: ReadingLimits): void {
  const unit = state.units.at(-1);
  if (unit === undefined) return;
  if (state.takesSpeaker === true) unit.speaker += words;
  if (state.coded > 0 || !state.path.includes("seg") || state.language === undefined) return;
  state.characters += words.length;
  if (state.characters > limits.maxCharacters)
    throw new NotReadable({ type: "TooMuchText", maxCharacters: limits.maxCharacters });
  unit.words.set(state.language, (unit.words.get(state.language) ?? "") + words);
}

function languagesOf({ units, source }: TmxState): readonly string[] {
  const found = new Set<string>();
  for (const { words } of units) for (const language of words.keys()) found.add(language);
  if (found.size > mostLanguages)
    throw new NotReadable({ type: "UnsafeMarkup", reason: "too-many-elements" });
  const first = source !== undefined && found.has(source) ? [source] : [];
  return [...new Set([...first, ...found])];
}

// Each language becomes a text of its own; no study has one text in more.
const mostLanguages = 40;

function documentIn(language: string, { units }: TmxState, decoded: DecodedText): ForeignDocument {
  const paragraphs = units.flatMap(({ speaker, words }): readonly ForeignParagraph[] => {
    const text = onOneLine(cleanText(words.get(language) ?? "").text);
    const label = onOneLine(speaker);
    return text === "" ? [] : [{ text, style: "paragraph", ...(label === "" ? {} : { speaker: label }) }];
  });
  const missing = units.length - paragraphs.length;
  const notes =
    missing === 0
      ? []
      : [
          `${missing} of ${units.length} units have no words in this language: beside the other texts it is not in step there.`,
        ];
  return {
    format: "tmx",
    encoding: decoded.encoding,
    language,
    paragraphs,
    lost: [...decoded.notes, ...notes],
  };
}

function languageTag(tag: string | undefined): string | undefined {
  const plain = (tag ?? "").trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(plain) ? plain : undefined;
}

// Begin and end of a format, places, and codes that a program did not know; what is only emphasised stays.
const codes = new Set(["bpt", "ept", "ph", "it", "ut"]);
