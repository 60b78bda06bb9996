/** The middle of five runs' processor time, in milliseconds: a machine shared with others measures the same. */
export function middle(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => once(work)).sort((a, b) => a - b);
  return times[2] ?? 0;
}

/** The processor's time of one run, in milliseconds, to a tenth. */
export function once(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return Math.round((user + system) / 100) / 10;
}
