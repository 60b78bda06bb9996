import { useTranslation } from "react-i18next";
import type { EstimateLine, ModelView, RecordId, SmallCurves } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { Chip } from "../parts/Chip.tsx";
import { Go } from "../parts/Go.tsx";
import type { ListedParameter } from "./parameter-order.ts";
import { amountWords, rangeWords, unitWords } from "./range-words.ts";
import { SmallCurve } from "./SmallCurve.tsx";
import "./parameter-list.css";

/** Parameters, a line each: what it may be, its curve, on what warrant and on whose word. */
export function ParameterList(props: {
  readonly title: string;
  readonly listed: readonly ListedParameter[];
  readonly view: ModelView;
  readonly open: RecordId | undefined;
}) {
  const { title, listed, view, open } = props;
  if (listed.length === 0) return null;
  const curves = new Map(view.curves.map((each) => [each.parameter, each]));
  return (
    <section className="parameters" aria-label={title}>
      <h2 className="heading">{title}</h2>
      <ul>
        {listed.map((each) => (
          <ParameterRow
            key={each.line.id}
            listed={each}
            view={view}
            curves={curves.get(each.line.id)}
            isOpen={each.line.id === open}
          />
        ))}
      </ul>
    </section>
  );
}

function ParameterRow(props: {
  readonly listed: ListedParameter;
  readonly view: ModelView;
  readonly curves: SmallCurves | undefined;
  readonly isOpen: boolean;
}) {
  const { t } = useTranslation("model");
  const { listed, view, curves, isOpen } = props;
  const { line, group, share } = listed;
  return (
    <li className="parameter" data-open={isOpen} data-gap={line.estimates.length === 0}>
      <div className="parameter-said">
        <Go to={{ screen: "model", parameter: line.id }} current={isOpen}>
          <bdi>{line.name}</bdi>
        </Go>
        {group !== undefined && <bdi className="soft parameter-group">{group}</bdi>}
        {line.estimates.length === 0 ? (
          <p className="parameter-gap">{t("notGrounded")}</p>
        ) : (
          line.estimates.map((each) => (
            <SaidRange key={each.id} estimate={each} unit={line.unit} view={view} />
          ))
        )}
      </div>
      <div className="parameter-curve">
        {curves !== undefined && <SmallCurve curves={curves} assumed={line.assumed} />}
      </div>
      <Word line={line} share={share} />
    </li>
  );
}

function SaidRange(props: {
  readonly estimate: EstimateLine;
  readonly unit: string;
  readonly view: ModelView;
}) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const figures = useFigures();
  const { estimate, unit, view } = props;
  const entered = view.parts.estimate.find(({ id }) => id === estimate.id);
  const words = entered === undefined ? undefined : rangeWords(entered, unit, t, figures);
  const pooled = estimate.range === undefined ? undefined : sentence(estimate.range);
  const [low, , high] = estimate.quantiles ?? [];
  const about =
    low === undefined || high === undefined
      ? t("directionAlone")
      : t("range.about", {
          said: `${t("range.between", { low: amountWords(low, unit, figures), high: amountWords(high, unit, figures) })} ${unitWords(unit, t)}`,
        });
  return (
    <p className="parameter-range">
      {estimate.account !== undefined && (
        <>
          <bdi className="soft">{t("ifRight", { account: estimate.account.name })}</bdi>{" "}
        </>
      )}
      {words ?? pooled ?? about}
    </p>
  );
}

function Word({
  line,
  share,
}: {
  readonly line: ListedParameter["line"];
  readonly share: number | undefined;
}) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const [first] = line.estimates;
  const kinds = [...new Set(line.estimates.map(({ warrant }) => warrant))];
  return (
    <div className="parameter-word">
      <p className="chips">
        {kinds.map((each) => (
          <span key={each} className="parameter-warrant">
            {t(`warrant.${each}`)}
          </span>
        ))}
        {line.assumed && <Chip colour="amber">{t("assumed")}</Chip>}
      </p>
      {first !== undefined && (
        <small className="soft">
          <bdi>{first.judge}</bdi> · <bdi>{figures.day(first.judgedAt)}</bdi>
        </small>
      )}
      {share !== undefined && share >= 0.005 && (
        <small className="parameter-carries" title={t("carriesWhy")}>
          <span className="parameter-bar" style={{ inlineSize: `${Math.max(2, share * 64)}px` }} />
          {t("carries", { share })}
        </small>
      )}
    </div>
  );
}
