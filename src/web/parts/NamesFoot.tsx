import { useEffect, useRef } from "react";
import type { FinishingNames } from "../state/finishing-names.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { mentionsReplaced } from "../state/names-step.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** The end of the names step: what it does, or what it still lacks, is on the button; so is what skipping costs. */
export function NamesFoot({ desk, ways }: { readonly desk: NamesDesk; readonly ways: FinishingNames }) {
  const { open, busy } = ways;
  const count = mentionsReplaced(desk.groups, desk.draft);

  // Once everything is looked at, the end is brought into view where it lies below the list.
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === 0) foot.current?.scrollIntoView({ block: "nearest" });
  }, [open]);

  return (
    <div ref={foot} className="names-foot">
      <LineField
        label="Title in the study, without names"
        value={desk.draft.title}
        onChange={desk.setTitle}
      />
      {open > 0 && <Rest desk={desk} open={open} />}
      <Button
        kind="main"
        {...(open === 0 ? { keys: "Ctrl ⏎" } : {})}
        disabled={busy || open > 0}
        onClick={() => void ways.finish()}
      >
        {open > 0 ? `${open} still to decide` : finishText(count)}
      </Button>
      <Failure error={ways.error} />
      <div className="names-else">
        <button type="button" className="inline" disabled={busy} onClick={() => void ways.skip()}>
          Skip: this source can never be released
        </button>
        <button
          type="button"
          className="inline inline-harm"
          disabled={busy}
          onClick={() => void ways.discard()}
        >
          Discard this text
        </button>
      </div>
    </div>
  );
}

/** What is left can be called no names in one go, but for what may be somebody known: that is decided one by one. */
function Rest({ desk, open }: { readonly desk: NamesDesk; readonly open: number }) {
  const { deniable } = desk;
  const offered = open - deniable;
  return (
    <p className="names-rest">
      {offered > 0 && <>{offered} may be somebody known. </>}
      {deniable > 0 && (
        <button type="button" className="inline" onClick={desk.denyRest}>
          {offered > 0
            ? `The other ${deniable === 1 ? "is no name" : `${deniable} are not names`}`
            : "The rest are not names"}
        </button>
      )}
    </p>
  );
}

function finishText(count: number): string {
  if (count === 0) return "Let the text in; no mention is replaced";
  return `Replace ${count} ${count === 1 ? "mention" : "mentions"} and let the text in`;
}
