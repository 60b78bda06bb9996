import { dayOf } from "../../base/index.ts";
import type { Part } from "./codec.ts";
import { wordsElement } from "./codec.ts";
import { isGuid, kindOfElement } from "./foreign-ids.ts";
import type { Guid } from "./refi-project.ts";

/** The record's own guid; one is invented where it is missing. */
export const ownGuid: Part<Guid> = {
  read(from, reading) {
    const { guid } = from.attributes;
    const found = reading.guidOf(kindOfElement(from.name), guid);
    if (!isGuid(guid))
      reading.tell({ element: from.name, oddity: found === undefined ? "no-guid" : "odd-guid" });
    return found ?? reading.inventGuid(from);
  },
  write: (guid) => ({ attributes: { guid } }),
};

/** A guid of another record in an attribute; of any kind of record where none is named. */
export function guidIn(name: string, kind?: string): Part<Guid> {
  return {
    read: (from, reading) => reading.guidOf(kind, from.attributes[name]),
    write: (guid) => ({ attributes: { [name]: guid } }),
  };
}

/** Words in an attribute. */
export function textIn(name: string): Part<string> {
  return {
    read: (from) => from.attributes[name],
    write: (value) => ({ attributes: { [name]: value } }),
  };
}

/** A name that must be there; one that is missing reads as empty. */
export const neededName: Part<string> = {
  read: (from) => from.attributes.name ?? "",
  write: (name) => ({ attributes: { name } }),
};

/** Words in a child element. */
export function wordsIn(name: string): Part<string> {
  return {
    read: (from) => from.children.find((each) => each.name === name)?.words,
    write: (words) => ({ children: [wordsElement(name, words)] }),
  };
}

/** A whole number; one that is written with a fraction is cut. */
export function integerIn(name: string): Part<number> {
  return {
    read(from, reading) {
      const text = from.attributes[name]?.trim();
      if (text === undefined) return undefined;
      const value = Math.trunc(Number(text));
      if (!/^[+-]?\d+$/.test(text)) reading.tell({ element: from.name, oddity: "odd-number" });
      // Adding 0 makes the minus zero that a reader may write a zero.
      return text !== "" && Number.isSafeInteger(value) ? value + 0 : undefined;
    },
    write: (value) => ({ attributes: { [name]: String(value) } }),
  };
}

/** Yes or no, however it is written; what is neither is the fallback. */
export function booleanIn(name: string, fallback: boolean): Part<boolean> {
  return {
    read(from, reading) {
      const text = from.attributes[name]?.trim().toLowerCase() ?? "";
      if (["true", "1", "yes"].includes(text)) return true;
      if (["false", "0", "no"].includes(text)) return false;
      reading.tell({ element: from.name, oddity: "odd-word" });
      return fallback;
    },
    write: (value) => ({ attributes: { [name]: String(value) } }),
  };
}

/** A colour as `#rrggbb`; shorter and longer forms and `rgb()` are read too, without what shines through. */
export function colourIn(name: string): Part<string> {
  return {
    read(from, reading) {
      const text = from.attributes[name]?.trim();
      if (text === undefined || text === "") return undefined;
      if (!/^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/.test(text))
        reading.tell({ element: from.name, oddity: "odd-colour" });
      return colourOf(text);
    },
    write: (value) => ({ attributes: { [name]: value } }),
  };
}

/** One of some words of the standard; another word is left aside. */
export function choiceIn<const C extends readonly string[]>(name: string, choices: C): Part<C[number]> {
  return {
    read(from, reading) {
      const text = from.attributes[name]?.trim();
      if (text === undefined) return undefined;
      const found = choices.find((each) => each.toLowerCase() === text.toLowerCase());
      if (found === undefined) reading.tell({ element: from.name, oddity: "odd-word" });
      return found;
    },
    write: (value) => ({ attributes: { [name]: value } }),
  };
}

/** A moment in milliseconds since 1970 UTC; one without a zone is taken as UTC. */
export function momentIn(name: string): Part<number> {
  return {
    read(from, reading) {
      const text = from.attributes[name]?.trim();
      if (text === undefined || text === "") return undefined;
      const value = momentOf(text);
      if (value === undefined) reading.tell({ element: from.name, oddity: "odd-moment" });
      return value;
    },
    write: (value) => ({ attributes: { [name]: momentText(value) } }),
  };
}

function colourOf(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{3,8})$/i.exec(text)?.[1]?.toLowerCase();
  if (hex !== undefined && (hex.length === 3 || hex.length === 4))
    return `#${[...hex.slice(0, 3)].map((each) => each + each).join("")}`;
  if (hex !== undefined && (hex.length === 6 || hex.length === 8)) return `#${hex.slice(0, 6)}`;
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((each) => each > 255)) return undefined;
  return `#${parts.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}

function momentOf(text: string): number | undefined {
  const parts =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((each) => Number(each ?? 0));
  const part = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
  const at = Date.UTC(year, month - 1, day, hour, minute, second, part) - zoneMs(parts[8]);
  return at >= 0 ? at : undefined;
}

function zoneMs(zone: string | undefined): number {
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? "");
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === "-" ? -minutes : minutes) * 60_000;
}

/** A moment as the standard writes it, in UTC. */
export function momentText(atMs: number): string {
  const inDay = atMs % 86_400_000;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, "0");
  const clock = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map(two).join(":");
  const part = inDay % 1000 === 0 ? "" : `.${String(inDay % 1000).padStart(3, "0")}`;
  return `${dayOf(atMs)}T${clock}${part}Z`;
}
