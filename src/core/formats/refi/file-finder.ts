import type { RefiProject, RefiSource } from "./refi-project.ts";

/**
 * Find the files of an archive by the paths of its project; `""` where it holds none.
 *
 * `at` gives the file at a place beside the markup. `internal://NAME` is in `sources/`. Programs write the bare name or the folder with it
 * too, and a path of the machine that the project was made on for a file that the archive holds all the same. By such a path a file is
 * found by its own name alone, where no other path means that file: two folders can each have a `talk.txt`.
 */
export function fileFinder(
  project: RefiProject,
  at: (place: string) => string | undefined,
): (path?: string) => string {
  const surely = (path: string): string | undefined =>
    placesOf(path)
      .map(at)
      .find((name) => name !== undefined);
  const byOwnName = (path: string): string | undefined => at(`sources/${ownName(path)}`);
  const paths = [...new Set(pathsIn(project).map(bareOf))];
  const sure = new Set(paths.map(surely));
  const unsure = paths.filter((path) => surely(path) === undefined);
  const askedBy = Map.groupBy(unsure, byOwnName);
  return (path = "") => {
    const bare = bareOf(path);
    if (ownName(bare) === "") return "";
    const found = surely(bare);
    if (found !== undefined) return found;
    const name = byOwnName(bare);
    if (name === undefined || sure.has(name)) return "";
    return (askedBy.get(name) ?? []).some((each) => each !== bare) ? "" : name;
  };
}

function bareOf(path: string): string {
  return path
    .trim()
    .replaceAll("\\", "/")
    .replace(/^[a-z]{2,}:\/\/\/?/i, "");
}

function ownName(bare: string): string {
  return bare.replace(/^.*\//, "");
}

function placesOf(bare: string): readonly string[] {
  return ownName(bare) === "" ? [] : [`sources/${bare.replace(/^sources\//i, "")}`, bare];
}

/** Every path by which a project names a file. */
function pathsIn({ sources, notes }: RefiProject): readonly string[] {
  const texts = [...notes, ...sources.flatMap(textsOf)];
  const files = sources.flatMap((each) => (each.kind === "text" ? [] : (each.path ?? [])));
  return [
    ...files,
    ...texts.flatMap(({ plainTextPath, richTextPath }) => [plainTextPath ?? [], richTextPath ?? []].flat()),
  ];
}

interface NamedText {
  readonly plainTextPath?: string;
  readonly richTextPath?: string;
}

function textsOf(source: RefiSource): readonly NamedText[] {
  if (source.kind === "text") return [source];
  if ("transcripts" in source) return source.transcripts;
  return source.words === undefined ? [] : [source.words];
}
