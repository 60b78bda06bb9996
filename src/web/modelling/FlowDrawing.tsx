import {
  type Edge,
  type EdgeChange,
  MarkerType,
  type Node,
  type NodeChange,
  Panel,
  ReactFlow,
  useStore as useFlowStore,
  useReactFlow,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { directionOf, useFigures } from "../language/index.ts";
import { preferences } from "../state/preferences.ts";
import { useStore } from "../state/store.ts";
import { FlowArrow } from "./FlowArrow.tsx";
import type { DrawnFlow, DrawnState } from "./flow-graph.ts";
import { type Place, stateSize } from "./flow-layout.ts";
import { pickedPart } from "./picked-part.ts";
import { StateBox } from "./StateBox.tsx";
import { stockWords } from "./stock-words.ts";
import "./flow-drawing.css";

/** What the drawing needs. */
export interface DrawingProps {
  readonly states: readonly DrawnState[];
  readonly flows: readonly DrawnFlow[];
  readonly picked: RecordId | undefined;
  readonly alternative: string;
  readonly onMoved: (state: RecordId, place: Place) => void;
}

/** The model as boxes and arrows: any of them can be chosen, and a box moved, by mouse, finger or keyboard. */
export function FlowDrawing(props: DrawingProps) {
  const { t, i18n } = useTranslation("model");
  const mirrored = directionOf(useStore(preferences).language) === "rtl";
  const { nodes, onNodesChange, settle } = useNodes(props, mirrored);
  const edges = useEdges(props, nodes);
  return (
    <section
      className="flow-drawing"
      aria-label={t("flows.drawing")}
      onKeyUp={(event) => {
        if (event.key.startsWith("Arrow")) settle();
      }}
    >
      <p className="unseen">{props.alternative}</p>
      <ReactFlow
        key={`${i18n.language}`}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => pickFrom(changes)}
        onNodeDragStop={settle}
        onPaneClick={() => pickedPart.set(undefined)}
        nodesConnectable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        minZoom={0.2}
        maxZoom={2}
        fitView
        fitViewOptions={fitting()}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          "node.a11yDescription.default": t("flows.keys"),
          "node.a11yDescription.keyboardDisabled": t("flows.keys"),
          "edge.a11yDescription.default": t("flows.keys"),
        }}
      >
        <Corner />
        <StayFitting near={nearOf(props)} />
      </ReactFlow>
    </section>
  );
}

const nodeTypes = { state: StateBox };
const edgeTypes = { flow: FlowArrow };

function useNodes(props: DrawingProps, mirrored: boolean) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const { states, picked } = props;
  // Where a box is while it is moved, until the study has it.
  const [moving, setMoving] = useState<ReadonlyMap<string, Place>>(new Map());
  const latest = useRef(moving);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new places from the study end what was being moved
  useEffect(() => {
    latest.current = new Map();
    setMoving(latest.current);
  }, [states]);
  const nodes = useMemo(
    () =>
      states.map((state): Node => {
        const place = moving.get(state.id) ?? state.place;
        const stock = stockWords(state, t, figures);
        return {
          id: state.id,
          type: "state",
          position: { x: mirrored ? -place.x - stateSize.width : place.x, y: place.y },
          data: { name: state.name, stock },
          selected: state.id === picked,
          ariaLabel: t("flows.node", { name: state.name, stock }),
          ...stateSize,
          measured: stateSize,
        };
      }),
    [states, moving, picked, mirrored, t, figures],
  );
  const onNodesChange = (changes: readonly NodeChange[]): void => {
    pickFrom(changes);
    const moved = new Map(latest.current);
    for (const each of changes)
      if (each.type === "position" && each.position !== undefined) {
        const { x, y } = each.position;
        moved.set(each.id, { x: Math.round(mirrored ? -x - stateSize.width : x), y: Math.round(y) });
      }
    if (moved.size === 0) return;
    latest.current = moved;
    setMoving(moved);
  };
  const settle = (): void => {
    for (const state of states) {
      const place = latest.current.get(state.id);
      if (place !== undefined && (place.x !== state.place.x || place.y !== state.place.y))
        props.onMoved(state.id, place);
    }
  };
  return { nodes, onNodesChange, settle };
}

