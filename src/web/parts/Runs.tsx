import { useTranslation } from "react-i18next";
import type { Run } from "../../app/views.ts";
import { holdStill } from "../state/hold-still.ts";
import { openDoor, useIsOpen } from "../state/open-door.ts";
import "./runs.css";

/** A line of a brief; its numbers are doors. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other name and never move
    <Piece key={at} run={run} />
  ));
}

function Piece({ run }: { readonly run: Run }) {
  switch (run.kind) {
    case "words":
      return run.strong === true ? <strong dir="auto">{run.text}</strong> : <bdi>{run.text}</bdi>;
    case "number":
      return <NumberDoor run={run} />;
    case "note":
      return <NoteMark note={run.note} />;
  }
}

/** The mark of an endnote; the address stays as it is, for it carries ids alone. */
function NoteMark({ note }: { readonly note: number }) {
  return (
    <sup>
      <a
        href={`#note-${note}`}
        className="note-mark"
        onClick={(event) => {
          event.preventDefault();
          const found = globalThis.document.getElementById(`note-${note}`);
          found?.scrollIntoView({ block: "center" });
          found?.focus({ preventScroll: true });
        }}
      >
        {note}
      </a>
    </sup>
  );
}

/** A number that opens what it rests on. */
export function NumberDoor({ run }: { readonly run: Extract<Run, { kind: "number" }> }) {
  const { t } = useTranslation("brief");
  const open = useIsOpen(run.door);
  return (
    <button
      type="button"
      className="number-door"
      aria-expanded={open}
      title={t("saysWhoAsk")}
      onClick={({ currentTarget }) => {
        holdStill(currentTarget);
        openDoor.set(open ? undefined : run.door);
      }}
    >
      {run.text}
    </button>
  );
}
