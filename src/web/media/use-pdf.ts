import { useEffect, useState } from "react";
import type { PdfPages } from "../reading/pdf-pages.ts";
import type { HeldOriginal } from "../state/originals.ts";

/** A document, opened by the library that is fetched with it, for as long as its bytes are held. */
export function usePdf(held: HeldOriginal | undefined): {
  readonly pages: PdfPages | undefined;
  readonly failed: boolean;
} {
  const [pages, setPages] = useState<PdfPages>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (held === undefined) return;
    let opened: PdfPages | undefined;
    let gone = false;
    setFailed(false);
    import("../reading/pdf-pages.ts")
      .then(({ openPdf }) => openPdf(held.bytes))
      .then((made) => {
        opened = made;
        if (gone) made.close();
        else setPages(made);
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      opened?.close();
      setPages(undefined);
    };
  }, [held]);
  return { pages, failed };
}
