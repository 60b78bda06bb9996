import type { RecordId } from "../core/base/index.ts";
import type { TextRange } from "../core/study/index.ts";
import { type Passage, passage, speaker, textVersion } from "../core/study/index.ts";
import { keptUp } from "./kept-up.ts";
import type { Store } from "./store.ts";
import { type SourceText, textOfSource } from "./text-of-source.ts";

/** How many texts are kept read, the last ones asked for. */
const mostTexts = 12;

/** A source's text as `textOfSource` reads it, read once for as long as no text of the study changes. */
export function keptText(study: Store, source: RecordId): SourceText {
  return textsOf(study)(source);
}

/** The passage that lies on exactly these words of a source's text as it stands, if there is one. */
export function passageOn(study: Store, source: RecordId, range: TextRange): RecordId | undefined {
  return placesOf(study)(source, range);
}

const textsOf = keptUp((study) => {
  const texts = new Map<RecordId, SourceText>();
  const read = (source: RecordId): SourceText => {
    const text = texts.get(source) ?? textOfSource(study, source);
    // To the end of the line; the first in it is the one not asked for the longest.
    texts.delete(source);
    texts.set(source, text);
    const [oldest] = texts.keys();
    if (texts.size > mostTexts && oldest !== undefined) texts.delete(oldest);
    return text;
  };
  return { value: read, follow: (touched) => touched.some(isText) && texts.clear() };
});

const placesOf = keptUp((study) => {
  const sources = new Map<RecordId, Places>();
  return {
    value: (source: RecordId, range: TextRange): RecordId | undefined => {
      const places = sources.get(source) ?? placesIn(study, source);
      sources.set(source, places);
      return places.at(range);
    },
    follow: (touched) => {
      if (touched.some(isText)) sources.clear();
      for (const { table, id } of touched) {
        if (table !== passage.name) continue;
        for (const places of sources.values()) places.drop(id);
        const now = study.get(passage, id);
        if (now !== undefined) sources.get(now.source)?.put(now);
      }
    },
  };
});

function isText({ table }: { readonly table: string }): boolean {
  return table === textVersion.name || table === speaker.name;
}

/** Where the passages of one source lie. */
interface Places {
  readonly at: (range: TextRange) => RecordId | undefined;
  readonly put: (each: Passage) => void;
  readonly drop: (id: RecordId) => void;
}

function placesIn(study: Store, source: RecordId): Places {
  const { history } = keptText(study, source);
  const ids = new Map<string, Set<RecordId>>();
  const keys = new Map<RecordId, string>();
  const put = (each: Passage): void => {
    const { state, start, end } = history.landAnchor(each);
    if (state === "gone" || each.part !== undefined) return;
    const key = `${start}-${end}`;
    keys.set(each.id, key);
    ids.set(key, (ids.get(key) ?? new Set()).add(each.id));
  };
  study.where(passage, "source", source).forEach(put);
  return {
    put,
    // Two devices can have made the same passage; each of them then takes the same one.
    at: ({ start, end }) => [...(ids.get(`${start}-${end}`) ?? [])].sort()[0],
    drop: (id) => {
      ids.get(keys.get(id) ?? "")?.delete(id);
      keys.delete(id);
    },
  };
}