function useEdges({ states, flows, picked }: DrawingProps, nodes: readonly Node[]): Edge[] {
  const { t } = useTranslation("model");
  return useMemo(() => {
    const nameOf = new Map(states.map(({ id, name }) => [id, name]));
    const boxes = nodes.map(({ position }) => position);
    const isCrowded = flows.length > 16;
    return flows.flatMap((drawn): Edge[] => {
      const { flow, among, isSaid } = drawn;
      const [source, target] = [flow.from ?? flow.to, flow.to ?? flow.from];
      if (source === undefined || target === undefined || !nameOf.has(source) || !nameOf.has(target))
        return [];
      const isPicked = picked === flow.id;
      const isNear = isPicked || picked === flow.from || picked === flow.to;
      const how = flow.runs === "always" ? flow.name : `${flow.name}, ${t(`flows.runs.${flow.runs}`)}`;
      return [
        {
          id: flow.id,
          source,
          target,
          type: "flow",
          selected: isPicked,
          ariaLabel: t("flows.edge", {
            name: how,
            from: flow.from === undefined ? t("flows.outside") : (nameOf.get(flow.from) ?? ""),
            to: flow.to === undefined ? t("flows.outOfModel") : (nameOf.get(flow.to) ?? ""),
            how: flow.formula ?? t("flows.runs.not-modelled"),
          }),
          zIndex: isNear && picked !== undefined ? 2 : 0,
          markerEnd: { type: MarkerType.ArrowClosed, width: 15, height: 15, color: "context-stroke" },
          data: {
            name: flow.name,
            formula: flow.formula ?? "",
            runs: flow.runs,
            among,
            boxes,
            isSaid,
            isLabelled: picked === undefined ? !isCrowded : isNear,
            isFaint: picked !== undefined && !isNear,
            outside: flow.from === undefined ? "before" : flow.to === undefined ? "behind" : "",
          },
        },
      ];
    });
  }, [states, flows, picked, nodes, t]);
}

// The library tells of arrows and of boxes one after the other: what was chosen a moment ago is asked, not what was drawn.
function pickFrom(changes: readonly (NodeChange | EdgeChange)[]): void {
  const chosen = changes.find((each) => each.type === "select" && each.selected);
  if (chosen?.type === "select") pickedPart.set(chosen.id as RecordId);
  else if (changes.some((each) => each.type === "select" && !each.selected && each.id === pickedPart.get()))
    pickedPart.set(undefined);
}

function Corner() {
  const { t } = useTranslation("model");
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-right" className="flow-corner">
      <button type="button" aria-label={t("flows.zoomOut")} onClick={() => void zoomOut()}>
        −
      </button>
      <button type="button" aria-label={t("flows.zoomIn")} onClick={() => void zoomIn()}>
        +
      </button>
      <button type="button" onClick={() => void fitView(fitting())}>
        {t("flows.fit")}
      </button>
    </Panel>
  );
}

/**
 * When the room becomes wider or narrower, such as when a pane opens beside it, all of it stays in sight; of what is chosen
 * its neighbours are, large enough to be read.
 */
function StayFitting({ near }: { readonly near: readonly string[] }) {
  const { fitView } = useReactFlow();
  const width = useFlowStore((state) => state.width);
  const shown = useRef(near);
  shown.current = near;
  useEffect(() => {
    if (width === 0) return;
    const nodes = shown.current.map((id) => ({ id }));
    void fitView({ ...fitting(), ...(nodes.length > 0 && { nodes }), ...glide() });
  }, [width, fitView]);
  return null;
}

/** On a phone what is drawn stays large enough to be read, and is moved with a finger. */
function fitting(): { readonly padding: number; readonly maxZoom: number; readonly minZoom?: number } {
  return { padding: 0.06, maxZoom: 1.1, ...(innerWidth < 760 && { minZoom: 0.55 }) };
}

function glide(): { readonly duration?: number } {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? {} : { duration: 180 };
}

/** What is chosen, and the states that a flow ties to it. */
function nearOf({ flows, picked }: DrawingProps): readonly string[] {
  if (picked === undefined) return [];
  const tied = flows.filter(({ flow }) => [flow.id, flow.from, flow.to].includes(picked));
  return [
    ...new Set(tied.flatMap(({ flow: { from, to } }) => [from, to].filter((each) => each !== undefined))),
  ];
}
