import type { Desk } from "./desk.ts";
import type { OpeningView } from "./studies.ts";

/** Say what the opening of the study found. */
export function openingOf({ open }: Desk): OpeningView {
  const { checkedAt, notices } = open;
  return { ...(checkedAt === undefined ? {} : { checkedAt }), notices };
}
