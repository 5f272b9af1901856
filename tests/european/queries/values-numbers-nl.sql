SELECT measure, value FROM norm ORDER BY CAST(measure AS INTEGER);
