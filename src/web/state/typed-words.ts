/** Words that were typed into a field and not saved yet. */
export interface Typed {
  /** What the field is called; empty where it has no name. */
  readonly label: string;
  readonly text: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const typedInto = new WeakSet<EventTarget>();

/** Notice which fields are typed into, from now on. */
export function watchTyping(): void {
  document.addEventListener(
    "input",
    ({ target }) => {
      if (target !== null) typedInto.add(target);
    },
    true,
  );
}

/** What stands in the fields that were typed into, in the order of the page. */
export function whatIsTyped(): readonly Typed[] {
  const fields = document.querySelectorAll<Field>("textarea, input, [contenteditable='true']");
  return [...fields].flatMap((field) => {
    const text = typedInto.has(field) ? textOf(field).trim() : "";
    return text === "" ? [] : [{ label: labelOf(field), text }];
  });
}

// A passphrase is not words to be copied.
const written = new Set(["text", "search", "url", "number"]);

function textOf(field: Field): string {
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLInputElement) return written.has(field.type) ? field.value : "";
  return field.innerText;
}

function labelOf(field: Field): string {
  const named = field.getAttribute("aria-label");
  if (named !== null) return named;
  const labels = "labels" in field && field.labels instanceof NodeList ? [...field.labels] : [];
  return labels.map((label) => label.firstChild?.textContent ?? "").join(" ");
}
