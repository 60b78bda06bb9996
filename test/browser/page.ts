import type { BrowserContext, Page, Request } from "playwright-core";
import type { ServedStudies } from "./served-studies.ts";
import type { ServedStudy } from "./served-study.ts";

/** Open the page of a study as its link in the terminal does. */
export async function openPage(context: BrowserContext, study: ServedStudy): Promise<Page> {
  const page = await context.newPage();
  watchRequests(page);
  await page.goto(study.link());
  await page.getByRole("link", { name: "Grounds" }).waitFor();
  return page;
}

const inFlight = new WeakMap<Page, Set<Request>>();

/** Keep count of what a page waits for, so that `quiet` can tell. */
export function watchRequests(page: Page): void {
  const waiting = new Set<Request>();
  inFlight.set(page, waiting);
  page.on("request", (request) => {
    // What is told to an open window is told for as long as it is open.
    if (!request.url().endsWith("/api/changes")) waiting.add(request);
  });
  page.on("requestfinished", (request) => void waiting.delete(request));
  page.on("requestfailed", (request) => void waiting.delete(request));
}

/** Wait until a page waits for no answer and has drawn what came. */
export async function quiet(page: Page): Promise<void> {
  const waiting = inFlight.get(page);
  if (waiting === undefined) throw new Error("Nobody keeps count of what this page waits for");
  const drawn = () => page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
  await drawn();
  while (waiting.size > 0) {
    await Promise.race([page.waitForEvent("requestfinished"), page.waitForEvent("requestfailed")]);
    await drawn();
  }
}

/** Open the page on which no study is open; whatever was open is locked. */
export async function openStart(context: BrowserContext, studies: ServedStudies): Promise<Page> {
  studies.shelf.lock();
  const page = await context.newPage();
  await page.goto(studies.link());
  await page.locator(".start-part, .start-head").first().waitFor();
  // The study that was open last is asked for first.
  const all = page.locator(".start-head button");
  if ((await all.count()) > 0) await all.click();
  await page.locator(".start-part").first().waitFor();
  return page;
}

/** Open the page of a study at an address of its own, with nothing left over from what was looked at before. */
export async function openAt(context: BrowserContext, study: ServedStudy, path: string): Promise<Page> {
  const page = await context.newPage();
  watchRequests(page);
  await page.goto(study.link().replace("/#", `${path}#`));
  await page.getByRole("link", { name: "Grounds" }).waitFor();
  await hasWords(page);
  return page;
}

/** Wait until nothing in the room says that it is still being drawn, as a long text does of which the beginning stands. */
export function whole(page: Page): Promise<void> {
  return until(page, `document.querySelector('main [aria-busy="true"]') === null`);
}

/** Go to an address within the open page, as its own links do, and wait until the room has its words. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(path)}); window.dispatchEvent(new PopStateEvent("popstate"))`,
  );
  await hasWords(page);
}

async function hasWords(page: Page): Promise<void> {
  await until(
    page,
    'document.querySelector("h1, h2, textarea") !== null && document.querySelector("main")?.textContent.length > 2',
  );
  await whole(page);
}

/** Wait until a choice of how the page is shown is kept; one made just before may be on its way as well. */
export async function viewKept(page: Page, choice: Readonly<Record<string, string>>): Promise<void> {
  await page.waitForResponse((answer) => {
    if (!answer.url().endsWith("/api/keepView")) return false;
    const kept: unknown = answer.request().postDataJSON();
    return Object.entries({ ...choice }).every(
      ([key, value]) => kept instanceof Object && Reflect.get(kept, key) === value,
    );
  });
}

/** Wait until an expression holds in the page. It goes over as a function: the page's policy forbids it to read code from text. */
export async function until(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(new Function(`return ${expression}`) as () => unknown);
}

/**
 * The window's coordinates of the first and last letter of some words of the text that is being read.
 *
 * Waits until the words are in sight and have stood still from one frame to the next: rows are drawn and measured after
 * the text was scrolled.
 */
export async function cornersOf(page: Page, words: string): Promise<Corners> {
  const source = `${findWords.toString()}
    const found = findWords(words);
    const before = globalThis.wordsBefore;
    globalThis.wordsBefore = JSON.stringify(found);
    // A font that comes late moves every letter after it was measured.
    const still = document.fonts.status === "loaded" && JSON.stringify(found) === before;
    return found !== undefined && still ? found : false;`;
  const steady = new Function("words", source) as (words: string) => unknown;
  const found = await page.waitForFunction(steady, words, { polling: "raf" });
  return (await found.jsonValue()) as Corners;
}

/** Where one presses and lets go to select some words. */
export interface Corners {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Select words of the text with the mouse, from their first letter to their last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await cornersOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

// Runs in the page, so it is handed over as its own text; nothing from here is in reach there.
function findWords(words: string): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: this zone has no types of the browser
  const { document } = globalThis as any;
  for (const row of document.querySelectorAll(".row-words")) {
    const at = row.textContent.indexOf(words);
    const { top, bottom } = row.getBoundingClientRect();
    // Rows stand a little above and below the room as well, out of the mouse's reach.
    if (at < 0 || top < 60 || bottom > document.documentElement.clientHeight) continue;
    const place = (offset: number) => {
      let left = offset;
      for (const piece of row.children) {
        const node = piece.firstChild;
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      return [row.lastChild.firstChild, row.lastChild.firstChild.length];
    };
    const letter = (from: number) => {
      const range = document.createRange();
      range.setStart(...place(from));
      range.setEnd(...place(from + 1));
      return range.getBoundingClientRect();
    };
    const isArabic = (index: number) => /\p{Script=Arabic}|،/u.test(words.charAt(index));
    const end = words.length - 1;
    const [first, last] = [letter(at), letter(at + end)];
    return {
      from: { x: isArabic(0) ? first.right - 0.5 : first.left + 0.5, y: (first.top + first.bottom) / 2 },
      to: { x: isArabic(end) ? last.left + 0.5 : last.right - 0.5, y: (last.top + last.bottom) / 2 },
    };
  }
  return undefined;
}
