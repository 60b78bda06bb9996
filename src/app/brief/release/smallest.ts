import { outlook } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";

/** The smallest count that a study lets be shown, as its authors set it; 5 where they did not. */
export function smallestOf({ ahead, reader }: Pick<BriefMaterial, "ahead" | "reader">): number {
  return ahead?.frame.smallestCell ?? reader.all(outlook)[0]?.smallestCell ?? 5;
}
