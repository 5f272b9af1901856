SELECT code FROM activity ORDER BY line;
