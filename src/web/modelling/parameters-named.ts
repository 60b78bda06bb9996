import type { ModelView, ParameterLine, RecordId } from "../../app/views.ts";

/** The parameters that some formulas name, of the groups that they are computed for; all groups where none are given. */
export function parametersNamed(
  view: ModelView,
  formulas: readonly (string | undefined)[],
  groups: readonly RecordId[] | undefined,
): readonly { readonly line: ParameterLine; readonly group: string | undefined }[] {
  const words = new Set(
    formulas.flatMap((each) => each?.match(/[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?/g) ?? []),
  );
  const groupName = new Map(view.parts.modelGroup.map(({ id, name }) => [id, name]));
  const lines = new Map(view.parameters.map((each) => [each.id, each]));
  return view.parts.parameter.flatMap(({ id, key, group }) => {
    const line = lines.get(id);
    const isOfGroup = group === undefined || groups === undefined || groups.includes(group);
    if (line === undefined || !(words.has(line.key) || (words.has(key) && isOfGroup))) return [];
    return [{ line, group: group && groupName.get(group) }];
  });
}
