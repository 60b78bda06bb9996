import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CodeLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { ListField } from "./Field.tsx";
import { MergeMoves, Retired } from "./MergeMoves.tsx";

/** Merge a code into another, or take it out of the codebook. */
export function CodeFate({ code, codes }: { readonly code: CodeLine; readonly codes: readonly CodeLine[] }) {
  const { t } = useTranslation("codebook");
  const words = useTranslation("coders").t;
  const [into, setInto] = useState("");
  const [error, setError] = useState<Refusal>();
  const target = codes.find(({ id }) => id === into);
  const merge = async (): Promise<void> => {
    if (target === undefined) return;
    const answer = await act("mergeCodes", { from: code.id, into: target.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("merged", { name: target.name }));
    go({ screen: "codebook", code: target.id }, "replace");
  };
  const keep = async (): Promise<void> => {
    const answer =
      target === undefined
        ? await act("retireCode", { code: code.id })
        : await act("mergeCodes", { from: code.id, into: target.id, earlier: "keep" });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(words("merge.kept"));
  };
  const revive = async (): Promise<void> => {
    const answer = await act("reviveCode", { code: code.id });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(words("merge.revived"));
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeCode", { code: code.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("fate.removed"));
    go({ screen: "codebook" }, "replace");
  };
  return (
    <section className="section">
      <ListField
        label={t("fate.into")}
        value={into}
        none={t("fate.choose")}
        options={codes
          .filter(({ id }) => id !== code.id)
          .map(({ id, name, depth }) => ({ value: id as string, text: `${"\u2003".repeat(depth)}${name}` }))}
        onChange={setInto}
      />
      {target !== undefined && <MergeMoves from={code.id} into={target.id} />}
      {code.retired !== undefined && <Retired code={code} codes={codes} onRevive={() => void revive()} />}
      <div className="form-row">
        {code.retired === undefined && <Button onClick={() => void keep()}>{words("merge.keep")}</Button>}
        {target !== undefined && (
          <Button kind="harm" onClick={() => void merge()}>
            {t("fate.merge", { count: code.codings, name: target.name })}
          </Button>
        )}
        <Button kind="harm" onClick={() => void remove()}>
          {t("fate.remove", { count: code.codings })}
        </Button>
      </div>
      <Failure error={error} />
    </section>
  );
}
