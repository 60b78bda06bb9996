import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ChangedShown, RecordId, SinceKept } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { sayDone } from "../state/notices.ts";
import { openDoor } from "../state/open-door.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { Folded } from "./Folded.tsx";

/** What changed in a brief's numbers since it was kept, and the way to keep it as it stands. */
export function SinceKeptPanel({
  brief,
  since,
}: {
  readonly brief: RecordId;
  readonly since: SinceKept | undefined;
}) {
  const { t } = useTranslation("brief");
  const { day } = useFigures();
  const [error, setError] = useState<Refusal>();
  const keep = async (): Promise<void> => {
    const answer = await act("keepBrief", { brief });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("since.done"));
  };
  const count = since?.changed.length ?? 0;
  return (
    <section className="since" aria-label={t("since.label")}>
      <div className="since-head">
        <p>
          {since === undefined
            ? t("since.never")
            : count === 0
              ? t("since.same", { day: day(since.atMs) })
              : t("since.changed", { count, day: day(since.atMs) })}
          {since !== undefined && since.added > 0 && <> {t("since.added", { count: since.added })}</>}
        </p>
        <Button onClick={() => void keep()}>{t("since.keep")}</Button>
      </div>
      <Failure error={error} />
      {since !== undefined && count > 0 && (
        <details>
          <summary>{t("since.show")}</summary>
          <ul className="since-list">
            <Folded shownAtFirst={12} more={(more) => t("since.more", { count: more })}>
              {since.changed.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one number can be shown in several forms
                <Line key={at} changed={each} />
              ))}
            </Folded>
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ changed }: { readonly changed: ChangedShown }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  const { of, which, before, now, door } = changed;
  return (
    <li>
      <span>
        <bdi>{of ?? t("since.gone")}</bdi> <span className="soft">{sentence(which)}</span>
      </span>
      <span className="since-values">
        <del>{before}</del> <span aria-hidden="true">→</span>{" "}
        {now === undefined ? (
          <span className="soft">{t("since.noNumber")}</span>
        ) : (
          <button type="button" className="number-door" onClick={() => openDoor.set(door)}>
            {now}
          </button>
        )}
      </span>
    </li>
  );
}
