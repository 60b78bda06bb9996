import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { Failure } from "../parts/Failure.tsx";
import { CodebookIn } from "../project/CodebookIn.tsx";
import { EarlierProjects } from "../project/EarlierProjects.tsx";
import { ProjectFile } from "../project/ProjectFile.tsx";
import { ProjectReport } from "../project/ProjectReport.tsx";
import { ProjectTaken } from "../project/ProjectTaken.tsx";
import { projectDesk, readCodebook, readProject } from "../project/project-desk.ts";
import { WaysOut } from "../project/WaysOut.tsx";
import { useStore } from "../state/store.ts";
import "../project/project.css";

/** Where a project of another program comes in: chosen or dropped, reported on, taken in. */
export function ProjectScreen() {
  const { t } = useTranslation("project");
  const state = useStore(projectDesk);
  const [over, setOver] = useState(false);
  const [astray, setAstray] = useState<Refusal>();
  const take = (files: readonly File[]): void => {
    const [file] = files;
    const text = file === undefined ? t("notDropped") : t("onlyOne", { count: files.length });
    setAstray(files.length === 1 ? undefined : { code: "one-file", text });
    if (file === undefined || files.length > 1) return;
    if (/\.qdc$/i.test(file.name)) void readCodebook(file);
    else void readProject(file, t("gone", { name: file.name }));
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") take(droppedIn(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the field below does the same
    <div className="page-room" onDragOver={dragged} onDragLeave={dragged} onDrop={dragged}>
      <div className="page-width project-room" aria-busy={state.is === "reading"}>
        {state.is === "looked" && <ProjectReport looked={state} />}
        {state.is === "taken" && <ProjectTaken brought={state.brought} name={state.name} />}
        {state.is === "codebook" && <CodebookIn name={state.name} base64={state.base64} />}
        {(state.is === "none" || state.is === "reading" || state.is === "refused") && (
          <>
            <div className="project-head">
              <h1 className="title">{t("title")}</h1>
              <p className="soft">{t("intro")}</p>
            </div>
            <ProjectFile
              over={over}
              reading={state.is === "reading" ? state.name : undefined}
              onTake={take}
            />
            <Failure error={astray ?? (state.is === "refused" ? state.error : undefined)} />
            <EarlierProjects />
            <WaysOut />
          </>
        )}
      </div>
    </div>
  );
}

/** The files of what was dropped; a folder among them is none. */
function droppedIn(data: DataTransfer): readonly File[] {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  return [...data.files].filter((_, at) => entries[at]?.isDirectory !== true);
}
