import { cpus, loadavg } from "node:os";

/** What was measured beside what was promised: one line of the table in docs/bench.md. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly promised: string;
  /** `undefined` where nothing was promised. */
  readonly kept: boolean | undefined;
}

/** The head of the table that every measurement of the workbench prints. */
export const head = "| what | measured | promised | |\n|---|---|---|---|";

/** One line of the table. */
export function lineOf({ what, measured, promised, kept }: Row): string {
  return `| ${what} | ${measured} | ${promised} | ${kept === undefined ? "" : kept ? "kept" : "missed"} |`;
}

/** Say a row as soon as it is known, so that a measurement that is cut short has given what it had. */
export function say(row: Row): void {
  console.log(lineOf(row));
}

/** A row of times in milliseconds; where something was promised, a part of them must lie under a limit: 0.5 for the median. */
export function timesRow(
  what: string,
  times: readonly number[],
  promise?: { readonly part: number; readonly underMs: number },
): Row {
  const [median, most, worst] = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1)];
  const measured = `median ${round(median)} ms, 95 % ${round(most)} ms, worst ${round(worst)} ms, of ${times.length}`;
  if (promise === undefined) return { what, measured, promised: "", kept: undefined };
  const { part, underMs } = promise;
  const promised = `${part === 0.5 ? "median" : `${part * 100} %`} under ${underMs} ms`;
  return { what, measured, promised, kept: times.length > 0 && quantile(times, part) < underMs };
}

/** A row of the frames of a movement, in milliseconds: fewer than one in a hundred may take longer than a limit. */
export function framesRow(what: string, frames: readonly number[], limitMs: number): Row {
  const late = frames.filter((time) => time > limitMs).length;
  return {
    what,
    measured: `${late} of ${frames.length} over ${limitMs} ms, worst ${round(quantile(frames, 1))} ms`,
    promised: `under 1 % over ${limitMs} ms`,
    kept: late / frames.length < 0.01,
  };
}

/** The machine, and how busy it is besides, since times mean nothing without. */
export function machine(): string {
  const load = loadavg()[0] ?? 0;
  return `${cpus().length} × ${cpus()[0]?.model ?? "an unknown processor"}, load ${load.toFixed(1)}`;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

function round(time: number): string {
  return time.toFixed(time < 10 ? 1 : 0);
}
