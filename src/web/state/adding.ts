import type { Refusal, SourceDescription } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { fileKey } from "../../core/base/index.ts";
import { base64Of } from "./bytes-as-text.ts";
import { createForgotten } from "./forgotten.ts";
import { call, sendFile } from "./session.ts";
import { noteAct } from "./study.ts";

/** What became of one file that was dropped. */
export type FileVerdict =
  | { readonly is: "waiting" }
  | { readonly is: "reading" }
  | { readonly is: "read"; readonly waiting: RecordId; readonly notes: readonly string[] }
  | { readonly is: "duplicate"; readonly of: RecordId; readonly title: string }
  /** A list of references: how many files it names, and how many of those dropped with it or after it it describes. */
  | { readonly is: "describes"; readonly named: number; readonly described: number }
  | { readonly is: "refused"; readonly error: Refusal }
  /** Taken off the list before it was read. */
  | { readonly is: "left" };

/** One file that was dropped. */
export interface AddedFile {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly verdict: FileVerdict;
}

/** The note being typed, kept while one looks elsewhere in the study. */
export const noteDraft = createForgotten({ title: "", text: "" });

/** The files dropped since the page was opened. */
export const addedFiles = createForgotten<readonly AddedFile[]>([]);

/** What lists of references said of files, by their names in small letters. */
const described = createForgotten<ReadonlyMap<string, SourceDescription>>(new Map());

/** After how many files the rest of the page hears of them: each time it asks for all it shows anew. */
const heardEvery = 10;

/** Send files one after the other; each gets a verdict of its own and one that is refused stops none of the others. */
export async function addFiles(files: readonly File[]): Promise<readonly FileVerdict[]> {
  const first = addedFiles.get().length;
  addedFiles.change((held) => [
    ...held,
    ...files.map((file, i) => ({
      key: first + i,
      name: file.name,
      bytes: file.size,
      verdict: { is: "waiting" } as const,
    })),
  ]);
  const verdicts: FileVerdict[] = [];
  const names = new Set(files.map(({ name }) => fileKey(name)));
  for (const [i, file] of listsFirst(files)) {
    // Left by a press, or forgotten as the study was locked.
    if (addedFiles.get()[first + i]?.verdict.is !== "waiting") continue;
    setVerdict(first + i, { is: "reading" });
    const verdict = isList(file) ? await readList(file, names) : await addFile(file);
    setVerdict(first + i, verdict);
    verdicts.push(verdict);
    if (verdicts.length % heardEvery === 0) noteAct();
  }
  if (verdicts.length % heardEvery !== 0) noteAct();
  return verdicts;
}

/** Leave all files that are not begun yet; what was read stays. */
export function leaveTheRest(): void {
  addedFiles.change((held) =>
    held.map((file) => (file.verdict.is === "waiting" ? { ...file, verdict: { is: "left" } } : file)),
  );
}

async function addFile(file: File): Promise<FileVerdict> {
  const answer = await sendFile(file, described.get().get(fileKey(file.name)));
  if (!answer.ok) return { is: "refused", error: answer.error };
  if ("waiting" in answer.value)
    return { is: "read", waiting: answer.value.waiting, notes: answer.value.notes };
  return { is: "duplicate", of: answer.value.duplicateOf, title: answer.value.title };
}

// What they say of a file travels with it.
function listsFirst(files: readonly File[]): readonly (readonly [number, File])[] {
  return [...files.entries()].sort(([, a], [, b]) => Number(isList(b)) - Number(isList(a)));
}

function isList({ name }: File): boolean {
  return fileKey(name).endsWith(".ris");
}

async function readList(file: File, names: ReadonlySet<string>): Promise<FileVerdict> {
  const answer = await call("readReferences", { base64: await base64Of(file) });
  if (!answer.ok) return { is: "refused", error: answer.error };
  described.change(
    (held) => new Map([...held, ...answer.value.map((each) => [each.file, each.description] as const)]),
  );
  const here = answer.value.filter((each) => names.has(each.file)).length;
  return { is: "describes", named: answer.value.length, described: here };
}

function setVerdict(key: number, verdict: FileVerdict): void {
  addedFiles.change((held) => held.map((file) => (file.key === key ? { ...file, verdict } : file)));
}
