import { isRecordId } from "../../core/base/index.ts";
import {
  account,
  claim,
  judgement,
  type KeptNumber,
  measure,
  modelGroup,
  regroup,
  scenario,
  state,
  watched,
} from "../../core/study/index.ts";
import { type BriefMaterial, yearAfter } from "./brief-material.ts";

/** What a number is of, and which number of it: in the study's words, and in the tool's. */
export interface DoorName {
  /** The name of the record; absent where it is gone. */
  readonly of: string | undefined;
  readonly which: string;
}

/** Say in words what a number of a brief is. */
export function doorName(material: BriefMaterial, door: KeptNumber["door"]): DoorName {
  const { reader } = material;
  const { id, part = "" } = door;
  switch (door.to) {
    case "definition":
      return { of: nameIn(material, regroup, id), which: whichShare(material, part) };
    case "watched":
      return { of: nameIn(material, watched, id), which: yearText(material, part) };
    case "fate":
      return fateName(material, id, part);
    case "scenario": {
      const tried = nameIn(material, measure, id) ?? nameIn(material, scenario, id);
      const asked = nameIn(material, regroup, part);
      return { of: tried, which: asked === undefined ? "what it changes" : `what it changes of “${asked}”` };
    }
    case "count":
      return { of: id, which: "counted" };
    case "claim":
      return { of: isRecordId(id) ? reader.get(claim, id)?.text : undefined, which: ofClaim[part] ?? part };
    case "judgement": {
      const signed = isRecordId(id) ? reader.get(judgement, id) : undefined;
      return { of: nameIn(material, regroup, signed?.of ?? ""), which: "the word that was signed" };
    }
  }
}

const ofClaim: Readonly<Record<string, string>> = {
  for: "passages for it",
  against: "passages against it",
  independent: "of them independent",
};

type Named = typeof regroup | typeof watched | typeof measure | typeof scenario | typeof account;

function nameIn({ reader }: BriefMaterial, table: Named, id: string): string | undefined {
  return isRecordId(id) ? reader.get(table, id)?.name : undefined;
}

function whichShare(material: BriefMaterial, part: string): string {
  const [kind = "share", arg = ""] = part.split(" ");
  switch (kind) {
    case "range":
      return "range of the share of runs";
    case "months":
      return "time until it comes true";
    case "byYear":
      return `share of runs ${yearText(material, String(Number(arg) * 12))}`;
    case "account":
      return `share of runs if “${nameIn(material, account, arg) ?? "an account that is gone"}” is right`;
    case "variant":
      return "change where it is drawn otherwise";
    default:
      return "share of runs";
  }
}

function yearText({ ahead }: BriefMaterial, months: string): string {
  if (ahead === undefined) return months === "" ? "at the horizon" : `after ${months} months`;
  return `in ${yearAfter(ahead.frame, months === "" ? ahead.numbers.months : Number(months))}`;
}

function fateName({ reader }: BriefMaterial, id: string, part: string): DoorName {
  const [groupKey, stateKey] = id.split(" ");
  const group = reader.all(modelGroup).find(({ key }) => key === groupKey)?.name;
  const at = reader.all(state).find(({ key }) => key === stateKey)?.name;
  return {
    of: group === undefined || at === undefined ? undefined : `${group}, ${at}`,
    which: part === "base" ? "at the base date" : "at the horizon",
  };
}
