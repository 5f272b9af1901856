SELECT line - 1, minutes FROM attendance ORDER BY line;
