-- Half a million and two millions, not 544 euros and 31 cents.
SELECT cents FROM grant ORDER BY line LIMIT 1;
SELECT cents FROM grant ORDER BY line DESC LIMIT 1;
