import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FinishingNames } from "../state/finishing-names.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { mentionsReplaced } from "../state/names-step.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** The end of the names step: what it does, or what it still lacks, is on the button; so is what skipping costs. */
export function NamesFoot(props: {
  readonly desk: NamesDesk;
  readonly ways: FinishingNames;
  /** A recording or picture has none, and so none to replace or to leave standing. */
  readonly hasWords: boolean;
}) {
  const { desk, ways, hasWords } = props;
  const { open, busy } = ways;
  const { t } = useTranslation("names");
  const count = mentionsReplaced(desk.groups, desk.draft);

  // Once everything is looked at, the end is brought into view where it lies below the list.
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === 0) foot.current?.scrollIntoView({ block: "nearest" });
  }, [open]);

  return (
    <div ref={foot} className="names-foot">
      <LineField label={t("foot.title")} value={desk.draft.title} onChange={desk.setTitle} />
      {open > 0 && <Rest desk={desk} open={open} />}
      <Button
        kind="main"
        {...(open === 0 ? { keys: "Ctrl ⏎" } : {})}
        disabled={busy || open > 0}
        onClick={() => void ways.finish()}
      >
        {open > 0
          ? t("foot.open", { count: open })
          : count === 0
            ? t(hasWords ? "foot.finishNone" : "foot.letIn")
            : t("foot.finish", { count })}
      </Button>
      <Failure error={ways.error} />
      <div className="names-else">
        {hasWords && (
          <button type="button" className="inline" disabled={busy} onClick={() => void ways.skip()}>
            {t("foot.skip")}
          </button>
        )}
        <button
          type="button"
          className="inline inline-harm"
          disabled={busy}
          onClick={() => void ways.discard()}
        >
          {t(hasWords ? "foot.discard" : "foot.discardIt")}
        </button>
      </div>
    </div>
  );
}

/** What is left can be called no names in one go, but for what may be somebody known: that is decided one by one. */
function Rest({ desk, open }: { readonly desk: NamesDesk; readonly open: number }) {
  const { deniable } = desk;
  const { t } = useTranslation("names");
  const offered = open - deniable;
  return (
    <p className="names-rest">
      {offered > 0 && <>{t("foot.known", { count: offered })} </>}
      {deniable > 0 && (
        <button type="button" className="inline" onClick={desk.denyRest}>
          {offered > 0 ? t("foot.other", { count: deniable }) : t("foot.rest")}
        </button>
      )}
    </p>
  );
}
