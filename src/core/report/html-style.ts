import type { Tint } from "./brief-document.ts";
import { escapeStyleText } from "./escape-markup.ts";

const light: Readonly<Record<Tint, string>> = {
  ink: "#1f2328",
  quiet: "#5a616b",
  rule: "#e0dbd1",
  ground: "#faf9f5",
  teal: "#0b5c5f",
  "teal-soft": "#8fb9b8",
  "teal-softer": "#bcd7d5",
  "teal-softest": "#e0edec",
  rust: "#a2401b",
  "rust-soft": "#eebfa8",
  amber: "#7c5700",
  "amber-soft": "#f5e2ac",
  violet: "#57479a",
  "violet-soft": "#d9d2f1",
};

const dark: Readonly<Record<Tint, string>> = {
  ink: "#e7e5e0",
  quiet: "#a4aab2",
  rule: "#353a41",
  ground: "#15171a",
  teal: "#6cc5c1",
  "teal-soft": "#3c7676",
  "teal-softer": "#2b5556",
  "teal-softest": "#213b3d",
  rust: "#f09d78",
  "rust-soft": "#6d3d29",
  amber: "#e6be5f",
  "amber-soft": "#54441c",
  violet: "#b6a9f0",
  "violet-soft": "#453c74",
};

/** The colour of each meaning on white paper, as six hexadecimal digits after a `#`. */
export const paperColours: Readonly<Record<Tint, string>> = { ...light, ground: "#ffffff" };

/** The style sheet of a brief: light and dark on a screen, light on paper, with its title on every printed page. */
export function briefStyle(title: string): string {
  return `${screenStyle}${tintClasses()}${printStyle(title)}`;
}

function variables(colours: Readonly<Record<Tint, string>>): string {
  return Object.entries(colours)
    .map(([tint, colour]) => `--${tint}:${colour}`)
    .join(";");
}

/** The classes of a picture that stands alone, with the colours of white paper. */
export function paperClasses(): string {
  const looks = Object.entries(paperColours).map(
    ([tint, colour]) => `.f-${tint}{fill:${colour}}.s-${tint}{stroke:${colour}}`,
  );
  return `.f-none{fill:none}.s-none{stroke:none}${looks.join("")}`;
}

function tintClasses(): string {
  const tints = Object.keys(light);
  const fills = tints.map((tint) => `.f-${tint}{fill:var(--${tint})}`);
  const strokes = tints.map((tint) => `.s-${tint}{stroke:var(--${tint})}`);
  return `.f-none{fill:none}.s-none{stroke:none}\n${fills.join("")}\n${strokes.join("")}\n`;
}

