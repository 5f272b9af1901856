SELECT code, name, theme FROM activity ORDER BY line LIMIT 1;
SELECT code, name, theme FROM activity ORDER BY line DESC LIMIT 1;
