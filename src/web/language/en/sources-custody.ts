/** What became of a source's material. */
export const custody = {
  title: "Custody",
  event: {
    received: "received",
    read: "read",
    "names-replaced": "names replaced",
    "names-skipped": "names step skipped",
    corrected: "text corrected",
    exported: "left the study",
    "backed-up": "backed up",
    withdrawn: "withdrawn",
  },
  table: {
    passages: "counted in a table of passages that left",
    relations: "counted in a table of codes together that left",
    matrix: "counted in a table of codes by a fact that left",
    context: "counted in a table of words in context that left",
    words: "counted in a table of words that left",
    map: "counted in a table of codes together that left",
    portrait: "counted in a table of one text that left",
    time: "counted in a table of codes over time that left",
    codings: "in a table of codings that left",
    cases: "in a table of cases that left",
    memos: "in a table of memos that left",
  },
} as const;
