import { clockMilliseconds } from "./turn-table.ts";
import type { XmlStart } from "./xml.ts";

/** The persons and the time line that a TEI file declares, as they are met. */
export interface TeiPeople {
  readonly open: (start: XmlStart) => void;
  /** Words inside the elements that are open. */
  readonly text: (path: readonly string[], text: string) => void;
  /** The name behind a reference such as `#P1`, or what it refers to where no name is given. */
  readonly nameOf: (who: string) => string | undefined;
  /** The time behind a reference such as `#T1`, in milliseconds. */
  readonly timeOf: (when: string) => number | undefined;
}

/** Begin to gather persons and times of one file. */
export function readTeiPeople(): TeiPeople {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  let person: string | undefined;
  let unit = 1_000;
  return {
    open({ name, attributes }) {
      const id = attributes.id ?? "";
      if (name === "person" || name === "personGrp") person = id;
      if (name === "timeline") unit = attributes.unit === "ms" ? 1 : 1_000;
      if (name === "when" && id !== "") setTime(times, id, attributes, unit);
    },
    text(path, text) {
      const isName =
        path.includes("persName") && path.some((each) => each === "person" || each === "personGrp");
      if (isName && person !== undefined && person !== "")
        names.set(person, `${names.get(person) ?? ""}${text}`);
    },
    nameOf(who) {
      const ids = who
        .split(/\s+/)
        .map((each) => each.replace(/^#/, ""))
        .filter((each) => each !== "");
      const found = ids.map((id) => names.get(id)?.replace(/\s+/g, " ").trim() || id).join(", ");
      return found === "" ? undefined : found;
    },
    timeOf: (when) => times.get(when.replace(/^#/, "")),
  };
}

// A point of a time line is so long after another, or on the clock; the first is its beginning.
function setTime(
  times: Map<string, number>,
  id: string,
  { interval, since, absolute }: XmlStart["attributes"],
  unit: number,
): void {
  const after = Number(interval ?? "");
  const clock = absolute === undefined ? undefined : clockMilliseconds(absolute);
  if (interval !== undefined && interval !== "" && Number.isFinite(after) && after >= 0) {
    const from = times.get((since ?? "").replace(/^#/, "")) ?? 0;
    times.set(id, Math.round(from + after * unit));
  } else if (clock !== undefined) times.set(id, clock);
  else if (times.size === 0) times.set(id, 0);
}
