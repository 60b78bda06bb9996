import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MemoLine, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { MemoCard } from "../parts/MemoCard.tsx";
import { ToTexts } from "../parts/ToTexts.tsx";
import { recordRoom } from "../state/record-room.ts";
import type { Route } from "../state/route.ts";
import { useAsked } from "../state/study.ts";
import "./memos-screen.css";

/** Every memo of the study, the newest first; the one that a link has led to stands on top, ready to be reworded. */
export function MemosScreen({ memo }: { readonly memo?: RecordId }) {
  const { t } = useTranslation("reader");
  const memos = useAsked("memos", {});
  const all = memos.value ?? [];
  const asked = all.filter(({ id }) => id === memo);
  const rest = all.filter(({ id }) => id !== memo);
  return (
    <div className="page-room">
      <div className="page-width all-memos">
        <h1 className="title">{t("memo.memos")}</h1>
        <Failure error={memos.error} />
        {memos.value?.length === 0 && (
          <p className="soft">
            {t("memo.none")} <kbd>M</kbd>. <ToTexts />
          </p>
        )}
        {memo !== undefined && memos.value !== undefined && asked.length === 0 && (
          <p className="soft">{t("memo.notHere")}</p>
        )}
        <ul>
          {asked.map((each) => (
            <MemoInRoom key={each.id} memo={each} open />
          ))}
          {rest.map((each) => (
            <MemoInRoom key={each.id} memo={each} open={false} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function MemoInRoom({ memo, open }: { readonly memo: MemoLine; readonly open: boolean }) {
  const { t } = useTranslation("reader");
  return (
    <li>
      <p className="soft memo-about">
        {t("memo.about")} <About about={memo.about} />
      </p>
      {/* A link to another memo must open that one, and close this. */}
      <MemoCard key={String(open)} memo={memo} open={open} />
    </li>
  );
}

function About({ about }: Pick<MemoLine, "about">): ReactNode {
  const to = roomOf(about);
  return to === undefined ? (
    <bdi>{about.name}</bdi>
  ) : (
    <Go to={to}>
      <bdi>{about.name}</bdi>
    </Go>
  );
}

function roomOf({ source, ...of }: MemoLine["about"]): Route | undefined {
  return source === undefined ? recordRoom(of) : { screen: "read", source };
}
