import type { ModelView, ParameterLine, RecordId } from "../../app/views.ts";

/** A parameter of the list, with what it carries of the answer where that is known. */
export interface ListedParameter {
  readonly line: ParameterLine;
  readonly group: string | undefined;
  readonly share: number | undefined;
}

/** Which parameters are shown. */
export type Shown = "all" | "ungrounded" | "assumed";

/** The list in its two parts: what is not grounded first, then by how much of the answer each carries, else as the model has them. */
export function listParameters(
  view: ModelView,
  query: string,
  shown: Shown,
): { readonly ungrounded: readonly ListedParameter[]; readonly grounded: readonly ListedParameter[] } {
  const gaps = ungroundedIn(view);
  const share = new Map(view.carried.map((each) => [each.parameter, each.share]));
  const groups = new Map(view.parts.modelGroup.map(({ id, name }) => [id, name]));
  const groupOf = new Map(view.parts.parameter.map(({ id, group }) => [id, group]));
  const listed = view.parameters
    .map((line): ListedParameter => {
      const group = groupOf.get(line.id);
      return { line, group: group && groups.get(group), share: share.get(line.id) };
    })
    .filter((each) => isSought(each, query) && (shown !== "assumed" || each.line.assumed));
  return {
    ungrounded: listed.filter(({ line }) => gaps.has(line.id)),
    grounded:
      shown === "ungrounded"
        ? []
        : listed.filter(({ line }) => !gaps.has(line.id)).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)),
  };
}

/** The parameters that keep an outlook from being computed, by themselves or by one of their estimates. */
export function ungroundedIn({ gaps, parts }: ModelView): ReadonlySet<RecordId> {
  const ofEstimate = new Map(parts.estimate.map(({ id, parameter }) => [id, parameter]));
  return new Set(
    gaps.flatMap(({ at }) => {
      if (at?.table === "parameter") return [at.id];
      const parameter = at?.table === "estimate" ? ofEstimate.get(at.id) : undefined;
      return parameter === undefined ? [] : [parameter];
    }),
  );
}

function isSought({ line, group = "" }: ListedParameter, query: string): boolean {
  const sought = query.trim().toLocaleLowerCase();
  return [line.name, line.key, group].some((each) => each.toLocaleLowerCase().includes(sought));
}
