export { type Candidate, type CandidateKind, candidatesIn, type NameReason } from "./candidates.ts";
export { CompiledRegister, compileRegister } from "./compile-register.ts";
export { type FindNames, findNames, nameFinder } from "./find-names.ts";
export { type FoundIdentifier, findIdentifiers, type IdentifierKind } from "./identifiers.ts";
export type { Certainty, HitKind, NameHit } from "./name-hit.ts";
export {
  flagsPerThousandWords,
  type NamesProposal,
  nameProposer,
  type ProposedName,
  type ProposedPlace,
  proposeNames,
  type WhyProposed,
} from "./names-proposal.ts";
export type { ListedSpelling, NameScript, NamesRegister, RegisteredPerson } from "./names-register.ts";
export { type QuoteFinder, quotedRun, quoteFinder } from "./quoted-words.ts";
export { openRealName, RealName, realName } from "./real-name.ts";
export {
  type DecidedName,
  type ReplacedText,
  replaceInLayout,
  replaceNames,
  type TakenWords,
} from "./replace-names.ts";
export { scriptOf } from "./script-of.ts";
