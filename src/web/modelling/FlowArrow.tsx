import { BaseEdge, EdgeLabelRenderer, type EdgeProps, useInternalNode } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import type { DrawnFlow } from "./flow-graph.ts";
import { arrowOf, outsideArrow } from "./flow-graph.ts";
import type { Place } from "./flow-layout.ts";

/** A flow in the drawing; what only may be is dashed, what no claim says is amber, and both say so in words. */
export function FlowArrow({ id, source, target, data = {}, markerEnd, selected }: EdgeProps) {
  const [from, to] = [useInternalNode(source), useInternalNode(target)];
  if (from === undefined || to === undefined) return null;
  const among = data.among as DrawnFlow["among"];
  const [start, end] = [from.internals.positionAbsolute, to.internals.positionAbsolute];
  const { d, middle } =
    data.outside === "before"
      ? outsideArrow(end, "before", among)
      : data.outside === "behind"
        ? outsideArrow(start, "behind", among)
        : source === target
          ? arrowOf(start, start, among)
          : arrowOf(start, end, among, data.boxes as readonly Place[]);
  return (
    <g
      className="flow-arrow"
      data-runs={data.runs}
      data-said={data.isSaid}
      data-faint={data.isFaint}
      data-picked={selected}
    >
      <BaseEdge id={id} path={d} {...(markerEnd === undefined ? {} : { markerEnd })} interactionWidth={16} />
      {data.isLabelled === true && (
        <Label data={data} x={middle.x} y={middle.y} isPicked={selected === true} />
      )}
    </g>
  );
}

function Label(props: {
  readonly data: Readonly<Record<string, unknown>>;
  readonly x: number;
  readonly y: number;
  readonly isPicked: boolean;
}) {
  const { t } = useTranslation("model");
  const { data, x, y, isPicked } = props;
  const runs = data.runs === "always" ? undefined : (data.runs as "corner" | "on-or-off" | "not-modelled");
  return (
    <EdgeLabelRenderer>
      <div
        className="flow-label"
        data-picked={isPicked}
        aria-hidden="true"
        style={{ transform: `translate(${x}px, ${y}px) translate(-50%, calc(-100% - 3px))` }}
      >
        <bdi>{String(data.name)}</bdi>
        {runs !== undefined && <span className="flow-may"> · {t(`flows.runsShort.${runs}`)}</span>}
        {data.isSaid === false && <span className="flow-unsaid"> · {t("flows.unsaid")}</span>}
        {isPicked && data.formula !== "" && (
          <code className="parameter-formula" dir="ltr">
            {String(data.formula)}
          </code>
        )}
      </div>
    </EdgeLabelRenderer>
  );
}
