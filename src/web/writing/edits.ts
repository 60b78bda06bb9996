import type { EditStatements } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import type { Drafted } from "./statement-doc.ts";

/** What the study holds, as far as the page knows: each statement by its name in the editor, with its id. */
export type Stored = ReadonlyMap<string, { readonly id: RecordId; readonly draft: Drafted }>;

/** What there is to store; `names` are those of the statements that are sent, in their order. */
export interface Edits {
  readonly input: EditStatements;
  readonly names: readonly string[];
}

/**
 * Compare what is in the editor with what is stored; `undefined` where nothing is to be stored.
 *
 * A statement that was emptied keeps its stored words until something is written in it or it is removed: nobody means to
 * lose a sentence by beginning it anew.
 */
export function editsOf(brief: RecordId, stored: Stored, now: readonly Drafted[]): Edits | undefined {
  const sent = now.filter(({ name, text }) => stored.has(name) || text.trim() !== "");
  const names = sent.map(({ name }) => name);
  const statements = sent.map((draft): EditStatements["statements"][number] => {
    const held = stored.get(draft.name);
    const { name: _, ...values } = draft;
    if (held === undefined) return { values };
    const changed = changedValues(held.draft, draft);
    return { statement: held.id, ...(Object.keys(changed).length > 0 && { values: changed }) };
  });
  const here = new Set(now.map(({ name }) => name));
  const removed = [...stored].flatMap(([name, { id }]) => (here.has(name) ? [] : [id]));
  const isSame =
    removed.length === 0 &&
    statements.every((each) => "statement" in each && each.values === undefined) &&
    names.every((name, at) => name === [...stored.keys()][at]);
  return isSame ? undefined : { input: { brief, statements, removed }, names };
}

/** What is stored once these edits are: the answer names the ids in the order in which the statements were sent. */
export function storedAfter(
  edits: Edits,
  now: readonly Drafted[],
  stored: Stored,
  ids: readonly RecordId[],
): Stored {
  const drafts = new Map(now.map((each) => [each.name, each]));
  return new Map(
    edits.names.flatMap((name, at) => {
      const [id, draft] = [ids[at], drafts.get(name)];
      if (id === undefined || draft === undefined) return [];
      const text = draft.text.trim() === "" ? (stored.get(name)?.draft.text ?? "") : draft.text;
      return [[name, { id, draft: { ...draft, text } }] as const];
    }),
  );
}

type Changed = Partial<Omit<Drafted, "name">>;

function changedValues(before: Drafted, now: Drafted): Changed {
  return {
    ...(now.kind !== before.kind && { kind: now.kind }),
    ...(now.footing !== before.footing && { footing: now.footing }),
    ...(now.confidence !== before.confidence && { confidence: now.confidence }),
    ...(now.by !== before.by && { by: now.by }),
    ...(now.text !== before.text && now.text.trim() !== "" && { text: now.text }),
  };
}
