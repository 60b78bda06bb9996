import { attributeOf, type Element, measureOf, textOf } from "./html-nodes.ts";

/**
 * Tell whether an element belongs to the site rather than to the text: menus, forms, share buttons, related links.
 *
 * A `header` or `aside` that holds running prose is text: pages of declarations put their preamble there.
 */
export function isChrome(element: Element): boolean {
  const tag = element.tagName;
  if (alwaysChrome.has(tag) || chromeRoles.has(attributeOf(element, "role") ?? "")) return true;
  if (tag === "header" || tag === "aside" || tag === "footer") return !holdsProse(element);
  if (!boxes.has(tag)) return false;
  if (isListOfLinks(element)) return true;
  const names = `${attributeOf(element, "id") ?? ""} ${attributeOf(element, "class") ?? ""}`;
  return chromeNames.test(names) && !holdsProse(element);
}

/** Tell whether a heading announces parts of the site, such as "Related articles"; what follows it is chrome. */
export function isChromeHeading(element: Element): boolean {
  return isChromeLine(textOf(element)) || relatedHeading.test(textOf(element).trim());
}

/** Tell whether a whole paragraph is a phrase that sites put around texts: "Follow us", "Share this article". */
export function isChromeLine(text: string): boolean {
  return text.length < 60 && sitePhrases.test(text.trim());
}

const alwaysChrome = new Set(["nav", "form", "button", "select", "textarea", "dialog", "menu"]);

const chromeRoles = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "menu",
  "dialog",
]);

const boxes = new Set(["div", "section", "ul", "ol", "p", "table"]);

const chromeNames =
  /(^|[\s_-])(nav|navbar|navigation|menu|sidebar|footer|cookies?|consent|share|sharing|social|related|breadcrumbs?|subscribe|subscription|newsletter|adverts?|ads?|promo|banner|comments?|pagination|skip-link|masthead|toolbar|login|search)([\s_-]|$)/i;

const sitePhrases =
  /^(follow us( on .*)?|share( this( article| page| story)?)?( on .*)?|print( this page)?|e-?mail( this)?|read more|more|load more|see more|show more|sign (in|up)|log ?in|subscribe( now)?|back to top|skip to (main )?content|(accept|reject|manage)( all)? cookies|cookie settings|all rights reserved\.?|advertisement|поделиться|подписаться|читать далее|читайте также|наверх|войти|печать|версия для печати|реклама|تابعنا( على .*)?|شارك(ها| المقال)?|اقرأ (المزيد|أيضا|أيضًا)|اشترك( الآن)?|طباعة|إعلان)[:.…]?$/i;

const relatedHeading =
  /^(related( (articles|links|stories|posts|content|topics))?|see also|more (on|from|stories|articles)\b.{0,40}|most (read|popular)|you may also like|recommended|latest (news|posts)|tags|categories|share( this)?|follow us|читайте также|похожие (материалы|статьи)|ещё по теме|по теме|مواضيع ذات صلة|مقالات ذات صلة|اقرأ أيضا?ً?|الأكثر قراءة)[:.]?$/i;

// Prose: a paragraph of some length, or a header with a heading, that is not mostly links and holds no menu.
function holdsProse(element: Element): boolean {
  const { words, linked, hasControls, hasProse, hasHeading } = measureOf(element);
  if (hasControls || linked >= words * 0.3) return false;
  return hasProse || (element.tagName === "header" && hasHeading);
}

function isListOfLinks(element: Element): boolean {
  if (element.tagName !== "ul" && element.tagName !== "ol" && element.tagName !== "div") return false;
  const { words, linked, links } = measureOf(element);
  return links >= 3 && linked >= words * 0.85;
}
