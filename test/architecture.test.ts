import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

// Who may import whom. A folder's own files are always allowed; everything not listed is refused. The same table
// stands in ARCHITECTURE.md, and a test below keeps the two equal.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "core/base": [],
  "core/study": ["core/base"],
  "core/trace": ["core/base", "core/study"],
  "core/formats": ["core/base"],
  "core/collect": ["core/base", "core/study", "core/formats"],
  "core/protect": ["core/base", "core/study"],
  "core/code": ["core/base", "core/study"],
  "core/corroborate": ["core/base", "core/study"],
  "core/ground": ["core/base", "core/corroborate"],
  "core/model": ["core/base"],
  "core/outlook": ["core/base", "core/model"],
  "core/report": ["core/base", "core/protect", "core/outlook"],
  app: [
    "core/base",
    "core/study",
    "core/trace",
    "core/formats",
    "core/collect",
    "core/protect",
    "core/code",
    "core/corroborate",
    "core/ground",
    "core/model",
    "core/outlook",
    "core/report",
  ],
  "node/computing": ["core/base", "core/outlook", "app"],
  "node/reading": ["core/base", "core/formats", "core/collect"],
  "node/store": ["core/base", "core/study", "app"],
  "node/server": ["core/base", "core/study", "core/code", "app", "node/reading", "node/store"],
  "node/cli": [
    "core/base",
    "core/study",
    "core/report",
    "app",
    "node/computing",
    "node/reading",
    "node/store",
    "node/server",
  ],
  web: ["core/base", "core/code", "core/model", "core/outlook", "app"],
};

// What of the platform and of other people's code each zone may touch.
const corePackages = new Set(["marked", "parse5", "saxes", "tinyld", "unpdf"]);

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");
const files = sourceFiles(source);

describe("the house", () => {
  test("every folder imports only what its line in the table allows, through its index", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap(({ specifier }) => {
        if (!specifier.startsWith(".")) return [];
        const target = resolve(dirname(file), specifier);
        const [from, to] = [folderOf(file), folderOf(target)];
        // What tests share lies outside src and ships with nothing.
        if (from === to || (isTest(file) && !target.startsWith(source))) return [];
        if (!(mayImport[from] ?? []).includes(to)) return [`${name(file)} imports ${name(target)}`];
        const entered = target.endsWith("/index.ts") || !to.startsWith("core/");
        return entered || isTest(file) ? [] : [`${name(file)} enters ${to} past its index`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every folder of src is in the table", () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].filter((folder) => mayImport[folder] === undefined)).toEqual([]);
  });

  test("no import goes in a circle", () => {
    expect(circles()).toEqual([]);
  });

  test("core and app take nothing from the platform", () => {
    const wrong = files
      .filter(isPure)
      .flatMap((file) =>
        importsOf(file).flatMap(({ specifier }) =>
          specifier.startsWith(".") || (name(file).startsWith("src/core/") && corePackages.has(specifier))
            ? []
            : [`${name(file)} imports ${specifier}`],
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("core and app read no clock, draw no chance, and use no function that differs between machines", () => {
    const forbidden =
      /\b(?:Date\.now|new Date\b|Date\(|performance\.|Math\.(?:random|exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)|setTimeout|setInterval|console\.|process\.|crypto\.)/;
    const wrong = files.filter(isPure).flatMap((file) =>
      withoutComments(readFileSync(file, "utf8"))
        .split("\n")
        .flatMap((line, i) => (forbidden.test(line) ? [`${name(file)}:${i + 1}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test("the web zone takes only types from the app", () => {
    const wrong = files
      .filter((file) => folderOf(file) === "web")
      .flatMap((file) =>
        importsOf(file).flatMap(({ specifier, typeOnly }) =>
          specifier.includes("/app/") && !typeOnly ? [`${name(file)} imports ${specifier}`] : [],
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("nothing serialises or copies a database in clear text", () => {
    const wrong = files
      .filter((file) => !isTest(file))
      .filter((file) => /\.(?:serialize|backup)\(/.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map(name)).toEqual([]);
  });

  test("ARCHITECTURE.md shows the same table", () => {
    const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const missing = Object.entries(mayImport).filter(
      ([folder, allowed]) =>
        !text.includes(`| \`${folder}\` | ${allowed.length === 0 ? "nothing" : allowed.join(", ")} |`),
    );
    expect(missing.map(([folder]) => folder)).toEqual([]);
  });
});

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = withoutComments(readFileSync(file, "utf8"));
  const statements = text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"/g);
  const bare = text.matchAll(/(?:^|\n)\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g);
  return [
    ...[...statements].map((match) => ({ specifier: match[3] ?? "", typeOnly: match[2] !== undefined })),
    ...[...bare].map((match) => ({ specifier: match[1] ?? match[2] ?? "", typeOnly: false })),
  ];
}

function folderOf(file: string): string {
  const parts = relative(source, file).split("/");
  return parts[0] === "core" || parts[0] === "node" ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

function circles(): readonly string[] {
  const edges = new Map(
    files
      .filter((file) => !isTest(file))
      .map((file) => [
        file,
        importsOf(file)
          .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
          .map(({ specifier }) => resolve(dirname(file), specifier)),
      ]),
  );
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file].map(name).join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

function isPure(file: string): boolean {
  return /\/src\/(?:core|app)\//.test(file) && !isTest(file);
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes("/testing/");
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|\s)\/\/.*$/gm, "$1");
}

function name(file: string): string {
  return relative(root, file);
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}
