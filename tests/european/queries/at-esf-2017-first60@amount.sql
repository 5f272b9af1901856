SELECT sum(cents) FROM grant;
