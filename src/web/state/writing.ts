import type {
  Door,
  OfferedNumber,
  ShownNumber,
  SinceKept,
  StatementFinding,
  WritingView,
} from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** What the parts of a statement in the editor look up; the editor draws them outside of its own parent. */
export interface WritingDesk {
  readonly members: WritingView["members"];
  /** What each live number shows, by what stands between its braces. */
  readonly shown: Readonly<Record<string, ShownNumber | { readonly text: string; readonly door?: Door }>>;
  readonly findings: readonly StatementFinding[];
  readonly since: SinceKept | undefined;
}

/** What the editor's parts look up while a brief is written. */
export const writingDesk = createForgotten<WritingDesk>({
  members: [],
  shown: {},
  findings: [],
  since: undefined,
});

/** Say what a number that was just picked shows, until the study says so itself. */
export function notePicked({ written, shown }: OfferedNumber): void {
  writingDesk.change((now) => ({
    ...now,
    shown: { ...now.shown, [written]: now.shown[written] ?? { text: shown } },
  }));
}

/** The number as it was when the brief was kept, where it is another now. */
export function valueBefore(
  since: SinceKept | undefined,
  door: Door | undefined,
  text: string,
): string | undefined {
  if (door === undefined) return undefined;
  return since?.changed.find(
    (each) =>
      each.now === text &&
      each.door.to === door.to &&
      each.door.id === door.id &&
      (each.door.part ?? "") === (door.part ?? ""),
  )?.before;
}
