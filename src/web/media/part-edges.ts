import type { PartDesk } from "./part-desk.ts";

/** A part that begins where the recording is; it lasts to its end, or for two seconds until it is given one. */
export function begunAt({ picked }: PartDesk, atMs: number, lengthMs: number): PartDesk["picked"] {
  const fromMs = Math.max(0, Math.min(Math.round(atMs), lengthMs - 1));
  const toMs =
    picked?.is === "time" && picked.toMs > fromMs ? picked.toMs : Math.min(lengthMs, fromMs + 2000);
  return { is: "time", fromMs, toMs };
}

/** A part that ends where the recording is; it begins where it did, or two seconds before. */
export function endedAt({ picked }: PartDesk, atMs: number): PartDesk["picked"] {
  const toMs = Math.max(1, Math.round(atMs));
  const fromMs = picked?.is === "time" && picked.fromMs < toMs ? picked.fromMs : Math.max(0, toMs - 2000);
  return { is: "time", fromMs, toMs };
}
