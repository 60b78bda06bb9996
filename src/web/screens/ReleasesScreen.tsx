import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReleaseDraftView } from "../../app/views.ts";
import { DisclosureTable } from "../parts/DisclosureTable.tsx";
import { EarlierReleases } from "../parts/EarlierReleases.tsx";
import { Failure } from "../parts/Failure.tsx";
import { ListField } from "../parts/Field.tsx";
import { ForArchive } from "../parts/ForArchive.tsx";
import { GateFindings } from "../parts/GateFindings.tsx";
import { Go } from "../parts/Go.tsx";
import { KeptBackList } from "../parts/KeptBackList.tsx";
import { MakeRelease } from "../parts/MakeRelease.tsx";
import { NumberCardBeside } from "../parts/NumberCardBeside.tsx";
import { allowedWords, releasedBrief, shownEdition } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "./brief-screen.css";
import "./releases-screen.css";

/** What may leave the study, what bars it, and what has left. */
export function ReleasesScreen() {
  const { t } = useTranslation("brief");
  return (
    <div className="beside brief">
      <div className="page-room">
        <div className="page-width releases">
          <header>
            <h1 className="title">{t("release.title")}</h1>
            <p className="soft releases-lead">{t("release.lead")}</p>
          </header>
          <NextRelease />
          <ForArchive />
          <EarlierReleases />
          <DisclosureTable />
        </div>
      </div>
      <NumberCardBeside />
    </div>
  );
}

function NextRelease() {
  const { t } = useTranslation("brief");
  const allowed = useStore(allowedWords);
  const brief = useStore(releasedBrief);
  const input = useMemo(() => ({ allowed, ...(brief !== undefined && { brief }) }), [allowed, brief]);
  const asked = useAsked("releaseDraft", input);
  // What was let pass a moment ago changes one line; the rest stays in sight while it is looked at again.
  const [last, setLast] = useState<ReleaseDraftView>();
  if (asked.value !== undefined && asked.value !== last) setLast(asked.value);
  const view = asked.value ?? last;
  return (
    <section className="releases-next" aria-labelledby="next-release" aria-busy={asked.isAsking}>
      <h2 id="next-release">{t("release.next")}</h2>
      <Failure error={asked.error} />
      {view === undefined && asked.error === undefined && (
        <p className="soft" role="status">
          {t("release.looking")}
        </p>
      )}
      {view !== undefined && (
        <>
          {view.briefs.length > 1 && (
            <ListField
              label={t("release.which")}
              value={view.brief?.id ?? ""}
              options={view.briefs.map(({ id, title }) => ({ value: id, text: title }))}
              onChange={(id) => releasedBrief.set(id === "" ? undefined : id)}
            />
          )}
          <p className="releases-preview">
            <bdi>{view.brief?.title ?? view.document.title}</bdi>
            <Go
              to={{ screen: "brief", ...(view.brief !== undefined && { brief: view.brief.id }) }}
              onGone={() => shownEdition.set("release")}
            >
              {t("release.preview")}
            </Go>
          </p>
          {view.brief === undefined && (
            <p className="soft">
              {t("release.noBrief")} <Go to={{ screen: "write" }}>{t("release.writeOne")}</Go>
            </p>
          )}
          <GateFindings view={view} />
          <MakeRelease view={view} brief={brief} />
          <KeptBackList keptBack={view.keptBack} />
        </>
      )}
    </section>
  );
}
