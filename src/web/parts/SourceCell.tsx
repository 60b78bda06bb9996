import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { heldInLine, namedChoices } from "../state/source-cells.ts";
import { readValue, type SourceField, type SourceOption } from "../state/source-fields.ts";
import { act, useAsked } from "../state/study.ts";

/** A cell that is being changed: a list or a field in its place. Enter keeps, Escape leaves it as it was. */
export function SourceCellEditor(props: {
  readonly line: SourceLine;
  readonly field: SourceField;
  readonly onDone: () => void;
}) {
  const { line, field, onDone } = props;
  const { t } = useTranslation("sources");
  const held = heldInLine(line, field);
  const keep = async (typed: string): Promise<void> => {
    onDone();
    if (typed === held) return;
    const description =
      field.key === "collected" && line.collected !== undefined ? { collected: line.collected } : {};
    const value = readValue(description, field, typed);
    if (value === undefined) return sayRefused(t("notDate"));
    const answer = await act("describeSource", { source: line.id, values: { [field.key]: value } });
    if (answer.ok) sayDone(t("table.changed"));
    else sayRefused(answer.error.text);
  };
  const label = t("table.changeThis", { column: t(`field.${field.key}`) });
  return field.kind === "list" || field.kind === "choice" ? (
    <ListEditor label={label} field={field} held={held} onKeep={keep} onLeave={onDone} />
  ) : (
    <LineEditor label={label} held={held} onKeep={keep} onLeave={onDone} />
  );
}

interface EditorProps {
  readonly label: string;
  readonly held: string;
  readonly onKeep: (typed: string) => Promise<void>;
  readonly onLeave: () => void;
}

function ListEditor(props: EditorProps & { readonly field: SourceField }) {
  const { field, held } = props;
  const { t } = useTranslation("sources");
  const choices = useAsked("choices", field.kind === "choice" ? {} : undefined);
  const list = useRef<HTMLSelectElement>(null);
  const options = optionsOf(field, choices.value, (words) => t(words));
  useEffect(() => {
    list.current?.focus();
    // Where the press that led here does not count as one, the list opens with the next.
    try {
      list.current?.showPicker();
    } catch {
      list.current?.focus();
    }
  }, []);
  return (
    <select
      ref={list}
      className="cell-editor"
      aria-label={props.label}
      value={held}
      onKeyDown={(event) => leaveWith(event, props.onLeave)}
      onBlur={props.onLeave}
      onChange={(event) => void props.onKeep(event.target.value)}
    >
      {options.some(({ value }) => value === held) ? null : <option value={held} />}
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function optionsOf(
  field: SourceField,
  choices: Parameters<typeof namedChoices>[0] | undefined,
  word: (words: SourceOption["words"]) => string,
): readonly { readonly value: string; readonly text: string }[] {
  if (field.kind === "choice") {
    const named = choices === undefined ? [] : namedChoices(choices, field.from);
    return [
      { value: "", text: word("notSaid") },
      ...named.map(({ id, name }) => ({ value: id, text: name })),
    ];
  }
  if (field.kind !== "list") return [];
  const none = field.none === undefined ? [] : [{ value: "", text: word(field.none) }];
  return [...none, ...field.options.map(({ value, words }) => ({ value, text: word(words) }))];
}

function LineEditor(props: EditorProps) {
  const [typed, setTyped] = useState(props.held);
  const left = useRef(false);
  return (
    <input
      className="cell-editor"
      aria-label={props.label}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.stopPropagation();
          left.current = true;
          void props.onKeep(typed.trim());
        } else {
          left.current = event.key === "Escape";
          leaveWith(event, props.onLeave);
        }
      }}
      onBlur={() => {
        if (!left.current) void props.onKeep(typed.trim());
      }}
    />
  );
}

// The keys of the table are not those of a field within it.
function leaveWith(event: KeyboardEvent, onLeave: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape") onLeave();
}
