import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFigures } from "../language/index.ts";
import { fastPerSecond, type Guesses, levelOf, realPerSecond, type Span, spanOf } from "../state/guesses.ts";
import "./strength.css";

type Estimate = (passphrase: string, known: readonly string[]) => Guesses;

/**
 * How many guesses a passphrase takes; `undefined` while there is none, or while the estimator is being loaded. `known` is what
 * a guesser would try first. It may come a moment after the last key: measuring must not slow down whoever types.
 */
export function useGuesses(typed: string, known: string): Guesses | undefined {
  const passphrase = useDeferredValue(typed);
  const [estimate, setEstimate] = useState<{ readonly how: Estimate }>();
  useEffect(() => {
    void import("../state/estimator.ts").then(({ estimateGuesses }) => setEstimate({ how: estimateGuesses }));
  }, []);
  return useMemo(
    () => (estimate === undefined || passphrase === "" ? undefined : estimate.how(passphrase, [known])),
    [estimate, passphrase, known],
  );
}

const filled = { none: 1, poor: 2, short: 3, enough: 4, ample: 5 } as const;

/** How long a new passphrase holds: in a word, as a range of guesses, and as the time that they take. */
export function Strength(props: { readonly passphrase: string; readonly guesses: Guesses | undefined }) {
  const { t } = useTranslation("start");
  const { guesses } = props;
  const level = guesses === undefined ? undefined : levelOf(guesses);
  return (
    <div className="strength">
      <div className="strength-line">
        <span className="strength-bar" aria-hidden="true" data-level={level}>
          {[1, 2, 3, 4, 5].map((at) => (
            <i key={at} data-on={level !== undefined && at <= filled[level] ? "" : undefined} />
          ))}
        </span>
        <span role="status" aria-label={t("strength.label")} className="strength-word">
          {level !== undefined && t(`strength.level.${level}`)}
          {guesses === undefined && props.passphrase !== "" && t("strength.loading")}
        </span>
      </div>
      {guesses === undefined ? (
        <p className="field-hint">{t("strength.least")}</p>
      ) : (
        <Times guesses={guesses} asked={level !== "enough" && level !== "ample"} />
      )}
    </div>
  );
}

function Times({ guesses, asked }: { readonly guesses: Guesses; readonly asked: boolean }) {
  const { t } = useTranslation("start");
  const words = useSpanWords();
  const { low, high } = guesses;
  const span = (power: number, perSecond: number): string => words(spanOf(power, perSecond));
  const figures = { low: powerOfTen(low), high: powerOfTen(high) };
  const fast = { low: span(low, fastPerSecond), high: span(high, fastPerSecond) };
  return (
    <div className="field-hint strength-times">
      <p>
        {t(figures.low === figures.high ? "strength.about" : "strength.guesses", figures)}{" "}
        {asked && t("strength.least")}
      </p>
      <p>{t(fast.low === fast.high ? "strength.fastOne" : "strength.fast", fast)}</p>
      <p>{t("strength.real", { low: span(low, realPerSecond) })}</p>
      <p>{t("strength.lowWhy")}</p>
    </div>
  );
}

function useSpanWords(): (span: Span) => string {
  const { t } = useTranslation("start");
  const { number } = useFigures();
  return (span) =>
    typeof span === "string"
      ? t(`strength.span.${span}`)
      : number(span.value, {
          style: "unit",
          unit: span.unit,
          unitDisplay: "long",
          ...(span.value >= 1e6 ? { notation: "compact", compactDisplay: "long" } : {}),
        });
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerOfTen(power: number): string {
  const digits = [...String(Math.max(0, Math.floor(power)))];
  return `10${digits.map((digit) => raised[Number(digit)]).join("")}`;
}
