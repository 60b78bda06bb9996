import { useTranslation } from "react-i18next";
import { asksOfWhom, isRange, lackOfTyped, type TypedQuantity } from "../state/quantity-typed.ts";
import { useAsked } from "../state/study.ts";
import { Choice } from "./Choice.tsx";
import { LineField, ListField } from "./Field.tsx";
import { SizeWordReading } from "./SizeWordReading.tsx";

const kinds = ["count", "share", "frequency", "price", "pay", "duration", "age", "date", "rate"] as const;

/** What can be said of a quantity: how much, of what, out of whom, when. */
export function QuantityFields(props: {
  readonly typed: TypedQuantity;
  readonly onChange: (typed: TypedQuantity) => void;
  /** In which a word of size is said. */
  readonly language: string;
}) {
  const { t } = useTranslation("claims");
  const { typed, onChange, language } = props;
  const periods = useAsked("periods", {});
  const set =
    <K extends keyof TypedQuantity>(key: K) =>
    (value: TypedQuantity[K]): void =>
      onChange({ ...typed, [key]: value });
  return (
    <>
      <div className="form-pair">
        <LineField
          label={t("quantity.from")}
          placeholder="6000"
          autoFocus
          value={typed.low}
          onChange={set("low")}
        />
        <LineField label={t("quantity.to")} placeholder="9000" value={typed.high} onChange={set("high")} />
      </div>
      {lackOfTyped(typed) === "lackNumber" && <p className="wrong">{t("quantity.plainNumbers")}</p>}
      <div className="form-pair">
        <LineField
          label={t("quantity.word")}
          placeholder={t("quantity.wordExample")}
          value={typed.word}
          onChange={set("word")}
        />
        <LineField
          label={t("quantity.unit")}
          placeholder={t("quantity.unitExample")}
          value={typed.unit}
          onChange={set("unit")}
        />
      </div>
      <SizeWordReading word={typed.word} kind={typed.kind} language={language} />
      <ListField
        label={t("quantity.isA")}
        value={typed.kind}
        options={kinds.map((value) => ({ value, text: t(`quantity.kind.${value}`) }))}
        onChange={(value) => value !== "" && set("kind")(value)}
      />
      <LineField label={t("quantity.of")} value={typed.definition} onChange={set("definition")} />
      <LineField
        label={asksOfWhom(typed) ? t("quantity.outOfWord", { word: typed.word.trim() }) : t("quantity.outOf")}
        {...(asksOfWhom(typed) ? { hint: t("quantity.outOfHint") } : {})}
        value={typed.denominator}
        onChange={set("denominator")}
      />
      {periods.value !== undefined && periods.value.length > 0 && (
        <ListField
          label={t("quantity.period")}
          value={typed.period}
          none={t("quantity.periodNone")}
          options={periods.value.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={set("period")}
        />
      )}
      {isRange(typed) && (
        <Choice
          label={t("quantity.spread")}
          value={typed.spread}
          options={[
            { value: "variety", text: t("quantity.variety") },
            { value: "doubt", text: t("quantity.doubt") },
          ]}
          onChange={set("spread")}
        />
      )}
    </>
  );
}
