/**
 * Send what is to be kept one after the other.
 *
 * Of what comes while one is on its way only the last is sent: two at once may arrive in the other order, and the older one
 * would stand in the end. Each promise is of the last that was sent.
 */
export function keepLatest<T>(send: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let waiting: { readonly value: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      while (waiting !== undefined) {
        const { value } = waiting;
        waiting = undefined;
        await send(value);
      }
    } finally {
      running = undefined;
    }
  };
  return (value) => {
    waiting = { value };
    running ??= run();
    return running;
  };
}
