import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { Refusal, StudiesView, StudyOnShelf } from "../../app/api.ts";
import { call, enterStudy } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { StartRefusal } from "./StartRefusal.tsx";

/** The studies of this start: one's own, which are unlocked, and the samples, which open at once. */
export function StartStudies(props: {
  readonly view: StudiesView;
  readonly onUnlock: (study: StudyOnShelf) => void;
  readonly onNew: () => void;
}) {
  const { t } = useTranslation("start");
  const { studies, place } = props.view;
  const own = studies.filter(({ kind }) => kind === "own");
  const samples = studies.filter(({ kind }) => kind === "sample");
  return (
    <>
      {place !== undefined && (
        <section className="start-part" aria-labelledby="start-own">
          <h2 id="start-own" className="heading">
            {t("page.yours")}
          </h2>
          {own.length === 0 ? (
            <p className="soft">{t("page.none")}</p>
          ) : (
            <OwnStudies studies={own} onUnlock={props.onUnlock} />
          )}
          <p className="soft start-place">
            <Trans
              t={t}
              i18nKey="page.place"
              values={{ place }}
              components={{ place: <bdi dir="ltr" translate="no" /> }}
            />
          </p>
          <div>
            <Button kind="main" onClick={props.onNew}>
              {t("page.new")}
            </Button>
          </div>
        </section>
      )}
      {samples.length > 0 && <Samples samples={samples} />}
    </>
  );
}

function OwnStudies(props: {
  readonly studies: readonly StudyOnShelf[];
  readonly onUnlock: (study: StudyOnShelf) => void;
}) {
  const { t } = useTranslation("start");
  return (
    <ul className="start-list">
      {props.studies.map((study) => (
        <li key={study.name}>
          <button type="button" className="start-study" onClick={() => props.onUnlock(study)}>
            <bdi translate="no">{study.title}</bdi>
            <small>
              {t(
                study.here
                  ? "page.openStudy"
                  : study.names === "apart"
                    ? "page.namesApart"
                    : "page.lockedStudy",
              )}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Samples({ samples }: { readonly samples: readonly StudyOnShelf[] }) {
  const { t } = useTranslation("start");
  const [opening, setOpening] = useState<string>();
  const [error, setError] = useState<Refusal>();
  const take = async (name: string): Promise<void> => {
    setOpening(name);
    const answer = await call("takeStudy", { name });
    setOpening(undefined);
    if (answer.ok) enterStudy();
    else setError(answer.error);
  };
  return (
    <section className="start-part" aria-labelledby="start-samples">
      <h2 id="start-samples" className="heading">
        {t("page.samples")}
      </h2>
      <ul className="start-list">
        {samples.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className="start-study"
              onClick={() => {
                if (opening === undefined) void take(name);
              }}
            >
              <bdi>{title}</bdi>
              {opening === name && <small>{t("page.making")}</small>}
            </button>
          </li>
        ))}
      </ul>
      <StartRefusal error={error} />
      <p className="soft start-place">{t("page.samplesWhy")}</p>
    </section>
  );
}
