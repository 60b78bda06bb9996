import type { RecordId } from "../../base/index.ts";
import { parseStatement } from "../live-numbers.ts";
import type { BriefFinding, FindingKind } from "./brief-finding.ts";
import {
  callsItLikelihood,
  deniesHarm,
  icdRowOf,
  isForeign,
  likelihoodWordsIn,
  quotedIn,
  saysWill,
  sentencesOf,
  speaksOfConfidence,
  typedNumbers,
  typedShares,
  withoutQuotes,
} from "./lint-words.ts";

/** A statement of a brief as it is linted. */
export interface StatementToLint {
  readonly id: RecordId;
  readonly kind:
    | "summary"
    | "finding"
    | "outlook"
    | "prevention"
    | "alternative"
    | "dissent"
    | "indicator"
    | "method";
  /** With its live numbers in braces, as it is stored. */
  readonly text: string;
  readonly footing: "information" | "assumption" | "judgement";
  /** How many records it cites, its live numbers' among them. */
  readonly cites: number;
}

/** A brief as it is linted, with what the study knows beside it. */
export interface BriefToLint {
  readonly statements: readonly StatementToLint[];
  /** What each live number shows now, by what stands between its braces; of these and of others that could be used. */
  readonly shown: ReadonlyMap<string, string>;
  /** The words of every passage that was said verbatim. */
  readonly verbatim: readonly string[];
}

/**
 * Check the statements of a brief against the standards of its craft, statement by statement, then as a whole.
 *
 * The rules read English; a statement in another script is said not to have been checked. They read words and not meaning:
 * what they let through may still be wrong. Rules and references: docs/methods/briefs.md.
 */
export function lintBrief(brief: BriefToLint): readonly BriefFinding[] {
  const verbatim = brief.verbatim.map(folded);
  const byNumber = liveByNumber(brief.shown);
  const each = brief.statements.flatMap((statement) =>
    lintStatement(statement, { shown: brief.shown, verbatim, byNumber }).map((found) => ({
      ...found,
      statement: statement.id,
    })),
  );
  return [...each, ...lintWhole(brief)];
}

/** Whether a brief with these findings may leave the study. */
export function isRefused(findings: readonly BriefFinding[]): boolean {
  return findings.some(({ severity }) => severity === "refuse");
}

interface Known {
  readonly shown: ReadonlyMap<string, string>;
  readonly verbatim: readonly string[];
  readonly byNumber: ReadonlyMap<string, string>;
}

type Found = FindingKind & { readonly severity: BriefFinding["severity"] };

function lintStatement(statement: StatementToLint, known: Known): readonly Found[] {
  const typed = typedWords(statement.text);
  return [
    ...groundsOf(statement),
    ...quotesOf(typed, known.verbatim),
    ...(isForeign(typed) ? [advise({ type: "NotEnglish" })] : []),
    ...sentenceFindings(statement, known.shown),
    ...certaintyOf(statement, typed),
    ...numbersOf(typed, known.byNumber),
    ...(deniesHarm(withoutQuotes(typed)) ? [refuse({ type: "HarmDenied" })] : []),
  ];
}

function groundsOf({ footing, cites, kind }: StatementToLint): readonly Found[] {
  if (cites > 0 || kind === "method") return [];
  if (footing === "judgement") return [refuse({ type: "JudgementWithoutGrounds" })];
  return footing === "information" ? [advise({ type: "NothingCited" })] : [];
}

function quotesOf(typed: string, verbatim: readonly string[]): readonly Found[] {
  const wrong = quotedIn(typed).some((quote) => {
    const words = folded(quote);
    return words !== "" && !verbatim.some((passage) => passage.includes(words));
  });
  return wrong ? [refuse({ type: "NotVerbatim" })] : [];
}

