import type { NameGroup, NamesStepView } from "../../app/views.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { Button } from "./Button.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** What can be done with the words of the open line; where nobody is offered, Enter asks who it is. */
export function GroupChoices(props: {
  readonly group: NameGroup;
  readonly desk: NamesDesk;
  readonly view: NamesStepView;
}) {
  const { group, desk, view } = props;
  const { key } = group;
  const { likely, guess } = desk.offered.get(key) ?? {};
  const isEnters = likely === undefined && desk.draft.decisions[key] === undefined;
  const askingLook = isEnters ? ({ kind: "main", keys: "⏎ P" } as const) : ({ keys: "P" } as const);
  return (
    <div className="names-open">
      <p className="names-why">{group.why.join(", ")}</p>
      {desk.asking ? (
        <PersonForm view={view} desk={desk} group={group} />
      ) : (
        <div className="names-choices">
          <div className="form-row">
            {likely !== undefined && (
              <Button kind="main" keys="⏎" onClick={() => desk.decide(likely.decision)}>
                Replace by {likely.pseudonym}
              </Button>
            )}
            <Button {...askingLook} onClick={() => desk.ask(key)}>
              {likely === undefined ? "A person" : "Somebody else"}
            </Button>
            {guess !== undefined && (
              <Button keys="G" onClick={() => desk.decide(guess.decision)}>
                It is {guess.pseudonym}
              </Button>
            )}
          </div>
          <div className="form-row names-kept">
            <Button keys="N" onClick={() => desk.decide({ key, do: "not-a-name" })}>
              Not a name
            </Button>
            <Button keys="L" onClick={() => desk.decide({ key, do: "leave" })}>
              Leave it in
            </Button>
          </div>
          <p className="names-meaning">{keptText(group, desk)}</p>
        </div>
      )}
    </div>
  );
}

/** What the two ways of leaving words in the text come to; only words that the tool found itself are remembered. */
function keptText(group: NameGroup, desk: NamesDesk): string {
  if (desk.draft.marked.some(({ key }) => key === group.key))
    return "Either way these words stay in the text.";
  const again =
    group.person === undefined ? "not asked again in this spelling" : "asked again, never replaced unasked";
  return `Not a name: ${again}. Leave it in: a name that may stay here, such as a place; asked again in the next text.`;
}
