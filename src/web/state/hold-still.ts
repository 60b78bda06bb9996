/**
 * Keep something where it is on the screen while what is about to be drawn moves everything around it, such as a pane that
 * opens beside a text.
 */
export function holdStill(element: Element): void {
  const before = element.getBoundingClientRect().top;
  // After the page was drawn anew, before anybody sees it.
  requestAnimationFrame(() => {
    const room = element.closest(".page-room");
    if (room === null || !element.isConnected) return;
    room.scrollTop += element.getBoundingClientRect().top - before;
  });
}
