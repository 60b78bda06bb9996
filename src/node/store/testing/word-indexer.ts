import type { Indexer } from "../../../app/store.ts";
import { claim, textVersion } from "../../../core/study/index.ts";

/** Finds the words of claims and of whole texts, folded to lower case. */
export const wordIndexer: Indexer = {
  documentsOf: (_reader, touched) =>
    touched.table === claim.name || touched.table === textVersion.name ? [touched] : [],
  stretchesOf: (reader, document) => {
    if (document.table === claim.name) {
      const held = reader.get(claim, document.id);
      return held === undefined
        ? []
        : [{ field: "text", start: 0, end: held.text.length, folded: held.text.toLowerCase() }];
    }
    const held = reader.get(textVersion, document.id);
    return (held?.words ?? []).map((words) => ({
      field: "words",
      start: 0,
      end: words.length,
      folded: words.toLowerCase(),
    }));
  },
};
