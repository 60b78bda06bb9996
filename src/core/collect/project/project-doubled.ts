import type { Guid, RefiProject } from "../../formats/refi/index.ts";
import type { CollectedProject } from "./collected-project.ts";
import type { MarkedStretch } from "./marked-stretch.ts";
import type { ProjectKind, ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";

/** What came over of a project, as far as its records have ids of their own. */
interface CameOver extends Pick<CollectedProject, "codes" | "memos"> {
  readonly texts: readonly RawText[];
  readonly stretches: readonly MarkedStretch[];
}

/**
 * Tell which records have an id that another has before them: they come over too, but what refers to that id means the first.
 *
 * In the order in which an import writes them. Of codes the second is left out, and told where codes are collected.
 */
export function reportDoubled(project: RefiProject, over: CameOver, book: ReportBook): void {
  const seen = new Set<Guid>();
  const look = (kind: ProjectKind, guid: Guid | undefined, name?: string): void => {
    if (guid === undefined) return;
    const isNamed = name !== undefined && name.trim() !== "";
    if (seen.has(guid))
      book.tell({ kind, fate: "changed", reason: "guid-shared", guid, ...(isNamed ? { name } : {}) });
    seen.add(guid);
  };
  for (const { guid, name } of project.users) look("coder", guid, name);
  for (const { guid } of over.codes) seen.add(guid);
  for (const { guid, name } of project.variables) look("value", guid, name);
  for (const { guid, title } of over.texts) look("source", guid, title);
  for (const { selection } of over.stretches) look("selection", selection);
  for (const { codings } of over.stretches) for (const { guid } of codings) look("coding", guid);
  for (const { guid, name } of project.cases) look("case", guid, name);
  for (const { guid, name } of project.sets) look("set", guid, name);
  for (const { guid, title } of over.memos) look("memo", guid, title);
  for (const { guid, name } of project.links) look("link", guid, name);
}
