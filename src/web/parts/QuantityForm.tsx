import { useState } from "react";
import type { Refusal, StateQuantity } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";
import { SizeWordReading } from "./SizeWordReading.tsx";

type Kind = StateQuantity["values"]["kind"];

const kinds: readonly { readonly value: Kind; readonly text: string }[] = (
  ["count", "share", "frequency", "price", "pay", "duration", "age", "date", "rate"] as const
).map((value) => ({ value, text: value }));

/** A number that the selected words state, or a word for one: how much, of what, out of whom. */
export function QuantityForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { desk, onDone } = props;
  const [kind, setKind] = useState<Kind>("count");
  const [low, setLow] = useState("");
  const [high, setHigh] = useState("");
  const [word, setWord] = useState("");
  const [unit, setUnit] = useState("");
  const [definition, setDefinition] = useState("");
  const [denominator, setDenominator] = useState("");
  const periods = useAsked("periods", {});
  const [period, setPeriod] = useState<RecordId | "">("");
  const [spread, setSpread] = useState<"variety" | "doubt">();
  const [error, setError] = useState<Refusal>();
  const stretch = desk.stretch;
  if (stretch === undefined)
    return <p className="passage-task soft">Select the words that state a quantity first.</p>;
  const [from, to] = [readNumber(low), readNumber(high === "" ? low : high)];
  const understood = from !== "wrong" && to !== "wrong";
  const said = word.trim() !== "" || from !== undefined;
  const save = async (): Promise<void> => {
    if (from === "wrong" || to === "wrong") return;
    const { start, end } = stretch;
    const answer = await act("stateQuantity", {
      at: { source: desk.view.source.id, version: desk.view.version, start, end },
      values: {
        kind,
        ...textOf("word", word),
        ...(from === undefined ? {} : { low: from }),
        ...(to === undefined ? {} : { high: to }),
        ...textOf("unit", unit),
        ...textOf("definition", definition),
        ...textOf("denominator", denominator),
        ...(period === "" ? {} : { namedPeriod: period }),
        ...(spread === undefined || from === to ? {} : { spread }),
      },
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("Quantity stated. Ctrl+Z takes it back.");
    desk.again();
    onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <blockquote className="passage-quote" dir="auto">
        {desk.view.text.slice(stretch.start, stretch.end)}
      </blockquote>
      <div className="form-pair">
        <LineField label="From" placeholder="6000" autoFocus value={low} onChange={setLow} />
        <LineField label="to, if a range" placeholder="9000" value={high} onChange={setHigh} />
      </div>
      {!understood && <p className="wrong">Write plain numbers, such as 6000 or 0.25.</p>}
      <div className="form-pair">
        <LineField label="or the word used" placeholder="many" value={word} onChange={setWord} />
        <LineField label="Unit" placeholder="USD per person" value={unit} onChange={setUnit} />
      </div>
      <SizeWordReading word={word} kind={kind} language={desk.view.source.language} />
      <ListField
        label="It is a"
        value={kind}
        options={kinds}
        onChange={(value) => value !== "" && setKind(value)}
      />
      <LineField label="Of what, exactly" value={definition} onChange={setDefinition} />
      <LineField label="Out of whom" value={denominator} onChange={setDenominator} />
      {periods.value !== undefined && periods.value.length > 0 && (
        <ListField
          label="In which of the study's periods"
          value={period}
          none="not said"
          options={periods.value.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={setPeriod}
        />
      )}
      {from !== to && understood && (
        <Choice
          label="The range is"
          value={spread}
          options={[
            { value: "variety", text: "variety between cases" },
            { value: "doubt", text: "doubt about one value" },
          ]}
          onChange={setSpread}
        />
      )}
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lackOf(understood, said)}>
          State the quantity
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

function lackOf(understood: boolean, said: boolean): string | undefined {
  if (!understood) return "Mend the number first.";
  return said ? undefined : "Write a number, or the word used, first.";
}

function textOf<K extends string>(key: K, typed: string): { readonly [P in K]?: string } {
  const text = typed.trim();
  return (text === "" ? {} : { [key]: text }) as { readonly [P in K]?: string };
}
