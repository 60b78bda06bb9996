import type { CardView, RecordId } from "../../app/views.ts";
import { layDots } from "../state/dot-map.ts";

const directionWords = { for: "for", against: "against", silent: "silent" } as const;

/** The sources of a claim by role and place; those that hang together are tied. Shape and colour both say for or against. */
export function DotMap({ view }: { readonly view: CardView }) {
  const map = layDots(view.dots);
  const at = new Map(map.dots.map((dot) => [dot.source, dot]));
  return (
    <figure>
      <svg className="dots" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={inWords(view)}>
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
            <text x={map.left - 14} y={y + 4} textAnchor="end">
              {shortened(name, 13)}
            </text>
            <line className="dots-line" x1={map.left} x2={map.width - 6} y1={y} y2={y} />
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
