import { useTranslation } from "react-i18next";
import type { MatrixBy } from "../../app/questions/question-views.ts";
import { facts } from "../../core/code/index.ts";
import { Chip } from "../parts/Chip.tsx";
import { useAsked } from "../state/study.ts";

import type { Condition } from "./question-tree.ts";
import { useValueName } from "./value-name.ts";

type Valued = Exclude<Condition, { readonly kind: "date" }>;
type Value = Valued["values"][number];

/** A condition: a fact of the sources or codings, and the values it must have or must not have. */
export function ConditionRow(props: {
  readonly condition: Condition;
  readonly first: boolean;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation("questions");
  const attributes = useAsked("askableAttributes", {});
  const { condition, onChange } = props;
  const choose = (value: string): void => {
    const fact = facts.find((each) => each === value);
    if (fact !== undefined) onChange({ kind: "fact", fact, not: false, values: [null] });
    else if (value === "from" || value === "until")
      onChange({ kind: "date", bound: value, date: String(thisYear()) });
    else if (value.startsWith("a "))
      onChange({ kind: "attribute", name: value.slice(2), not: false, values: [null] });
  };
  return (
    <div className="builder-row">
      <span className="builder-join">{t(props.first ? "builder.where" : "join.all")}</span>
      <select
        className="input builder-fact"
        aria-label={t("builder.fact")}
        value={subjectOf(condition)}
        onChange={(event) => choose(event.target.value)}
      >
        {facts.map((fact) => (
          <option key={fact} value={fact}>
            {t(`by.${fact}`)}
          </option>
        ))}
        {(attributes.value ?? []).map((name) => (
          <option key={name} value={`a ${name}`}>
            {name}
          </option>
        ))}
        {(["from", "until"] as const).map((bound) => (
          <option key={bound} value={bound}>
            {t(`builder.${bound}`)}
          </option>
        ))}
      </select>
      {condition.kind === "date" ? (
        <input
          className="input builder-short"
          aria-label={t("builder.date")}
          dir="ltr"
          autoComplete="off"
          placeholder="2016-03"
          value={condition.date}
          onChange={(event) => onChange({ ...condition, date: event.target.value })}
        />
      ) : (
        <Values condition={condition} onChange={onChange} />
      )}
      <button type="button" className="chip-off" aria-label={t("builder.remove")} onClick={props.onRemove}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

function thisYear(): number {
  return new Date().getFullYear();
}

function subjectOf(condition: Condition): string {
  if (condition.kind === "date") return condition.bound;
  return condition.kind === "fact" ? condition.fact : `a ${condition.name}`;
}

function Values(props: { readonly condition: Valued; readonly onChange: (condition: Condition) => void }) {
  const { t } = useTranslation("questions");
  const { condition, onChange } = props;
  const by: MatrixBy = condition.kind === "fact" ? condition.fact : "attribute";
  const asked = useAsked("askMatrix", {
    by,
    ...(condition.kind === "attribute" ? { attribute: condition.name } : {}),
  });
  const nameOf = useValueName();
  const offered = (asked.value?.values ?? []).map(({ key, name }) => {
    const written = isWord(by) ? (key ?? "") : name;
    return { value: key === null ? "" : written, text: nameOf(by, { key, name }).name };
  });
  const textOf = (value: Value): string => {
    if (value === null) return t("notRecorded");
    const written = "id" in value ? value.id : value.name;
    return offered.find((each) => each.value.toLowerCase() === written.toLowerCase())?.text ?? written;
  };
  const has = (value: string): boolean =>
    condition.values.some((each) => plain(each) === value.toLowerCase());
  const left = offered.filter(({ value }) => !has(value));
  const add = (value: string): void => {
    const next: Value = value === "" ? null : { name: value };
    const [only] = condition.values;
    // The first value stands there only because a condition needs one.
    const fresh = condition.values.length === 1 && only === null;
    const values: Valued["values"] = fresh ? [next] : [...condition.values, next];
    onChange({ ...condition, values });
  };
  return (
    <>
      <select
        className="input builder-short"
        aria-label={t("builder.is")}
        value={condition.not ? "not" : "is"}
        onChange={(event) => onChange({ ...condition, not: event.target.value === "not" })}
      >
        <option value="is">{t("builder.isOne")}</option>
        <option value="not">{t("builder.isNot")}</option>
      </select>
      <span className="chips builder-values">
        {condition.values.map((value) => (
          <Chip
            key={plain(value)}
            colour="slate"
            {...(condition.values.length < 2
              ? {}
              : {
                  removal: t("builder.removeValue", { value: textOf(value) }),
                  onRemove: () => {
                    const [first, ...rest] = condition.values.filter((each) => each !== value);
                    if (first !== undefined) onChange({ ...condition, values: [first, ...rest] });
                  },
                })}
          >
            {textOf(value)}
          </Chip>
        ))}
      </span>
      {left.length > 0 && (
        <select
          className="input builder-short"
          aria-label={t("builder.value")}
          value="choose"
          onChange={(event) => add(event.target.value)}
        >
          <option value="choose" disabled>
            {t("builder.value")}
          </option>
          {left.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function plain(value: Value): string {
  if (value === null) return "";
  return ("id" in value ? value.id : value.name).toLowerCase();
}

/** Facts whose values are words of the tool, written as they are recorded. */
function isWord(by: MatrixBy): boolean {
  return by === "role" || by === "mode" || by === "language" || by === "kind";
}
