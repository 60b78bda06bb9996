import { useTranslation } from "react-i18next";
import type { ProjectBrought } from "../../app/import-project/project-look.ts";
import { Button } from "../parts/Button.tsx";
import { Warning } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { useAsked } from "../state/study.ts";
import { takeBack } from "../state/take-back.ts";
import { EarlierProjects } from "./EarlierProjects.tsx";
import { clearDesk } from "./project-desk.ts";

/** What an import brought, and where to go from there. */
export function ProjectTaken({ brought, name }: { readonly brought: ProjectBrought; readonly name: string }) {
  const { t } = useTranslation("project");
  const { sources, codes, passages, codings, memos, otherWords } = brought;
  return (
    <>
      <div className="project-head">
        <h1 className="title" dir="auto">
          {name === "" ? t("look.nameless") : name}
        </h1>
        <p className="project-lead" role="status">
          <b>{t("done.title")}</b>{" "}
          {t("done.what", {
            sources: t("done.sources", { count: sources }),
            codes: t("done.codes", { count: codes }),
            passages: t("done.passages", { count: passages }),
            codings: t("done.codings", { count: codings }),
            memos: t("done.memos", { count: memos }),
          })}
        </p>
        {otherWords > 0 && <Warning>{t("done.otherWords", { count: otherWords })}</Warning>}
        <p className="project-note">{t("done.next")}</p>
        <p className="project-ways">
          <Go to={{ screen: "register" }}>{t("done.toNames")}</Go>
          <Go to={{ screen: "sources" }}>{t("done.toSources")}</Go>
        </p>
        <div className="form-row">
          <Button onClick={clearDesk}>{t("done.another")}</Button>
          <TakeBack />
        </div>
      </div>
      <EarlierProjects />
    </>
  );
}

/** Offered for as long as the import is the latest step and stands. */
function TakeBack() {
  const { t } = useTranslation("project");
  const latest = useAsked("history", { limit: 1 }).value?.lines[0];
  const canTakeBack = latest?.act === "import-project" && latest.mine && latest.is !== "took-back";
  if (!canTakeBack) return null;
  return (
    <Button
      kind="quiet"
      onClick={() => {
        takeBack("undo");
        clearDesk();
      }}
    >
      {t("done.back")}
    </Button>
  );
}
