import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import type { StatementFinding } from "../../app/views.ts";
import { FindingWords } from "../parts/FindingWords.tsx";
import { useStore } from "../state/store.ts";
import { writingDesk } from "../state/writing.ts";
import { placeIn } from "./names-and-marks.ts";

/** What the lint says of one statement, each a way to the words that are meant. */
export function StatementFindings(props: {
  readonly editor: Editor;
  readonly name: string;
  readonly getPos: () => number | undefined;
}) {
  const { findings } = useStore(writingDesk);
  const { t } = useTranslation("brief");
  const own = findings.filter(({ statement }) => statement === props.name);
  if (own.length === 0) return null;
  const select = ({ at: [first] }: StatementFinding, put?: string): void => {
    const at = props.getPos();
    const block = at === undefined ? null : props.editor.state.doc.nodeAt(at);
    if (at === undefined || block === null) return;
    const from = at + 1 + (first === undefined ? 0 : placeIn(block, first.start));
    const to = at + 1 + (first === undefined ? block.content.size : placeIn(block, first.end));
    const chain = props.editor.chain().focus().setTextSelection({ from, to });
    if (put === undefined) chain.run();
    else chain.insertContent({ type: "liveNumber", attrs: { written: put } }).run();
  };
  return (
    <ul className="statement-findings" aria-label={t("lint.beside")}>
      {own.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a kind can be found twice, and findings have no other name
        <li key={at} data-severity={finding.severity}>
          <button type="button" className="finding-door" onClick={() => select(finding)}>
            <FindingWords finding={finding} />
          </button>
          {finding.values.write !== undefined && (
            <button type="button" className="inline" onClick={() => select(finding, finding.values.write)}>
              {t("lint.putNumber")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
