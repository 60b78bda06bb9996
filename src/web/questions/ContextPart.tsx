import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import type { AskedNow } from "./asked-now.ts";
import { KwicLines } from "./KwicLines.tsx";
import { look, questionRoom } from "./question-room.ts";

/** How long to wait for the next letter, and how many lines are shown before one asks for more. */
const pauseMs = 180;
const atFirst = 50;
const mostAtOnce = 500;

/** A word wherever it stands, one line for each place. */
export function ContextPart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const { words } = useStore(questionRoom);
  const [sought, setSought] = useState(words.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSought(words.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <div className="settings">
        <div className="context-field">
          <LineField
            label={t("context.field")}
            hint={t("context.hint")}
            value={words}
            onChange={(typed) => look({ words: typed })}
          />
        </div>
      </div>
      {sought === "" ? (
        <p className="soft">{t("context.empty")}</p>
      ) : (
        <Lines key={sought} query={sought} now={now} />
      )}
    </>
  );
}

function Lines({ query, now }: { readonly query: string; readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const [limit, setLimit] = useState(atFirst);
  const where = now.where === undefined ? {} : { where: now.where };
  const asked = useAsked("askContext", { query, limit, around: 110, ...where });
  // All texts are read to count: the lines do not wait for it.
  const counted = useAsked("askContext", { query, limit: 1, count: true, ...where });
  const view = useSteady(asked.value);
  const { hits = 0, sources = 0, lookedAt = 0 } = counted.value ?? {};
  if (asked.error !== undefined) return <Failure error={asked.error} />;
  if (view === undefined) return <p className="soft">{t("working")}</p>;
  return (
    <>
      <p className="found-counts" role="status">
        {counted.value === undefined ? (
          <span>{t("context.counting")}</span>
        ) : (
          <>
            <b>{t("count.places", { count: hits })}</b>
            <span>{t("count.sources", { count: sources, all: lookedAt })}</span>
          </>
        )}
      </p>
      {view.lines.length === 0 && <p className="soft">{t("context.none")}</p>}
      <KwicLines lines={view.lines} />
      {view.more && limit < mostAtOnce && (
        <div className="form-row">
          <Button onClick={() => setLimit(Math.min(mostAtOnce, limit * 4))}>{t("context.more")}</Button>
        </div>
      )}
    </>
  );
}
