import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { Claim, RecordId } from "../../app/views.ts";
import { act } from "../state/study.ts";
import { claimForms } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { ListField, TextField } from "./Field.tsx";

/** Write a claim down: one statement, its hedge kept, and what kind of statement it is. */
export function NewClaim(props: { readonly onMade: (claim: RecordId) => void }) {
  const [text, setText] = useState("");
  const [form, setForm] = useState<Claim["form"]>("general");
  const [assumption, setAssumption] = useState<"no" | "yes">("no");
  const [error, setError] = useState<Refusal>();
  const make = async (): Promise<void> => {
    const answer = await act("makeClaim", { text: text.trim(), form, assumption: assumption === "yes" });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) props.onMade(answer.value.id);
  };
  return (
    <form
      className="form new-claim"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField label="One statement, with its hedge" rows={2} autoFocus value={text} onChange={setText} />
      <div className="new-claim-row">
        <ListField
          label="What kind of statement it is"
          value={form}
          options={claimForms}
          onChange={(value) => value !== "" && setForm(value)}
        />
        <Choice
          label="It rests on"
          value={assumption}
          options={[
            { value: "no", text: "evidence" },
            { value: "yes", text: "nothing yet: it is an assumption" },
          ]}
          onChange={setAssumption}
        />
      </div>
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={text.trim() === "" ? "Write the statement first." : undefined}
        >
          {assumption === "yes" ? "Make the assumption" : "Make the claim"}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
