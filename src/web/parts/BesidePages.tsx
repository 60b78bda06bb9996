import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import { pressInMedia } from "../media/media-keys.ts";
import { PageBoard } from "../media/PageBoard.tsx";
import { PagesTurn } from "../media/PagesTurn.tsx";
import { Parts } from "../media/Parts.tsx";
import { PickedPart } from "../media/PickedPart.tsx";
import { type PartDesk, usePartDesk } from "../media/part-desk.ts";
import { usePdf } from "../media/use-pdf.ts";
import { pageOf } from "../reading/page-places.ts";
import type { PdfPages } from "../reading/pdf-pages.ts";
import { codesById } from "../state/codes.ts";
import { useOriginal } from "../state/originals.ts";
import { useStore } from "../state/store.ts";
import { BesideFrame } from "./BesideFrame.tsx";
import type { InStep } from "./BesideText.tsx";
import { Failure, Warning } from "./Failure.tsx";
import "../media/media.css";

/** The pages of the original beside the text, with what is marked on them; the page follows the text. Only while the vault is open. */
export function BesidePages(props: {
  readonly view: ReaderView;
  readonly step: InStep;
  readonly codes: readonly CodeLine[];
  /** What the codebook is narrowed by: a digit means a code as it stands there. */
  readonly query: string;
  /** The region that one came for. */
  readonly part?: RecordId;
  /** What is marked has changed. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { view, step, codes, query } = props;
  const { t } = useTranslation("reader");
  const { vaultOpen } = view.originals;
  const { held, error } = useOriginal(view.source.id, "pages", vaultOpen);
  const { pages, failed } = usePdf(held);
  const desk = usePartDesk(view, props.onChanged, props.part);
  const byId = useMemo(() => codesById(codes), [codes]);
  const isMarked = view.parts.some(({ part }) => part.is === "page");
  return (
    <BesideFrame title={t("pages.title")} onClose={props.onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: while a region is marked, keys that are pressed here mean it */}
      <div
        className="pages-half"
        onKeyDown={(event) => desk.picked !== undefined && pressInMedia(event, desk, { all: codes, query })}
      >
        <div className="pages-word">
          <Warning>{t(vaultOpen ? "pages.unreplaced" : "pages.locked")}</Warning>
          <Failure error={error} />
          {failed && <p className="failure">{t("pages.failed")}</p>}
        </div>
        {(desk.picked !== undefined || isMarked) && (
          <div className="part-strip">
            <PickedPart desk={desk} codes={codes} />
            {isMarked && <Parts desk={desk} codes={byId} only="page" onGo={({ part }) => desk.pick(part)} />}
          </div>
        )}
        {pages === undefined ? (
          vaultOpen &&
          !failed &&
          error === undefined && <p className="soft beside-waiting">{t("pages.drawing")}</p>
        ) : (
          <Pages pages={pages} text={view.text} step={step} desk={desk} codes={byId} />
        )}
      </div>
    </BesideFrame>
  );
}

function Pages(props: {
  readonly pages: PdfPages;
  readonly text: string;
  readonly step: InStep;
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const { pages, text, step, desk } = props;
  const { t } = useTranslation(["reader", "media"]);
  const place = usePagePlace(pages, text, step);
  const { turned, turn } = useTurned(place, desk);
  const at = Math.min(turned ?? place.page, pages.count - 1);
  const isMarked = desk.view.parts.some(({ part }) => part.is === "page");
  return (
    <>
      <PagesTurn at={at} count={pages.count} sure={turned !== undefined || place.found} onTurn={turn} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page is higher than its room and scrolls */}
      <div className="pages-room" tabIndex={0}>
        <PageBoard
          pages={pages}
          at={at}
          desk={desk}
          codes={props.codes}
          label={t("pages.drawn", { at: at + 1 })}
        />
        <p className="soft picture-keys">{t(isMarked ? "media:boardKeys" : "media:none.pages")}</p>
      </div>
    </>
  );
}

interface Place {
  /** Of the text. */
  readonly offset: number;
  /** From 0. */
  readonly page: number;
  readonly found: boolean;
}

/** The page one turned to, or went to for what is marked on it; another place in the text leads back to its own page. */
function useTurned(place: Place, { picked }: PartDesk) {
  const [turned, setTurned] = useState<{ readonly to: number; readonly from: Place }>();
  const turn = (to: number): void => setTurned({ to, from: place });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is turned to once, when it is picked
  useEffect(() => {
    if (picked?.is === "page") turn(picked.page);
  }, [picked]);
  // While the pages are being read, the page of a place changes and the place does not.
  const isLeft =
    turned !== undefined && turned.from.offset !== place.offset && turned.from.page !== place.page;
  useEffect(() => {
    if (isLeft) setTurned(undefined);
  }, [isLeft]);
  return { turned: isLeft ? undefined : turned?.to, turn };
}

/** The page of what stands at the top of the room, or of the caret once it moves. */
function usePagePlace(pages: PdfPages, text: string, step: InStep): Place {
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
  return { offset, ...pageOf(text, offset, letters) };
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
