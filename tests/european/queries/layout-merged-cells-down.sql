SELECT count(*), count(DISTINCT record_id) FROM attendance;
