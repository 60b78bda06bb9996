import { useTranslation } from "react-i18next";
import type { ClaimLine } from "../../app/views.ts";
import { type ClaimFilter, isFiltered, noFilter, withoutGroup } from "../state/claims-shown.ts";
import "./claim-filters.css";

/** What the claims can be narrowed to: a group, a form, a warning, a pair of grades. */
export function ClaimFilters(props: {
  readonly claims: readonly ClaimLine[];
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
}) {
  const { t } = useTranslation("claims");
  const { claims, filter, onChange } = props;
  const set = (name: keyof ClaimFilter) => (value: string) => onChange({ ...filter, [name]: value });
  const groups = distinct(claims.map(({ group }) => group ?? withoutGroup));
  const warned = distinct(claims.flatMap((claim) => claim.warned));
  return (
    <fieldset className="claim-filters" aria-label={t("filter.label")}>
      <Filter
        label={t("filter.group")}
        value={filter.group}
        options={groups.map((value) => ({
          value,
          text: value === withoutGroup ? t("filter.noGroup") : value,
        }))}
        onChange={set("group")}
      />
      <Filter
        label={t("filter.form")}
        value={filter.form}
        options={distinct(claims.map(({ form }) => form)).map((value) => ({
          value,
          text: t(`form.${value}`),
        }))}
        onChange={set("form")}
      />
      <Filter
        label={t("filter.warning")}
        value={filter.warning}
        options={warned.map((value) => ({ value, text: t(`warning.kind.${value}`) }))}
        onChange={set("warning")}
      />
      <Filter
        label={t("filter.grade")}
        value={filter.grade}
        options={distinct(claims.flatMap(({ grades }) => grades)).map((value) => ({
          value,
          text: value.startsWith("–") ? `${value} (${t("filter.notGraded")})` : value,
        }))}
        onChange={set("grade")}
      />
      {isFiltered(filter) && (
        <button
          type="button"
          className="inline"
          onClick={() => onChange({ ...noFilter, query: filter.query })}
        >
          {t("filter.clear")}
        </button>
      )}
    </fieldset>
  );
}

function Filter(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation("claims");
  const { label, value, options, onChange } = props;
  return (
    <label className="claim-filter" data-set={value !== ""}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("filter.any")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort();
}
