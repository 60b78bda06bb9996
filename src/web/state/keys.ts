/**
 * The Latin letter or digit of the key that was pressed, whatever keyboard layout is active.
 *
 * Somebody who has just typed a note in Arabic or Russian presses the key marked C and means C.
 */
export function plainKey(event: { readonly key: string; readonly code: string }): string {
  if (event.key.length !== 1 || /^[\x20-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  const found = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code);
  return found?.[1]?.toLowerCase() ?? event.key.toLowerCase();
}

/** Tell whether a key goes into a field that is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}
