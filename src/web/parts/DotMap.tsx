import type { CardView, RecordId } from "../../app/views.ts";
import { directionOf } from "../language/index.ts";
import { type DotLayout, layDots } from "../state/dot-map.ts";
import { preferences } from "../state/preferences.ts";
import { useStore } from "../state/store.ts";

const directionWords = { for: "for", against: "against", silent: "silent" } as const;

/** The sources of a claim by role and place; those that hang together are tied. Shape and colour both say for or against. */
export function DotMap({ view }: { readonly view: CardView }) {
  // Beside the text there are 440 px; on a phone the window less the sheet's margins. Wider than that, it scrolls, and
  // what scrolls must be reachable with the keys.
  const direction = directionOf(useStore(preferences).language);
  const map = mirrored(layDots(view.dots, Math.min(440, innerWidth - 44)), direction);
  const at = new Map(map.dots.map((dot) => [dot.source, dot]));
  return (
    <figure className="dots-room" tabIndex={map.width > innerWidth - 44 ? 0 : undefined}>
      <svg
        className="dots"
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{ minInlineSize: map.width }}
        role="img"
        aria-label={inWords(view)}
      >
        {map.columns.map(({ name, x }) => (
          <text key={name} x={x} y={14} textAnchor="middle">
            {linesOf(name).map((line, i) => (
              <tspan key={line} x={x} dy={i === 0 ? 0 : 14}>
                {shortened(line, 12)}
              </tspan>
            ))}
          </text>
        ))}
        {map.rows.map(({ name, y }) => (
          <g key={name}>
            <text x={map.label} y={y + 4} textAnchor={map.anchor}>
              {shortened(name, 13)}
            </text>
            <line className="dots-line" x1={map.from} x2={map.to} y1={y} y2={y} />
          </g>
        ))}
        {view.ties.map(({ one, other }) => {
          const [a, b] = [at.get(one), at.get(other)];
          return a === undefined || b === undefined ? null : (
            <path key={`${one} ${other}`} className="dots-tie" d={tiePath(a, b)} />
          );
        })}
        {map.dots.map((dot) => (
          <g key={dot.source}>
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
            <text x={dot.x} y={dot.y + 22} textAnchor="middle">
              {shortened(dot.name, 12)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
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
  const lift = Math.min(34, 14 + Math.abs(to.x - from.x) / 8);
  const top = Math.min(from.y, to.y) - lift;
  return `M${from.x},${from.y - 8} C${from.x + 18},${top} ${to.x - 18},${top} ${to.x},${to.y - 8}`;
}

function inWords(view: CardView): string {
  const name = (source: RecordId): string => view.dots.find((dot) => dot.source === source)?.name ?? "";
  const dots = view.dots.map(
    (dot) => `${dot.name}, ${dot.role}, ${dot.place}: ${directionWords[dot.direction]}`,
  );
  const ties = view.ties.map(({ one, other, why }) => `${name(one)} and ${name(other)} are tied: ${why}`);
  return [...dots, ...ties].join(". ");
}

/** A name in at most two lines. */
function linesOf(name: string): readonly string[] {
  const at = name.length <= 12 ? -1 : name.indexOf(" ");
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
