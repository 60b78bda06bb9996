import { assertNever, type RecordId } from "../../base/index.ts";

/** What a lint found. `refuse` bars a release; `advise` is for the authors to weigh. */
export type BriefFinding = FindingKind & {
  /** Absent where it is about the brief as a whole. */
  readonly statement?: RecordId;
  readonly severity: "refuse" | "advise";
};

/** Each kind of finding, with no more of the text than a word of a scale or a number. */
export type FindingKind =
  | { readonly type: "JudgementWithoutGrounds" }
  | { readonly type: "NothingCited" }
  | { readonly type: "LikelihoodWithConfidence"; readonly word: string }
  | { readonly type: "RowsMixed"; readonly words: readonly [string, string] }
  | { readonly type: "LikelihoodNotSigned"; readonly word: string }
  | { readonly type: "SaidAsCertain" }
  | { readonly type: "BareShare"; readonly share: string }
  | { readonly type: "TypedNumber"; readonly number: string; readonly write: string }
  | { readonly type: "NotVerbatim" }
  | { readonly type: "HarmDenied" }
  | { readonly type: "ShareCalledLikelihood" }
  | { readonly type: "NotEnglish" }
  | { readonly type: "NoAlternative" }
  | { readonly type: "NoIndicator" };

/** Say what was found, why it matters, and what to do. */
export function briefFindingText(finding: FindingKind): string {
  switch (finding.type) {
    case "JudgementWithoutGrounds":
      return "A judgement rests on nothing that it cites. Name a claim, a quantity or a number of the outlook in it, or mark it as an assumption.";
    case "NothingCited":
      return "Nothing is cited, so that a reader cannot ask who says so. Put a live number in it, or cite a claim.";
    case "LikelihoodWithConfidence":
      return `“${finding.word}” and a word about confidence stand in one sentence and are read as one. Say how likely it is in one sentence, and how sure you are in another.`;
    case "RowsMixed":
      return `“${finding.words[0]}” and “${finding.words[1]}” come from the two rows of ICD 203, which must not be mixed in one brief. Keep to one row.`;
    case "LikelihoodNotSigned":
      return `“${finding.word}” is a likelihood word that nobody signed. Write {{word …}} for a signed judgement, or say what the runs show.`;
    case "SaidAsCertain":
      return "“Will” says that something is certain to come. Say what the runs show, or what is judged, or write “would” and name the condition.";
    case "BareShare":
      return `“${finding.share}” was typed, so that nobody can open what it rests on. Write it as a live number.`;
    case "TypedNumber":
      return `${finding.number} was typed where the study has this number and would keep it up to date. Write {{${finding.write}}}.`;
    case "NotVerbatim":
      return "Something stands in quotation marks that no source says word for word. Take the marks away, or quote a passage that is verbatim.";
    case "HarmDenied":
      return "That there is no harm is not known. Write “no harm modelled”, or say who looked and how.";
    case "ShareCalledLikelihood":
      return "A share of runs is called a likelihood. It says how often something came true in the model; the likelihood is the word that somebody signs.";
    case "NotEnglish":
      return "The rules read English, and this statement was not checked by them. Read it yourself.";
    case "NoAlternative":
      return "No alternative is told. Say which other account of the same evidence was weighed, and why it was not preferred.";
    case "NoIndicator":
      return "No indicator is named. Say what a later reader would have to see for the answer to change.";
    default:
      return assertNever(finding);
  }
}
