import { useTranslation } from "react-i18next";
import type { AgreementFigure, AgreementView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";

/** Agreement by code: how often each coder used it, and how far they agree, with the interval drawn beside its numbers. */
export function AgreementTable({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const level = figures.number(view.level, { style: "percent" });
  return (
    <div className="coders-scroll">
      <table className="coders-table coders-agreement">
        <caption className="unseen">{t("agreement.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("agreement.code")}</th>
            {view.coders.map(({ id, name }) => (
              <th key={id} scope="col" className="coders-number">
                <bdi>{t("agreement.by", { name })}</bdi>
              </th>
            ))}
            <th scope="col" className="coders-number">
              {t("agreement.percent")}
            </th>
            <th scope="col" className="coders-number">
              {t("agreement.cohen")}
            </th>
            <th scope="col" className="coders-number">
              {t("agreement.alpha")}
            </th>
            <th scope="col">{t("agreement.interval", { level })}</th>
          </tr>
        </thead>
        <tbody>
          {view.codes.map(({ code, name, unitsByCoder, figures: each }) => (
            <Line key={code} name={name} counts={unitsByCoder} figures={each} />
          ))}
          <Line
            name={t("agreement.all")}
            counts={view.coders.map(() => undefined)}
            figures={view.overall}
            whole
          />
        </tbody>
      </table>
    </div>
  );
}

function Line(props: {
  readonly name: string;
  readonly counts: readonly (number | undefined)[];
  readonly figures: readonly AgreementFigure[];
  readonly whole?: true;
}) {
  const figures = useFigures();
  const of = (measure: AgreementFigure["measure"]) => props.figures.find((each) => each.measure === measure);
  const alpha = of("krippendorff");
  return (
    <tr className={props.whole === true ? "coders-whole" : undefined}>
      <th scope="row">
        <bdi>{props.name}</bdi>
      </th>
      {props.counts.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one column for each coder, always in the same order
        <td key={at} className="coders-number">
          {count === undefined ? "" : figures.number(count)}
        </td>
      ))}
      <Figure figure={of("percent")} as="percent" />
      <Figure figure={of("cohen")} as="number" />
      <Figure figure={alpha} as="number" />
      <td>
        <Interval figure={alpha} />
      </td>
    </tr>
  );
}

function Figure(props: { readonly figure: AgreementFigure | undefined; readonly as: "percent" | "number" }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const { figure } = props;
  if (figure?.value === undefined) {
    const why = figure?.undefinedBecause;
    return (
      <td className="coders-number soft" title={why === undefined ? undefined : t(`agreement.why.${why}`)}>
        {t("agreement.none")}
        {why !== undefined && <span className="unseen">{t(`agreement.why.${why}`)}</span>}
      </td>
    );
  }
  const shown =
    props.as === "percent"
      ? figures.number(figure.value, { style: "percent" })
      : figures.number(figure.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return <td className="coders-number">{shown}</td>;
}

/** A range on a line from 0 to 1, with its numbers; what lies below 0 is cut at 0 in the picture alone. */
function Interval({ figure }: { readonly figure: AgreementFigure | undefined }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const at = figure?.interval;
  if (figure?.value === undefined || at === undefined)
    return <span className="soft">{t("agreement.none")}</span>;
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  const place = (value: number): string => `${100 * Math.min(1, Math.max(0, value))}%`;
  return (
    <span className="coders-interval">
      <span className="coders-line" aria-hidden="true">
        <i style={{ insetInlineStart: place(at.low), insetInlineEnd: place(1 - at.high) }} />
        <b style={{ insetInlineStart: place(figure.value) }} />
      </span>
      <span>
        {t("agreement.range", { low: figures.number(at.low, two), high: figures.number(at.high, two) })}
      </span>
    </span>
  );
}
