import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

// A page that names a function which is gone leads a newcomer astray, and nobody notices.

const root = resolve(import.meta.dirname, "..");
const guide = readFileSync(join(root, "docs/guides/from-passage-to-fan.md"), "utf8");
const methods = readdirSync(join(root, "docs/methods")).map((name) => join(root, "docs/methods", name));
const sources = ["src", "samples", "test", "scripts", "bench"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(root, folder, name),
    ),
  )
  .filter((path) => /\.(tsx?|mjs|json)$/.test(path) && statSync(path).isFile());

test("every file of the guide is there, and holds the functions and types named beside it", () => {
  const paths = [...guide.matchAll(/`((?:src|samples|docs)\/[^`\s]+)`/g)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const rows = [...guide.matchAll(/^\| `(src\/[^`]+)` \| (`[^|]+`) \|/gm)];
  expect(rows.length).toBeGreaterThan(30);
  const astray = rows.flatMap(([, path = "", named = ""]) =>
    [...named.matchAll(/`(\w+)`/g)].flatMap(([, name = ""]) =>
      defines(path, name) ? [] : [`${path}: ${name}`],
    ),
  );
  expect(astray).toEqual([]);
});

test("every file and function that a page on methods names is there", () => {
  const files = new Set(sources.map((path) => path.split("/").at(-1)));
  const words = new Set(sources.flatMap((path) => readFileSync(path, "utf8").match(/\w+/g) ?? []));
  const astray = methods.flatMap((page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
    const gone = named.filter(
      (name) =>
        (/^[\w.-]+\.tsx?$/.test(name) && !files.has(name)) ||
        (/^[a-z]+[A-Z]\w*$/.test(name) && !words.has(name)) ||
        (/^(?:src|samples|test|docs)\/\S+$/.test(name) &&
          !/[*{]/.test(name) &&
          !existsSync(join(root, name))),
    );
    return gone.map((name) => `${page.split("/").at(-1)}: ${name}`);
  });
  expect(astray).toEqual([]);
});

function defines(path: string, name: string): boolean {
  return new RegExp(`^export (?:async )?(?:function\\*?|const|interface|type) ${name}\\b`, "m").test(
    readFileSync(join(root, path), "utf8"),
  );
}
