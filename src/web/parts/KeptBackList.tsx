import { useTranslation } from "react-i18next";
import type { KeptFromRelease } from "../../app/views.ts";

/** What of the authors' edition does not leave with the release, and why. */
export function KeptBackList({ keptBack }: { readonly keptBack: readonly KeptFromRelease[] }) {
  const { t } = useTranslation("brief");
  return (
    <details className="kept-back">
      <summary>{t("stays.title")}</summary>
      <ul>
        <li>{t("stays.doors")}</li>
        {keptBack.map((each) => (
          <li key={JSON.stringify(each)}>
            <Kept kept={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Kept({ kept }: { readonly kept: KeptFromRelease }) {
  const { t } = useTranslation("brief");
  switch (kept.what) {
    case "section":
      return (
        <>
          {t("stays.section")}{" "}
          <bdi lang="en" dir="ltr">
            {kept.title}
          </bdi>
        </>
      );
    case "passages":
      return t(`stays.passages.${kept.why}`, { count: kept.count });
    default:
      return t(`stays.${kept.what}`, { count: kept.count });
  }
}
