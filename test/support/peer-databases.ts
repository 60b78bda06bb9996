import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";

/** A database file as its bytes, made by the statements of `fill`. */
export function databaseOf(fill: (database: Database) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "grounds-peer-"));
  try {
    const path = join(folder, "data.qda");
    const database = new Database(path);
    // Nobody needs it after a power cut.
    database.pragma("synchronous = OFF");
    database.pragma("journal_mode = MEMORY");
    fill(database);
    database.close();
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The tables of a QualCoder project, those that hold its work. */
const qualcoderTables = `
CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer, unique(name));
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name));
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, unique(name));
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid,fid,pos0,pos1,owner));
CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer);
CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text, important integer);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text, constraint ucm unique(name));
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
CREATE TABLE stored_sql (title text, description text, grouper text, ssql text);
CREATE TABLE ris (risid integer, tag text, longtag text, value text);
CREATE TABLE graph (grid integer primary key, name text, description text, date text);
`;

/** A text in which a character of two units and letters that join stand before what is marked. */
const qualcoderText = "We left 🌙 at night. Nobody spoke.\nخفنا كثيرا في الطريق\n";

const place = (words: string): readonly [number, number] => {
  const before = [...qualcoderText.slice(0, qualcoderText.indexOf(words))].length;
  return [before, before + [...words].length];
};

/** A QualCoder project with something of each kind; `more` runs afterwards. */
export function qualcoderDatabase(more: (database: Database) => void = () => {}): Uint8Array {
  return databaseOf((database) => {
    database.exec(qualcoderTables);
    const put = (table: string, ...values: readonly (string | number | null)[]) =>
      database.prepare(`INSERT INTO ${table} VALUES (${values.map(() => "?").join(",")})`).run(...values);
    const day = "2024-03-08 10:00:00";
    put("project", "v11", "2024-01-02 09:00:00", "About rivers", "QualCoder 3.7", 0, 0, "default");
    put("source", 1, "call.txt", qualcoderText, null, "Line was poor", "default", day, null, null);
    put("source", 2, "map.png", null, "/images/map.png", "", "default", day, null, null);
    put("source", 3, "court.mp3", null, "/audio/court.mp3", "", "default", day, null, null);
    put("source", 4, "order.pdf", "The order was read.", "/docs/order.pdf", "", "default", day, null, null);
    put("code_cat", 1, "Ways", "default", day, "", null);
    put("code_cat", 2, "Ways out", "default", day, "How they left", 1);
    put("code_name", 1, "By night", "In the dark", 2, "default", day, "#F5A9A9");
    put("code_name", 2, "Fear", "", null, "default", day, "#1c5894");
    put("code_text", 1, 1, 1, "at night", ...place("at night"), "Analyst", day, "Which one?", null, 1);
    put("code_text", 2, 2, 1, "at night", ...place("at night"), "Second", day, "", null, null);
    put("code_text", 3, 2, 1, "خفنا كثيرا", ...place("خفنا كثيرا"), "Second", day, null, null, null);
    put("code_image", 1, 2, 10, 10, 5, 5, 2, "", day, "Analyst", null, null);
    put("code_image", 2, 4, 10, 10, 5, 5, 2, "", day, "Analyst", null, 0);
    put("code_av", 1, 3, 1000, 2000, 2, "", day, "Analyst", null);
    put("annotation", 1, 1, ...place("Nobody"), "Not even the child?", "Second", day);
    put("attribute_type", "Wave", day, "default", "", "file", "character");
    put("attribute", 1, "Wave", "file", "first", 1, day, "default");
    put("attribute", 2, "Age", "case", "41", 1, day, "default");
    put("cases", 1, "The crossing", "", "default", day);
    put("case_text", 1, 1, 1, ...place("Nobody spoke"), "default", day, "");
    put("case_text", 2, 1, 4, 0, 18, "default", day, "");
    put("journal", 1, "First week", "Nobody would talk.", day, "Analyst");
    put("stored_sql", "All", "", "", "select * from code_text");
    put("ris", 1, "TI", "Title", "Rivers");
    put("graph", 1, "Overview", "", day);
    more(database);
  });
}

/** The tables of a Taguette project, as its export has them. */
const taguetteTables = `
CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL, hashed_password VARCHAR(192), PRIMARY KEY (login));
CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL);
CREATE TABLE documents (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- with a comment
	name VARCHAR(200) NOT NULL, description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
	project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL,
	CONSTRAINT fk FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (highlight_id, tag_id));
CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);
`;

const taguetteHtml = "<h1>Call</h1><p>Café 🌙 at <b>night</b>.</p><p>خفنا كثيرا<br>في الطريق</p>";
const taguetteWords = "CallCafé 🌙 at night.خفنا كثيرافي الطريق";

const bytesTo = (words: string): number =>
  Buffer.byteLength(taguetteWords.slice(0, taguetteWords.indexOf(words)));

/** A Taguette project: one document, two tags, two highlights that count in bytes; `more` runs afterwards. */
export function taguetteDatabase(more: (database: Database) => void = () => {}): Uint8Array {
  return databaseOf((database) => {
    database.exec(taguetteTables);
    const put = (table: string, ...values: readonly (string | number | null)[]) =>
      database.prepare(`INSERT INTO ${table} VALUES (${values.map(() => "?").join(",")})`).run(...values);
    const day = "2024-03-08 10:00:00.123456";
    const mark = (id: number, words: string, html: string) =>
      put("highlights", id, 1, bytesTo(words), bytesTo(words) + Buffer.byteLength(words), html);
    put("projects", 1, "Rivers", "About rivers", day);
    put("documents", 1, "Call 1", "Line was poor", "call.docx", day, 1, "LEFT_TO_RIGHT", taguetteHtml);
    put("tags", 1, 1, "ways.night", "In the dark");
    put("tags", 2, 1, "fear", "");
    mark(1, "at night", "at <b>night</b>");
    mark(2, "خفنا كثيرا", "خفنا كثيرا");
    for (const [highlight, tag] of [
      [1, 1],
      [1, 2],
      [2, 2],
    ] as const)
      put("highlight_tags", highlight, tag);
    put(
      "commands",
      1,
      day,
      "lea",
      1,
      1,
      JSON.stringify({ type: "highlight_add", highlight_id: 1, tags: [1, 2] }),
    );
    more(database);
  });
}
