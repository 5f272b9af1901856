// The same work by DuckDB: the files into a database of its own, people with
// one name and birth date as one person, and the credit of each activity for
// their first outcome by last touch, equal share and decay.
// node duckdb.mjs FOLDER CREDIT.csv; prints seconds to load and to credit.
import { DuckDBInstance } from '@duckdb/node-api';
import { rmSync } from 'node:fs';

const [folder, credit] = process.argv.slice(2);
const csv = (files, columns) => `read_csv('${folder}/${files}', delim = ';',
    header = true, dateformat = '%d-%m-%Y', decimal_separator = ',',
    columns = ${columns})`;

const load = `
CREATE TABLE activities AS
SELECT code, CAST(substr(project, 9) AS INTEGER) AS project
FROM ${csv('activities-*.csv', `{code: 'VARCHAR', naam: 'VARCHAR',
    project: 'VARCHAR', gemeente: 'VARCHAR'}`)};
CREATE TABLE people AS
SELECT nummer, dense_rank() OVER (ORDER BY voornaam, achternaam,
    geboortedatum) AS person
FROM ${csv('people-*.csv', `{nummer: 'VARCHAR', voornaam: 'VARCHAR',
    achternaam: 'VARCHAR', geboortedatum: 'DATE', gemeente: 'VARCHAR'}`)};
CREATE TABLE attendance AS
SELECT *
FROM ${csv('attendance-*.csv', `{nummer: 'VARCHAR', activiteit: 'VARCHAR',
    datum: 'DATE', uren: 'DECIMAL(6, 2)', rol: 'VARCHAR',
    status: 'VARCHAR'}`)};
CREATE TABLE outcomes AS
SELECT *
FROM ${csv('outcomes-*.csv', `{nummer: 'VARCHAR', type: 'VARCHAR',
    datum: 'DATE'}`)};
CHECKPOINT;`;

const work = `
CREATE TABLE credit AS
WITH touches AS (
    SELECT DISTINCT person, activiteit, datum
    FROM attendance
    JOIN people USING (nummer)
    WHERE rol = 'deelnemer' AND status = 'aanwezig'),
converted AS (
    SELECT person, min(datum) AS day
    FROM outcomes
    JOIN people USING (nummer)
    GROUP BY person),
journeys AS (
    SELECT c.person, t.activiteit, t.datum, c.day - t.datum AS age
    FROM converted AS c
    JOIN touches AS t ON t.person = c.person AND t.datum <= c.day
        AND t.datum >= c.day - 180),
weighed AS (
    SELECT activiteit,
        row_number() OVER (PARTITION BY person
            ORDER BY datum DESC, project DESC, activiteit DESC) = 1 AS last,
        count(*) OVER (PARTITION BY person, activiteit) AS times,
        person,
        pow(2, (min(age) OVER (PARTITION BY person) - age) / 30.0)
            AS weight
    FROM journeys
    JOIN activities ON code = activiteit),
shares AS (
    SELECT activiteit, last,
        1 / (times * sum(1.0 / times) OVER (PARTITION BY person))
            AS equal,
        weight / sum(weight) OVER (PARTITION BY person) AS decay
    FROM weighed)
SELECT activiteit, sum(CAST(last AS INTEGER)) AS last, sum(equal) AS equal,
    sum(decay) AS decay
FROM shares
GROUP BY activiteit;
CHECKPOINT;`;

rmSync('duckdb.db', { force: true });
const instance = await DuckDBInstance.create('duckdb.db', { threads: '2' });
const connection = await instance.connect();
const times = [];
for (const sql of [load, work]) {
	const start = process.hrtime.bigint();
	await connection.run(sql);
	times.push(Number(process.hrtime.bigint() - start) / 1e9);
}
await connection.run(`COPY (SELECT * FROM credit ORDER BY activiteit)
    TO '${credit}' (HEADER false)`);
console.log(times.map((t) => t.toFixed(2)).join(' '));
