import { useRef, useState } from "react";
import { useWidth } from "../outlook/width.ts";
import { useGridSteps } from "./grid-steps.ts";
import { orderByTies, reachOf, type Standing, standings, type Tie } from "./link-layout.ts";
import "./link-picture.css";

/** A thing of the picture, with how much there is of it. */
export interface LinkedThing {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

const lineHeight = 34;

/**
 * What goes with what: names on the two sides, and a line between two that go together, the stronger the thicker.
 *
 * A name that is pointed at or chosen shows its own lines alone. The order is worked out from the ties, without chance.
 */
export function LinkPicture(props: {
  readonly alternative: string;
  readonly things: readonly LinkedThing[];
  readonly ties: readonly Tie[];
  /** What lies under what in the codebook: a thin broken line. */
  readonly under: readonly Pick<Tie, "one" | "other">[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const { things, ties, chosen } = props;
  const room = useRef<HTMLElement>(null);
  const width = useWidth(room);
  const steps = useGridSteps(room);
  const [pointed, setPointed] = useState<string>();
  const order = orderByTies(
    things.map(({ id }) => id),
    ties,
  );
  const placed = standings(order);
  const lines = Math.ceil(order.length / 2);
  const shape: Shape = { width, lines, names: Math.min(230, width * 0.36) };
  const lit = pointed ?? chosen;
  return (
    <section
      ref={room}
      className="links"
      aria-label={props.alternative}
      style={{ blockSize: lines * lineHeight + 24 }}
      onKeyDown={steps}
    >
      {width > 0 && (
        <>
          <svg width={width} height={lines * lineHeight + 24} aria-hidden="true">
            <Under under={props.under} placed={placed} shape={shape} />
            <Ties ties={ties} placed={placed} shape={shape} lit={lit} />
            <Dots things={things} placed={placed} shape={shape} lit={lit} ties={ties} />
          </svg>
          {placed.map((each) => {
            const thing = things.find(({ id }) => id === each.id);
            if (thing === undefined) return null;
            const at = placeOf(each, shape);
            return (
              <button
                key={each.id}
                type="button"
                className="links-name"
                data-side={each.side}
                data-at={`${each.line} ${each.side}`}
                data-dim={lit !== undefined && !isNear(lit, each.id, ties)}
                tabIndex={-1}
                aria-pressed={chosen === each.id}
                style={{
                  insetBlockStart: at.y - 15,
                  inlineSize: (each.side === 0 ? at.x : width - at.x) - 12,
                }}
                onPointerEnter={() => setPointed(each.id)}
                onPointerLeave={() => setPointed(undefined)}
                onClick={() => props.onChoose(chosen === each.id ? undefined : each.id)}
              >
                <bdi>{thing.name}</bdi>
              </button>
            );
          })}
        </>
      )}
    </section>
  );
}

interface Shape {
  readonly width: number;
  readonly lines: number;
  /** How much room the names have on each side. */
  readonly names: number;
}

function placeOf({ side, line }: Standing, { width, lines, names }: Shape): { x: number; y: number } {
  const half = width / 2 - names;
  const out = half * (0.45 + 0.55 * reachOf(line, lines));
  return { x: width / 2 + (side === 0 ? -out : out), y: 12 + (line + 0.5) * lineHeight };
}

function Ties(props: {
  readonly ties: readonly Tie[];
  readonly placed: readonly Standing[];
  readonly shape: Shape;
  readonly lit: string | undefined;
}) {
  const { ties, placed, shape, lit } = props;
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  const byId = new Map(placed.map((each) => [each.id, each]));
  const middle = { x: shape.width / 2 };
  // The thin ones first, so that the strong ones lie on top.
  const sorted = [...ties].sort((a, b) => a.weight - b.weight);
  return sorted.map(({ one, other, weight }) => {
    const [from, to] = [byId.get(one), byId.get(other)];
    if (from === undefined || to === undefined) return null;
    const [a, b] = [placeOf(from, shape), placeOf(to, shape)];
    // Neighbours are tied by a shallow bow, what is far apart by a deep one.
    const share = from.side === to.side ? 0.1 + 0.7 * (Math.abs(from.line - to.line) / shape.lines) : 0.35;
    const bend = { x: pull((a.x + b.x) / 2, middle.x, share), y: (a.y + b.y) / 2 };
    const isLit = lit === undefined ? undefined : one === lit || other === lit;
    return (
      <path
        key={`${one} ${other}`}
        className="links-tie"
        data-lit={isLit}
        d={`M${a.x} ${a.y} Q${bend.x} ${bend.y} ${b.x} ${b.y}`}
        strokeWidth={1 + 7 * Math.sqrt(weight / most)}
        strokeOpacity={0.16 + 0.5 * (weight / most)}
      />
    );
  });
}

function Under(props: {
  readonly under: readonly Pick<Tie, "one" | "other">[];
  readonly placed: readonly Standing[];
  readonly shape: Shape;
}) {
  const byId = new Map(props.placed.map((each) => [each.id, each]));
  return props.under.map(({ one, other }) => {
    const [from, to] = [byId.get(one), byId.get(other)];
    if (from === undefined || to === undefined) return null;
    const [a, b] = [placeOf(from, props.shape), placeOf(to, props.shape)];
    return <path key={`${one} ${other}`} className="links-under" d={`M${a.x} ${a.y} L${b.x} ${b.y}`} />;
  });
}

function pull(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function Dots(props: {
  readonly things: readonly LinkedThing[];
  readonly placed: readonly Standing[];
  readonly shape: Shape;
  readonly lit: string | undefined;
  readonly ties: readonly Tie[];
}) {
  const { things, placed, shape, lit, ties } = props;
  const most = Math.max(1, ...things.map(({ count }) => count));
  return placed.map((each) => {
    const count = things.find(({ id }) => id === each.id)?.count ?? 0;
    const { x, y } = placeOf(each, shape);
    return (
      <circle
        key={each.id}
        className="links-dot"
        data-dim={lit !== undefined && !isNear(lit, each.id, ties)}
        cx={x}
        cy={y}
        r={3.5 + 5.5 * Math.sqrt(count / most)}
      />
    );
  });
}

function isNear(lit: string, id: string, ties: readonly Tie[]): boolean {
  return (
    id === lit ||
    ties.some(({ one, other }) => (one === lit && other === id) || (other === lit && one === id))
  );
}
