import { useTranslation } from "react-i18next";
import type { RecordId, SizeWordLine } from "../../app/views.ts";
import { useIntervalWords } from "../state/interval-words.ts";
import { axisFor, familiesOf, overlapsOf, type SizeAxis, type SizeFamily } from "../state/size-scale.ts";
import { useSourceWords } from "../state/source-words.ts";
import { SizeWordForm } from "./SizeWordForm.tsx";
import "./size-picture.css";
import "./size-words.css";

/**
 * What the words of size mean, a bar each on the scale of its kind. Words of one language stand together, so that one sees
 * where two of them may mean the same; the table behind it has the figures.
 */
export function SizeWordPicture(props: {
  readonly words: readonly SizeWordLine[];
  readonly open: RecordId | undefined;
  readonly onOpen: (word: SizeWordLine) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  return (
    <div className="size-pictures">
      {familiesOf(props.words).map((family) => (
        <Family
          key={`${family.kind} ${family.language}`}
          family={family}
          axis={axisFor(family.kind, props.words)}
          open={props.open}
          onOpen={props.onOpen}
          onDone={props.onDone}
        />
      ))}
      <p className="soft size-overlap-key">
        <span className="size-shared" aria-hidden="true" /> {t("quantity.words.picture")}
      </p>
    </div>
  );
}

function Family(props: {
  readonly family: SizeFamily;
  readonly axis: SizeAxis;
  readonly open: RecordId | undefined;
  readonly onOpen: (word: SizeWordLine) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  const { family, axis, onOpen } = props;
  const { figure } = useIntervalWords();
  const { language: languageName } = useSourceWords();
  return (
    <section className="size-family">
      <h2 className="heading">
        {languageName(family.language)}
        <span>{t(`quantity.words.scale.${family.kind}`)}</span>
      </h2>
      <div className="size-rows">
        <div className="size-scale" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: percent(axis.at(tick)) }}>
              {figure(tick)}
            </span>
          ))}
        </div>
        <ul>
          {family.words.map((word) => (
            <li key={word.id}>
              <Bar word={word} family={family} axis={axis} onOpen={onOpen} />
              {word.id === props.open && <SizeWordForm held={word} onDone={props.onDone} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Bar(props: {
  readonly word: SizeWordLine;
  readonly family: SizeFamily;
  readonly axis: SizeAxis;
  readonly onOpen: (word: SizeWordLine) => void;
}) {
  const { t } = useTranslation("claims");
  const { word, family, axis, onOpen } = props;
  const { interval } = useIntervalWords();
  const { language: languageName } = useSourceWords();
  const [from, to] = [axis.at(word.low), axis.at(word.high)];
  const overlaps = overlapsOf(word, family);
  const role = t(`quantity.words.role.${word.role}`);
  const described = t("quantity.words.bar", {
    word: word.word,
    language: languageName(word.language),
    role,
    range: interval(word),
  });
  return (
    <button
      type="button"
      className="size-door"
      aria-label={
        overlaps === 0 ? described : `${described}; ${t("quantity.words.overlaps", { count: overlaps })}`
      }
      onClick={() => onOpen(word)}
    >
      <span className="size-word">
        <bdi lang={word.language}>{word.word}</bdi>
        {word.role !== "any" && <small>{role}</small>}
      </span>
      <span className="size-track">
        {axis.ticks.map((tick) => (
          <i key={tick} style={{ insetInlineStart: percent(axis.at(tick)) }} />
        ))}
        <span
          className="size-extent"
          data-role={word.role}
          style={{ insetInlineStart: percent(from), inlineSize: percent(Math.max(0.006, to - from)) }}
        />
        {sharedStretches(word, family, axis).map(([start, end]) => (
          <span
            key={`${start} ${end}`}
            className="size-shared"
            style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
          />
        ))}
      </span>
      <span className="size-figures">
        <bdi>{interval(word)}</bdi>
      </span>
    </button>
  );
}

/** Where a bar lies over another word's, each stretch once. */
function sharedStretches(
  word: SizeWordLine,
  { words }: SizeFamily,
  axis: SizeAxis,
): readonly (readonly [number, number])[] {
  const stretches = words
    .filter((other) => other.word !== word.word && other.low < word.high && word.low < other.high)
    .map(
      (other) => [axis.at(Math.max(word.low, other.low)), axis.at(Math.min(word.high, other.high))] as const,
    )
    .toSorted(([a], [b]) => a - b);
  const joined: (readonly [number, number])[] = [];
  for (const [start, end] of stretches) {
    const last = joined.at(-1);
    if (last === undefined || start > last[1]) joined.push([start, end]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return joined;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
