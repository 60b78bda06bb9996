export { type Candidate, type CandidateKind, candidatesIn, type NameReason } from "./candidates.ts";
export { type ClearedField, replaceInField } from "./clear-field.ts";
export {
  type ClearedText,
  type Clearer,
  type ClearRefusal,
  type ClearTerms,
  consentToQuote,
  openClearer,
  type ReleaseLevel,
  stricterRelease,
} from "./clearer.ts";
export { type CoarseRow, coarsenRows } from "./coarsen-rows.ts";
export { type BroaderFact, type CoarserFact, coarserFact } from "./coarser-facts.ts";
export { CompiledRegister, compileRegister } from "./compile-register.ts";
export { type FindNames, findNames, nameFinder } from "./find-names.ts";
export { foldWord } from "./fold-word.ts";
export { type FoundIdentifier, findIdentifiers, type IdentifierKind } from "./identifiers.ts";
export { type IdentifyingRecords, knownSubjects } from "./known-subjects.ts";
export type { Certainty, HitKind, NameHit } from "./name-hit.ts";
export {
  flagsPerThousandWords,
  type NamesProposal,
  nameProposer,
  type ProposedName,
  proposeNames,
  type WhyProposed,
} from "./names-proposal.ts";
export type { ListedSpelling, NameScript, NamesRegister, RegisteredPerson } from "./names-register.ts";
export type { ProposedPlace } from "./proposed-place.ts";
export { type QuoteFinder, quotedRun, quoteFinder } from "./quoted-words.ts";
export { openRealName, RealName, realName } from "./real-name.ts";
export { type PseudonymConflict, pseudonymConflicts } from "./register-conflicts.ts";
export { type NameRelation, type RelatedName, relatedNames } from "./related-names.ts";
export {
  type DecidedName,
  type ReplacedText,
  replaceInLayout,
  replaceNames,
  type TakenWords,
} from "./replace-names.ts";
export { scriptOf } from "./script-of.ts";
export { releaseUncleared, type UnclearedPermit, type UnclearedText } from "./uncleared.ts";
export {
  type CombinationRule,
  type KnownSubject,
  type UniqueCombination,
  uniqueCombinations,
} from "./unique-combinations.ts";
