import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { useElementWidth } from "../state/element-width.ts";
import { type Fieldwork, type FieldworkBar, layFieldwork, yearOf, yearStart } from "../state/fieldwork.ts";
import { useSourceWords } from "../state/source-words.ts";
import { Go } from "./Go.tsx";

/** Letters of a title that stand beside its bar, and roughly how wide one is, in pixels. */
const [labelLetters, letterPixels] = [30, 7.2];

/** The picture of the time line. It runs the way the room runs; where it is too narrow for labels, a press still names. */
export function FieldworkLine({ sources }: { readonly sources: readonly SourceLine[] }) {
  const { t } = useTranslation("sources");
  const room = useRef<HTMLDivElement>(null);
  const width = useElementWidth(room);
  const work = useMemo(
    () =>
      layFieldwork(
        sources,
        ({ title }) => (Math.min(title.length, labelLetters) * letterPixels + 24) / Math.max(1, width),
      ),
    [sources, width],
  );
  const dated = sources.length - work.undated.length;
  return (
    <section className="fieldwork-line" aria-label={t("fieldwork.picture", { count: dated })}>
      {/* One empty cell where the names of the modes stand below. */}
      <div className="fieldwork-axis" aria-hidden="true">
        <Years work={work} />
      </div>
      {work.waves.map(({ wave, bands }) => (
        <div key={wave ?? ""} className="fieldwork-wave">
          <h2 className="heading">
            <bdi>{wave ?? t("fieldwork.noWave")}</bdi>
          </h2>
          {bands.map(({ mode, rows }) => (
            <div key={mode ?? ""} className="fieldwork-band">
              <span className="fieldwork-mode soft">
                {mode === undefined ? t("fieldwork.noMode") : t(`shortMode.${mode}`)}
              </span>
              <div className="fieldwork-rows">
                {rows.map((row) => (
                  <div key={row[0]?.line.id} className="fieldwork-row">
                    {row.map((bar) => (
                      <Bar key={bar.line.id} bar={bar} work={work} width={width} />
                    ))}
                  </div>
                ))}
              </div>
            </div>
          ))}
        </div>
      ))}
      <div className="fieldwork-measure" ref={room} />
    </section>
  );
}

function Years({ work }: { readonly work: Fieldwork }) {
  const first = yearOf(work.from);
  const count = yearOf(work.to) - first;
  const every = Math.max(1, Math.ceil(count / 12));
  const years = Array.from({ length: Math.ceil(count / every) }, (_, i) => first + i * every);
  return (
    <div className="fieldwork-years">
      {years.map((year) => (
        <span key={year} style={{ insetInlineStart: share(yearStart(year), work) }}>
          {year}
        </span>
      ))}
    </div>
  );
}

function Bar(props: { readonly bar: FieldworkBar; readonly work: Fieldwork; readonly width: number }) {
  const { bar, work, width } = props;
  const { t } = useTranslation("sources");
  const words = useSourceWords();
  const { line, stated } = bar;
  const dates = words.period(line.collected);
  const mode = line.mode === undefined ? t("fieldwork.noMode") : t(`mode.${line.mode}`);
  const also =
    stated === undefined
      ? ""
      : ` (${t("fieldwork.stated", { dates: words.period(line.collectedAsStated) })})`;
  const days = work.to - work.from;
  const free = bar.labelBefore ? (bar.from - work.from) / days : (work.to - bar.to) / days;
  const name = t("fieldwork.bar", { title: line.title, mode, dates: dates + also });
  return (
    <>
      {stated !== undefined && (
        <i
          className="fieldwork-stated"
          style={{ insetInlineStart: share(stated.from, work), inlineSize: length(stated, work) }}
        />
      )}
      <span
        className="fieldwork-bar"
        data-before={bar.labelBefore}
        title={name}
        style={{ insetInlineStart: share(bar.from, work), inlineSize: length(bar, work) }}
      >
        <Go to={{ screen: "read", source: line.id }} label={name}>
          <i className="fieldwork-span" data-vague={bar.vague} data-open={bar.open} />
          <span
            className="fieldwork-label"
            style={{ maxInlineSize: `min(31ch, ${Math.floor(free * width - 8)}px)` }}
          >
            <bdi>{line.title}</bdi>
          </span>
        </Go>
      </span>
    </>
  );
}

function share(day: number, { from, to }: Fieldwork): string {
  return `${((day - from) / (to - from)) * 100}%`;
}

function length(span: { readonly from: number; readonly to: number }, { from, to }: Fieldwork): string {
  return `max(10px, ${((span.to - span.from) / (to - from)) * 100}%)`;
}
