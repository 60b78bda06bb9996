import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { lastRead } from "../last-read.ts";
import { refuse } from "../refusal.ts";
import { type BriefMaterial, briefMaterial, briefsOf } from "./brief-material.ts";
import { lookAhead } from "./look-ahead.ts";

const readings = lastRead<Promise<BriefMaterial>>();

/** Everything a brief can speak of, with the numbers of the outlook where there is one; read once for each state of the study. */
export async function materialFor(
  desk: Desk,
  wanted: RecordId | undefined,
): Promise<Result<BriefMaterial, Refusal>> {
  const { study } = desk.open;
  const briefs = briefsOf(study);
  const asked = wanted === undefined ? briefs[0] : briefs.find(({ id }) => id === wanted);
  if (wanted !== undefined && asked === undefined) return err(refuse("not-found"));
  return ok(
    await readings.of(study, asked?.id ?? "", async () => {
      const { ahead, troubles } = await lookAhead(desk);
      return briefMaterial(study, asked, ahead, troubles);
    }),
  );
}
