import { useTranslation } from "react-i18next";
import type { NotModelledLine, RecordId, Trouble } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { Go } from "../parts/Go.tsx";
import { recordRoom } from "../state/record-room.ts";
import type { Route } from "../state/route.ts";
import { useSecondsSince } from "./answer-time.ts";
import { isolated } from "./figures.ts";

/** A study without a model is whole; what a model would add, and where one begins. */
export function NoModel() {
  const { t } = useTranslation("outlook");
  return (
    <>
      <h1 className="title">{t("state.none")}</h1>
      <p>{t("state.noneWhy")}</p>
      <ol className="outlook-steps">
        <li>{t("state.stepModel")}</li>
        <li>{t("state.stepGround")}</li>
        <li>{t("state.stepDefine")}</li>
      </ol>
      <p>
        <Go to={{ screen: "model" }} className="lone-link">
          {t("state.begin")}
        </Go>
      </p>
    </>
  );
}

/** What keeps the outlook from being computed; each leads to where it is mended. */
export function Troubled(props: {
  readonly troubles: readonly Trouble[];
  readonly notModelled: readonly NotModelledLine[];
}) {
  const { t } = useTranslation("outlook");
  return (
    <>
      <h1 className="title">{t("state.troubled", { count: props.troubles.length })}</h1>
      <p className="soft">{t("state.troubledWhy")}</p>
      <TroubleList troubles={props.troubles} />
      <NotModelled lines={props.notModelled} />
    </>
  );
}

/** Troubles or notes, each with the way to its place. */
export function TroubleList({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const { t } = useTranslation("outlook");
  const sentence = useSaid();
  return (
    <ul className="outlook-troubles">
      {troubles.map((each) => (
        <li key={`${each.text} ${each.at?.id ?? ""}`}>
          <span>{sentence(each)}</span>
          {each.at !== undefined && <Go to={placeOf(each.at)}>{t("state.open")}</Go>}
        </li>
      ))}
    </ul>
  );
}

/** What was said and is not in the runs, and why. */
export function NotModelled({ lines }: { readonly lines: readonly NotModelledLine[] }) {
  const { t, i18n } = useTranslation("outlook");
  const { t: model } = useTranslation("model");
  if (lines.length === 0) return null;
  return (
    <section className="outlook-section">
      <h2 className="heading">{t("state.notModelled")}</h2>
      <ul className="outlook-troubles">
        {lines.map(({ at, name, why, because }) => (
          <li key={at.id}>
            <span>
              <bdi>{name}</bdi>:{" "}
              {i18n.language === "en"
                ? why
                : model(`not.${because.is}`, { names: because.names.map(isolated).join(t("comma")) })}
            </span>
            <Go to={placeOf(at)}>{t("state.open")}</Go>
          </li>
        ))}
      </ul>
    </section>
  );
}

const flowTables: ReadonlySet<string> = new Set([
  "flow",
  "state",
  "fund",
  "fundFlow",
  "level",
  "start",
  "modelGroup",
]);

function placeOf(at: { readonly table: string; readonly id: RecordId }): Route {
  if (at.table === "parameter") return { screen: "model", parameter: at.id };
  return recordRoom(at) ?? (flowTables.has(at.table) ? { screen: "flows" } : { screen: "model" });
}

/** The runs are going; the page stays as it is meanwhile, and the seconds show that something moves. */
export function Computing({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation("outlook");
  const seconds = useSecondsSince();
  return (
    <p className="outlook-computing" role="status">
      <span className="computing-bar" aria-hidden="true" />
      <span>{t(isFirst ? "state.computing" : "state.stale")}</span>
      <span aria-hidden="true">{t("state.seconds", { count: seconds })}</span>
    </p>
  );
}
