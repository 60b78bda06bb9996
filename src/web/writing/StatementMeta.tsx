import { useTranslation } from "react-i18next";
import { useStore } from "../state/store.ts";
import { writingDesk } from "../state/writing.ts";
import type { Drafted } from "./statement-doc.ts";

const kinds = [
  "summary",
  "finding",
  "outlook",
  "prevention",
  "alternative",
  "dissent",
  "indicator",
  "method",
] as const satisfies readonly Drafted["kind"][];
const footings = ["information", "assumption", "judgement"] as const satisfies readonly Drafted["footing"][];
const confidences = ["high", "moderate", "low"] as const;

/** What a statement is: its kind, how it is known, how sure its authors are, and whose it is. */
export function StatementMeta(props: {
  readonly draft: Drafted;
  readonly onChange: (values: Partial<Drafted>) => void;
}) {
  const { draft, onChange } = props;
  const { t } = useTranslation("brief");
  const { members } = useStore(writingDesk);
  const isSomebodys = draft.kind === "dissent" || draft.by !== null;
  return (
    <div className="statement-meta">
      <Small
        label={t("write.kind")}
        value={draft.kind}
        options={kinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Small
        label={t("write.footing")}
        value={draft.footing}
        options={footings.map((value) => ({ value, text: t(`footing.${value}`) }))}
        onChange={(footing) => onChange({ footing })}
      />
      <Small
        label={t("write.confidence")}
        value={draft.confidence ?? ""}
        options={[
          { value: "", text: t("confidence.none") },
          ...confidences.map((value) => ({ value, text: t(`confidence.${value}`) })),
        ]}
        onChange={(value) => onChange({ confidence: value === "" ? null : value })}
      />
      {isSomebodys && (
        <Small
          label={t("write.by")}
          value={draft.by ?? ""}
          options={[
            { value: "" as const, text: t("write.nobody") },
            ...members.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(value) => onChange({ by: value === "" ? null : value })}
        />
      )}
    </div>
  );
}

function Small<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <select
      className="small-choice"
      aria-label={props.label}
      title={props.label}
      value={props.value}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.target.value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
