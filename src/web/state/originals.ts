import { useEffect, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { bytesFrom } from "./bytes-as-text.ts";
import { call } from "./session.ts";

/** An original that is held for as long as it is shown, and nowhere else. */
export interface HeldOriginal {
  readonly format: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Ask for an original while it is shown; it is dropped with what shows it, and is in no cache. */
export function useOriginal(
  source: RecordId,
  which: "pages" | "recording" | "picture",
  wanted: boolean,
): { readonly held: HeldOriginal | undefined; readonly error: Refusal | undefined } {
  const [held, setHeld] = useState<HeldOriginal>();
  const [error, setError] = useState<Refusal>();
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void call("readOriginal", { source, which }).then((answer) => {
      if (gone) return;
      setError(answer.ok ? undefined : answer.error);
      setHeld(answer.ok ? { format: answer.value.format, bytes: bytesFrom(answer.value.base64) } : undefined);
    });
    return () => {
      gone = true;
      setHeld(undefined);
    };
  }, [source, which, wanted]);
  return { held, error };
}
