import { useTranslation } from "react-i18next";
import type { PackageDraftView, PackageFinding } from "../../app/views.ts";
import { AllowWords } from "./AllowWords.tsx";
import { Go } from "./Go.tsx";
import "./gate-findings.css";

/** What bars a package beside its brief, file by file, and the way to mend each. */
export function PackageFindings({ view }: { readonly view: PackageDraftView }) {
  const { t } = useTranslation("archive");
  const { findings, barred, briefBarred } = view;
  return (
    <div className="gate">
      <p className={barred ? "gate-state gate-barred" : "gate-state gate-clean"} role="status">
        {!barred && t("pack.clean")}
        {findings.length > 0 && t("pack.barred", { count: findings.length })}{" "}
        {briefBarred && t("pack.briefBarred")}
      </p>
      {findings.length > 0 && (
        <ul aria-label={t("pack.findings")}>
          {findings.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one line can hold several of a kind
            <Finding key={`${each.file} ${at}`} found={each} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Finding({ found }: { readonly found: PackageFinding }) {
  const { t } = useTranslation("archive");
  const { t: inBrief } = useTranslation("brief");
  const { kind, file, around, mayAllow, source } = found;
  return (
    <li className="gate-found">
      <p className="gate-where">
        {inBrief(`gate.name.${kind}`)}
        <small className="soft" lang="en" dir="ltr">
          {file}
        </small>
      </p>
      <p className="soft">{inBrief(`gate.do.${kind}`)}</p>
      {around !== undefined && (
        <blockquote dir="auto" className="gate-around" translate="no">
          {around.text}
        </blockquote>
      )}
      <div className="gate-ways">
        {source !== undefined && <Go to={{ screen: "read", source }}>{t("pack.openSource")}</Go>}
        {file.startsWith("codebook.csv") && <Go to={{ screen: "codebook" }}>{t("pack.openCodebook")}</Go>}
        {mayAllow !== undefined && <AllowWords words={mayAllow} />}
      </div>
    </li>
  );
}
