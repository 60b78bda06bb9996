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
import { own, type Said, say } from "../said/index.ts";
import { type BriefMaterial, yearAfter } from "./brief-material.ts";

/** What a number is of, and which number of it: in the study's words, and in the tool's. */
export interface DoorName {
  /** The name of the record; absent where it is gone. */
  readonly of: string | undefined;
  readonly which: Said;
}

/** Say in words what a number of a brief is. */
export function doorName(material: BriefMaterial, door: KeptNumber["door"]): DoorName {
  const { reader } = material;
  const { id, part = "" } = door;
  switch (door.to) {
    case "definition":
      return { of: nameIn(material, regroup, id), which: whichShare(material, part) };
    case "watched":
      return { of: nameIn(material, watched, id), which: saidYear(material, part) };
    case "fate":
      return fateName(material, id, part);
    case "scenario": {
      const tried = nameIn(material, measure, id) ?? nameIn(material, scenario, id);
      const asked = nameIn(material, regroup, part);
      return {
        of: tried,
        which: asked === undefined ? say("which-effect") : say("which-effect-of", { name: asked }),
      };
    }
    case "count":
      return { of: id, which: say("which-counted") };
    case "claim":
      return { of: isRecordId(id) ? reader.get(claim, id)?.text : undefined, which: saidOfClaim(part) };
    case "judgement": {
      const signed = isRecordId(id) ? reader.get(judgement, id) : undefined;
      return { of: nameIn(material, regroup, signed?.of ?? ""), which: say("which-signed") };
    }
  }
}

function saidOfClaim(part: string): Said {
  return part === "for" || part === "against" || part === "independent" ? say(`which-${part}`) : own(part);
}

type Named = typeof regroup | typeof watched | typeof measure | typeof scenario | typeof account;

function nameIn({ reader }: BriefMaterial, table: Named, id: string): string | undefined {
  return isRecordId(id) ? reader.get(table, id)?.name : undefined;
}

function whichShare(material: BriefMaterial, part: string): Said {
  const [kind = "share", arg = ""] = part.split(" ");
  switch (kind) {
    case "range":
      return say("which-range");
    case "months":
      return say("which-months");
    case "byYear":
      return say("which-by-year", { when: saidYear(material, String(Number(arg) * 12)) });
    case "account": {
      const name = nameIn(material, account, arg);
      return name === undefined ? say("which-account-gone") : say("which-account", { account: name });
    }
    case "variant":
      return say("which-variant");
    default:
      return say("which-share");
  }
}

function saidYear({ ahead }: BriefMaterial, months: string): Said {
  if (ahead === undefined) return months === "" ? say("which-at-horizon") : say("which-after", { months });
  const year = yearAfter(ahead.frame, months === "" ? ahead.numbers.months : Number(months));
  return say("which-in", { year });
}

function fateName({ reader }: BriefMaterial, id: string, part: string): DoorName {
  const [groupKey, stateKey] = id.split(" ");
  const group = reader.all(modelGroup).find(({ key }) => key === groupKey)?.name;
  const at = reader.all(state).find(({ key }) => key === stateKey)?.name;
  return {
    of: group === undefined || at === undefined ? undefined : `${group}, ${at}`,
    which: part === "base" ? say("which-at-base") : say("which-at-horizon"),
  };
}
