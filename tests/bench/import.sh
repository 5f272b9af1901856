#!/bin/sh
# The script with which the sqlite3 shell reads the same files: no checks, no
# people, text as it comes; the least that any loader does.
echo 'CREATE TABLE attendance (number, activity, date, hours, role, status);'
echo ".mode csv"
echo ".separator ;"
for file in "$@"; do
	echo ".import --skip 1 $file attendance"
done
