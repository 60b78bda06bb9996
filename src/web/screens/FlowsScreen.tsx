import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { AddPart } from "../modelling/AddPart.tsx";
import { BeginModel } from "../modelling/BeginModel.tsx";
import { FlowTable } from "../modelling/FlowTable.tsx";
import { drawnModel, flowsOf } from "../modelling/flow-graph.ts";
import { layOutStates, type Place } from "../modelling/flow-layout.ts";
import { hasModel } from "../modelling/has-model.ts";
import { PartPane } from "../modelling/PartPane.tsx";
import { pickedPart } from "../modelling/picked-part.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { ListField } from "../parts/Field.tsx";
import { Pane } from "../parts/Pane.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { useStore } from "../state/store.ts";
import { act, useAsked } from "../state/study.ts";
import "./flows-screen.css";

// The drawing's library comes with this room and no other.
const FlowDrawing = lazy(async () => {
  const { FlowDrawing: drawing } = await import("../modelling/FlowDrawing.tsx");
  return { default: drawing };
});

/** Groups and states as a drawing of stocks and flows, with the table behind it; the chosen one stands beside it. */
export function FlowsScreen() {
  const { t } = useTranslation("model");
  const asked = useAsked("model", {});
  const picked = useStore(pickedPart);
  const view = asked.value;
  const part = view === undefined ? undefined : partOf(view, picked);
  return (
    <div className="beside model flows">
      <div className="page-room">
        <div className="page-width flows-width">
          <Failure error={asked.error} />
          {view !== undefined && (hasModel(view) ? <Drawn view={view} picked={part} /> : <BeginModel />)}
        </div>
      </div>
      {view !== undefined && part !== undefined && (
        <Pane
          label={t("flows.picked")}
          side="end"
          sheetUntil="middle"
          open
          onClose={() => pickedPart.set(undefined)}
        >
          <PartPane key={part} part={part} view={view} />
        </Pane>
      )}
    </div>
  );
}

/** A chosen part that is not in the model any more is none. */
function partOf({ parts }: ModelView, picked: RecordId | undefined): RecordId | undefined {
  return [...parts.state, ...parts.flow].some(({ id }) => id === picked) ? picked : undefined;
}

function Drawn({ view, picked }: { readonly view: ModelView; readonly picked: RecordId | undefined }) {
  const { t } = useTranslation("model");
  const [group, setGroup] = useState<RecordId | "">("");
  const claims = useAsked("claims", {});
  const places = usePlaces(view);
  const of = group === "" ? undefined : group;
  const model = useMemo(
    () => (places === undefined ? undefined : drawnModel(view, places, of, claims.value)),
    [view, places, of, claims.value],
  );
  const flows = flowsOf(view, of);
  return (
    <>
      <header className="flows-head">
        <h1 className="title">{t("flows.title")}</h1>
        <p className="soft">{t("flows.lead")}</p>
      </header>
      <div className="flows-bar">
        <ListField
          label={t("flows.group")}
          none={t("flows.everyGroup")}
          value={group}
          options={view.parts.modelGroup.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={setGroup}
        />
        <LayOut view={view} />
      </div>
      <Suspense fallback={<DrawingWaits />}>
        {model === undefined ? (
          <DrawingWaits />
        ) : (
          <FlowDrawing
            {...model}
            picked={picked}
            alternative={t("flows.alternative", {
              count: model.states.length,
              flows: t("flows.count", { count: flows.length }),
            })}
            onMoved={(state, place) =>
              void moveState(view, state, place, (name) => t("flows.moved", { name }))
            }
          />
        )}
      </Suspense>
      <p className="soft flows-keys">{t("flows.keys")}</p>
      <AddPart view={view} />
      <FlowTable view={view} flows={flows} claims={claims.value} group={of} picked={picked} />
    </>
  );
}

function DrawingWaits() {
  const { t } = useTranslation("model");
  return (
    <div className="flow-drawing flow-waits" role="status">
      <p className="soft">{t("flows.layingOut")}</p>
    </div>
  );
}

/** Where the states are that nobody moved; asked anew when states or flows come or go, and never where all have a place. */
function usePlaces(view: ModelView): ReadonlyMap<RecordId, Place> | undefined {
  const { state, flow } = view.parts;
  const shape = [...state.map(({ id }) => id), ...flow.map(({ from = "", to = "" }) => `${from}>${to}`)].join(
    " ",
  );
  const isNeeded = state.some(({ drawn }) => drawn === undefined);
  const [laid, setLaid] = useState<{
    readonly shape: string;
    readonly places: ReadonlyMap<RecordId, Place>;
  }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the view
  useEffect(() => {
    if (!isNeeded || laid?.shape === shape) return;
    let isGone = false;
    void layOutStates(view).then((places) => {
      if (!isGone) setLaid({ shape, places });
    });
    return () => {
      isGone = true;
    };
  }, [shape, isNeeded]);
  // While it is laid out anew, what is known stays in sight.
  return isNeeded ? laid?.places : (laid?.places ?? nowhere);
}

const nowhere: ReadonlyMap<RecordId, Place> = new Map();

async function moveState(
  { parts }: ModelView,
  id: RecordId,
  { x, y }: Place,
  said: (name: string) => string,
): Promise<void> {
  const name = parts.state.find((each) => each.id === id)?.name ?? "";
  const answer = await act("changeModel", {
    changes: [{ do: "put", table: "state", id, values: { drawn: { x, y } } }],
  });
  if (answer.ok) sayDone(said(name));
  else sayRefused(answer.error.text);
}

function LayOut({ view }: { readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const moved = view.parts.state.filter(({ drawn }) => drawn !== undefined);
  if (moved.length === 0) return null;
  const layOut = async (): Promise<void> => {
    const changes = moved.map(({ id }) => ({
      do: "put" as const,
      table: "state" as const,
      id,
      values: { drawn: null },
    }));
    const answer = await act("changeModel", { changes });
    if (answer.ok) sayDone(t("flows.laidOut"));
    else sayRefused(answer.error.text);
  };
  return <Button onClick={() => void layOut()}>{t("flows.layOut")}</Button>;
}
