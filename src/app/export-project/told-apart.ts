import type { RecordId } from "../../core/base/index.ts";
import { type AnyRef, passage, source } from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import type { LeavingText } from "./edition.ts";

/** Says whether a case or a set may be told beside the facts, cases and sets that were told before it. */
export type MayTell = (members: readonly AnyRef[]) => boolean;

/**
 * Begin with the facts that are told of each text.
 *
 * Whoever reads two cases reads which texts are in both. So one more is told only where, among the texts that read alike so far,
 * those in it stem from k sources or none is in it.
 */
export function openToldApart(study: Store, texts: readonly LeavingText[], k: number): MayTell {
  const sourcesOf = (alike: readonly LeavingText[]): number =>
    new Set(alike.flatMap((text) => sourcesBehind(study, text))).size;
  let classes: readonly (readonly LeavingText[])[] = [
    ...Map.groupBy(texts, ({ facts }) => JSON.stringify(facts)).values(),
  ];
  return (members) => {
    const ids = new Set<string>(
      members.filter(({ table }) => table === source.name || table === passage.name).map(({ id }) => id),
    );
    const isIn = ({ source: of, places }: LeavingText): boolean =>
      (of !== undefined && ids.has(of)) || [...places.keys()].some((id) => ids.has(id));
    const parts = classes.map((alike) => ({
      inside: alike.filter(isIn),
      outside: alike.filter((text) => !isIn(text)),
    }));
    if (parts.some(({ inside }) => inside.length > 0 && sourcesOf(inside) < k)) return false;
    if (parts.every(({ inside }) => inside.length === 0)) return false;
    classes = parts.flatMap(({ inside, outside }) => [inside, outside]).filter((part) => part.length > 0);
    return true;
  };
}

/** The source of a text; of passages that leave by themselves the one that they are in. */
function sourcesBehind(study: Store, { source: of, places }: LeavingText): readonly RecordId[] {
  if (of !== undefined) return [of];
  return [...places.keys()].flatMap((id) => study.get(passage, id)?.source ?? []);
}
