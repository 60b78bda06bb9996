import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { MemoCard } from "./MemoCard.tsx";

/** The memos on one record, newest first. */
export function Memos({ about }: { readonly about: { readonly table: string; readonly id: RecordId } }) {
  const { t } = useTranslation("reader");
  const input = useMemo(() => ({ about: { table: about.table, id: about.id } }), [about.table, about.id]);
  const memos = useAsked("memos", input);
  if (memos.value === undefined || memos.value.length === 0) return null;
  return (
    <section className="memos" aria-label={t("memo.memos")}>
      <h2 className="heading">{t(memos.value.length === 1 ? "memo.one" : "memo.memos")}</h2>
      {memos.value.map((memo) => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
    </section>
  );
}
