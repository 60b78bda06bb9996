import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { CodeLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { ListField } from "./Field.tsx";

/** Merge a code into another, or take it out of the codebook. */
export function CodeFate({ code, codes }: { readonly code: CodeLine; readonly codes: readonly CodeLine[] }) {
  const [into, setInto] = useState("");
  const [error, setError] = useState<Refusal>();
  const target = codes.find(({ id }) => id === into);
  const merge = async (): Promise<void> => {
    if (target === undefined) return;
    const answer = await act("mergeCodes", { from: code.id, into: target.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(`Merged into “${target.name}”. Ctrl+Z takes it apart again.`);
    go({ screen: "codebook", code: target.id }, "replace");
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeCode", { code: code.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("Code removed. Ctrl+Z puts it back.");
    go({ screen: "codebook" }, "replace");
  };
  return (
    <section className="section">
      <ListField
        label="Merge into"
        value={into}
        none="choose a code"
        options={codes
          .filter(({ id }) => id !== code.id)
          .map(({ id, name, depth }) => ({ value: id as string, text: `${"\u2003".repeat(depth)}${name}` }))}
        onChange={setInto}
      />
      <div className="form-row">
        {target !== undefined && (
          <Button kind="harm" onClick={() => void merge()}>
            Move {code.codings} {code.codings === 1 ? "coding" : "codings"} to “<bdi>{target.name}</bdi>” and
            remove this code
          </Button>
        )}
        <Button kind="harm" onClick={() => void remove()}>
          Remove the code and its {code.codings} {code.codings === 1 ? "coding" : "codings"}
        </Button>
      </div>
      <Failure error={error} />
    </section>
  );
}
