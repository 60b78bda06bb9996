import type { AllowedWords, HandedOut, HandedPackage, RecordId, ReleaseLine } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** Words that somebody looked at and lets pass, until the release is made; the study notes them with it. */
export const allowedWords = createForgotten<readonly AllowedWords[]>([]);

/** Which brief is released; the first where none was chosen. */
export const releasedBrief = createForgotten<RecordId | undefined>(undefined);

/** Which edition of a brief is read. */
export const shownEdition = createForgotten<"authors" | "release">("authors");

/** A file that is ready to be saved. */
export interface ReadyFile {
  readonly name: string;
  readonly url: string;
}

/** The two files of a release as addresses within the page; whoever asked lets go of them with `letGo`. */
export function filesOf({ html, docx }: HandedOut): { readonly page: ReadyFile; readonly word: ReadyFile } {
  return {
    page: { name: "brief.html", url: addressOf(new TextEncoder().encode(html), "text/html") },
    word: { name: "brief.docx", url: addressOf(bytesOf(docx), wordType) },
  };
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Forget files that were ready to be saved. */
export function letGo(files: ReturnType<typeof filesOf>): void {
  for (const { url } of [files.page, files.word]) URL.revokeObjectURL(url);
}

/** A package as an address within the page; whoever asked lets go of it with `letGoOf`. */
export function zipOf({ zip }: HandedPackage): ReadyFile {
  return { name: "grounds-package.zip", url: addressOf(bytesOf(zip), "application/zip") };
}

/** Forget a file that was ready to be saved. */
export function letGoOf({ url }: ReadyFile): void {
  URL.revokeObjectURL(url);
}

/** What a file that somebody brings is, as far as its hash tells. */
export type Recognised =
  | { readonly is: "page" | "word" | "package"; readonly release: ReleaseLine; readonly sha256: string }
  | { readonly is: "unknown"; readonly sha256: string };

/** Compute a file's SHA-256 here, and look it up among the releases that left; the file goes nowhere. */
export async function recognise(file: Blob, releases: readonly ReleaseLine[]): Promise<Recognised> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const packed = releases.find(
    ({ archive }) => sha256 === archive?.zipSha256 || sha256 === archive?.manifestSha256,
  );
  if (packed !== undefined) return { is: "package", release: packed, sha256 };
  const release = releases.find((each) => each.sha256 === sha256 || each.docxSha256 === sha256);
  if (release === undefined) return { is: "unknown", sha256 };
  return { is: release.sha256 === sha256 ? "page" : "word", release, sha256 };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Bytes as an address within the page, to be saved from; whoever asked lets go of it. */
export function addressOf(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}
