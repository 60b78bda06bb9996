import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, ModelView, ReadyDraft, WatchedView } from "../../app/views.ts";
import { NumberCardBeside } from "../parts/NumberCardBeside.tsx";
import { Pane } from "../parts/Pane.tsx";
import { openDoor } from "../state/open-door.ts";
import { useStore } from "../state/store.ts";
import { DraftFoot } from "./DraftFoot.tsx";
import { DraftPane } from "./DraftPane.tsx";
import type { DraftAnswer } from "./draft-desk.ts";
import { MeasurePane } from "./MeasurePane.tsx";
import { beside } from "./outlook-room.ts";
import { SignPane } from "./SignPane.tsx";

/** What stands beside the outlook: the card of a number, else what is being tried, signed or changed. */
export function BesidePane(props: {
  readonly outlook: ComputedOutlook;
  readonly model: ModelView;
  readonly definition: DefinitionView;
  readonly watched: WatchedView;
  readonly ready: ReadyDraft | undefined;
  readonly answer: DraftAnswer | undefined;
}) {
  const { t } = useTranslation("outlook");
  const door = useStore(openDoor);
  const open = useStore(beside);
  useKeysInPane(door === undefined && open.is !== "nothing");
  if (door !== undefined) return <NumberCardBeside />;
  if (open.is === "nothing") return null;
  const title =
    open.is === "measure"
      ? open.measure === undefined
        ? "beside.newMeasure"
        : "beside.measure"
      : (`beside.${open.is}` as const);
  return (
    <Pane
      label={t(title)}
      side="end"
      sheetUntil="middle"
      open
      onClose={() => beside.set({ is: "nothing" })}
      foot={
        open.is === "draft" && props.ready !== undefined ? (
          <DraftFoot ready={props.ready} answer={props.answer} />
        ) : undefined
      }
    >
      <Content {...props} />
    </Pane>
  );
}

/** The keys go into what was opened, and back to where it was opened from: the buttons of the head make room for a draft. */
function useKeysInPane(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const from = document.activeElement;
    const pane = document.querySelector(".outlook-room .pane");
    // A form takes them into its first field by itself.
    if (pane?.contains(from) !== true)
      pane?.querySelector<HTMLElement>(".pane-close")?.focus({ preventScroll: true });
    return () => {
      requestAnimationFrame(() => {
        const isFree = document.activeElement === document.body;
        if (isFree && from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
}

function Content(props: Parameters<typeof BesidePane>[0]) {
  const { outlook, model, definition, ready, watched } = props;
  const { t } = useTranslation("outlook");
  const open = useStore(beside);
  switch (open.is) {
    case "draft":
      return ready === undefined ? (
        <p className="soft" role="status">
          {t("draft.opening")}
        </p>
      ) : (
        <DraftPane ready={ready} outlook={outlook} definition={definition} watched={watched} />
      );
    case "sign": {
      const asked = outlook.definitions.find(({ id }) => id === open.definition) ?? definition;
      return <SignPane key={asked.id} outlook={outlook} definition={asked} model={model} />;
    }
    case "measure":
      return (
        <MeasurePane key={open.measure ?? "new"} model={model} outlook={outlook} measure={open.measure} />
      );
    default:
      return null;
  }
}
