import { type CSSProperties, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedNumber, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";
import "./number-picker.css";

/** As many as are listed; who looks for one goes on typing. */
const mostListed = 40;

/** Where the caret is in the window, in pixels. */
export interface CaretPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Choose a number of the study by its name; it stands in the text from then on and is kept up to date. */
export function NumberPicker(props: {
  readonly brief: RecordId;
  readonly at: CaretPlace;
  readonly onPick: (offered: OfferedNumber) => void;
  readonly onSlash: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("brief");
  const input = useMemo(() => ({ brief: props.brief }), [props.brief]);
  const offered = useAsked("offeredNumbers", input);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const list = useId();
  const names = useNames();
  const found = useMemo(() => {
    const words = query
      .toLocaleLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    return (offered.value ?? []).filter((each) => {
      const text = `${names.group(each)} ${names.whole(each)} ${each.shown}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [offered.value, query, names]);
  const listed = found.slice(0, mostListed);
  const at = Math.min(active, Math.max(0, listed.length - 1));
  const pressed = (key: string): boolean => {
    if (key === "Escape") props.onClose();
    else if (key === "ArrowDown") setActive(Math.min(at + 1, listed.length - 1));
    else if (key === "ArrowUp") setActive(Math.max(0, at - 1));
    else if (key === "/" && query === "") props.onSlash();
    else if (key === "Enter" || key === "Tab") {
      const chosen = listed[at];
      if (chosen !== undefined) props.onPick(chosen);
    } else return false;
    return true;
  };
  return (
    <fieldset
      className="number-picker"
      aria-label={t("pick.list")}
      style={placeOf(props.at)}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) props.onClose();
      }}
    >
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={listed[at] === undefined ? undefined : `${list}-${at}`}
        aria-label={t("pick.label")}
        placeholder={t("pick.hint")}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (pressed(event.key)) event.preventDefault();
        }}
      />
      <Failure error={offered.error} />
      <div id={list} role="listbox" aria-label={t("pick.list")} className="picker-list">
        {listed.map((each, place) => (
          <Offer
            key={each.written}
            id={`${list}-${place}`}
            offered={each}
            heading={listed[place - 1]?.group === each.group ? undefined : names.group(each)}
            which={names.which(each)}
            of={names.of(each)}
            isActive={place === at}
            onPick={() => props.onPick(each)}
          />
        ))}
      </div>
      <p className="soft picker-foot" role="status">
        {offered.value === undefined
          ? t("pick.asking")
          : found.length === 0
            ? t("pick.none")
            : found.length > mostListed
              ? t("pick.more", { count: found.length - mostListed })
              : ""}
      </p>
    </fieldset>
  );
}

function Offer(props: {
  readonly id: string;
  readonly offered: OfferedNumber;
  readonly heading: string | undefined;
  readonly of: string;
  readonly which: string;
  readonly isActive: boolean;
  readonly onPick: () => void;
}) {
  const { offered, isActive } = props;
  return (
    <>
      {props.heading !== undefined && (
        <div role="presentation" className="heading picker-heading">
          {props.heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys */}
      <div
        id={props.id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        className="picker-offer"
        ref={(element) => {
          if (isActive) element?.scrollIntoView({ block: "nearest" });
        }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onPick}
      >
        <span>
          {props.of !== "" && <bdi className="picker-of">{props.of}</bdi>}{" "}
          <span className="soft">{props.which}</span>
        </span>
        <b dir="auto">{offered.shown}</b>
      </div>
    </>
  );
}

/** How an offered number is called. */
function useNames() {
  const { t } = useTranslation("brief");
  return useMemo(() => {
    const of = ({ group, of: own, at }: OfferedNumber): string => (group === "count" ? (at ?? "") : own);
    const which = ({ which: kind, of: own, at = "" }: OfferedNumber): string => {
      if (kind !== "sources") return t(`number.${kind}`, { at });
      return own === "role" || own === "mode" || own === "country"
        ? t(`number.sourcesBy.${own}`)
        : t("number.sources");
    };
    return {
      of,
      which,
      group: ({ group }: OfferedNumber): string => t(`pick.group.${group}`),
      whole: (each: OfferedNumber): string => `${of(each)} ${which(each)} ${each.at ?? ""}`,
    };
  }, [t]);
}

const pickerWidth = 440;
const pickerHeight = 380;

// Under the caret or above it, within the window; a narrow one has it at its foot.
function placeOf({ left, top, bottom }: CaretPlace): CSSProperties {
  if (window.innerWidth < 760) return {};
  const start = Math.max(12, Math.min(left, window.innerWidth - pickerWidth - 12));
  return bottom + pickerHeight < window.innerHeight || top < pickerHeight
    ? { left: start, top: Math.min(bottom + 6, window.innerHeight - pickerHeight) }
    : { left: start, bottom: window.innerHeight - top + 6 };
}
