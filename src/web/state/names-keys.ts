import type { NameGroup } from "../../app/views.ts";
import { plainKey } from "./keys.ts";
import type { NamesDesk } from "./names-desk.ts";

/** The keys of the names step, as they are shown beside the list. */
export const namesKeys = [
  { keys: "↑ ↓", does: "move" },
  { keys: "⏎", does: "accept" },
  { keys: "P", does: "person" },
  { keys: "N", does: "no" },
  { keys: "L", does: "leave" },
  { keys: "Ctrl Z", does: "back" },
] as const;

/** Press a key of the names step upon a group; tells whether it was one. */
export function pressNamesKey(
  event: { readonly key: string; readonly code: string },
  desk: NamesDesk,
  group: NameGroup | undefined,
): boolean {
  const key = plainKey(event);
  if (key === "arrowdown") desk.step(1);
  else if (key === "arrowup") desk.step(-1);
  else if (key === "escape") desk.setAsking(false);
  else return group !== undefined && decideByKey(key, desk, group);
  return true;
}

function decideByKey(key: string, desk: NamesDesk, group: NameGroup): boolean {
  const guess = desk.offered.get(group.key)?.guess;
  if (key === "enter") desk.accept(group);
  else if (key === "g" && guess !== undefined) desk.decide(guess.decision);
  else if (key === "n") desk.decide({ key: group.key, do: "not-a-name" });
  else if (key === "l") desk.decide({ key: group.key, do: "leave" });
  else if (key === "p") desk.ask(group.key);
  else return false;
  return true;
}
