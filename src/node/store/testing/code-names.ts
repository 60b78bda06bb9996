import type { Indexer } from "../../../app/store.ts";
import { code } from "../../../core/study/index.ts";

/** Finds codes by their names, folded to lower case. */
export const codeNames: Indexer = {
  documentsOf: (_, touched) => (touched.table === "code" ? [touched] : []),
  stretchesOf: (reader, { id }) => {
    const name = reader.get(code, id)?.name;
    return name === undefined
      ? []
      : [{ field: "name", start: 0, end: name.length, folded: name.toLowerCase() }];
  },
};
