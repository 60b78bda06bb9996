import type { ReaderPassage, SourceLine } from "../../app/views.ts";

type Release = SourceLine["release"];

const fromLoose: readonly Release[] = ["quote", "paraphrase", "never"];

/** The levels at which a passage is held back further than a source of this level. */
export function stricterReleases(release: Release): readonly Release[] {
  return fromLoose.slice(fromLoose.indexOf(release) + 1);
}

/** The level at which a passage itself is held back; `undefined` where it follows its source. */
export function heldBackAt(
  passage: Pick<ReaderPassage, "release">,
  source: Pick<SourceLine, "release">,
): Release | undefined {
  return stricterReleases(source.release).find((level) => level === passage.release);
}
