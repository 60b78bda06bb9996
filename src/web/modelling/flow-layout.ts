import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { ModelView, RecordId } from "../../app/views.ts";

/** A place in the drawing, from left to right whatever the language; it is mirrored when it is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How large a state is drawn. */
export const stateSize = { width: 172, height: 68 } as const;

/** Lay the states out by themselves, so that most arrows point one way; on another thread, loaded when it is first needed. */
export async function layOutStates({ parts }: ModelView): Promise<ReadonlyMap<RecordId, Place>> {
  const [{ default: Elk }, { default: workerUrl }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ]);
  const elk = new Elk({ workerFactory: () => new Worker(workerUrl) });
  try {
    const laid = await elk.layout(graphOf(parts));
    return new Map(
      parts.state.flatMap(({ id }) => {
        const found = laid.children?.find((each) => each.id === id);
        return found === undefined
          ? []
          : [[id, { x: Math.round(found.x ?? 0), y: Math.round(found.y ?? 0) }]];
      }),
    );
  } finally {
    elk.terminateWorker();
  }
}

function graphOf({ state, flow }: ModelView["parts"]): ElkNode {
  const pairs = new Map(
    flow.flatMap(({ from, to }) =>
      from === undefined || to === undefined || from === to ? [] : [[`${from} ${to}`, { from, to }] as const],
    ),
  );
  return {
    id: "model",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.layered.spacing.nodeNodeBetweenLayers": "104",
      "elk.spacing.nodeNode": "56",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      "elk.randomSeed": "1",
    },
    children: state.map(({ id }) => ({ id, ...stateSize })),
    edges: [...pairs].map(([id, { from, to }]) => ({ id, sources: [from], targets: [to] })),
  };
}
