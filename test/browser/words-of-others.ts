import type { Page } from "playwright-core";

/** Said so in every language: the tool's own name, keys, kinds of file, other programs, and examples of what a field takes. */
const saidSo = [
  ...["Grounds", "Ctrl", "Shift", "Enter", "Esc", "en", "ar", "ru"],
  ...["txt", "pdf", "rtf", "csv", "xlsx", "Word", "OpenDocument", "TextGrid", "TEI", "TMX", "ris"],
  ...["wav", "mp", "ogg", "png", "jpeg"],
  ...["NVivo", "ATLAS.ti", "MAXQDA", "QualCoder", "Taguette"].flatMap((program) => program.split(".")),
];

/**
 * Words in Latin letters that the page shows as its own: in no element that says whose they are (`lang`, `bdi`,
 * `dir=auto`, `translate=no`), between no marks of their direction, and in no list of the study's own records.
 */
export async function latinWordsIn(page: Page): Promise<readonly string[]> {
  const look = new Function("saidSo", `return (${inPage.toString()})(saidSo)`) as (
    saidSo: readonly string[],
  ) => readonly string[];
  return page.evaluate(look, saidSo);
}

// Runs in the page, so it is handed over as its own text; nothing from here is in reach there.
function inPage(saidSo: readonly string[]): readonly string[] {
  // biome-ignore lint/suspicious/noExplicitAny: this zone has no types of the browser
  const { document, NodeFilter } = globalThis as any;
  const material = ["[lang=en]", "bdi", "[dir=auto]", "[translate=no]", "kbd", ".key", "code"]
    .map((each) => `body ${each}`)
    .join();
  const latin = (text: string): boolean =>
    (text.replaceAll(/[\u2066-\u2068][^\u2069]*\u2069/g, "").match(/[A-Za-z]{2,}/g) ?? []).some(
      (word) => !saidSo.includes(word),
    );
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const { parentElement: around, data } = node;
    // What a list offers is a record of the study where it stands for one, by its id.
    const isRecord = around.localName === "option" && /^[0-9a-z]{20}$/.test(around.value);
    // Every language is called by its own name.
    const isLanguage = around.closest(".view-menu") !== null && data === "English";
    if (!isRecord && !isLanguage && around.closest(material) === null && latin(data)) found.push(data);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const words: string = element.getAttribute(name);
      // What is cut in its cell is whole in its title.
      const isWhole = words === element.textContent;
      if (!isWhole && element.closest("body [lang=en]") === null && latin(words))
        found.push(`${name}: ${words}`);
    }
  return found;
}
