# Makes store.db with the derived chapter of fixture.sql, beside the
# pipeline.conf in this folder.
impact-report -p 2026-10 2>/dev/null
sqlite3 store.db <"$TREE/tests/golden/report-sample/fixture.sql"
