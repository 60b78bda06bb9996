import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Refusal, WithdrawalReason } from "../../app/api.ts";
import type { SourceLine, WithdrawalView } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { KeepBriefFirst } from "./KeepBriefFirst.tsx";
import { WithdrawalLosses } from "./WithdrawalLosses.tsx";

const reasons: readonly WithdrawalReason[] = ["consent-withdrawn", "risk", "error", "retention"];

/** The way out of the study: what is destroyed and what loses its ground is shown before, and stands on the button. */
export function WithdrawSource({ line }: { readonly line: SourceLine }) {
  const { t } = useTranslation("sources");
  const [preview, setPreview] = useState<WithdrawalView>();
  const [error, setError] = useState<Refusal>();
  const look = async (): Promise<void> => {
    const answer = await call("withdrawalPreview", { source: line.id });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setPreview(answer.value);
  };
  return (
    <section className="section">
      <h3 className="heading">{t("withdraw.title")}</h3>
      {preview === undefined ? (
        <p>
          <button type="button" className="inline inline-harm" onClick={() => void look()}>
            {t("withdraw.see")}
          </button>
        </p>
      ) : (
        <>
          <WithdrawalLosses view={preview} />
          <KeepBriefFirst view={preview} />
          <Withdrawing line={line} preview={preview} onKeep={() => setPreview(undefined)} />
        </>
      )}
      <Failure error={error} />
    </section>
  );
}

function Withdrawing(props: {
  readonly line: SourceLine;
  readonly preview: WithdrawalView;
  readonly onKeep: () => void;
}) {
  const { line, preview } = props;
  const { t } = useTranslation("sources");
  const [reason, setReason] = useState<WithdrawalReason>();
  const [error, setError] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const withdraw = async (): Promise<void> => {
    if (reason === undefined) return;
    setBusy(true);
    const answer = await call("withdraw", { source: line.id, reason });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    // The sheet closes before anything is asked anew, or it would ask for the source that is gone.
    flushSync(() => go({ screen: "sources" }, "replace"));
    noteUpheaval();
    const count = answer.value.persons?.length ?? 0;
    sayDone(count === 0 ? t("withdraw.done") : t("withdraw.doneNames", { count }));
  };
  return (
    <>
      <Choice
        label={t("withdraw.why")}
        value={reason}
        options={reasons.map((value) => ({ value, text: t(`withdraw.reason.${value}`) }))}
        onChange={setReason}
      />
      <div className="form-row">
        <Button
          kind="harm"
          lacking={busy ? t("withdraw.busy") : reason === undefined ? t("withdraw.whyFirst") : undefined}
          onClick={() => void withdraw()}
        >
          <bdi>{t("withdraw.button", { title: line.title, count: preview.passages })}</bdi>
        </Button>
        <Button kind="quiet" onClick={props.onKeep}>
          {t("withdraw.keepIt")}
        </Button>
      </div>
      <Failure error={error} />
    </>
  );
}
