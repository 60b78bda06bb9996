import type { OfferedGrounds, ParameterView } from "../../app/views.ts";
import type { EstimateDraft } from "./estimate-draft.ts";

/** What every part of the form works with. */
export interface FormPart {
  readonly draft: EstimateDraft;
  readonly view: ParameterView;
  readonly offered: OfferedGrounds;
  readonly onChange: (part: Partial<EstimateDraft>) => void;
}
