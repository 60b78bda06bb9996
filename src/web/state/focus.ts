// What had the focus, for whoever comes back. In memory alone: the browser's own history is written to disk.
const held: { element: HTMLElement | undefined } = { element: undefined };
const followed = new Map<string, string>();

/** Keep in mind what has the focus, before something that floats over the page takes it. */
export function holdFocus(): void {
  held.element = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
}

/** Give the focus back, unless something else took it meanwhile. */
export function returnFocus(): void {
  const { element } = held;
  held.element = undefined;
  // After this turn: what is leaving the page has the focus until then.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body && element?.isConnected === true) element.focus();
  });
}

/** Keep in mind which link of a room is being followed. */
export function noteFollowed(from: string): void {
  const link = document.activeElement?.closest("main a[href]")?.getAttribute("href");
  if (link === undefined || link === null) followed.delete(from);
  else followed.set(from, link);
}

/** A room may have to be asked for before its links are there; after this many frames nobody waits for it. */
const mostFrames = 90;

/** Put the focus on the link by which a room was left, as soon as it is there. */
export function focusFollowed(at: string, frames = mostFrames): void {
  const href = followed.get(at);
  if (href === undefined || frames === 0 || location.pathname + location.search !== at) return;
  if (document.activeElement !== document.body) return;
  const link = document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
  if (link === null) requestAnimationFrame(() => focusFollowed(at, frames - 1));
  else link.focus();
}
