import { consentToQuote } from "../../core/protect/index.ts";
import type { Source } from "../../core/study/index.ts";
import type { SourceAccess } from "../archive-views.ts";

/**
 * How far the words of a source go in a package for an archive, and what holds them back from going further.
 *
 * The whole text goes only where the names step is done, the source may be quoted, and whoever spoke agreed to an archive
 * besides. What is public already needs nobody's word, unless somebody refused it all the same.
 */
export function accessOf(source: Source): SourceAccess {
  const { namesStep, release, consentAnalysis } = source;
  if (namesStep !== "done") return { goes: "nothing", because: "names-step" };
  if (release === "never") return { goes: "nothing", because: "release" };
  if (consentAnalysis === "no") return { goes: "nothing", because: "consent-analysis" };
  // Sound and pixels never leave, and a recording or picture has nothing else.
  if (source.media !== undefined) return { goes: "paraphrase", because: "no-words" };
  if (release === "paraphrase") return { goes: "paraphrase", because: "release" };
  if (consentToQuote(source) !== "yes") return { goes: "paraphrase", because: "consent-quotation" };
  return consentToArchive(source) ? { goes: "transcript" } : { goes: "quotes", because: "consent-archive" };
}

function consentToArchive({ consentArchive, publicRecord }: Source): boolean {
  return consentArchive === "yes" || (consentArchive === "not-asked" && publicRecord === "public-record");
}
