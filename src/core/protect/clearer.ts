import { type Brand, err, ok, type Result } from "../base/index.ts";
import type { Source } from "../study/index.ts";
import type { CompiledRegister } from "./compile-register.ts";
import { nameFinder } from "./find-names.ts";

/** Text that may leave a study. Only a `Clearer` makes one. */
export type ClearedText = string & Brand<"ClearedText">;

/** How far the words of a source may go. */
export type ReleaseLevel = Source["release"];

/**
 * Under which terms words ask to leave: as a quote or a paraphrase of a source, or as the analysts' own.
 *
 * `own-words` (a claim, a codebook, a table's labels) rests on no source's consent and is searched for names alone.
 */
export type ClearTerms =
  | { readonly use: "own-words" }
  | {
      readonly use: "quote" | "paraphrase";
      readonly releaseLevel: ReleaseLevel;
      /** Consent to quotation; consent to analysis is asked for a paraphrase. */
      readonly consent: Source["consentQuotation"];
      readonly namesStep: Source["namesStep"];
      /** The level of the passage itself, where it has one; the stricter of the two holds. */
      readonly passage?: ReleaseLevel;
    };

/** Why words may not leave; holds no words. */
export type ClearRefusal =
  | { readonly type: "ReleaseForbids"; readonly level: ReleaseLevel; readonly use: "quote" | "paraphrase" }
  | { readonly type: "ConsentMissing"; readonly consent: Source["consentQuotation"] }
  | { readonly type: "NamesStepOpen"; readonly namesStep: "skipped" | "pending" }
  | { readonly type: "NamesLeft"; readonly persons: readonly string[]; readonly places: number };

/** What opening the vault gives: the only maker of cleared text. */
export interface Clearer {
  /** Clear words or say why not; a registered person's name that is `certain` or `likely` in them refuses. */
  readonly clear: (text: string, terms: ClearTerms) => Result<ClearedText, ClearRefusal>;
}

/** Make the Clearer of an opened vault from its register. */
export function openClearer(register: CompiledRegister): Clearer {
  const find = nameFinder(register);
  return {
    clear: (text, terms) => {
      const refusal = refusalOf(terms);
      if (refusal !== undefined) return err(refusal);
      const left = find(text).filter(({ certainty }) => certainty !== "possible");
      if (left.length > 0) {
        const persons = [...new Set(left.map(({ person }) => person))];
        return err({ type: "NamesLeft", persons, places: left.length });
      }
      return ok(text as ClearedText);
    },
  };
}

/**
 * Whether a source may be quoted as far as consent goes.
 *
 * Words that are public already (a published text, a judgment) need nobody's consent, unless somebody refused it all the same.
 */
export function consentToQuote({
  consentQuotation,
  publicRecord,
}: Pick<Source, "consentQuotation" | "publicRecord">): Source["consentQuotation"] {
  return consentQuotation === "not-asked" && publicRecord === "public-record" ? "yes" : consentQuotation;
}

const order: readonly ReleaseLevel[] = ["never", "paraphrase", "quote"];

/** The stricter of two release levels; a passage without one has its source's. */
export function stricterRelease(source: ReleaseLevel, passage: ReleaseLevel | undefined): ReleaseLevel {
  if (passage === undefined) return source;
  return order.indexOf(passage) < order.indexOf(source) ? passage : source;
}

function refusalOf(terms: ClearTerms): ClearRefusal | undefined {
  if (terms.use === "own-words") return undefined;
  const { use, consent, namesStep } = terms;
  const level = stricterRelease(terms.releaseLevel, terms.passage);
  if (order.indexOf(level) < order.indexOf(use)) return { type: "ReleaseForbids", level, use };
  if (use === "quote" ? consent !== "yes" : consent === "no") return { type: "ConsentMissing", consent };
  return namesStep === "done" ? undefined : { type: "NamesStepOpen", namesStep };
}
