-- The history, version 2: what version 1 is described by, and this.

-- In 'progress' also: 'lacks from N' (the last of the entries from N on that the history has not
-- got, because the log had forgotten them when it came to them).

-- What was said, for pages without events. Queries repeat its condition word for word. (Not IN:
-- SQLite would build its list anew for every row that is written.)
DROP INDEX said_in_place;
CREATE INDEX said_in_place ON item (place, id)
  WHERE kind = 'privmsg' OR kind = 'notice' OR kind = 'said';

-- Entries of which the history lacks what it should have, because writing it down failed twice.
CREATE TABLE passed_over (
  entry INTEGER PRIMARY KEY,       -- log index
  time  INTEGER NOT NULL,
  what  TEXT NOT NULL              -- went wrong, in one line
);

-- Parts of the index of words are merged sixteen at a time while words are added, and the rest
-- when there is time.
INSERT INTO word (word, rank) VALUES ('automerge', 16);
INSERT INTO word (word, rank) VALUES ('crisismerge', 64);
