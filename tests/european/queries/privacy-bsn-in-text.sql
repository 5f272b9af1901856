SELECT code FROM activity WHERE code LIKE 'gesprek%';
