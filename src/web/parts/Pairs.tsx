import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CardView } from "../../app/views.ts";
import { type ClaimWords, reasonText } from "../state/claim-words.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

type Pair = CardView["pairs"][number];

/** The pairs of sources behind a claim: each tied, examined and independent, or not known, and a reason. */
export function Pairs({ view }: { readonly view: CardView }) {
  const { t } = useTranslation("claims");
  const [open, setOpen] = useState<string>();
  const name = (source: string): string =>
    view.dots.find((dot) => dot.source === source)?.name ?? t("card.pairs.gone");
  return (
    <div className="pairs">
      <ul>
        {view.pairs.map((pair) => {
          const key = `${pair.one} ${pair.other}`;
          return (
            <li key={key}>
              <div className="pair-head">
                <span>
                  {t("card.pairs.and", { one: isolated(name(pair.one)), other: isolated(name(pair.other)) })}
                </span>
                <span className={`pair-${pair.value}`}>{t(`card.pairs.${pair.value}`)}</span>
              </div>
              {open === key ? (
                <JudgePair view={view} pair={pair} onDone={() => setOpen(undefined)} />
              ) : (
                <p>
                  {pair.reasons.map((reason) => reasonText(t, reason)).join("; ")}{" "}
                  <button type="button" className="inline" onClick={() => setOpen(key)}>
                    {t("card.pairs.judge")}
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A name within a sentence of another script keeps its own direction. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** How many pairs there are, and how many nobody has looked at. */
export function pairsTitle(t: ClaimWords, { pairs }: CardView): string {
  const open = pairs.filter(({ value }) => value === "not-known").length;
  return [
    t("card.pairs.title", { count: pairs.length }),
    ...(open > 0 ? [t("card.pairs.open", { count: open })] : []),
  ].join(", ");
}

function JudgePair(props: { readonly view: CardView; readonly pair: Pair; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { view, pair } = props;
  const [value, setValue] = useState<"shared" | "independent" | "not-known">(
    pair.value === "tied" ? "shared" : pair.value,
  );
  const [reason, setReason] = useState("");
  const [error, setError] = useState<Refusal>();
  const judge = async (): Promise<void> => {
    const { one, other } = pair;
    const answer = await act("judgeIndependence", {
      claim: view.id,
      one,
      other,
      value,
      reason: reason.trim(),
    });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) props.onDone();
  };
  return (
    <form
      className="form passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void judge();
      }}
    >
      <Choice
        label={t("card.pairs.question")}
        value={value}
        options={[
          { value: "shared", text: t("card.pairs.shared") },
          { value: "independent", text: t("card.pairs.examined") },
          { value: "not-known", text: t("card.pairs.unknown") },
        ]}
        onChange={setValue}
      />
      <LineField label={t("card.pairs.why")} value={reason} onChange={setReason} />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={reason.trim() === "" ? t("card.pairs.lacking") : undefined}
        >
          {t("card.pairs.write")}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {t("card.pairs.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
