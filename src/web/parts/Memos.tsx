import { useMemo } from "react";
import type { RecordId } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { MemoCard } from "./MemoCard.tsx";

/** The memos on one record, newest first. */
export function Memos({ about }: { readonly about: { readonly table: string; readonly id: RecordId } }) {
  const input = useMemo(() => ({ about: { table: about.table, id: about.id } }), [about.table, about.id]);
  const memos = useAsked("memos", input);
  if (memos.value === undefined || memos.value.length === 0) return null;
  return (
    <section className="memos" aria-label="Memos">
      <h2 className="heading">{memos.value.length === 1 ? "Memo" : "Memos"}</h2>
      {memos.value.map((memo) => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
    </section>
  );
}
