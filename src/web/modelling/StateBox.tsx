import { Handle, type NodeProps, Position } from "@xyflow/react";

/** A state in the drawing: its name, and how many are in it at the base date. */
export function StateBox({ data, selected }: NodeProps) {
  return (
    <div className="state-box" data-picked={selected}>
      <bdi className="state-name">{String(data.name)}</bdi>
      <small>
        <bdi>{String(data.stock)}</bdi>
      </small>
      {/* Arrows are drawn from box to box; the library wants a place to fasten them all the same. */}
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
