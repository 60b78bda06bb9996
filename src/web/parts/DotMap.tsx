import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CardView, RecordId } from "../../app/views.ts";
import { directionOf } from "../language/index.ts";
import type { ClaimWords } from "../state/claim-words.ts";
import { type DotLayout, elsewhere, layDots } from "../state/dot-map.ts";
import { preferences } from "../state/preferences.ts";
import { useStore } from "../state/store.ts";

type Pair = CardView["pairs"][number];

/** The order in which ties are drawn: what matters most lies on top. */
const drawnFrom: readonly Pair["value"][] = ["not-known", "independent", "tied"];

/**
 * The sources of a claim by role and place, and the ties between them. Shape and colour both say for or against; the three
 * kinds of tie differ in stroke as well as in colour.
 */
export function DotMap(props: { readonly view: CardView; readonly ties: readonly Pair["value"][] }) {
  const { view, ties } = props;
  const { t } = useTranslation("claims");
  const describedBy = useId();
  // Beside the text there are 456 px or more; on a phone the window less the sheet's margins. Wider than that, it scrolls, and
  // what scrolls must be reachable with the keys.
  const direction = directionOf(useStore(preferences).language);
  const map = mirrored(
    layDots(view.dots, Math.min(innerWidth < 1360 ? 452 : 508, innerWidth - 44)),
    direction,
  );
  const at = new Map<RecordId, Point>(map.dots.map((dot) => [dot.source, dot]));
  const drawn = drawnFrom.flatMap((value) =>
    ties.includes(value) ? view.pairs.filter((pair) => pair.value === value) : [],
  );
  return (
    <figure className="dots-room" tabIndex={map.width > innerWidth - 44 ? 0 : undefined}>
      <svg
        className="dots"
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{ minInlineSize: map.width }}
        role="img"
        aria-label={t("card.dots.caption")}
        aria-describedby={describedBy}
      >
        <Rows map={map} t={t} />
        {drawn.map(({ one, other, value }) => {
          const [a, b] = [at.get(one), at.get(other)];
          return a === undefined || b === undefined ? null : (
            <path key={`${one} ${other}`} className={`dots-tie dots-${value}`} d={tiePath(a, b)} />
          );
        })}
        <Columns map={map} t={t} />
        {map.dots.map((dot) => (
          <Dot key={dot.source} dot={dot} />
        ))}
      </svg>
      <figcaption id={describedBy} className="unseen">
        {inWords(t, view)}
      </figcaption>
    </figure>
  );
}

/** The names of the places, over the ties that pass there. */
function Columns({ map, t }: { readonly map: ReturnType<typeof mirrored>; readonly t: ClaimWords }) {
  return map.columns.map(({ name, x }) => (
    <text key={name} className="dots-name" x={x} y={14} textAnchor="middle">
      {linesOf(placeName(t, name)).map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : 14}>
          {shortened(line, map.columnLetters)}
        </tspan>
      ))}
    </text>
  ));
}

function Rows({ map, t }: { readonly map: ReturnType<typeof mirrored>; readonly t: ClaimWords }) {
  return map.rows.map(({ name, y }) => (
    <g key={name}>
      <RowName words={roleName(t, name)} map={map} y={y} />
      <line className="dots-line" x1={map.from} x2={map.to} y1={y} y2={y} />
    </g>
  ));
}

/** The name of a role, in two lines where one is too long. */
function RowName(props: {
  readonly words: string;
  readonly map: ReturnType<typeof mirrored>;
  readonly y: number;
}) {
  const { words, map, y } = props;
  const lines = linesOf(words);
  return (
    <text x={map.label} y={y + 4 - (lines.length - 1) * 7} textAnchor={map.anchor}>
      {lines.map((line, i) => (
        <tspan key={line} x={map.label} dy={i === 0 ? 0 : 14}>
          {shortened(line, 13)}
        </tspan>
      ))}
    </text>
  );
}

function Dot({ dot }: { readonly dot: DotLayout["dots"][number] }) {
  return (
    <g>
      {dot.direction === "against" ? (
        <rect
          className="dots-against"
          x={dot.x - 6}
          y={dot.y - 6}
          width={12}
          height={12}
          transform={`rotate(45 ${dot.x} ${dot.y})`}
        />
      ) : (
        <circle className={`dots-${dot.direction}`} cx={dot.x} cy={dot.y} r={7} />
      )}
      <text className="dots-name" x={dot.x} y={dot.y + 21} textAnchor="middle">
        {shortened(dot.name, dot.letters)}
      </text>
    </g>
  );
}

/** The drawing as the room runs: roles stand where its lines begin. */
function mirrored(map: DotLayout, direction: "ltr" | "rtl") {
  const [from, to, label] = [map.left, map.width - 6, map.left - 14];
  if (direction === "ltr") return { ...map, from, to, label, anchor: "end" as const };
  const turned = <T extends { readonly x: number }>(all: readonly T[]): readonly T[] =>
    all.map((each) => ({ ...each, x: map.width - each.x }));
  return {
    ...map,
    columns: turned(map.columns),
    dots: turned(map.dots),
    from: map.width - to,
    to: map.width - from,
    label: map.width - label,
    anchor: "start" as const,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function tiePath(a: Point, b: Point): string {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a];
  // Dots right above one another: an arc beside them, or it would lie on the names between.
  if (to.x - from.x < 8)
    return `M${from.x + 8},${from.y} C${from.x + 34},${from.y} ${to.x + 34},${to.y} ${to.x + 8},${to.y}`;
  const lift = Math.min(24, 12 + (to.x - from.x) / 14);
  const top = Math.min(from.y, to.y) - lift;
  return `M${from.x},${from.y - 8} C${from.x + 18},${top} ${to.x - 18},${top} ${to.x},${to.y - 8}`;
}

function inWords(t: ClaimWords, view: CardView): string {
  const name = (source: RecordId): string => view.dots.find((dot) => dot.source === source)?.name ?? "";
  const dots = view.dots.map((dot) =>
    t("card.dots.one", {
      name: dot.name,
      role: roleName(t, dot.role),
      place: placeName(t, dot.place),
      direction: t(`direction.${dot.direction}`),
    }),
  );
  const ties = view.pairs.map(({ one, other, value }) =>
    t(`card.dots.${value}`, { one: name(one), other: name(other) }),
  );
  return [...dots, ...ties].join(". ");
}

function placeName(t: ClaimWords, place: string): string {
  if (place === elsewhere) return t("card.dots.elsewhere");
  return place === "not recorded" ? t("card.dots.placeNone") : place;
}

function roleName(t: ClaimWords, role: string): string {
  return t(`role.${role as "insider"}`);
}

/** A name in at most two lines. */
function linesOf(name: string): readonly string[] {
  const at = name.length <= 12 ? -1 : name.indexOf(" ");
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
