import type { Figures } from "../language/index.ts";
import type { DrawnState } from "./flow-graph.ts";
import { figureWords, type ModelWords } from "./range-words.ts";

/** How many are in a state at the base date, as a range. */
export function stockWords(
  { people, isEmpty }: Pick<DrawnState, "people" | "isEmpty">,
  t: ModelWords,
  figures: Figures,
): string {
  if (isEmpty) return t("flows.nobody");
  if (people === undefined) return t("flows.unknown");
  const [low, , high] = people.map((each) => figureWords(Math.round(each), figures));
  const said = low === high ? (low ?? "") : t("range.between", { low: low ?? "", high: high ?? "" });
  return `${said} ${t("flows.people")}`;
}
