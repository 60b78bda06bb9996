import { assertNever } from "../../base/index.ts";
import type { FindingKind } from "./brief-finding.ts";

/** A stretch of a statement's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a statement that a finding is about; empty where it is about the whole of it. */
export function wordsOfFinding(finding: FindingKind, text: string): readonly Stretch[] {
  switch (finding.type) {
    case "LikelihoodWithConfidence":
      return [...placesOf(text, plain(finding.word)), ...placesOf(text, signedWord), ...placesOf(text, sure)];
    case "LikelihoodNotSigned":
      return placesOf(text, plain(finding.word));
    case "RowsMixed":
      return finding.words.flatMap((word) => placesOf(text, plain(word)));
    case "BareShare":
      return placesOf(text, plain(finding.share));
    case "TypedNumber":
      return placesOf(text, figure(finding.number));
    case "SaidAsCertain":
      return placesOf(text, /(?<!\p{L})(?:will|won['’]t)(?!\p{L})/giu);
    case "NotVerbatim":
      return placesOf(text, /“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]/gu);
    case "HarmDenied":
      return placesOf(
        text,
        /(?<!\p{L})(?:no\s+(?:\p{L}+\s+)?harms?|without\s+(?:any\s+)?harm|harmless)(?!\p{L})/giu,
      );
    case "ShareCalledLikelihood":
      return placesOf(text, /(?<!\p{L})(?:probabilit(?:y|ies)|likelihoods?|chances?|odds)(?!\p{L})/giu);
    case "JudgementWithoutGrounds":
    case "NothingCited":
    case "NotEnglish":
    case "NoAlternative":
    case "NoIndicator":
      return [];
    default:
      return assertNever(finding);
  }
}

const signedWord = /\{\{\s*word\s[^{}]*\}\}/gu;
const sure = /(?<!\p{L})(?:confidence|confident|confidently)(?!\p{L})/giu;

function placesOf(text: string, pattern: RegExp): readonly Stretch[] {
  // What stands between braces is no author's word, but where a whole number is meant.
  const searched =
    pattern === signedWord ? text : text.replace(/\{\{[^{}]*\}\}/g, (live) => " ".repeat(live.length));
  return [...searched.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function plain(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${escaped(words).replaceAll(/\s+/g, "\\s+")}(?![\\p{L}\\d])`, "giu");
}

/** A number as it may have been typed, with signs for thousands or without. */
function figure(number: string): RegExp {
  const [whole = "", rest] = number.split(".");
  const digits = [...whole].map((digit, at) =>
    (whole.length - at) % 3 === 0 && at > 0 ? `,?${digit}` : digit,
  );
  return new RegExp(`(?<![\\d.,])${digits.join("")}${rest === undefined ? "" : `\\.${rest}`}(?![\\d])`, "gu");
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
