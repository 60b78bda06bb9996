import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreementFigure, AgreementView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { ListField } from "../parts/Field.tsx";

/** The measures that each code can have alone; unitised where passages are counted. */
const measures = ["percent", "cohen", "brennan-prediger", "scott", "krippendorff", "unitised"] as const;
type CodeMeasure = (typeof measures)[number];

/** Agreement by code: how often each coder used it, and how far they agree, by a measure that is chosen over the table. */
export function AgreementTable({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation("coders");
  const [chosen, setChosen] = useState<CodeMeasure>("krippendorff");
  const isThere = (measure: CodeMeasure): boolean =>
    view.codes.some(({ figures }) => figures.some((each) => each.measure === measure));
  const there = measures.filter((measure) => measure === "krippendorff" || isThere(measure));
  const measure = there.includes(chosen) ? chosen : "krippendorff";
  return (
    <>
      <div className="coders-measure">
        <ListField
          label={t("agreement.byMeasure")}
          value={measure}
          options={there.map((value) => ({ value, text: t(`agreement.measure.${value}`) }))}
          onChange={(value) => value !== "" && setChosen(value)}
        />
      </div>
      <Table view={view} measure={measure} />
    </>
  );
}

/** Two measures that everybody knows, the one chosen where it is neither, and of the one chosen interval and units. */
function Table({ view, measure }: { readonly view: AgreementView; readonly measure: CodeMeasure }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const level = figures.number(view.level, { style: "percent" });
  const third = measure === "percent" || measure === "cohen" ? "krippendorff" : measure;
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
              {t("agreement.short.percent")}
            </th>
            <th scope="col" className="coders-number">
              {t("agreement.short.cohen")}
            </th>
            <th scope="col" className="coders-number">
              {t(`agreement.short.${third}`)}
            </th>
            <th scope="col">
              {t("agreement.interval", { measure: t(`agreement.short.${measure}`), level })}
            </th>
            <th scope="col" className="coders-number">
              {t("agreement.n")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.codes.map(({ code, name, unitsByCoder, figures: each }) => (
            <Line
              key={code}
              name={name}
              counts={unitsByCoder}
              figures={each}
              third={third}
              measure={measure}
            />
          ))}
          <Line
            name={t("agreement.all")}
            counts={view.coders.map(() => undefined)}
            figures={[...view.overall, ...view.segmentation]}
            third={third}
            measure={measure}
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
  readonly third: CodeMeasure;
  readonly measure: CodeMeasure;
  readonly whole?: true;
}) {
  const figures = useFigures();
  const of = (measure: CodeMeasure) => props.figures.find((each) => each.measure === measure);
  const chosen = of(props.measure);
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
      <Figure figure={of(props.third)} as="number" />
      <td>
        <Interval figure={chosen} />
      </td>
      <td className="coders-number">{chosen === undefined ? "" : figures.number(chosen.units)}</td>
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
