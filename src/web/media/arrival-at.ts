import { useEffect } from "react";
import type { ReaderView, RecordId } from "../../app/views.ts";
import type { SoundHandle } from "./SoundPlayer.tsx";

/** Whoever comes for a part of a recording is brought to its time, and hears it when they want to. */
export function useArrivalAt(
  part: RecordId | undefined,
  view: ReaderView,
  sound: { readonly current: SoundHandle | null },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives once
  useEffect(() => {
    const found = view.parts.find(({ id }) => id === part)?.part;
    if (found?.is === "time") sound.current?.goTo(found.fromMs);
  }, [part]);
}