/** What is wrong within one sentence: likelihood beside confidence, unsigned words, shares that are called likelihoods. */
function sentenceFindings({ text }: StatementToLint, shown: ReadonlyMap<string, string>): readonly Found[] {
  return sentencesOf(text).flatMap((sentence): readonly Found[] => {
    const own = withoutQuotes(typedWords(sentence));
    const typed = likelihoodWordsIn(own);
    const signed = liveNumbersOf(sentence).filter((live) => live.startsWith("word "));
    const first =
      typed[0] ?? (signed.length > 0 ? (shown.get(signed[0] ?? "") ?? "a signed word") : undefined);
    return [
      ...(first !== undefined && speaksOfConfidence(own)
        ? [refuse({ type: "LikelihoodWithConfidence", word: first })]
        : []),
      ...(typed[0] !== undefined ? [refuse({ type: "LikelihoodNotSigned", word: typed[0] })] : []),
      ...(speaksOfRuns(sentence, own) && callsItLikelihood(own)
        ? [refuse({ type: "ShareCalledLikelihood" })]
        : []),
    ];
  });
}

function speaksOfRuns(sentence: string, own: string): boolean {
  return (
    liveNumbersOf(sentence).some((live) => /^(?:share|range|byYear|account|effect|variant) /.test(live)) ||
    /(?<!\p{L})shares?\s+of\s+(?:the\s+)?runs(?!\p{L})/iu.test(own)
  );
}

function certaintyOf({ kind, footing }: StatementToLint, typed: string): readonly Found[] {
  if (!saysWill(withoutQuotes(typed))) return [];
  const looksAhead = footing === "judgement" || kind === "outlook" || kind === "prevention";
  return [looksAhead ? refuse({ type: "SaidAsCertain" }) : advise({ type: "SaidAsCertain" })];
}

function numbersOf(typed: string, byNumber: ReadonlyMap<string, string>): readonly Found[] {
  const own = withoutQuotes(typed);
  const shares = typedShares(own);
  // A share is named as one, and its figures are not named again.
  const rest = shares.reduce((text, share) => text.replace(share, " "), own);
  return [
    ...shares.map((share) => refuse({ type: "BareShare", share })),
    ...[...new Set(typedNumbers(rest))].flatMap((number): readonly Found[] => {
      const write = byNumber.get(number);
      if (write === undefined) return [];
      // Small numbers are often equal by accident.
      const found = { type: "TypedNumber", number, write } as const;
      return [Number(number) < 10 ? advise(found) : refuse(found)];
    }),
  ];
}

function lintWhole({ statements, shown }: BriefToLint): readonly Found[] {
  const words = statements.flatMap(({ text }) => [
    ...likelihoodWordsIn(withoutQuotes(typedWords(text))),
    ...liveNumbersOf(text).flatMap((live) =>
      live.startsWith("word ") ? likelihoodWordsIn(shown.get(live) ?? "") : [],
    ),
  ]);
  const first = words.find((word) => icdRowOf(word) === "first");
  const second = words.find((word) => icdRowOf(word) === "second");
  const has = (kind: StatementToLint["kind"]) => statements.some((each) => each.kind === kind);
  const looksAhead = has("outlook") || has("summary");
  return [
    ...(first !== undefined && second !== undefined
      ? [refuse({ type: "RowsMixed", words: [first, second] })]
      : []),
    ...(looksAhead && !has("alternative") ? [advise({ type: "NoAlternative" })] : []),
    ...(looksAhead && !has("indicator") ? [advise({ type: "NoIndicator" })] : []),
  ];
}

/** The author's own words, with a blank in place of each live number. */
function typedWords(text: string): string {
  return parseStatement(text)
    .map((piece) => (piece.kind === "words" ? piece.text : " "))
    .join("");
}

function liveNumbersOf(text: string): readonly string[] {
  return parseStatement(text).flatMap((piece) => (piece.kind === "number" ? [piece.written.join(" ")] : []));
}

/** By each figure that a live number shows, how to write it; the first of several. */
function liveByNumber(shown: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [live, text] of shown)
    for (const number of typedNumbers(text)) if (!found.has(number)) found.set(number, live);
  return found;
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:!?…]+$/u, "");
}

function refuse(found: FindingKind): Found {
  return { ...found, severity: "refuse" };
}

function advise(found: FindingKind): Found {
  return { ...found, severity: "advise" };
}
