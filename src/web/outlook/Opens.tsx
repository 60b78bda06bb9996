import type { Door } from "../../app/views.ts";
import { NumberDoor } from "../parts/Runs.tsx";

/** A number of the outlook; it opens what it rests on. */
export function Opens(props: {
  readonly to: Door["to"];
  readonly id: string;
  readonly part?: string;
  readonly children: string;
}) {
  const { to, id, part, children } = props;
  const door: Door = { to, id, ...(part !== undefined && { part }) };
  return <NumberDoor run={{ kind: "number", text: children, door }} />;
}
