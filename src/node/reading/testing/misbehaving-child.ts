// A child that does to its parent what parsers do on bad days; the name of the file says which.
interface Job {
  readonly job: number;
  readonly name: string;
}

process.on("message", ({ job, name }: Job) => {
  if (name === "loop") for (;;);
  if (name === "exit") process.exit(7);
  if (name === "heap") fillHeap();
  if (name === "buffers") fillBuffers();
  process.send?.({ is: "done", job, result: { ok: false, error: { type: "NoWords" } } });
});

function fillHeap(): void {
  const lists: number[][] = [];
  for (;;) lists.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
}

// Memory outside the heap, which only the system counts.
function fillBuffers(): void {
  const buffers: Buffer[] = [];
  for (;;) buffers.push(Buffer.alloc(16_000_000, 1));
}
