import { type CSSProperties, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PortraitView } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { go } from "../state/route.ts";
import { useGridSteps } from "./grid-steps.ts";
import "./portrait.css";

type Piece = PortraitView["pieces"][number];

/**
 * A text as a line from its first word to its last, and for each code a band where it lies.
 *
 * It runs the way the text does: a text in Arabic begins at the right, whatever the language of the room.
 */
export function Portrait({ view }: { readonly view: PortraitView }) {
  const { t } = useTranslation("questions");
  const room = useRef<HTMLElement>(null);
  const steps = useGridSteps(room);
  const used = view.codes.filter(({ codings }) => codings > 0);
  return (
    <section
      ref={room}
      className="portrait"
      aria-label={t("portrait.alternative", {
        name: apart(view.sourceName),
        codes: used.length,
        count: view.pieces.length,
      })}
      onKeyDown={steps}
    >
      {used.map((code, row) => (
        <div key={code.id} className="portrait-row">
          <span className="portrait-name">
            <i className={`swatch swatch-${code.colour}`} />
            <bdi>{code.name}</bdi>
          </span>
          <div className="portrait-line" dir={view.direction}>
            {piecesOf(view, code.id).map((piece, column) => (
              <Band
                key={`${piece.start}-${piece.end}`}
                piece={piece}
                view={view}
                name={code.name}
                colour={code.colour}
                at={`${row} ${column}`}
              />
            ))}
          </div>
        </div>
      ))}
      <div className="portrait-row portrait-foot">
        <span className="portrait-name soft">{t("portrait.speaking")}</span>
        <Turns view={view} />
      </div>
    </section>
  );
}

/** Which stretches carry a code, each once however many coders coded it, in the order of the text. */
export function piecesOf(view: PortraitView, code: string): readonly Piece[] {
  const seen = new Set<string>();
  return view.pieces
    .filter((piece) => {
      const key = `${piece.start}-${piece.end}`;
      if (piece.code !== code || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function Band(props: {
  readonly piece: Piece;
  readonly view: PortraitView;
  readonly name: string;
  readonly colour: string;
  readonly at: string;
}) {
  const { piece, view, name } = props;
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const { start, end } = piece;
  const words = t("portrait.band", {
    code: apart(name),
    share: figures.number(start / Math.max(1, view.length), { style: "percent" }),
  });
  return (
    <button
      type="button"
      className={`portrait-band swatch-${props.colour}`}
      data-at={props.at}
      tabIndex={-1}
      aria-label={words}
      title={words}
      style={placeIn(piece, view.length)}
      onClick={() => go({ screen: "read", source: view.source, at: { start, end } })}
    />
  );
}

function placeIn({ start, end }: { readonly start: number; readonly end: number }, length: number) {
  const whole = Math.max(1, length);
  return {
    insetInlineStart: `${(100 * start) / whole}%`,
    inlineSize: `${(100 * (end - start)) / whole}%`,
  } satisfies CSSProperties;
}

/** Where the respondent speaks, and where the interviewer does: thick and thin. */
function Turns({ view }: { readonly view: PortraitView }) {
  const { t } = useTranslation("questions");
  return (
    <div>
      <div className="portrait-line portrait-turns" dir={view.direction} aria-hidden="true">
        {view.turns.map((turn) => (
          <i
            key={turn.start}
            data-part={turn.part === "interviewer" ? "asks" : "says"}
            style={placeIn(turn, view.length)}
          />
        ))}
      </div>
      <p className="portrait-ends soft" dir={view.direction}>
        <span>{t("portrait.begins")}</span>
        <span>{t("portrait.ends")}</span>
      </p>
    </div>
  );
}
