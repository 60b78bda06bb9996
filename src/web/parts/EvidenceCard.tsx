import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardView, RecordId, RestingOnClaim } from "../../app/views.ts";
import { rangeText } from "../state/claim-words.ts";
import { useAsked } from "../state/study.ts";
import { CardFolds, type Fold } from "./CardFolds.tsx";
import { CardGrades } from "./CardGrades.tsx";
import { Carries, countCarried } from "./Carries.tsx";
import { Chip } from "./Chip.tsx";
import { ClaimEditor } from "./ClaimEditor.tsx";
import { ClaimFacts, concernFacts } from "./ClaimFacts.tsx";
import { ClaimWarnings } from "./ClaimWarnings.tsx";
import { DotMap } from "./DotMap.tsx";
import { endlessClass } from "./endless.ts";
import { Facts } from "./Facts.tsx";
import { Failure } from "./Failure.tsx";
import { Memos } from "./Memos.tsx";
import { Pairs, pairsTitle } from "./Pairs.tsx";
import { Quotes } from "./Quotes.tsx";
import { Ties, tiesAtFirst } from "./Ties.tsx";
import "./evidence-card.css";

/** Says who: everything that stands behind one claim, for and against, and how far it is independent. */
export function EvidenceCard({ claim }: { readonly claim: RecordId }) {
  const { t } = useTranslation("claims");
  const input = useMemo(() => ({ claim }), [claim]);
  const card = useAsked("card", input);
  const carries = useAsked("restingOnClaim", input);
  const [editing, setEditing] = useState(false);
  if (card.value === undefined) return <Failure error={card.error} />;
  const view = card.value;
  return (
    <article className="card">
      {editing ? (
        <ClaimEditor view={view} onDone={() => setEditing(false)} />
      ) : (
        <div className="card-head">
          <h2 dir="auto" className={endlessClass(view.text)}>
            {view.text}
          </h2>
          <button type="button" className="inline" onClick={() => setEditing(true)}>
            {t("card.change")}
          </button>
        </div>
      )}
      <Counts view={view} />
      {view.dots.length > 0 && <Sources view={view} />}
      <ClaimWarnings warned={view.warned} />
      {view.evidence.length === 0 && <p className="soft">{t("card.nothing")}</p>}
      <Quotes evidence={view.evidence} />
      <ClaimFacts view={view} parameters={carries.value?.parameters ?? []} />
      <Further view={view} carried={carries.value} />
      <Memos about={{ table: "claim", id: view.id }} />
    </article>
  );
}

function Further(props: { readonly view: CardView; readonly carried: RestingOnClaim | undefined }) {
  const { t } = useTranslation("claims");
  const { view, carried } = props;
  const count = carried === undefined ? 0 : countCarried(carried);
  const concerns = concernFacts(t, view);
  const folds: readonly Fold[] = [
    ...(carried === undefined || count === 0
      ? []
      : [
          {
            name: "carries",
            title: t("card.carriesCount", { count }),
            content: <Carries carried={carried} />,
          },
        ]),
    ...(view.evidence.length === 0
      ? []
      : [
          {
            name: "grades",
            title: t("card.gradesHere"),
            content: <CardGrades evidence={view.evidence} />,
          },
        ]),
    ...(concerns.length === 0
      ? []
      : [
          {
            name: "concerns",
            title: t("concern.count", { count: concerns.length }),
            content: <Facts facts={concerns} />,
          },
        ]),
    ...(view.pairs.length === 0
      ? []
      : [{ name: "pairs", title: pairsTitle(t, view), content: <Pairs view={view} /> }]),
  ];
  return (
    <>
      {carried !== undefined && count === 0 && <p className="soft">{t("card.carriesNothing")}</p>}
      {folds.length > 0 && <CardFolds folds={folds} />}
    </>
  );
}

function Sources({ view }: { readonly view: CardView }) {
  const [ties, setTies] = useState(() => tiesAtFirst(view));
  return (
    <div className="card-sources">
      <DotMap view={view} ties={ties} />
      <Ties view={view} shown={ties} onChange={setTies} />
    </div>
  );
}

function Counts({ view }: { readonly view: CardView }) {
  const { t } = useTranslation("claims");
  return (
    <div className="chips">
      {view.assumption && <Chip colour="amber">{t("card.assumption")}</Chip>}
      {view.evidence.length > 0 && (
        <>
          <Chip colour="teal">{t("count.for", { count: view.for })}</Chip>
          <Chip colour={view.against > 0 ? "rust" : "slate"}>
            {t("count.against", { count: view.against })}
          </Chip>
          {view.silent > 0 && <Chip colour="slate">{t("count.silent", { count: view.silent })}</Chip>}
          <Chip colour="amber">{t("count.independent", { range: rangeText(t, view.independence) })}</Chip>
        </>
      )}
      {view.group !== undefined && (
        <span className="card-group">
          <span className="unseen">{t("card.about")} </span>
          <bdi>{view.group}</bdi>
        </span>
      )}
    </div>
  );
}