const screenStyle = `:root{color-scheme:light dark;${variables(light)};--warn:#fbf0d1;--serif:"Source Serif 4",Charter,Georgia,"Noto Naskh Arabic","Geeza Pro",serif;--sans:"IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","IBM Plex Sans Arabic",sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)};--warn:#3a2f12}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:19px/1.62 var(--serif);overflow-wrap:break-word}
main{max-inline-size:784px;margin-inline:auto;padding:56px 32px 96px}
h1,h2{font-family:var(--serif)}h1,h2,h3{line-height:1.25;letter-spacing:-.01em;break-after:avoid;text-wrap:balance}
h1{font-size:37px;font-weight:600;margin:0 0 12px}
h2{font-size:26px;font-weight:600;margin:64px 0 14px;padding-block-start:18px;border-block-start:1px solid var(--rule)}
h3{font:600 16px/1.4 var(--sans);letter-spacing:0;margin:34px 0 8px}
p,ul,ol{margin:0 0 16px}
p,li,.lines{max-inline-size:68ch;text-wrap:pretty}
li{margin-block-end:7px}
[lang|=ar],[lang|=fa],[lang|=ur]{font-size:1.1em;line-height:1.8}
.lines,nav,table,figcaption,.footing,.warning,.small,summary,.edition{font-family:var(--sans)}
.lines{font-size:14.5px;line-height:1.5;color:var(--quiet);margin-block-end:4px}
.edition{display:inline-block;font-size:13px;font-weight:600;color:var(--amber);background:var(--warn);border-radius:6px;padding:3px 10px;margin-block-end:16px}
nav{margin-block:30px 0;font-size:15px;line-height:1.9}
nav ol{list-style:none;padding:0;margin:0;columns:2 260px;column-gap:32px}
nav li{break-inside:avoid;margin:0}
a{color:var(--teal);text-underline-offset:3px;text-decoration-thickness:1px}
.lead{font-size:22px;line-height:1.5}
.small{font-size:14.5px;line-height:1.55;color:var(--quiet)}
.warning{font-size:15.5px;line-height:1.5;background:var(--warn);border-inline-start:3px solid var(--amber);border-radius:4px;padding:10px 14px}
.quote{border-inline-start:3px solid var(--teal);padding-inline-start:16px}
.footing{display:block;font-size:12.5px;line-height:1.4;color:var(--quiet);letter-spacing:.01em}
.footing::before{content:"";display:inline-block;inline-size:8px;block-size:8px;margin-inline-end:6px;border:1.5px solid var(--teal);background:var(--teal);border-radius:50%}
.assumption .footing::before{border-color:var(--amber);background:none;border-radius:0}
.judgement .footing::before{border-color:var(--violet);background:var(--violet);border-radius:0;rotate:45deg}
.said{position:relative}
@media (min-width:1120px){.said .footing{position:absolute;inset-inline-end:calc(100% + 26px);inset-block-start:8px;white-space:nowrap}}
.number{font-variant-numeric:lining-nums}
.door{text-decoration:underline dotted 1.5px;text-underline-offset:3px}
sup{font:500 .66em/0 var(--sans);vertical-align:super}
sup a{text-decoration:none;padding-inline:1px}
figure{margin:28px 0 32px}
svg{display:block;max-inline-size:100%;block-size:auto;font-family:var(--sans);overflow:visible}
svg.narrow{display:none}
.strong{font-weight:600}
figcaption,caption{font-size:14.5px;line-height:1.5;color:var(--quiet);text-align:start}
figcaption{margin-block-start:14px;max-inline-size:74ch}
caption{font-weight:600;color:var(--ink);padding-block-end:8px}
details{font:14.5px/1.6 var(--sans);color:var(--quiet);margin-block-start:6px}
summary{cursor:pointer;color:var(--teal)}
.table{overflow-x:auto;margin:24px 0 28px}
.table:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--teal);outline-offset:3px;border-radius:3px}
table{border-collapse:collapse;inline-size:100%;font-size:14.5px;line-height:1.45;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:8px 18px 8px 0;border-block-end:1px solid var(--rule);overflow-wrap:normal;min-inline-size:4.5em}
tr>:last-child{padding-inline-end:0}
th{font-weight:500}
thead th{font-size:13px;color:var(--quiet);vertical-align:bottom;border-block-end-color:var(--quiet)}
.end{text-align:end}
.note{font:13.5px/1.5 var(--sans);color:var(--quiet);margin-block-start:8px}
.notes{font:14.5px/1.55 var(--sans)}
.notes ol{padding-inline-start:2.4em}
.notes li{max-inline-size:82ch;white-space:pre-line;margin-block-end:.7em}
:target{background:var(--warn)}
@media (max-width:600px){body{font-size:17.5px}main{padding:30px 16px 64px}h1{font-size:29px}h2{font-size:23px;margin-block-start:46px}.lead{font-size:19.5px}svg.wide{display:none}svg.narrow{display:block}th,td{padding-inline-end:14px}}
`;

function printStyle(title: string): string {
  const text = escapeStyleText(title);
  const box = 'font:9pt/1.3 "IBM Plex Sans",system-ui,sans-serif;color:#5a616b';
  return `@page{size:A4;margin:24mm 24mm 22mm;@top-left{content:"${text}";${box}}@bottom-right{content:counter(page) " of " counter(pages);${box}}}
@page:first{@top-left{content:""}}
@media print{
html{--ground:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{background:none;font-size:10.8pt;line-height:1.5;orphans:3;widows:3}
main{max-inline-size:none;padding:0}
h1{font-size:24pt}h2{font-size:15.5pt;margin-block:26pt 7pt;padding-block-start:10pt}h3{font-size:10.5pt;margin-block:15pt 4pt}
p,ul,ol{margin-block-end:8pt}.lead{font-size:12.5pt}
.lines,.small,.warning,.note,figcaption,caption,table,.notes{font-size:9pt}
thead th,.footing{font-size:8.5pt}.footing{break-after:avoid}
p,li,.lines,figcaption,.notes li{max-inline-size:none}
nav,details,.back{display:none}
.table{overflow:visible}
thead{display:table-header-group;break-after:avoid}caption{break-after:avoid}
tr,figure,figcaption,.warning,.quote,.note,.notes li{break-inside:avoid}
.table,caption{break-inside:auto}
.whole{break-inside:avoid}
svg{max-block-size:225mm;margin-inline:auto}
svg.wide,svg.all{display:block}svg.narrow{display:none}
a{color:inherit;text-decoration:none}
th,td{padding-block:4pt}
}
`;
}
