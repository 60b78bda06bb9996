import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { CardView } from "../../app/views.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

type Pair = CardView["pairs"][number];

const valueWords = { tied: "tied", independent: "examined, independent", "not-known": "not known" } as const;

/** The pairs of sources behind a claim: each tied, examined and independent, or not known, and a reason. */
export function Pairs({ view }: { readonly view: CardView }) {
  const [open, setOpen] = useState<string>();
  if (view.pairs.length === 0) return null;
  const unknown = view.pairs.filter(({ value }) => value === "not-known").length;
  const name = (source: string): string => view.dots.find((dot) => dot.source === source)?.name ?? "a source";
  return (
    <details className="pairs">
      <summary>
        <span>
          {view.pairs.length === 1 ? "1 pair of sources" : `${view.pairs.length} pairs of sources`}
          {unknown > 0 && `, ${unknown} not looked at`}
        </span>
      </summary>
      <ul>
        {view.pairs.map((pair) => {
          const key = `${pair.one} ${pair.other}`;
          return (
            <li key={key}>
              <div className="pair-head">
                <span>
                  <bdi>{name(pair.one)}</bdi> and <bdi>{name(pair.other)}</bdi>
                </span>
                <span className={`pair-${pair.value}`}>{valueWords[pair.value]}</span>
              </div>
              {open === key ? (
                <JudgePair view={view} pair={pair} onDone={() => setOpen(undefined)} />
              ) : (
                <p>
                  {pair.why}{" "}
                  <button type="button" className="inline" onClick={() => setOpen(key)}>
                    Judge
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function JudgePair(props: { readonly view: CardView; readonly pair: Pair; readonly onDone: () => void }) {
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
        label="For this claim, these two"
        value={value}
        options={[
          { value: "shared", text: "share an origin" },
          { value: "independent", text: "were examined, are independent" },
          { value: "not-known", text: "not known" },
        ]}
        onChange={setValue}
      />
      <LineField label="Why" value={reason} onChange={setReason} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={reason.trim() === "" ? "Write why first." : undefined}>
          Write the judgement
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
