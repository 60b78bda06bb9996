/**
 * Form 1 of a database. Frozen: a study written in it must open for ever, so a change is a new form in `migrations.ts`.
 *
 * `batch`, `entry` and `value` are what happened; the rest is folded from them and can be made anew. A record's name is
 * never interpreted here: which fields bear text, refer or own is the vocabulary's to say.
 */
export const formOne = `
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One signed action. The bytes are what was signed; the columns beside them repeat what is looked up often.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  signature BLOB NOT NULL,
  action TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  cause TEXT NOT NULL,
  undoes TEXT,
  author TEXT NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  destroys INTEGER NOT NULL,
  UNIQUE (device, seq)
) STRICT;
CREATE INDEX batch_by_clock ON batch (clock_ms, clock_counter, device, seq);
CREATE INDEX batch_by_author ON batch (author, clock_ms, clock_counter, device, seq);
CREATE INDEX batch_by_undone ON batch (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE entry (
  batch INTEGER NOT NULL REFERENCES batch (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  tbl TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  commitment TEXT,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_record ON entry (record, tbl, field);

-- Numbered in order of arrival, so that a long text is written once and never moved by a neighbour.
CREATE TABLE value (
  id INTEGER PRIMARY KEY,
  commitment TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE cell (
  record TEXT NOT NULL,
  tbl TEXT NOT NULL,
  field TEXT NOT NULL,
  writes TEXT NOT NULL,
  PRIMARY KEY (record, tbl, field)
) STRICT, WITHOUT ROWID;

-- An empty field or commitment stands for "all of them".
CREATE TABLE destruction (
  record TEXT NOT NULL,
  tbl TEXT NOT NULL,
  field TEXT NOT NULL,
  commitment TEXT NOT NULL,
  PRIMARY KEY (record, tbl, field, commitment)
) STRICT, WITHOUT ROWID;

-- Which record belongs to which, from its creation on; kept when either is removed.
CREATE TABLE belonging (
  owner TEXT NOT NULL,
  tbl TEXT NOT NULL,
  field TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (owner, tbl, field, record)
) STRICT, WITHOUT ROWID;

-- A record as it stands. Where its plain fields are exactly those it was created with, \`plain\` is NULL and they are
-- read under \`shape\`, the commitment of its creation, so that a text's layout is not stored twice.
CREATE TABLE row (
  id INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  record TEXT NOT NULL,
  state TEXT NOT NULL,
  created BLOB NOT NULL,
  shape TEXT,
  plain TEXT,
  texts TEXT NOT NULL,
  contested TEXT,
  UNIQUE (record, tbl)
) STRICT;
CREATE INDEX row_by_creation ON row (tbl, created, record);
CREATE INDEX row_contested ON row (tbl, created) WHERE contested IS NOT NULL;

-- References of records that are present or removed.
CREATE TABLE reference (
  from_record TEXT NOT NULL,
  from_tbl TEXT NOT NULL,
  field TEXT NOT NULL,
  to_tbl TEXT NOT NULL,
  to_record TEXT NOT NULL,
  PRIMARY KEY (from_record, from_tbl, field, to_tbl, to_record)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_by_target ON reference (to_record, to_tbl, from_tbl, field);

-- Choices and tokens of records that are present or removed.
CREATE TABLE lookup (
  record TEXT NOT NULL,
  tbl TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (record, tbl, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_by_value ON lookup (value, field, tbl);

CREATE TABLE stretch (
  id INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX stretch_by_record ON stretch (record, tbl);

-- The text comes folded: the tokenizer only cuts it into words, and takes vowel signs (M) as parts of them.
CREATE VIRTUAL TABLE words USING fts5 (
  folded,
  content = 'stretch',
  content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
-- A leaf of the index has to fit on a page of 4096 bytes less the 32 that the cipher takes, or it spills on a second.
INSERT INTO words (words, rank) VALUES ('pgsz', 4000);
`;

/**
 * What form 2 adds: results that were computed from the study, so that they are there at the next start. Frozen too.
 *
 * They can be computed again and are outside of the log: nothing is folded into this table, and `verify` does not compare it.
 */
export const formTwo = `
CREATE TABLE computed (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
`;
