import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { BeginModel } from "../modelling/BeginModel.tsx";
import { hasModel } from "../modelling/has-model.ts";
import { NotModelled } from "../modelling/NotModelled.tsx";
import { ParameterForm } from "../modelling/ParameterForm.tsx";
import { ParameterList } from "../modelling/ParameterList.tsx";
import { ParameterPane } from "../modelling/ParameterPane.tsx";
import { listParameters, type Shown, ungroundedIn } from "../modelling/parameter-order.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { Pane } from "../parts/Pane.tsx";
import { go } from "../state/route.ts";
import { useAsked } from "../state/study.ts";
import "./model-screen.css";
import { useSaid } from "../language/said-words.ts";

/** What the parameters may be, and why: what is not grounded first; the open one stands beside the list. */
export function ModelScreen({ parameter }: { readonly parameter?: RecordId }) {
  const { t } = useTranslation("model");
  const asked = useAsked("model", {});
  const view = asked.value;
  return (
    <div className="beside model">
      <div className="page-room">
        <div className="page-width model-width">
          <Failure error={asked.error} />
          {view === undefined && asked.isAsking && (
            <p className="soft number-waits" role="status">
              {t("asking")}
            </p>
          )}
          {view !== undefined &&
            (hasModel(view) ? <Parameters view={view} open={parameter} /> : <BeginModel />)}
        </div>
      </div>
      {parameter !== undefined && view !== undefined && hasModel(view) && (
        <Pane
          label={t("parameter")}
          side="end"
          sheetUntil="middle"
          open
          onClose={() => go({ screen: "model" })}
        >
          <ParameterPane key={parameter} parameter={parameter} model={view} />
        </Pane>
      )}
    </div>
  );
}

function Parameters({ view, open }: { readonly view: ModelView; readonly open: RecordId | undefined }) {
  const { t } = useTranslation("model");
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [adding, setAdding] = useState(false);
  const listed = useMemo(() => listParameters(view, query, shown), [view, query, shown]);
  const carried = view.carried.length > 0;
  return (
    <>
      <Head view={view} adding={adding} onAdd={() => setAdding(!adding)} />
      {adding && (
        <div className="part-room">
          <ParameterForm model={view} onDone={() => setAdding(false)} />
        </div>
      )}
      <Troubles view={view} />
      <div className="model-find">
        <input
          className="tree-filter"
          aria-label={t("find")}
          placeholder={t("find")}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Choice
          label={t("show")}
          value={shown}
          options={[
            { value: "all", text: t("all") },
            { value: "ungrounded", text: t("ungroundedOnly") },
            { value: "assumed", text: t("assumedOnly") },
          ]}
          onChange={setShown}
        />
      </div>
      <ParameterList title={t("ungrounded")} listed={listed.ungrounded} view={view} open={open} />
      <ParameterList
        title={carried ? t("carriedMost") : t("inOrder")}
        listed={listed.grounded}
        view={view}
        open={open}
      />
      {listed.grounded.length + listed.ungrounded.length === 0 && <p className="soft">{t("noneFound")}</p>}
      <NotModelled view={view} />
    </>
  );
}

function Head(props: { readonly view: ModelView; readonly adding: boolean; readonly onAdd: () => void }) {
  const { t } = useTranslation("model");
  const { view, adding } = props;
  const gaps = ungroundedIn(view).size;
  const assumed = view.parameters.filter((each) => each.assumed).length;
  return (
    <header className="model-head">
      <div>
        <h1 className="title">{t("title")}</h1>
        <p className="soft">{t("lead")}</p>
        <p className="model-counts">
          {t("assumedOf", { assumed, all: view.parameters.length })}{" "}
          {gaps > 0 && <span className="model-gaps">{t("gapsOf", { count: gaps })}</span>}{" "}
          <Go to={{ screen: "words" }}>{t("wordsLink")}</Go>
        </p>
      </div>
      <Button onClick={props.onAdd}>{adding ? t("parts.cancel") : t("parts.addParameter")}</Button>
    </header>
  );
}

/** What is wrong, and what else keeps an outlook from being computed; a parameter without an estimate is in the list itself. */
function Troubles({ view }: { readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const listed = new Set(
    view.parameters.filter(({ estimates }) => estimates.length === 0).map(({ id }) => id),
  );
  const gaps = view.gaps.filter(({ at }) => !(at?.table === "parameter" && listed.has(at.id)));
  return (
    <>
      {view.troubles.length > 0 && <TroubleList title={t("wrongTitle")} texts={view.troubles} />}
      {gaps.length > 0 && <TroubleList title={t("gapsTitle")} texts={gaps} />}
    </>
  );
}

function TroubleList(props: { readonly title: string; readonly texts: ModelView["gaps"] }) {
  const sentence = useSaid();
  return (
    <div className="warning">
      <p className="model-trouble-title">{props.title}</p>
      <ul>
        {props.texts.map((each) => (
          <li key={each.text}>{sentence(each)}</li>
        ))}
      </ul>
    </div>
  );
}
