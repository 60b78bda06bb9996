import { useTranslation } from "react-i18next";
import type { KindCount } from "../../app/import-project/project-look.ts";
import { useFigures } from "../language/index.ts";

/** Of each kind, how many a project holds, and how many come as they are, changed, or not at all. */
export function ProjectCounts({ counts }: { readonly counts: readonly KindCount[] }) {
  const { t } = useTranslation("project");
  return (
    <table className="project-counts">
      <caption className="unseen">{t("look.counts")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("look.held")}</th>
          <th scope="col">{t("look.whole")}</th>
          <th scope="col">{t("look.changed")}</th>
          <th scope="col">{t("look.left")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((each) => (
          <CountRow key={each.kind} count={each} />
        ))}
      </tbody>
    </table>
  );
}

function CountRow({ count: { kind, held, kept, changed } }: { readonly count: KindCount }) {
  const { t } = useTranslation("project");
  const { number } = useFigures();
  const left = held - kept;
  return (
    <tr>
      <th scope="row">{t(`kind.${kind}`)}</th>
      <td>{number(held)}</td>
      <td>{number(Math.max(0, kept - changed))}</td>
      <td className={changed > 0 ? "project-changed" : "project-zero"}>{number(changed)}</td>
      <td className={left > 0 ? "project-left" : "project-zero"}>{number(left)}</td>
    </tr>
  );
}
