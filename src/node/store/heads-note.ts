import { createHmac } from "node:crypto";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import {
  canonicalBytes,
  fromHex,
  fromUtf8,
  isRecordId,
  type Json,
  toHex,
  utf8,
} from "../../core/base/index.ts";
import { type Destruction, type Heads, isList, isObject } from "../../core/study/index.ts";
import { deriveKey } from "./kdf.ts";
import type { DatabaseName } from "./key-header.ts";
import { makeFolder } from "./make-folder.ts";
import { openSealedBytes, sealBytes } from "./sealed-bytes.ts";
import { writeAtomically, writeDurably } from "./write-durably.ts";

/** A destroy entry as it is noted outside the folder: ids alone, never a word. */
export interface NotedDestruction extends Destruction {
  readonly database: DatabaseName;
}

/** What this machine last saw of one folder. */
export interface FolderNote {
  readonly study: Heads;
  /** Absent where the vault was never open here. */
  readonly vault?: Heads;
  readonly seenAtMs: number;
  /** What was wrong with the folder at earlier openings; kept, so that it can be asked after the notice is closed. */
  readonly incidents: readonly Incident[];
}

/** A folder that was found older than, or other than, what this machine had seen. */
export interface Incident {
  readonly type: "FolderOlderThanSeen" | "HistoryDiffers";
  readonly database: DatabaseName;
  readonly missingActions: number;
  readonly atMs: number;
}

/** All that is noted of a study on this machine. */
export interface NotesRead {
  /** Of this folder; absent where it was never opened here. */
  readonly own?: FolderNote;
  /** Made in any folder of this study on this machine. */
  readonly destroyed: readonly NotedDestruction[];
  /** A note was torn, or written by somebody without the study's key. */
  readonly unreadable: boolean;
}

/** The notes that this machine keeps, outside the folder, of one study. */
export interface HeadsNotes {
  /** The name of this folder in the notes: an HMAC of its path, so that no path is stored. */
  readonly instance: string;
  /** Read all notes; one that cannot be read is put aside under another name, so that it is reported once. */
  readonly read: () => NotesRead;
  readonly writeOwn: (note: FolderNote) => void;
  /** Note what was destroyed in this folder, all of it. */
  readonly writeDestroyed: (destroyed: readonly NotedDestruction[]) => void;
}

/** Open the notes of a study; `folder` is the real path of the opened one, `stateFolder` where this machine keeps state. */
export function openHeadsNotes(
  stateFolder: string,
  study: string,
  studyKey: Uint8Array,
  folder: string,
): HeadsNotes {
  const place = join(stateFolder, "heads", study);
  const key = deriveKey(studyKey, "grounds:note:1");
  const instance = createHmac("sha256", deriveKey(studyKey, "grounds:note-instance:1"))
    .update(utf8(folder))
    .digest("hex")
    .slice(0, 32);
  const write = (part: NotePart, content: Json): void => {
    makeFolder(place, 0o700);
    const sealed = sealBytes(key, contextOf(study, instance, part), canonicalBytes(content));
    const file = JSON.stringify({ format: "grounds-note", version: 1, sealed: toHex(sealed) });
    // Heads that are lost in a power cut leave the note behind the folder, which is no fault; a destruction must stay.
    const writeFile = part === "seen" ? writeAtomically : writeDurably;
    writeFile(join(place, `${instance}.${part}.json`), [utf8(`${file}\n`)]);
  };
  return {
    instance,
    read: () => readNotes(place, study, key, instance),
    writeOwn: (note) => write("seen", noteJson(note)),
    writeDestroyed: (destroyed) => write("destroyed", destroyed.map(destructionJson)),
  };
}

type NotePart = "seen" | "destroyed";

function readNotes(place: string, study: string, key: Uint8Array, instance: string): NotesRead {
  let own: FolderNote | undefined;
  let unreadable = false;
  const destroyed: NotedDestruction[] = [];
  for (const name of noteFiles(place)) {
    const [, of = "", part] = /^([0-9a-f]{32})\.(seen|destroyed)\.json$/.exec(name) ?? [];
    if (part !== "seen" && part !== "destroyed") continue;
    const content = openNote(join(place, name), key, contextOf(study, of, part));
    if (part === "destroyed" && isList(content) && content.every(isNotedDestruction))
      destroyed.push(...content);
    else if (part === "seen" && isFolderNote(content)) own = of === instance ? content : own;
    else {
      unreadable = true;
      renameSync(join(place, name), join(place, `${name}.unreadable`));
    }
  }
  return { ...(own === undefined ? {} : { own }), destroyed, unreadable };
}

function noteFiles(place: string): readonly string[] {
  try {
    return readdirSync(place).sort();
  } catch {
    return [];
  }
}

function openNote(path: string, key: Uint8Array, context: Uint8Array): Json | undefined {
  const file = parseJson(readFileSync(path));
  if (!isObject(file) || file.format !== "grounds-note" || file.version !== 1) return undefined;
  const sealed = typeof file.sealed === "string" ? fromHex(file.sealed) : undefined;
  const opened = sealed?.ok ? openSealedBytes(key, context, sealed.value) : undefined;
  return opened === undefined ? undefined : parseJson(opened);
}

function contextOf(study: string, instance: string, part: NotePart): Uint8Array {
  return canonicalBytes({ format: "grounds-note", version: 1, study, instance, part });
}

function parseJson(bytes: Uint8Array): Json | undefined {
  const text = fromUtf8(bytes);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

function noteJson({ study, vault, seenAtMs, incidents }: FolderNote): Json {
  return {
    study: headsJson(study),
    ...(vault === undefined ? {} : { vault: headsJson(vault) }),
    seenAtMs,
    incidents: incidents.map(({ type, database, missingActions, atMs }) => ({
      type,
      database,
      missingActions,
      atMs,
    })),
  };
}

function headsJson(heads: Heads): Json {
  return Object.fromEntries(Object.entries(heads).map(([device, { seq, hash }]) => [device, { seq, hash }]));
}

function destructionJson({ database, table, record, field, commitment }: NotedDestruction): Json {
  return {
    database,
    table,
    record,
    ...(field === undefined ? {} : { field }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}

function isFolderNote(json: Json | undefined): json is Json & FolderNote {
  return (
    isObject(json) &&
    isHeads(json.study) &&
    (json.vault === undefined || isHeads(json.vault)) &&
    typeof json.seenAtMs === "number" &&
    isList(json.incidents) &&
    json.incidents.every(isIncident)
  );
}

function isHeads(json: Json | undefined): json is Json & Heads {
  return (
    isObject(json) &&
    Object.values(json).every(
      (head) => isObject(head) && typeof head.seq === "number" && typeof head.hash === "string",
    )
  );
}

function isIncident(json: Json): json is Json & Incident {
  return (
    isObject(json) &&
    (json.type === "FolderOlderThanSeen" || json.type === "HistoryDiffers") &&
    isDatabase(json.database) &&
    typeof json.missingActions === "number" &&
    typeof json.atMs === "number"
  );
}

function isNotedDestruction(json: Json): json is Json & NotedDestruction {
  return (
    isObject(json) &&
    isDatabase(json.database) &&
    typeof json.table === "string" &&
    isRecordId(json.record) &&
    (json.field === undefined || typeof json.field === "string") &&
    (json.commitment === undefined || typeof json.commitment === "string")
  );
}

function isDatabase(json: Json | undefined): json is DatabaseName {
  return json === "study" || json === "vault";
}
