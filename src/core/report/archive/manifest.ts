import { err, ok, type Result } from "../../base/index.ts";

/** A file of a package and the hash of its bytes, in hexadecimal. */
export interface ListedFile {
  /** From the root of the package, parted by slashes. */
  readonly path: string;
  readonly sha256: string;
}

/** What the file is called that lists all others. */
export const manifestName = "MANIFEST.sha256";

/** List files as `sha256sum -c` reads them: the hash, two blanks, the path; in the order of the paths. */
export function manifestText(files: readonly ListedFile[]): string {
  return inOrder(files)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
}

/** Why a list cannot be read: the number of the line, from 1. */
export interface ManifestError {
  readonly type: "NotALine" | "PathOutside" | "Twice";
  readonly line: number;
}

/** Read a list of files; one that leads out of its folder, or names a file twice, is refused. */
export function readManifest(text: string): Result<readonly ListedFile[], ManifestError> {
  const listed: ListedFile[] = [];
  const seen = new Set<string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return err({ type: "NotALine", line: at + 1 });
    if (leadsOutside(path)) return err({ type: "PathOutside", line: at + 1 });
    if (seen.has(path)) return err({ type: "Twice", line: at + 1 });
    seen.add(path);
    listed.push({ path, sha256: sha256.toLowerCase() });
  }
  return ok(listed);
}

/** How the files that are there differ from those that are listed. */
export interface ManifestCheck {
  readonly sound: readonly string[];
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
}

/** Compare what is listed with what is there; the list itself is not looked for in it. */
export function checkManifest(listed: readonly ListedFile[], found: readonly ListedFile[]): ManifestCheck {
  const here = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  const known = new Set(listed.map(({ path }) => path));
  const pathsOf = (files: readonly ListedFile[]) => inOrder(files).map(({ path }) => path);
  return {
    sound: pathsOf(listed.filter(({ path, sha256 }) => here.get(path) === sha256)),
    changed: pathsOf(listed.filter(({ path, sha256 }) => here.has(path) && here.get(path) !== sha256)),
    missing: pathsOf(listed.filter(({ path }) => !here.has(path))),
    unlisted: pathsOf(found.filter(({ path }) => !known.has(path) && path !== manifestName)),
  };
}

function leadsOutside(path: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\\/.test(path) || path.split("/").some((part) => part === ".." || part === "");
}

function inOrder(files: readonly ListedFile[]): readonly ListedFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
