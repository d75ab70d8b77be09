-- The history, version 1 (PRAGMA user_version). Times are milliseconds since 1970 in UTC.
-- An item's id is its log index * 2^20 + its ordinal among the events of that entry, so that it
-- sorts as the log does; instants never decrease along it.

-- What has been done: 'applied' (log index), 'indexed' (item number up to which words are
-- indexed), 'kept_from' (item id before which items have been deleted on purpose), 'forced' (log
-- index up to which everything was forced to the disk).
CREATE TABLE progress (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

-- Where something is said. A channel that ceases to be ends; one founded later under its name is
-- another place.
CREATE TABLE place (
  number     INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,        -- 'channel', 'direct', 'conversation'
  key        TEXT NOT NULL,        -- folded channel name; both sessions, sorted; conversation id
  name       TEXT NOT NULL,        -- to be shown: '#Tea'; 'ann, bob'; 'user2, user1'
  began      INTEGER NOT NULL,     -- log index
  began_at   INTEGER NOT NULL,
  ended      INTEGER,              -- log index; NULL while it goes on
  ended_at   INTEGER,
  is_open    INTEGER NOT NULL      -- channel: 1 if anybody may join and read, now or at its end
);
CREATE INDEX place_by_key ON place (kind, key);
CREATE INDEX place_going_on ON place (kind, key) WHERE ended IS NULL;

-- Which sessions took part in direct messages or a conversation, under which nicks (folded).
CREATE TABLE party (
  session TEXT NOT NULL,           -- 'node.epoch.number'
  place   INTEGER NOT NULL,
  nick    TEXT NOT NULL,
  PRIMARY KEY (session, place, nick)
) WITHOUT ROWID;
CREATE INDEX party_by_place ON party (place);

-- What was said and done. An event that concerns several places (a nick change) has a row in each.
CREATE TABLE item (
  number  INTEGER PRIMARY KEY,     -- in the order of the log
  place   INTEGER NOT NULL,
  id      INTEGER NOT NULL,
  time    INTEGER NOT NULL,
  kind    TEXT NOT NULL,           -- 'privmsg', 'notice', 'redacted' (taken back), 'join', 'floor', ...
  session TEXT NOT NULL,           -- whose command it was
  who     TEXT NOT NULL,           -- nick!username@host, or the name at the desk
  text    TEXT NOT NULL,           -- what was said, or the reason, topic, new nick; lines by LF
  details TEXT,                    -- JSON: what else there is to know; NULL if nothing
  sum     INTEGER NOT NULL         -- checksum of all but number, see ItemSum
);
CREATE UNIQUE INDEX item_in_place ON item (place, id);

-- What was said, for pages without events. Queries repeat its condition word for word.
CREATE INDEX said_in_place ON item (place, id) WHERE kind IN ('privmsg', 'notice', 'said');

-- The first item id of every second in which there is one: from a time to an id.
CREATE TABLE second (
  time INTEGER PRIMARY KEY,        -- whole seconds since 1970
  id   INTEGER NOT NULL
);

-- Words of messages by item number; filled when idle. 'place' holds the token 'p' + place number,
-- 'who' the nick.
CREATE VIRTUAL TABLE word USING fts5 (
  place, who, text, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO word (word, rank) VALUES ('deletemerge', 0); -- left for when there is time
