import type { RefiLink } from "../../core/formats/refi/index.ts";
import { recordLink } from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";

const directions = { "one-way": "OneWay", "both-ways": "Bidirectional", none: "Associative" } as const;

/** Write the links whose two ends leave. */
export function composeLinks({ study, edition, guids, left }: Composing): readonly RefiLink[] {
  return study.all(recordLink).flatMap(({ id, from, to, name, direction }) => {
    const [one, other] = [guids.of(from), guids.of(to)];
    if (one === undefined || other === undefined) {
      left.count("link", "left-out", "ends-stay");
      return [];
    }
    return [
      {
        guid: guids.leave({ table: recordLink.name, id }),
        // Without a name, a link at a note would say what the note is about.
        name: name === undefined ? "" : edition.own(name),
        direction: directions[direction],
        from: one,
        to: other,
        notes: [],
      },
    ];
  });
}
