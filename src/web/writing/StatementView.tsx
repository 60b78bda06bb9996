import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { movedBy } from "./move-statement.ts";
import { StatementFindings } from "./StatementFindings.tsx";
import { StatementMeta } from "./StatementMeta.tsx";
import { statementsIn } from "./statement-doc.ts";

/** One statement in the editor: its words, what it is, and beside it what the lint says. */
export function StatementView(props: ReactNodeViewProps) {
  const { node, editor, getPos, updateAttributes, deleteNode } = props;
  const { t } = useTranslation("brief");
  const [draft] = statementsIn({ type: "doc", content: [node.toJSON()] });
  if (draft === undefined) return null;
  const move = (step: 1 | -1): void => {
    const at = getPos();
    if (at !== undefined)
      editor
        .chain()
        .focus(at + 1)
        .command(movedBy(step))
        .run();
  };
  return (
    <NodeViewWrapper className="statement" data-kind={draft.kind} data-name={draft.name}>
      <div className="statement-tools" contentEditable={false}>
        <span
          className="statement-grip"
          data-drag-handle=""
          draggable
          title={t("write.drag")}
          aria-hidden="true"
        >
          ⠿
        </span>
        <button
          type="button"
          tabIndex={-1}
          title={t("write.up")}
          aria-label={t("write.up")}
          onClick={() => move(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          tabIndex={-1}
          title={t("write.down")}
          aria-label={t("write.down")}
          onClick={() => move(1)}
        >
          ↓
        </button>
        <button
          type="button"
          tabIndex={-1}
          title={t("write.remove")}
          aria-label={t("write.remove")}
          onClick={() => deleteNode()}
        >
          ×
        </button>
      </div>
      <NodeViewContent<"p">
        as="p"
        className="statement-words"
        dir="auto"
        data-empty={draft.text === "" ? t("write.empty") : undefined}
      />
      <div className="statement-side" contentEditable={false}>
        <StatementMeta draft={draft} onChange={updateAttributes} />
        <StatementFindings editor={editor} name={draft.name} getPos={getPos} />
      </div>
    </NodeViewWrapper>
  );
}
