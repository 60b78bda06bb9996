import { useTranslation } from "react-i18next";
import type { VersionChanges, VersionLine } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";

/** What differs between a version and the codebook as it stands. */
export function VersionDifferences({ version }: { readonly version: VersionLine }) {
  const { t } = useTranslation("coders");
  const asked = useAsked("compareCodebooks", { before: version.id });
  if (asked.value === undefined) return <Failure error={asked.error} />;
  const { added, gone, renamed, moved } = asked.value;
  const place = (name: string | undefined): string => name ?? t("versions.top");
  return (
    <dl className="coders-changes" aria-label={t("versions.compare", { number: version.number })}>
      <Listed title={t("versions.what.added")} lines={added} />
      <Listed title={t("versions.what.gone")} lines={gone} />
      <Listed
        title={t("versions.what.renamed")}
        lines={renamed.map((each) => arrow(each.before, each.after))}
      />
      <Listed
        title={t("versions.what.moved")}
        lines={moved.map((each) => `${each.name}: ${arrow(place(each.before), place(each.after))}`)}
      />
      <Redefined lines={asked.value.redefined} />
    </dl>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      {lines.map((each) => (
        <dd key={each}>
          <bdi>{each}</bdi>
        </dd>
      ))}
    </div>
  );
}

function Redefined({ lines }: { readonly lines: VersionChanges["redefined"] }) {
  const { t } = useTranslation("coders");
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{t("versions.what.redefined")}</dt>
      {lines.map(({ name, field, before, after }) => (
        <dd key={`${name} ${field}`}>
          <bdi>{name}</bdi> <small>({t(`versions.field.${field}`)})</small>
          <del data-word={t("versions.was")}>
            <bdi>{before === "" ? t("versions.nothing") : before}</bdi>
          </del>
          <ins data-word={t("versions.is")}>
            <bdi>{after === "" ? t("versions.nothing") : after}</bdi>
          </ins>
        </dd>
      ))}
    </div>
  );
}

function arrow(before: string, after: string): string {
  return `${before} → ${after}`;
}
