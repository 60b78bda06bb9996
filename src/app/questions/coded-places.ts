import type { RecordId } from "../../core/base/index.ts";
import type { CodedStretch } from "../../core/code/index.ts";
import {
  type AnyRef,
  coding,
  passage,
  type Source,
  source,
  type TextRange,
  textVersion,
} from "../../core/study/index.ts";
import { keptUp } from "../kept-up.ts";
import type { Store } from "../store.ts";
import { textOfSource } from "../text-of-source.ts";

/** A coding where it lies in its source's text as it stands. */
export interface CodedPlace extends CodedStretch {
  readonly coding: RecordId;
  readonly coder: RecordId;
  readonly passage: RecordId;
}

/** What was coded in a study, text by text. */
export interface CodedPlaces {
  readonly of: (source: RecordId) => readonly CodedPlace[];
  /** Codings of a source whose words are gone from its text. */
  readonly goneFrom: (source: RecordId) => number;
  /** The passages of a source that are held back further than it may be, coded or not. */
  readonly restrictedIn: (source: RecordId) => readonly RestrictedPlace[];
}

/** A passage with a release level of its own, where it lies in the text as it stands. */
export interface RestrictedPlace extends TextRange {
  readonly passage: RecordId;
  readonly release: Source["release"];
}

/** Where every coding of a study lies; worked out when it is first asked for, and kept up text by text from then on. */
export const codedPlaces: (study: Store) => CodedPlaces = keptUp((study) => {
  let held: HeldPlaces | undefined;
  const placed = (of: RecordId): Placed | undefined => {
    held ??= holdPlaces(study);
    return held.bySource.get(of);
  };
  return {
    value: {
      of: (each) => placed(each)?.places ?? [],
      goneFrom: (each) => placed(each)?.gone ?? 0,
      restrictedIn: (each) => placed(each)?.restricted ?? [],
    },
    follow: (touched) => held?.follow(touched),
  };
});

interface HeldPlaces {
  readonly bySource: ReadonlyMap<RecordId, Placed>;
  readonly follow: (touched: readonly AnyRef[]) => void;
}

function holdPlaces(study: Store): HeldPlaces {
  const bySource = new Map<RecordId, Placed>();
  const sourceOf = new Map<RecordId, RecordId>();
  const put = (of: RecordId, placed: Placed): void => {
    bySource.set(of, placed);
    for (const { coding: id } of placed.places) sourceOf.set(id, of);
  };
  for (const [of, placed] of placedInAll(study)) put(of, placed);
  return {
    bySource,
    follow(touched) {
      const stale = new Set<RecordId>();
      const add = (id: RecordId | undefined): void => void (id !== undefined && stale.add(id));
      for (const { table, id } of touched) {
        if (table === source.name) add(id);
        else if (table === passage.name) sourcesOfPassage(study, id, bySource).forEach(add);
        else if (table === textVersion.name) sourcesOfVersion(study, id).forEach(add);
        else if (table === coding.name) {
          add(sourceOf.get(id));
          add(sourceOfCoding(study, id));
        }
      }
      for (const each of stale) put(each, placedIn(study, each));
    },
  };
}

interface Placed {
  readonly places: readonly CodedPlace[];
  readonly gone: number;
  readonly restricted: readonly RestrictedPlace[];
}

function placedInAll(study: Store): ReadonlyMap<RecordId, Placed> {
  const passages = Map.groupBy(study.all(passage), (each) => each.source);
  const codings = Map.groupBy(study.all(coding), (each) => each.passage);
  return new Map(
    [...passages].map(([of, own]) => [of, placed(study, of, own, (id) => codings.get(id) ?? [])]),
  );
}

function placedIn(study: Store, of: RecordId): Placed {
  return placed(study, of, study.where(passage, "source", of), (id) => study.where(coding, "passage", id));
}

type Passages = ReturnType<typeof passagesOf>;

function passagesOf(study: Store, of: RecordId) {
  return study.where(passage, "source", of);
}

function placed(
  study: Store,
  of: RecordId,
  passages: Passages,
  codingsOf: (
    passage: RecordId,
  ) => readonly { readonly id: RecordId; readonly code: RecordId; readonly coder: RecordId }[],
): Placed {
  // What marks a stretch of a recording or a region of a picture has no words that could stand to others.
  const worded = passages.filter(({ part }) => part === undefined);
  const coded = worded.flatMap((at) => codingsOf(at.id).map((each) => ({ at, each })));
  const levelled = worded.flatMap(({ release, ...at }) => (release === undefined ? [] : [{ at, release }]));
  if ((coded.length === 0 && levelled.length === 0) || study.get(source, of) === undefined)
    return { places: [], gone: 0, restricted: [] };
  const { history } = textOfSource(study, of);
  const restricted = levelled.flatMap(({ at, release }): readonly RestrictedPlace[] => {
    const { state, start, end } = history.landAnchor(at);
    return state === "gone" ? [] : [{ passage: at.id, release, start, end }];
  });
  const places = coded.flatMap(({ at, each }): readonly CodedPlace[] => {
    const { state, start, end } = history.landAnchor(at);
    if (state === "gone" || start >= end) return [];
    return [{ coding: each.id, code: each.code, coder: each.coder, passage: at.id, source: of, start, end }];
  });
  places.sort((a, b) => a.start - b.start || b.end - a.end || (a.coding < b.coding ? -1 : 1));
  return { places, gone: coded.length - places.length, restricted };
}

function sourceOfCoding(study: Store, id: RecordId): RecordId | undefined {
  const at = study.get(coding, id)?.passage;
  return at === undefined ? undefined : study.get(passage, at)?.source;
}

// One that was taken away is asked of what is held; it may have come back since.
function sourcesOfPassage(
  study: Store,
  id: RecordId,
  held: ReadonlyMap<RecordId, Placed>,
): readonly RecordId[] {
  const now = study.get(passage, id)?.source;
  if (now !== undefined) return [now];
  return [...held].flatMap(([of, { places, restricted }]) =>
    [...places, ...restricted].some((each) => each.passage === id) ? [of] : [],
  );
}

function sourcesOfVersion(study: Store, id: RecordId): readonly RecordId[] {
  const version = study.get(textVersion, id);
  return version === undefined ? study.all(source).map((each) => each.id) : [version.source];
}
