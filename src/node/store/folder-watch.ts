import type { OpeningNotice } from "../../app/open-study.ts";
import {
  compareWithNoted,
  type Destruction,
  destructionName,
  type Heads,
  type NotedChains,
} from "../../core/study/index.ts";
import type { FolderNote, HeadsNotes, Incident, NotedDestruction, NotesRead } from "./heads-note.ts";
import type { DatabaseName } from "./key-header.ts";
import type { Committed } from "./sqlite-store.ts";

/** What comparing a folder with the notes outside it came to. */
export interface FolderComparison {
  readonly notices: readonly OpeningNotice[];
  readonly incidents: readonly Incident[];
  /** The databases that must begin a new device chain, because theirs may have been continued elsewhere. */
  readonly startAnew: ReadonlySet<DatabaseName>;
}

/** The logs of the databases that are open. */
export interface OpenLogs {
  readonly study: NotedChains;
  readonly vault: NotedChains | undefined;
}

/** Compare the logs of a folder with what this machine saw of it. */
export function compareFolder(noted: NotesRead, logs: OpenLogs, nowMs: number): FolderComparison {
  const notices: OpeningNotice[] = [];
  const incidents: Incident[] = [];
  const startAnew = new Set<DatabaseName>();
  const { own } = noted;
  if (noted.unreadable) notices.push({ type: "NoteUnreadable" });
  else if (own === undefined) notices.push({ type: "NewHere" });
  for (const database of ["study", "vault"] as const) {
    const chains = logs[database];
    const heads = own?.[database];
    if (chains === undefined) continue;
    if (heads === undefined) {
      startAnew.add(database);
      continue;
    }
    const compared = compareWithNoted(heads, chains);
    if (compared.type === "HoldsThem") continue;
    startAnew.add(database);
    const missingActions = compared.type === "Older" ? compared.missingActions : 0;
    const type = compared.type === "Older" ? "FolderOlderThanSeen" : "HistoryDiffers";
    incidents.push({ type, database, missingActions, atMs: nowMs });
    notices.push(
      type === "FolderOlderThanSeen"
        ? { type, database, missingActions, lastSeenAtMs: own?.seenAtMs ?? nowMs }
        : { type, database },
    );
  }
  return { notices, incidents, startAnew };
}

/** Keeps the notes outside the folder up with what happens inside. */
export interface FolderWatch {
  /** Note an action that has become durable. */
  readonly noteAction: (database: DatabaseName, committed: Committed) => void;
  /** Whether the last note could not be written; the folder is then ahead of it until the next action. */
  readonly isBehind: () => boolean;
}

/**
 * Begin to note what happens in a folder, starting from how it stands.
 *
 * A note that cannot be written later does not undo the action it is about: the folder ahead of its note is no fault.
 */
export function watchFolder(
  notes: HeadsNotes,
  start: FolderNote,
  destroyed: readonly NotedDestruction[],
  clock: () => number,
): FolderWatch {
  let seen = start;
  let behind = false;
  const gone = new Map(destroyed.map((each) => [nameOf(each), each]));
  notes.writeOwn(seen);
  notes.writeDestroyed([...gone.values()]);
  return {
    noteAction: (database, { batch, heads }) => {
      const before = gone.size;
      for (const entry of batch.entries) {
        if (entry.kind !== "destroy" || !isNoted(entry)) continue;
        const { table, record, field, commitment } = entry;
        const each = {
          database,
          table,
          record,
          ...(field === undefined ? {} : { field }),
          ...(commitment === undefined ? {} : { commitment }),
        };
        gone.set(nameOf(each), each);
      }
      seen = { ...seen, [database]: heads, seenAtMs: clock() };
      try {
        if (gone.size > before || behind) notes.writeDestroyed([...gone.values()]);
        notes.writeOwn(seen);
        behind = false;
      } catch {
        behind = true;
      }
    },
    isBehind: () => behind,
  };
}

/** Whether a destruction must hold in every copy: the note of an unfinished action is cleared, not withdrawn. */
export function isNoted(destruction: Destruction): boolean {
  return destruction.table !== "pendingAction";
}

/** Join what was noted with what the databases say, each once. */
export function joinDestructions(
  ...lists: readonly (readonly NotedDestruction[])[]
): readonly NotedDestruction[] {
  return [...new Map(lists.flat().map((each) => [nameOf(each), each])).values()];
}

/** The note of a folder as it stands now; what is locked keeps what was noted of it. */
export function noteOf(
  heads: { readonly study: Heads; readonly vault: Heads | undefined },
  before: FolderNote | undefined,
  incidents: readonly Incident[],
  nowMs: number,
): FolderNote {
  const vault = heads.vault ?? before?.vault;
  return {
    study: heads.study,
    ...(vault === undefined ? {} : { vault }),
    seenAtMs: nowMs,
    incidents: [...(before?.incidents ?? []), ...incidents],
  };
}

function nameOf(each: NotedDestruction): string {
  return `${each.database} ${destructionName(each)}`;
}
