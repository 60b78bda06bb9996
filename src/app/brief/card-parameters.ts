import { isNonEmpty, type RecordId } from "../../core/base/index.ts";
import type { Carrier } from "../../core/outlook/index.ts";
import { account, clash } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { CardAccount, CardParameter, CardPassage, NumberCard, ParameterLine } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { passagesOfClaims, passagesOfQuantities } from "./card-passages.ts";

/** As many parameters as a card names one by one; the rest are counted. */
const named = 10;

/** The parameters that carry most of a number, each with its passages, and how many others there are. */
export function carryingParameters(
  desk: Desk,
  material: BriefMaterial,
  carriers: readonly Carrier[],
): Pick<NumberCard, "parameters" | "otherParameters"> {
  const lines = material.ahead?.parameters ?? [];
  const carrying = carriers.flatMap(({ is, id, share }) => {
    const line = is === "parameter" ? lines.find(({ key }) => key === id) : undefined;
    return line === undefined ? [] : [{ line, share }];
  });
  return {
    parameters: carrying.slice(0, named).map(({ line, share }) => cardParameter(desk, material, line, share)),
    otherParameters: Math.max(0, lines.length - Math.min(named, carrying.length)),
  };
}

/** A parameter with the passages of everything its estimates rest on. */
export function cardParameter(
  desk: Desk,
  material: BriefMaterial,
  line: ParameterLine,
  share: number,
): CardParameter {
  return { ...line, share, passages: passagesOfParameter(desk, material, line) };
}

/** The accounts of the clashes that carry something of a number, and what the number is under each. */
export function cardAccounts(
  desk: Desk,
  material: BriefMaterial,
  clashes: ReadonlySet<string>,
  shownUnder: (account: RecordId) => Said | undefined,
): readonly CardAccount[] {
  const { reader } = material;
  return reader
    .all(account)
    .filter((each) => clashes.has(each.clash))
    .map((each) => {
      const shown = shownUnder(each.id);
      return {
        id: each.id,
        clash: reader.get(clash, each.clash)?.name ?? "a clash that is gone",
        name: each.name,
        weight: each.weight,
        ...(shown !== undefined && { shown }),
        passages: passagesOfAccount(desk, material, each.id),
      };
    });
}

/** The passages on which one side of a clash rests. */
function passagesOfAccount(desk: Desk, material: BriefMaterial, id: RecordId): readonly CardPassage[] {
  const held = material.reader.get(account, id);
  return [
    ...passagesOfQuantities(desk, material, held?.quantities ?? []),
    ...passagesOfClaims(desk, material, held?.claims ?? []),
  ];
}

/** What is assumed under some parameters: every estimate that rests on nobody's statement of this case. */
export function assumptionsUnder(parameters: readonly ParameterLine[]): NumberCard["assumptions"] {
  return parameters.flatMap(({ name, estimates }) =>
    estimates
      .filter(({ warrant }) => warrant === "analogy" || warrant === "judgement")
      .map(({ id, warrant, judge, reason }) => ({
        said: say(warrant === "analogy" ? "assumed-analogy" : "assumed-judgement", { name, reason }),
        at: { table: "estimate", id },
        by: judge,
      })),
  );
}

function passagesOfParameter(
  desk: Desk,
  material: BriefMaterial,
  { estimates }: ParameterLine,
): readonly CardPassage[] {
  const quantities = [...new Set(estimates.flatMap((each) => each.quantities))];
  const claims = [...new Set(estimates.flatMap((each) => each.claims))];
  const own = [
    ...passagesOfQuantities(desk, material, quantities),
    ...passagesOfClaims(desk, material, claims),
  ];
  if (isNonEmpty(own)) return own;
  // Under a clash the account names the passages, not each parameter that follows it.
  return estimates.flatMap((each) =>
    each.account === undefined ? [] : passagesOfAccount(desk, material, each.account.id),
  );
}
