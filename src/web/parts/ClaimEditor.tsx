import { useState } from "react";
import type { ClaimDescription, Refusal } from "../../app/api.ts";
import type { CardView, Claim } from "../../app/views.ts";
import { concernChanges, concernsOf } from "../state/concerns.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { claimForms } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { ConcernFields } from "./ConcernFields.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField, TextField } from "./Field.tsx";

type Confidence = NonNullable<Claim["confidence"]>;

const confidences: readonly { readonly value: Confidence; readonly text: string }[] = [
  { value: "high", text: "high" },
  { value: "moderate", text: "moderate" },
  { value: "low", text: "low" },
  { value: "very-low", text: "very low" },
];

/** Change a claim: its words, what kind of statement it is, how sure one is and why, whether it is assumed. */
export function ClaimEditor(props: { readonly view: CardView; readonly onDone: () => void }) {
  const { view, onDone } = props;
  const [text, setText] = useState(view.text);
  const [form, setForm] = useState(claimForms.find(({ value }) => value === view.form)?.value ?? "general");
  const [confidence, setConfidence] = useState(
    confidences.find(({ value }) => value === view.confidence)?.value,
  );
  const [reason, setReason] = useState(view.confidenceReason ?? "");
  const [concerns, setConcerns] = useState(() => concernsOf(view));
  const [assumption, setAssumption] = useState<"yes" | "no">(view.assumption ? "yes" : "no");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const values: ClaimDescription = {
      ...(text.trim() === view.text ? {} : { text: text.trim() }),
      ...(form === view.form ? {} : { form }),
      ...(confidence === view.confidence || confidence === undefined ? {} : { confidence }),
      ...(reason.trim() === (view.confidenceReason ?? "")
        ? {}
        : { confidenceReason: reason.trim() === "" ? null : reason.trim() }),
      ...concernChanges(concernsOf(view), concerns),
      ...((assumption === "yes") === view.assumption ? {} : { assumption: assumption === "yes" }),
    };
    if (Object.keys(values).length > 0) {
      const answer = await act("changeClaim", { claim: view.id, values });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      sayDone("Claim changed. Ctrl+Z takes it back.");
    }
    onDone();
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeClaim", { claim: view.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("Claim removed; its passages stay. Ctrl+Z puts it back.");
    go({ screen: "claims" }, "replace");
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label="Statement" rows={3} autoFocus value={text} onChange={setText} />
      <ListField
        label="What kind of statement it is"
        value={form}
        options={claimForms}
        onChange={(value) => value !== "" && setForm(value)}
      />
      <ConcernFields concerns={concerns} onChange={setConcerns} />
      <Choice label="Confidence" value={confidence} options={confidences} onChange={setConfidence} />
      <LineField label="Why" value={reason} onChange={setReason} />
      <Choice
        label="It is"
        value={assumption}
        options={[
          { value: "no", text: "a claim on evidence" },
          { value: "yes", text: "an assumption" },
        ]}
        onChange={setAssumption}
      />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={text.trim() === "" ? "Write the statement first." : undefined}
        >
          Save the claim
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Leave it as it was
        </Button>
        <Button kind="harm" onClick={() => void remove()}>
          Remove the claim and its {view.evidence.length} {view.evidence.length === 1 ? "link" : "links"}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
