import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReaderView } from "../../app/views.ts";
import { type PagePlace, pageOf } from "../reading/page-places.ts";
import type { PdfPages } from "../reading/pdf-pages.ts";
import { type HeldOriginal, useOriginal } from "../state/originals.ts";
import { useStore } from "../state/store.ts";
import { BesideFrame } from "./BesideFrame.tsx";
import type { InStep } from "./BesideText.tsx";
import { Failure, Warning } from "./Failure.tsx";

/** The pages of the original beside the text; the page follows the text. Only while the vault is open. */
export function BesidePages(props: {
  readonly view: ReaderView;
  readonly step: InStep;
  readonly onClose: () => void;
}) {
  const { view, step } = props;
  const { t } = useTranslation("reader");
  const { vaultOpen } = view.originals;
  const { held, error } = useOriginal(view.source.id, "pages", vaultOpen);
  const { pages, failed } = usePdf(held);
  return (
    <BesideFrame title={t("pages.title")} onClose={props.onClose}>
      <div className="pages-word">
        <Warning>{t(vaultOpen ? "pages.unreplaced" : "pages.locked")}</Warning>
        <Failure error={error} />
        {failed && <p className="failure">{t("pages.failed")}</p>}
      </div>
      {pages === undefined ? (
        vaultOpen &&
        !failed &&
        error === undefined && <p className="soft beside-waiting">{t("pages.drawing")}</p>
      ) : (
        <Pages pages={pages} text={view.text} step={step} />
      )}
    </BesideFrame>
  );
}

/** The document, opened by the library that is fetched with it. */
function usePdf(held: HeldOriginal | undefined): {
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

function Pages(props: { readonly pages: PdfPages; readonly text: string; readonly step: InStep }) {
  const { pages, text, step } = props;
  const { t } = useTranslation("reader");
  const place = usePagePlace(pages, text, step);
  const [turned, setTurned] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the text leads back to its own page
  useEffect(() => setTurned(undefined), [place.page]);
  const at = turned ?? place.page;
  const turn = (by: 1 | -1): void => setTurned(Math.min(pages.count - 1, Math.max(0, at + by)));
  const shown = { at: at + 1, of: pages.count };
  return (
    <>
      <div className="pages-turn">
        <button
          type="button"
          aria-label={t("pages.before")}
          aria-disabled={at === 0}
          onClick={() => turn(-1)}
        >
          ‹
        </button>
        <span role="status">
          {turned === undefined && !place.found ? t("pages.about", shown) : t("pages.page", shown)}
        </span>
        <button
          type="button"
          aria-label={t("pages.after")}
          aria-disabled={at === pages.count - 1}
          onClick={() => turn(1)}
        >
          ›
        </button>
      </div>
      <Page pages={pages} at={at} />
    </>
  );
}

function Page({ pages, at }: { readonly pages: PdfPages; readonly at: number }) {
  const { t } = useTranslation("reader");
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<number>();
  useEffect(() => {
    const [element, width] = [canvas.current, room.current?.clientWidth ?? 500];
    if (element === null) return;
    let gone = false;
    // A page that is turned over before it was drawn leaves its place to the next.
    pages.draw(at, element, Math.max(200, width - 32)).then(
      () => gone || setDrawn(at),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pages, at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page is higher than its room and scrolls
    <div ref={room} className="pages-room" tabIndex={0}>
      <canvas ref={canvas} role="img" data-drawn={drawn} aria-label={t("pages.drawn", { at: at + 1 })} />
    </div>
  );
}

/** The page of what stands at the top of the room, or of the caret once it moves. */
function usePagePlace(pages: PdfPages, text: string, step: InStep): PagePlace {
  const [letters, setLetters] = useState<readonly (string | undefined)[]>(() =>
    Array(pages.count).fill(undefined),
  );
  const [offset, setOffset] = useState(() => step.column.current?.offsetAtTop() ?? 0);
  const at = useStore(step.picked)?.focus;
  useEffect(() => {
    let gone = false;
    void readLetters(pages, (read) => !gone && setLetters(read));
    return () => {
      gone = true;
    };
  }, [pages]);
  useEffect(() => {
    if (at !== undefined) setOffset(at);
  }, [at]);
  useEffect(() => {
    step.follow.current = () => setOffset(Math.floor(step.column.current?.offsetAtTop() ?? 0));
    return () => {
      step.follow.current = () => {};
    };
  }, [step]);
  return pageOf(text, offset, letters);
}

// Page by page, so that a long document is there at once and its pages are known little by little.
async function readLetters(pages: PdfPages, told: (read: readonly string[]) => unknown): Promise<void> {
  const read: string[] = [];
  for (let page = 0; page < pages.count; page++) {
    read.push(await pages.letters(page).catch(() => ""));
    if (page % 8 === 7 || page === pages.count - 1)
      told([...read, ...Array<string>(pages.count - read.length).fill("")]);
  }
}
