#!/bin/sh
# Records that go the swift road end as those that go the careful one, with
# one thread or two: the same store, the same words, the same reject files.
# roads.sh BUILD
set -u

name=property/roads
. "$(dirname "$0")/../head.sh"

corpus=${CORPUS-$tree/../shared/corpus}

# What a run leaves, without the time of day.
run() {
	rm -rf impact.sqlite rejects output "$scratch/got"
	mkdir -p "$scratch/got"
	impact ingest "$@" >"$scratch/got/said" 2>&1
	echo "status $?" >>"$scratch/got/said"
	# Again: nothing may be new.
	impact ingest "$@" >>"$scratch/got/said" 2>&1
	sqlite3 impact.sqlite .dump |
	    sed "s/'20[0-9-]*T[0-9:]*Z'/now/" >"$scratch/got/store"
	[ ! -d rejects ] || cp -r rejects "$scratch/got/rejects"
}

# compare NAME: in a folder with a pipeline.conf.
compare() {
	[ -f impact.key ] || impact key new >/dev/null 2>&1
	run --careful --threads=1
	rm -rf "$scratch/wanted"
	mv "$scratch/got" "$scratch/wanted"
	for options in --threads=1 --threads=2 '--careful --threads=2'; do
		# shellcheck disable=SC2086 # several options
		run $options
		if diff -r "$scratch/wanted" "$scratch/got" >"$scratch/diff"
		then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "roads: $1 $options:"
			head -n 20 "$scratch/diff"
		fi
	done
}

# Attendance of which about every twelfth line has something odd.
# fuzz SEED ENDS: LF, CRLF or CR for line ends
fuzz() {
	awk -v seed="$1" -v ends="$2" '
	function below(n) { return int(rand() * n) }
	function cell(list, words, n) {
		n = split(list, words, "|")
		return words[1 + below(n)]
	}
	BEGIN {
		srand(seed)
		ORS = ends == "CRLF" ? "\r\n" : ends == "CR" ? "\r" : "\n"
		print "nummer;groep;datum;uren;rol;status;opmerking"
		for (i = 0; i < 6000; i++) {
			line = sprintf("%05d", below(900))
			group = sprintf("G%d", below(12))
			day = sprintf("%02d-%02d-2026", 1 + below(28),
			    1 + below(9))
			hours = cell("1|1,5|2|2:30|")
			role = cell("deelnemer|vrijwilliger|")
			status = cell("aanwezig|aanwezig|afgemeld|afwezig")
			note = cell("|||x|\303\251\303\251n")
			odd = below(200)
			if (odd == 0) line = below(9)
			if (odd == 1) line = "9999" below(9)
			if (odd == 2) line = "1,23E+05"
			if (odd == 3) line = "  " line "\t"
			if (odd == 4) line = "\"" line "\""
			if (odd == 5) group = "onbekend"
			if (odd == 6) group = ""
			if (odd == 7) day = "31-02-2026"
			if (odd == 8) day = "2026-03-04"
			if (odd == 9) day = ""
			if (odd == 10) day = "01-01-1900"
			if (odd == 11) hours = "twee"
			if (odd == 12) hours = "1.234,5"
			if (odd == 13) role = "baas"
			if (odd == 14) note = "een \"citaat\""
			if (odd == 15) note = "\"over\ntwee regels\""
			if (odd == 16) note = "\"open"
			if (odd == 17) note = note ";te veel"
			if (odd == 18) note = note ";;"
			if (odd == 19) note = "\302\240" note
			if (odd == 20) hours = "999999999"
			if (odd == 21) status = "=aanwezig"
			if (odd == 22) group = "G1\357\277\275"
			if (odd == 33) hours = "1.234"
			if (odd == 34) line = sprintf("%0300d", below(3))
			row = line ";" group ";" day ";" hours ";" role ";" \
			    status ";" note
			if (odd == 23) row = ""
			if (odd == 24) row = "  "
			if (odd == 25) row = ";;;;;;"
			if (odd == 26) row = line
			if (odd == 27)
				row = "nummer;groep;datum;uren;rol;status;opmerking"
			if (odd == 28) row = row "\r" row
			if (odd == 29) row = row "\0"
			print row
			if (odd == 30 || odd == 31) print row
			if (odd == 32) print line ";" group ";" day ";3;;;"
		}
	}'
}

# Without what makes a whole piece of a file careful: quotes, empty lines, NUL
# bytes and lone CRs.  Here only odd rows leave the swift road.
calm() {
	fuzz "$1" "$2" | tr -d '\000' | grep -av -e '"' -e '^ *.\{0,1\}$' \
	    -e "$(printf '\r.')"
}

mkdir "$scratch/fuzz" && cd "$scratch/fuzz" || exit 1
cat >pipeline.conf <<'CONF'
[ingest]
reject.share = 100
[source people]
files = people.csv
kind = person
register = house
delimiter = ;
date.format = dd-mm-yyyy
pad.number = 5
[source activities]
files = activities.csv
kind = activity
register = house
project = House
delimiter = ;
[source presence]
files = presence-*.csv
kind = attendance
register = house
delimiter = ;
date.format = dd-mm-yyyy
decimal.mark = ,
pad.number = 5
[source made]
files = made-*.csv
kind = attendance
register = elsewhere
delimiter = ;
date.format = dd-mm-yyyy
decimal.mark = ,
unknown.person = create
unknown.activity = create
date.period = first
project = House
CONF
awk 'BEGIN { print "nummer;voornaam;achternaam;geboortedatum"
	for (i = 0; i < 880; i++) printf "%05d;Naam%c;Boom%c%c;%02d-%02d-%d\n",
	    i, 97 + i % 26, 97 + i % 23, 97 + i % 19, 1 + i % 28, 1 + i % 12,
	    1940 + i % 50 }' >people.csv
