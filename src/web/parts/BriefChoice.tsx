import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { Go } from "./Go.tsx";

/** Which brief of several; nothing where there is but one. */
export function BriefChoice(props: {
  readonly to: "brief" | "write";
  readonly briefs: readonly { readonly id: RecordId; readonly title: string }[];
  readonly current: RecordId | undefined;
}) {
  const { t } = useTranslation("brief");
  if (props.briefs.length < 2) return null;
  return (
    <nav className="brief-choice" aria-label={t("briefs")}>
      {props.briefs.map(({ id, title }) => (
        <Go key={id} to={{ screen: props.to, brief: id }} current={id === props.current}>
          <bdi>{title}</bdi>
        </Go>
      ))}
    </nav>
  );
}
