import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import type { PdfPages } from "../reading/pdf-pages.ts";
import { useOriginal } from "../state/originals.ts";
import { PageBoard } from "./PageBoard.tsx";
import { PagesTurn } from "./PagesTurn.tsx";
import type { PartDesk } from "./part-desk.ts";
import { usePdf } from "./use-pdf.ts";

interface Props {
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}

/** The pages of a source that has no words, one at a time. Only while the vault is open. */
export function ScanPages(props: Props) {
  const { t } = useTranslation(["media", "reader"]);
  const { held, error } = useOriginal(props.desk.view.source.id, "pages", true);
  const { pages, failed } = usePdf(held);
  return (
    <div className="picture-board">
      <Failure error={error} />
      {failed && <p className="failure">{t("failedPages")}</p>}
      {pages === undefined ? (
        !failed && error === undefined && <p className="soft">{t("reader:pages.drawing")}</p>
      ) : (
        <Turned {...props} pages={pages} />
      )}
      <p className="soft picture-keys">{t("boardKeys")}</p>
    </div>
  );
}

function Turned(props: Props & { readonly pages: PdfPages }) {
  const { desk, pages } = props;
  const { t } = useTranslation("media");
  const [turned, setTurned] = useState(0);
  const { picked } = desk;
  useEffect(() => {
    if (picked?.is === "page") setTurned(picked.page);
  }, [picked]);
  const at = Math.min(turned, pages.count - 1);
  return (
    <>
      <PagesTurn at={at} count={pages.count} sure onTurn={setTurned} />
      <PageBoard {...props} at={at} label={t("pageDrawn", { at: at + 1 })} />
    </>
  );
}
