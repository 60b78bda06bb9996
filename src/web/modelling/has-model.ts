import type { ModelView } from "../../app/views.ts";

/** Whether a study has a model at all; one without is whole. */
export function hasModel({ parts }: ModelView): boolean {
  return parts.state.length + parts.parameter.length + parts.modelGroup.length + parts.flow.length > 0;
}
