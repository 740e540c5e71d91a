/** The tables of the embedded store. Every change of them raises the version. */

export const schemaVersion = 2;

/**
 * `label` is an index of the labels in `document`, kept by its triggers, so that no write can leave the two different.
 * `key` says in which order rows were made, and stays with a row while it is replaced.
 */
export const schema = `
  CREATE TABLE document (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    labels TEXT NOT NULL,
    status TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    expires_at TEXT,
    etag TEXT NOT NULL,
    format INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (kind, partition, id)
  ) STRICT;
  CREATE INDEX newest ON document (kind, partition, created_at);
  CREATE INDEX expiring ON document (expires_at) WHERE expires_at IS NOT NULL;

  CREATE TABLE label (
    label TEXT NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (label, document)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX labels_of ON label (document);
  CREATE TRIGGER labelled AFTER INSERT ON document BEGIN
    INSERT INTO label SELECT DISTINCT value, NEW.key FROM json_each(NEW.labels);
  END;
  CREATE TRIGGER relabelled AFTER UPDATE OF labels ON document WHEN OLD.labels <> NEW.labels BEGIN
    DELETE FROM label WHERE document = OLD.key;
    INSERT INTO label SELECT DISTINCT value, NEW.key FROM json_each(NEW.labels);
  END;
  CREATE TRIGGER unlabelled AFTER DELETE ON document BEGIN
    DELETE FROM label WHERE document = OLD.key;
  END;

  CREATE TABLE heartbeat (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL) STRICT;
`;
