import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { holdStill } from "../state/hold-still.ts";
import { openDoor, useIsOpen } from "../state/open-door.ts";
import { useStore } from "../state/store.ts";
import { valueBefore, writingDesk } from "../state/writing.ts";
import { numberKey } from "./statement-text.ts";

/** A live number in the text: what it shows now, and a door to what it rests on. */
export function LiveNumberView({ node, selected }: ReactNodeViewProps) {
  const { t } = useTranslation("brief");
  const { shown, since } = useStore(writingDesk);
  const live = shown[numberKey(String(node.attrs.written))];
  const door = live?.door;
  const open = useIsOpen(door);
  const before = live === undefined ? undefined : valueBefore(since, door, live.text);
  return (
    <NodeViewWrapper as="span" className={`live-number${selected ? " live-picked" : ""}`}>
      {live === undefined ? (
        <span className="live-gone" title={t("write.numberGone")}>
          {t("write.noNumber")}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={`number-door${before === undefined ? "" : " live-changed"}`}
          aria-expanded={open}
          title={before === undefined ? t("saysWho") : t("write.was", { before })}
          onClick={({ currentTarget }) => {
            if (door === undefined) return;
            holdStill(currentTarget);
            openDoor.set(open ? undefined : door);
          }}
        >
          {before !== undefined && (
            <>
              <del>{before}</del> <span aria-hidden="true">→</span>{" "}
            </>
          )}
          {live.text}
        </button>
      )}
    </NodeViewWrapper>
  );
}
