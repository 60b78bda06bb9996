import { type Guid, guidBeside, type RefiLink, type RefiText } from "../../core/formats/refi/index.ts";
import {
  code,
  coding,
  type Memo,
  member,
  memo,
  passage,
  source,
  study as studyTable,
} from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";

/** The memos that leave as notes, and where they hang. */
export interface ComposedMemos {
  readonly notes: readonly RefiText[];
  /** What has no place for a note is joined to it by a link without a name. */
  readonly links: readonly RefiLink[];
  readonly notesOnAll: readonly Guid[];
  /** The notes on a source, code, passage or coding. */
  readonly notesOn: (guid: Guid) => readonly Guid[];
}

/** Records whose elements can refer to a note. */
const holders: ReadonlySet<string> = new Set([source.name, code.name, passage.name, coding.name]);

/** Write memos as notes; nothing clears them, so that they leave with the whole alone. */
export function composeMemos(composing: Composing): ComposedMemos {
  const { study, edition, guids, left } = composing;
  const all = study.all(memo);
  const notesOn = new Map<Guid, Guid[]>();
  const notesOnAll: Guid[] = [];
  const links: RefiLink[] = [];
  if (!edition.isWhole) left.count("memo", "left-out", "working-note", all.length);
  const going = edition.isWhole ? all : [];
  // One memo may be about another.
  const toBe = new Set<string>(going.map(({ id }) => id));
  const notes = going.flatMap((each) => {
    const { about } = each;
    const isMemo = about.table === memo.name && toBe.has(about.id);
    const on = isMemo ? guids.leave(about) : guids.of(about);
    if (on === undefined && about.table !== studyTable.name) {
      left.count("memo", "left-out", holders.has(about.table) ? "ends-stay" : "no-place");
      return [];
    }
    const guid = guids.leave({ table: memo.name, id: each.id });
    if (on === undefined) notesOnAll.push(guid);
    else if (holders.has(about.table)) notesOn.set(on, [...(notesOn.get(on) ?? []), guid]);
    else links.push(joined(guid, on));
    return [noteOf(each, guid, composing)];
  });
  return { notes, links, notesOnAll, notesOn: (guid) => notesOn.get(guid) ?? [] };
}

function joined(guid: Guid, to: Guid): RefiLink {
  return { guid: guidBeside(guid, "d"), direction: "Associative", from: guid, to, notes: [] };
}

function noteOf({ title, text, by, at }: Memo, guid: Guid, { guids }: Composing): RefiText {
  const author = guids.of({ table: member.name, id: by });
  return {
    guid,
    ...(title === undefined ? {} : { name: title }),
    ...(author === undefined ? {} : { by: author }),
    atMs: at,
    content: text,
    selections: [],
    codings: [],
    notes: [],
    values: [],
  };
}
