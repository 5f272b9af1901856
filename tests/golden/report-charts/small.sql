-- Small enough for rounding to be seen in every chart: hours by the hundred,
-- and innovations in the mission of groups too small for an answer.
UPDATE figure
SET numerator = numerator / 81 + iif(class = 'client_led', 97, 0) -
	iif(class = 'shared', 97, 0), denominator = denominator / 81
WHERE measure_id = 8;
UPDATE figure SET people = 12
WHERE measure_id = 6 AND answer <> 'cannot_be_told';
