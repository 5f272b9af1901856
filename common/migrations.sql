-- Steps from an older store to the present one, for facts and for what was
-- published; schema.sql describes the result.  A line "-- version: N" starts
-- the step that leads to version N, and every change of schema.sql wants a
-- new N.  A step is never changed once it has been released.  Derived tables
-- need no step: they are dropped and made anew; only one that is no longer
-- in schema.sql is dropped here.

-- version: 2
ALTER TABLE municipality ADD COLUMN code TEXT;
CREATE UNIQUE INDEX municipality_code ON municipality (code);
