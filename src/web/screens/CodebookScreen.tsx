import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { CodeEditor } from "../parts/CodeEditor.tsx";
import { CodeTree } from "../parts/CodeTree.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { Pane } from "../parts/Pane.tsx";
import { go } from "../state/route.ts";
import { useAsked } from "../state/study.ts";
import "./codebook-screen.css";

/** The codebook: the tree, and beside it what the open code means, with its examples and borders. */
export function CodebookScreen({ code }: { readonly code?: RecordId }) {
  const { t } = useTranslation("codebook");
  const codes = useAsked("codebook", {});
  const [query, setQuery] = useState("");
  if (codes.value === undefined)
    return (
      <div className="page-width">
        <Failure error={codes.error} />
      </div>
    );
  const open = codes.value.find(({ id }) => id === code);
  return (
    <div className="beside codebook">
      <div className="page-room">
        <div className="page-width codebook-list">
          <div className="codebook-head">
            <h1 className="title">{t("codebook")}</h1>
            <span>
              <Go to={{ screen: "words" }}>{t("words")}</Go> ·{" "}
              <Go to={{ screen: "periods" }}>{t("periods")}</Go>
            </span>
          </div>
          <CodeTree
            codes={codes.value}
            here={new Set(open === undefined ? [] : [open.id])}
            ready={false}
            query={query}
            onQuery={setQuery}
            onChoose={(chosen: CodeLine) => go({ screen: "codebook", code: chosen.id })}
          />
        </div>
      </div>
      {open !== undefined && (
        <Pane
          label={t("code")}
          side="end"
          sheetUntil="middle"
          open
          onClose={() => go({ screen: "codebook" })}
        >
          <CodeEditor key={open.id} code={open} codes={codes.value} />
        </Pane>
      )}
    </div>
  );
}
