import type { RefiLink } from "../../core/formats/refi/index.ts";
import { type AnyRef, passage, recordLink, source } from "../../core/study/index.ts";
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
    if (!edition.isWhole && (isOfOne(from) || isOfOne(to))) {
      left.count("link", "left-out", "few-sources");
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

/** Whether it is a source or words of one: a link says of it what it says of no other, or that two are one person's. */
function isOfOne({ table }: AnyRef): boolean {
  return table === source.name || table === passage.name;
}
