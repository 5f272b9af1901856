-- The sum that the origin of the corpus states, in cents.
SELECT sum(cents), min(first_day), max(last_day) FROM grant;
