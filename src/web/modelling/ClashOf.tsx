import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ClashView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import { act } from "../state/study.ts";

/** Sources that contradict each other: the sides, how much each weighs, who declared it, and the weights to be declared anew. */
export function ClashOf({ clash }: { readonly clash: ClashView }) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const [changing, setChanging] = useState(false);
  return (
    <section className="parameter-part clash" aria-label={t("clash.title", { name: clash.name })}>
      <h3 className="heading">
        <bdi>{t("clash.title", { name: clash.name })}</bdi>
      </h3>
      <p className="soft">{t("clash.rule")}</p>
      {changing ? (
        <Weights clash={clash} onDone={() => setChanging(false)} />
      ) : (
        <>
          <ul className="clash-sides">
            {clash.accounts.map(({ id, name, weight, reason, parameters }) => (
              <li key={id}>
                <p className="clash-side">
                  <bdi>{name}</bdi>
                  <b>{figures.number(weight, { style: "percent", maximumFractionDigits: 1 })}</b>
                </p>
                <span className="clash-bar" style={{ inlineSize: `${weight * 100}%` }} />
                <p className="soft" dir="auto">
                  {reason}
                </p>
                <small className="soft">{t("clash.follows", { count: parameters })}</small>
              </li>
            ))}
          </ul>
          <div className="form-row">
            <span className="soft">
              <bdi>{t("clash.declared", { by: clash.by })}</bdi>
            </span>
            <Button onClick={() => setChanging(true)}>{t("clash.change")}</Button>
          </div>
        </>
      )}
      <details className="curve-table">
        <summary>{t("clash.checked")}</summary>
        <p dir="auto">{clash.checked}</p>
      </details>
    </section>
  );
}

function Weights({ clash, onDone }: { readonly clash: ClashView; readonly onDone: () => void }) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(clash.accounts.map(({ id, weight }) => [id, String(weight)])),
  );
  const [error, setError] = useState<Refusal>();
  const weights = clash.accounts.map(({ id }) => readNumber(typed[id] ?? ""));
  const sum = weights.reduce<number>(
    (total, each) => total + (typeof each === "number" ? each : Number.NaN),
    0,
  );
  const lacking = Math.abs(sum - 1) < 1e-9 ? undefined : lackingFor(sum);
  function lackingFor(wrong: number): string {
    return Number.isNaN(wrong)
      ? t("form.lackNumbers")
      : t("clash.sum", { sum: figures.number(wrong, { maximumFractionDigits: 3 }) });
  }
  const save = async (): Promise<void> => {
    const changes = clash.accounts.flatMap(({ id }, at) => {
      const weight = weights[at];
      return typeof weight === "number"
        ? [{ do: "put" as const, table: "account" as const, id, values: { weight } }]
        : [];
    });
    const answer = await act("changeModel", { changes });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("clash.saved"));
    onDone();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined) void save();
      }}
    >
      {clash.accounts.map(({ id, name }, at) => (
        <LineField
          key={id}
          label={`${t("clash.weight")}: ${name}`}
          autoFocus={at === 0}
          value={typed[id] ?? ""}
          onChange={(value) => setTyped((now) => ({ ...now, ...others(clash, id, value, now) }))}
        />
      ))}
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {t("clash.save")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("form.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

/** Of two sides the other is what is left. */
function others(
  { accounts }: ClashView,
  id: string,
  value: string,
  now: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const weight = readNumber(value);
  const other = accounts.length === 2 ? accounts.find((each) => each.id !== id) : undefined;
  if (other === undefined || typeof weight !== "number" || weight < 0 || weight > 1)
    return { ...now, [id]: value };
  return { [id]: value, [other.id]: String(Math.round((1 - weight) * 1e6) / 1e6) };
}
