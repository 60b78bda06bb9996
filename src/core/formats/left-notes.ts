/** How many things that are not text a document of a word processor holds. */
export interface LeftAside {
  readonly deletions: number;
  readonly comments: number;
  readonly pictures: number;
  readonly objects: number;
  readonly hidden: number;
  readonly footnotes: number;
}

/** Say what was left aside, one sentence for each kind of which there was any. */
export function leftNotes(left: LeftAside): readonly string[] {
  const notes = [
    [left.deletions, "stretch marked as deleted was", "stretches marked as deleted were", "left aside"],
    [left.comments, "comment was", "comments were", "left aside"],
    [left.pictures, "picture was", "pictures were", "left aside"],
    [left.objects, "embedded object was", "embedded objects were", "left aside; nothing was run"],
    [left.hidden, "hidden stretch was", "hidden stretches were", "left aside"],
    [left.footnotes, "footnote stands", "footnotes stand", "at the end"],
  ] as const;
  return notes
    .filter(([count]) => count > 0)
    .map(([count, one, many, what]) => `${count} ${count === 1 ? one : many} ${what}.`);
}
