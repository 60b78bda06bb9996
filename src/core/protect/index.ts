export { CompiledRegister, compileRegister } from "./compile-register.ts";
export { type FindNames, findNames, nameFinder } from "./find-names.ts";
export type { Certainty, HitKind, NameHit } from "./name-hit.ts";
export type { ListedSpelling, NameScript, NamesRegister, RegisteredPerson } from "./names-register.ts";
export { type QuoteFinder, quotedRun, quoteFinder } from "./quoted-words.ts";
export { openRealName, RealName, realName } from "./real-name.ts";
export { scriptOf } from "./script-of.ts";
