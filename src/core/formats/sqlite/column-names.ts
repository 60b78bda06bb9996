/** A column as the statement that made its table names it. */
export interface NamedColumn {
  /** In lower case. */
  readonly name: string;
  /** Whether it is only another name for the number under which a row lies. */
  readonly isRowid: boolean;
}

/**
 * Read the names of a table's columns from the statement that made it; nothing of it is run.
 *
 * `undefined` for a table whose rows do not lie as its columns stand: without numbers, with columns that are computed, or virtual.
 */
export function columnNames(sql: string): readonly NamedColumn[] | undefined {
  const bare = withoutComments(sql);
  if (!/^\s*create\s+table\b/i.test(bare)) return undefined;
  const parts = partsInside(bare);
  if (parts === undefined || /\bwithout\s+rowid\b/i.test(parts.after)) return undefined;
  const isConstraint = (part: string): boolean =>
    /^\s*(constraint|primary\s+key|unique|check|foreign\s+key)\b/i.test(part);
  const columns = parts.inside.filter((part) => !isConstraint(part));
  const key = parts.inside
    .filter(isConstraint)
    .map((part) => /primary\s+key\s*\(\s*([^,)]+?)\s*(?:asc\s*)?\)/i.exec(part)?.[1])
    .find((found) => found !== undefined);
  const named = columns.map((part) => namedColumn(part, key === undefined ? undefined : unquoted(key)));
  return named.every((each) => each !== undefined) ? named : undefined;
}

function namedColumn(part: string, key: string | undefined): NamedColumn | undefined {
  const found = /^\s*("(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|[^\s(]+)(.*)$/s.exec(part);
  const [, first, rest = ""] = found ?? [];
  if (first === undefined) return undefined;
  const words = rest.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "''");
  if (/\bgenerated\s+always\b|\bas\s*\(/i.test(words)) return undefined;
  const name = unquoted(first);
  const isKey = /\bprimary\s+key\b(?!\s+desc)/i.test(words) || name === key;
  return { name, isRowid: isKey && /^\s*integer\b/i.test(words) };
}

function unquoted(name: string): string {
  const bare = /^["'`[]/.test(name) ? name.slice(1, -1) : name;
  return bare.toLowerCase();
}

function withoutComments(sql: string): string {
  return sql.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\])|--[^\n]*|\/\*.*?\*\//gs,
    (_, quoted: string | undefined) => quoted ?? " ",
  );
}

/** What stands between the commas of the first brackets, and what stands after them. */
function partsInside(
  sql: string,
): { readonly inside: readonly string[]; readonly after: string } | undefined {
  const inside: string[] = [];
  let depth = 0;
  let from = 0;
  for (const found of sql.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|[(),]/g)) {
    const [sign] = found;
    if (sign === "(" && ++depth === 1) from = found.index + 1;
    if (depth !== 1 || (sign !== "," && sign !== ")")) {
      if (sign === ")") depth--;
      continue;
    }
    inside.push(sql.slice(from, found.index));
    from = found.index + 1;
    if (sign === ")") return { inside, after: sql.slice(from) };
  }
  return undefined;
}
