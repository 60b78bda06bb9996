import { useTranslation } from "react-i18next";
import { ArchivePackage } from "./ArchivePackage.tsx";
import { CoreqSheet } from "./CoreqSheet.tsx";
import { SourceAccess } from "./SourceAccess.tsx";
import "./for-archive.css";

/** What an archive is given: how far each source goes, the reporting sheet, and the package itself. */
export function ForArchive() {
  const { t } = useTranslation("archive");
  return (
    <section className="for-archive" aria-labelledby="for-archive">
      <div>
        <h2 id="for-archive">{t("title")}</h2>
        <p className="soft releases-lead">{t("lead")}</p>
      </div>
      <SourceAccess />
      <CoreqSheet />
      <ArchivePackage />
    </section>
  );
}
