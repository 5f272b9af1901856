# Who could tell something of the sample, were they alone in a figure or one of
# two, are neither, by the store: verify knows that of nobody and names them.
# Sourced after head.sh.

# figures_of STORE: "FIGURE HOW-MANY" of those that verify may name.
figures_of() {
	sqlite3 -separator ' ' "$1" "
	SELECT '/in/' || m.name || '/people/' || r.name || ' during ' ||
	    x.month || ' to ' || x.month, x.people
	FROM rung_month AS x
	JOIN municipality AS m ON m.id = x.municipality_id
	JOIN rung AS r ON r.id = x.rung_id;
	WITH waves AS (
		SELECT '/in/' || m.name || '/response/' || i.name AS stem, r.*
		FROM response AS r
		JOIN municipality AS m ON m.id = r.municipality_id
		JOIN instrument AS i ON i.id = r.instrument_id
		WHERE r.project_id = 0)
	SELECT stem || '/due', baseline - pending FROM waves
	UNION ALL
	SELECT stem || '/baseline - ' || stem || '/due', pending FROM waves;
	SELECT '/all/related/unattributed/connected/' || span,
	    sum(unattributed)
	FROM outcome_month
	JOIN (SELECT '2024-11..2025-10' AS span, 658 AS first
	    UNION SELECT '2025-11..2026-10', 670
	    UNION SELECT '2024-10..2025-09', 657
	    UNION SELECT '2025-10..2026-09', 669)
	ON month BETWEEN first AND first + 11
	WHERE series_id = 1
	GROUP BY 1;
	SELECT '/in/' || m.name || '/measure/supporters/all//' || f.class ||
	    printf('/%d-%02d..%d-%02d/number', 1970 + f.first_month / 12,
	    f.first_month % 12 + 1, 1970 + f.last_month / 12,
	    f.last_month % 12 + 1), CAST(f.numerator AS INTEGER)
	FROM figure AS f
	JOIN measure AS s ON s.id = f.measure_id AND s.name = 'supporters'
	JOIN municipality AS m ON m.id = f.municipality_id;
	WITH activities AS (
		SELECT a.id, '/activity/' || g.name || ':' || a.code AS stem
		FROM activity AS a
		JOIN register AS g ON g.id = a.register_id)
	SELECT stem || '/only_connected', v.only_connected
	FROM verdict AS v
	JOIN activities AS a ON a.id = v.activity_id
	UNION ALL
	SELECT stem || '/people - ' || stem || '/touched', v.people - v.touched
	FROM verdict AS v
	JOIN activities AS a ON a.id = v.activity_id
	UNION ALL
	SELECT stem || '/credit/' || c.model, sum(c.credit)
	FROM credit AS c
	JOIN activities AS a ON a.id = c.activity_id
	WHERE c.series_id = 1
	GROUP BY a.id, c.model"
}

# alone STORE: of what verify says (standard input), who is one of two after
# all, or in a figure that is not known here.
alone() {
	{
		echo 'FIGURE 0'
		figures_of "$1"
	} >truth
	sed -n 's/.* can be told by who is in //p' | sed 's/@[0-9-]*$//' |
	    sort -u | awk '
		FNR == NR { many = $NF; sub(/ [0-9.]*$/, ""); known[$0] = many
			next }
		!($0 in known) { print "not known: " $0; next }
		known[$0] == 1 || known[$0] == 2 { print known[$0] ": " $0 }
	    ' truth -
}