awk 'BEGIN { print "code;naam"
	for (i = 0; i < 11; i++) printf "G%d;Groep %d\n", i, i }' \
    >activities.csv
fuzz 1 LF >presence-1.csv
fuzz 2 CRLF >presence-2.csv
calm 3 LF >presence-3.csv
# Other columns than the files before, and none that can be relied on.
calm 4 LF | awk -F ';' -v OFS=';' '{ t = $1; $1 = $3; $3 = t
    print }' >presence-4.csv
fuzz 5 CR >presence-5.csv
{ echo 'export of presence'; echo; calm 6 CRLF; } >presence-6.csv
fuzz 7 LF | iconv -f utf-8 -t windows-1252//TRANSLIT >presence-7.csv
printf '\357\273\277' | cat - presence-3.csv >presence-8.csv
calm 8 LF | sed '$s/$/x/' | head -c -1 >made-1.csv
calm 9 CRLF >made-2.csv
calm 10 LF | sed '2000s/$/~/; 4000s/;/~;/' | tr '~' '\000' >made-3.csv
compare fuzz
stored=$(sqlite3 impact.sqlite 'SELECT count(*) FROM attendance')
if [ "$stored" -gt 15000 ]; then
	passed=$((passed + 1))
else
	failed=$((failed + 1))
	echo "roads: only $stored attendances of the fuzz were stored"
fi

# By names instead of numbers, with centuries that the day has to tell, and days
# before which some were not born.
mkdir "$scratch/names" && cd "$scratch/names" || exit 1
cat >pipeline.conf <<'CONF'
[source presence]
files = presence-*.csv
kind = attendance
register = house
project = House
delimiter = ;
date.format = dd-mm-yyyy
unknown.person = create
unknown.activity = create
CONF
for file in 1 2; do
	awk -v seed=$file 'function below(n) { return int(rand() * n) }
	BEGIN { srand(seed)
	print "voornaam;achternaam;geboortedatum;activiteit;datum"
	for (i = 0; i < 4000; i++)
		printf "Naam%c;Boom%c;%02d-%02d-%s;A%d;%02d-%02d-%d\n",
		    97 + below(8), 97 + below(5), 1 + below(2), 1 + below(3),
		    below(9) == 0 ? "14" : 1950 + below(3), below(4),
		    1 + below(28), 1 + below(12),
		    below(9) == 0 ? 1951 : 2026 }' >presence-$file.csv
done
compare names

# People of several registers: those of one are written while those of the
# next are read, of which some are there already, are refused, name a town
# that nobody named before, or are missing; then some change, and then somebody
# is forgotten.
mkdir "$scratch/registers" && cd "$scratch/registers" || exit 1
for register in 1 2 3 4 5 6 7; do
	cat <<CONF
[source people-$register]
files = people-$register.csv
kind = person
register = house-$register
delimiter = ;
date.format = dd-mm-yyyy
CONF
done >pipeline.conf
# people REGISTER SEED ROWS
people() {
	awk -v register="$1" -v seed="$2" -v rows="$3" '
	function below(n) { return int(rand() * n) }
	BEGIN { srand(seed)
	print "nummer;voornaam;achternaam;geboortedatum;gemeente"
	for (i = 0; i < rows; i++) {
		town = below(3) ? "Leiden" : register % 2 ? "Utrecht" : "Delft"
		if (i > 300 && register == 3) town = "Aalten"
		birth = below(40) == 0 ? "31-02-1950" : sprintf("%02d-%02d-%d",
		    1 + i % 28, 1 + i % 12, 1940 + i % 50)
		printf "%05d;Naam%c;Boom%c%c;%s;%s\n", below(100) ? i : 7,
		    97 + below(26), 97 + i % 23, 97 + i % 19, birth, town
	} }' >people-"$1".csv
}
change_registers() {
	for register in 1 2 3 4 7; do
		people $register $register 700
	done
	echo 'geen kop' >people-5.csv
	case $1 in
	changed)
		for register in 1 4; do
			people $register 1$register 800
		done ;;
	forgotten)
		for register in 1 4; do
			people $register 2$register 800
		done ;;
	esac
}
impact key new >/dev/null 2>&1
# registers OPTIONS...: what three runs leave
registers() {
	rm -rf impact.sqlite* rejects "$scratch/got"
	mkdir "$scratch/got"
	for change in none changed forgotten; do
		change_registers $change
		if [ $change = forgotten ]; then
			echo 'number = 00011' | impact forget house-4
		fi
		impact ingest "$@"
		echo "status $?"
		impact ingest -n "$@"
		echo "status $?"
		sqlite3 impact.sqlite .dump |
		    sed "s/'20[0-9-]*T[0-9:]*Z'/now/"
		cat rejects/*
	done >"$scratch/got/all" 2>&1
}
registers --threads=1
mv "$scratch/got" "$scratch/wanted-registers"
for options in --threads=2 --threads=3 '--careful --threads=2'; do
	# shellcheck disable=SC2086 # several options
	registers $options
	if cmp -s "$scratch/wanted-registers/all" "$scratch/got/all" &&
	    grep -q Aalten "$scratch/got/all"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "roads: registers $options:"
		diff "$scratch/wanted-registers/all" "$scratch/got/all" |
		    head -n 20
	fi
done

cp -r "$tree/samples" "$scratch/samples" && cd "$scratch/samples" || exit 1
compare samples

if [ -d "$corpus/5-projects" ]; then
	mkdir "$scratch/town" && cd "$scratch/town" || exit 1
	cp "$corpus"/5-projects/*.csv .
	cp "$tree/tests/town/pipeline.conf" .
	compare town
else
	echo 'roads: town skipped: no corpus'
fi
finish
