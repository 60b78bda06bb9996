import type { RecordId } from "../../app/views.ts";
import { Go } from "../parts/Go.tsx";
import { type Part, usePartWords } from "./part-words.ts";

/** The way to a part of a recording or picture, from where its words would stand. */
export function PartDoor(props: {
  readonly source: RecordId;
  readonly passage: RecordId;
  readonly part: Part;
}) {
  const { source, passage, part } = props;
  const words = usePartWords();
  return <Go to={{ screen: "read", source, part: passage }}>{words(part)}</Go>;
}
