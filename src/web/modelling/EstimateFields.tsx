import { useTranslation } from "react-i18next";
import type { TriedEstimate } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { LineField, ListField } from "../parts/Field.tsx";
import { takesCounts } from "./estimate-draft.ts";
import type { FormPart } from "./form-part.ts";
import { TimeFields, Understood } from "./RangeField.tsx";

/** Cases counted among so many; of another case, with what one of them is worth here. */
export function CountFields({
  part,
  tried,
}: {
  readonly part: FormPart;
  readonly tried: TriedEstimate | undefined;
}) {
  const { t } = useTranslation("model");
  const { draft, view, onChange } = part;
  if (!takesCounts(draft.warrant)) return null;
  return (
    <>
      <div className="form-pair">
        <LineField label={t("form.cases")} value={draft.cases} onChange={(cases) => onChange({ cases })} />
        <LineField label={t("form.of")} value={draft.of} onChange={(of) => onChange({ of })} />
      </div>
      {draft.warrant === "analogy" && (
        <LineField
          label={t("form.worth")}
          hint={t("form.worthHint")}
          placeholder="0.1"
          value={draft.worth}
          onChange={(worth) => onChange({ worth })}
        />
      )}
      {view.unit.trim() === "1/month" && <TimeFields part={part} />}
      <Understood part={part} tried={tried} />
    </>
  );
}

/** Whether something raises or lowers it. */
export function DirectionField({ part }: { readonly part: FormPart }) {
  const { t } = useTranslation("model");
  const { draft, onChange } = part;
  if (draft.warrant !== "direction-only") return null;
  return (
    <ListField
      label={t("form.direction")}
      value={draft.direction}
      none="—"
      options={[
        { value: "raises", text: t("form.raises") },
        { value: "lowers", text: t("form.lowers") },
      ]}
      onChange={(direction) => onChange({ direction })}
    />
  );
}

/** How quantities that are computed with are pooled and converted, and what comes of it. */
export function PoolFields({
  part,
  tried,
}: {
  readonly part: FormPart;
  readonly tried: TriedEstimate | undefined;
}) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const { draft, view, offered, onChange } = part;
  if (draft.warrant !== "stated" && draft.warrant !== "bounded") return null;
  const stated = new Map(offered.quantities.map((each) => [each.id, sentence(each.stated)]));
  return (
    <>
      {draft.warrant === "stated" &&
        draft.quantities.length > 1 &&
        draft.quantities.map((id) => (
          <LineField
            key={id}
            label={t("form.weights", { quantity: stated.get(id) ?? "" })}
            placeholder="1"
            value={draft.weights[id] ?? ""}
            onChange={(weight) => onChange({ weights: { ...draft.weights, [id]: weight } })}
          />
        ))}
      {draft.quantities.length > 0 && (
        <LineField
          label={t("form.times")}
          hint={t("form.timesHint")}
          placeholder="1"
          value={draft.times}
          onChange={(times) => onChange({ times })}
        />
      )}
      {view.unit.trim() === "1/month" && draft.warrant === "stated" && <TimeFields part={part} />}
      {draft.warrant === "stated" && <Understood part={part} tried={tried} />}
    </>
  );
}
