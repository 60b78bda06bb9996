import { useTranslation } from "react-i18next";
import type { TriedEstimate } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { Choice } from "../parts/Choice.tsx";
import { LineField } from "../parts/Field.tsx";
import { Curves } from "./Curves.tsx";
import type { FormPart } from "./form-part.ts";
import { type EnteredRange, rangeWords, spreadWords, unitName } from "./range-words.ts";

/** The range, as a sentence or in fields, with what was understood of it and its curve while it is typed. */
export function RangeField({
  part,
  tried,
}: {
  readonly part: FormPart;
  readonly tried: TriedEstimate | undefined;
}) {
  const { t } = useTranslation("model");
  const { draft, view, onChange } = part;
  const isRate = view.unit.trim() === "1/month";
  const hint = isRate
    ? "form.saidHintRate"
    : view.unit.trim() === "share"
      ? "form.saidHint"
      : "form.saidHintPlain";
  return (
    <div className="range-field">
      {draft.in === "words" ? (
        <LineField
          label={t("form.said")}
          hint={t(hint)}
          value={draft.said}
          onChange={(said) => onChange({ said })}
        />
      ) : (
        <NumberFields part={part} isRate={isRate} />
      )}
      <button
        type="button"
        className="inline"
        onClick={() =>
          onChange(draft.in === "words" ? { in: "fields", ...fieldsFrom(tried) } : { in: "words" })
        }
      >
        {draft.in === "words" ? t("form.inFields") : t("form.inWords")}
      </button>
      <Understood part={part} tried={tried} />
      {draft.warrant === "judgement" && (
        <LineField
          label={t("form.coverage")}
          hint={t("form.coverageHint")}
          placeholder="90"
          value={draft.coverage}
          onChange={(coverage) => onChange({ coverage })}
        />
      )}
    </div>
  );
}

function NumberFields({ part, isRate }: { readonly part: FormPart; readonly isRate: boolean }) {
  const { t } = useTranslation("model");
  const { draft, onChange } = part;
  return (
    <>
      <div className="form-three">
        {(["low", "middle", "high"] as const).map((each) => (
          <LineField
            key={each}
            label={t(`form.${each}`)}
            value={draft[each]}
            onChange={(value) => onChange({ [each]: value })}
          />
        ))}
      </div>
      {isRate && <TimeFields part={part} />}
    </>
  );
}

/** Whether the numbers are a share of people within a time, which becomes a monthly rate. */
export function TimeFields({ part }: { readonly part: FormPart }) {
  const { t } = useTranslation("model");
  const { draft, onChange } = part;
  return (
    <>
      <Choice
        label={t("form.given")}
        value={draft.given}
        options={[
          { value: "value", text: t("form.givenValue") },
          { value: "share-within", text: t("form.givenShare") },
        ]}
        onChange={(given) => onChange({ given })}
      />
      {draft.given === "share-within" && (
        <LineField
          label={t("form.withinMonths")}
          hint={t("form.withinHint")}
          placeholder="60"
          value={draft.withinMonths}
          onChange={(withinMonths) => onChange({ withinMonths })}
        />
      )}
    </>
  );
}

/** What the numbers come to: said back in words, drawn, or what is wrong with them. */
export function Understood({
  part,
  tried,
}: {
  readonly part: FormPart;
  readonly tried: TriedEstimate | undefined;
}) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const figures = useFigures();
  const { unit, name } = part.view;
  if (tried === undefined) return null;
  const said = rangeWords(enteredIn(tried), unit, t, figures);
  const spread = spreadWords(tried.quantiles, unit, figures);
  const isRate = tried.values.given === "share-within";
  return (
    <div className="understood" aria-live="polite">
      {tried.problem !== undefined && part.draft.said.trim() !== "" && (
        <p className="wrong">
          {t(`problem.${tried.problem.is}`, {
            words: "",
            unit: unitName(unit, t),
            ...wordsOf(tried.problem),
          })}
        </p>
      )}
      {tried.problem === undefined && said !== undefined && <p>{t("form.understood", { range: said })}</p>}
      {tried.trouble !== undefined && <p className="wrong">{sentence(tried.trouble)}</p>}
      {spread !== undefined && <p className="soft">{t(isRate ? "form.monthly" : "form.comesTo", spread)}</p>}
      {tried.curves !== undefined && (
        <Curves
          name={name}
          unit={unit}
          curves={tried.curves}
          humps={[
            {
              key: "draft",
              label: t("form.title", { name }),
              assumed: part.draft.warrant === "judgement" || part.draft.warrant === "analogy",
              ...(tried.quantiles !== undefined && { quantiles: tried.quantiles }),
            },
          ]}
          stated={part.offered.quantities
            .filter(({ id }) => part.draft.quantities.includes(id))
            .map(({ id, stated, low: from, high: to }) => ({
              key: id,
              label: sentence(stated),
              ...(from !== undefined && { low: from }),
              ...(to !== undefined && { high: to }),
            }))}
        />
      )}
    </div>
  );
}

function wordsOf(problem: NonNullable<TriedEstimate["problem"]>): { readonly words?: string } {
  return problem.is === "not-understood" ? { words: problem.words } : {};
}

/** The numbers of a tried draft; what it does not hold is absent. */
function enteredIn({ values }: TriedEstimate): EnteredRange {
  const number = (name: string): Record<string, number> => {
    const value = values[name];
    return typeof value === "number" ? { [name]: value } : {};
  };
  const warrant = values.warrant === "counted" || values.warrant === "analogy" ? values.warrant : undefined;
  return {
    ...(warrant !== undefined && { warrant }),
    given: values.given === "share-within" ? "share-within" : "value",
    ...number("low"),
    ...number("middle"),
    ...number("high"),
    ...number("withinMonths"),
    ...number("cases"),
    ...number("of"),
    ...number("worth"),
  };
}

/** What was understood of the sentence, to go on with in fields. */
function fieldsFrom(tried: TriedEstimate | undefined): Partial<FormPart["draft"]> {
  if (tried === undefined || tried.problem !== undefined) return {};
  const text = (name: string): string => {
    const value = tried.values[name];
    return typeof value === "number" ? String(Number(value.toPrecision(12))) : "";
  };
  return {
    low: text("low"),
    middle: text("middle"),
    high: text("high"),
    withinMonths: text("withinMonths"),
    given: tried.values.given === "share-within" ? "share-within" : "value",
  };
}
