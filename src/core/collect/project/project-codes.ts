import type { Guid, RefiCode } from "../../formats/refi/index.ts";
import type { CodeColour, ProjectCode } from "./collected-project.ts";
import type { ReportBook } from "./project-report.ts";

/** A project's codes as a list, parents first; a guid that stands twice is taken once. */
export function collectCodes(
  codes: readonly RefiCode[],
  coded: ReadonlySet<Guid>,
  book: ReportBook,
): readonly ProjectCode[] {
  const seen = new Set<Guid>();
  const list: ProjectCode[] = [];
  const visit = (code: RefiCode, parent: Guid | undefined): void => {
    book.held("code");
    if (seen.has(code.guid)) {
      book.tell({ kind: "code", fate: "left-out", reason: "guid-twice", guid: code.guid, name: code.name });
    } else {
      seen.add(code.guid);
      book.kept("code");
      list.push(collectedCode(code, parent, coded, book));
    }
    for (const child of code.children) visit(child, code.guid);
  };
  for (const code of codes) visit(code, undefined);
  return list;
}

function collectedCode(
  code: RefiCode,
  parent: Guid | undefined,
  coded: ReadonlySet<Guid>,
  book: ReportBook,
): ProjectCode {
  const { guid, colour, description } = code;
  const name = code.name.trim();
  const change = (reason: "no-name" | "folder-with-codings" | "nearest-colour"): void =>
    book.tell({ kind: "code", fate: "changed", reason, guid, name });
  if (name === "") change("no-name");
  if (!code.isCodable && coded.has(guid)) change("folder-with-codings");
  const nearest = colour === undefined ? undefined : nearestColour(colour);
  if (nearest !== undefined && nearest.hex !== colour) change("nearest-colour");
  return {
    guid,
    ...(parent === undefined ? {} : { parent }),
    name: name === "" ? "?" : name,
    ...(description === undefined || description.trim() === "" ? {} : { definition: description }),
    ...(nearest === undefined ? {} : { colour: nearest.name }),
  };
}

/** The eight colours of a code as the workbench draws them in light; the nearest is by their distance in red, green and blue. */
export const codeColours: readonly { readonly name: CodeColour; readonly hex: string }[] = [
  { name: "teal", hex: "#0b5c5f" },
  { name: "rust", hex: "#a2401b" },
  { name: "amber", hex: "#7c5700" },
  { name: "violet", hex: "#57479a" },
  { name: "blue", hex: "#1c5894" },
  { name: "green", hex: "#3a681d" },
  { name: "plum", hex: "#8b2c68" },
  { name: "slate", hex: "#4b5665" },
];

/** The colour of the eight that is nearest to another; `undefined` for none. */
export function nearestColour(hex: string): { readonly name: CodeColour; readonly hex: string } | undefined {
  const distances = codeColours.map((each) => ({ each, away: distance(each.hex, hex) }));
  return distances.toSorted((a, b) => a.away - b.away)[0]?.each;
}

function distance(one: string, other: string): number {
  return [1, 3, 5].reduce((sum, at) => {
    const apart = Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16);
    return sum + apart * apart;
  }, 0);
}
