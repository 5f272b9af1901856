# Small organisations, sourced behind head.sh: what the functions of a script put
# into one is published, and held against what a reader can work out.

. "$tree/tests/tamper.sh"
[ $# -gt 0 ] && shift
wanted=" $* "

# Every kind of file, empty; people are p1, p2 ...
begin() {
	mkdir "$1" && cd "$1" || exit 1
	cat >pipeline.conf <<-CONF
	[mission]
	name = Klein
	rung = connected
	[store]
	path = store.db
	key = key
	[ingest]
	places = Een | Twee | Drie
	[method]
	history = 24
	rate = 0.1
	n.min = 5
	[output]
	directory = out
	pdf = no
	png = no
	[rung reached]
	attendances = 1
	[rung connected]
	outcomes = connected
	[outcome work]
	[report all]
	audience = public
	languages = en
	[report towns]
	audience = municipality
	municipality = each
	languages = en
	CONF
	for kind in people:person activities:activity attendance:attendance \
	    outcomes:outcome costs:cost grants:grant targets:target norms:norm \
	    supporters:supporter; do
		printf '[source %s]\nfiles = %s.csv\nkind = %s\nregister = r\n' \
		    "${kind%:*}" "${kind%:*}" "${kind#*:}"
		printf 'date.format = yyyy-mm-dd\n'
	done >>pipeline.conf
	echo 'number,municipality' >people.csv
	echo 'code,name,project,municipality,formula' >activities.csv
	echo 'number,activity,date,hours,role' >attendance.csv
	echo 'number,type,date' >outcomes.csv
	echo 'activity,period,amount,volunteer_hours' >costs.csv
	echo 'funder,project,period,amount' >grants.csv
	echo 'measure,period,number,municipality,direction' >targets.csv
	echo 'measure,value,municipality' >norms.csv
	echo 'number,role,from,to' >supporters.csv
}

# people FIRST LAST TOWN: these live there.
people() {
	seq "$1" "$2" | sed "s/.*/p&,$3/" >>people.csv
}

# activity CODE TOWN [FORMULA]: with a project of its own.
activity() {
	echo "$1,Groep $1,Project $1,$2,${3-}" >>activities.csv
}

# columns NAMES VALUES...: more columns of activities, and what they hold, in
# the order of activities.
columns() {
	{
		read -r line && echo "$line,$1"
		shift
		for values; do
			read -r line && echo "$line,$values"
		done
	} <activities.csv >new
	mv new activities.csv
}

# visits FIRST LAST CODE MONTH [ROLE]: on sixteen days of it.
visits() {
	for day in 05 06 07 08 09 12 13 14 15 16 19 20 21 22 23 26; do
		visit "$1" "$2" "$3" "$4-$day" "${5-participant}"
	done
}

# visit FIRST LAST CODE DATE [ROLE]: they were there.
visit() {
	seq "$1" "$2" | sed "s/.*/p&,$3,$4,2,${5-participant}/" >>attendance.csv
}

# outcome FIRST LAST TYPE DATE
outcome() {
	seq "$1" "$2" | sed "s/.*/p&,$3,$4/" >>outcomes.csv
}

# support FIRST LAST ROLE FROM [TO]
support() {
	seq "$1" "$2" | sed "s/.*/p&,$3,$4,${5-}/" >>supporters.csv
}

# publish [MONTH...]: the reports of October, or of these months one after the
# other, which hold against the attack on the packages.
publish() {
	impact key new >/dev/null 2>&1
	for month in ${*:-2026-10}; do
		impact run -p "$month" >log 2>&1
		check "$case: $month published: $(tail -n 1 log)" $?
	done
	# What earlier packages say is not said again, or it would double.
	passes "$case: figures of other months" "$(find out/20* \
	    -name datapackage.json -exec grep -l '@20' {} +)"
	impact verify out >said 2>&1
	check "$case: verified: $(head -n 1 said)" $?
	find out/20* -name cells.csv -exec cat {} + | tr -d '\r' | sort -u >cells
	find out/20* -name certificate.json | while read -r certificate; do
		sqlite3 :memory: "SELECT value
		    FROM json_each(readfile('$certificate'), '\$.shown_before')"
	done | sort -u >before
}

# range KEY: what a reader takes a count for.
range() {
	grep -qxF "$1" before && more=9 || more=0
	awk -v key="$1" -v more=$more 'BEGIN { FS = "," }
	    $1 == key && !found { found = 1
		low = $2 - 2 - more
		if ($2 == "x") print 0, 1000000
		else if ($2 == "<10") print 0, 9
		else if ($4 == 1) print $2 - 0.5, $2 + 0.5
		else print (low < 10 ? 10 : low), $2 + 2 + more }
	    END { if (!found) print 0, 1000000 }' cells
}

# remains RANGE WHOLE... - PART...: what is left over lies between low and high, by
# a function that says so of a key.
remains() {
	of=$1 low=0 high=0 sign=1
	shift
	for key; do
		[ "$key" != - ] || { sign=-1; continue; }
		grep -qF "$key," cells || echo "$key" >>missing
		set -- $($of "$key")
		if [ $sign -eq 1 ]; then low="$low+$1" high="$high+$2"
		else low="$low-$2" high="$high-$1"; fi
	done
}

# safe WHAT WHOLE... - PART...: what is left over may be anything up to 9.
safe() {
	what=$1
	shift
	remains range "$@"
	passes "$case: $what lies between $low and $high" "$(awk "BEGIN {
	    if ($low > 0 || $high < 9) print \"leaks\" }")"
	passes "$case: not in any package" "$(cat missing 2>/dev/null)"
}

# put KEY VALUE...: these figures into the packages of every month, below work.
put() {
	rm -rf work && mkdir work && cp -R out/20* work
	while [ $# -gt 0 ]; do
		change "$1" "$2"
		shift 2
	done
}

# seen KEY VALUE...: with these figures in the packages verify says no.
seen() {
	put "$@"
	impact verify work >said 2>&1
	same "$case: tampered" 1 $?
	grep -q 'can be told from other figures\|contradict' said
	check "$case: said why: $(head -n 1 said)" $?
}

# told WHAT KEY VALUE...: and says of which it can be told.
told() {
	what=$1
	shift
	put "$@"
	impact verify work >said 2>&1
	grep -qF "$what can be told from other figures" said
	check "$case: $what is not told: $(head -n 1 said)" $?
}

# states KEY...: a package tells its readers that they are all parts of something.
states() {
	parts=$(printf ',"%s"' "$@")
	holds "\"parts\":[${parts#,}]"
}

# holds TEXT: there is a package that says this, spaces apart.
holds() {
	find out/20* -name datapackage.json | while read -r package; do
		tr -d ' \n' <"$package"
	done | grep -qF "$1"
	check "$case: $1" $?
}

# says KEY KEY: and that they are one number.
says() {
	find out/20* -name datapackage.json | while read -r package; do
		tr -d ' \n' <"$package"
	done >packages
	grep -qF "\"whole\":\"$1\",\"parts\":[\"$2\"]" packages ||
	grep -qF "\"whole\":\"$2\",\"parts\":[\"$1\"]" packages
	check "$case: $1 is $2" $?
}

# organisation NAME: made by the function of that name, in a folder of its own.
organisation() {
	case=$1
	case $wanted in "  " | *" $case "*) ;; *) return ;; esac
	(
		passed=0 failed=0
		begin "$case"
		"$case"
		echo "$passed $failed" >../counts
	)
	[ $? -eq 0 ] || failed=$((failed + 1))
	passed=$((passed + $(cut -d ' ' -f 1 counts)))
	failed=$((failed + $(cut -d ' ' -f 2 counts)))
}

