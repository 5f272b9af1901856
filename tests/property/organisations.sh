#!/bin/sh
# Small organisations of every shape, from their seeds: each of them gets a
# report, for everybody and for every town, and what was published holds
# against the attack on the packages.  Never is ordinary data refused.
# organisations.sh BUILD [NAME...]; a name may be random:SEED as well, or
# quarter:SEED or year:SEED, which are reported on in three months or twelve.
set -u

tree=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1-build}" && pwd)
[ $# -gt 0 ] && shift
wanted=" $* "
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
PATH="$build/bin:$PATH"
export PATH
passed=0
failed=0

# source NAME KIND: a section of the configuration.
source_of() {
	printf '[source %s]\nfiles = %s.csv\nkind = %s\nregister = r\n' "$1" "$1" "$2"
	printf 'date.format = yyyy-mm-dd\nunknown.activity = reject\n'
}

configure() {
	printf '[mission]\nname = Klein\nrung = connected\n'
	printf '[store]\npath = store.db\nkey = key\n'
	printf '[ingest]\nplaces = Plaats 1 | Plaats 2 | Plaats 3 | Plaats 4\n'
	printf '[method]\nhistory = 24\nrate = 0.1\n'
	printf '[output]\ndirectory = out\npdf = no\npng = no\n'
	printf '[rung reached]\nattendances = 1\n[rung regular]\nattendances = 3\n'
	printf '[rung connected]\noutcomes = connected\nties = yes\n'
	source_of activities activity
	for kind in people:person attendance:attendance outcomes:outcome \
	    ties:tie scores:score costs:cost grants:grant targets:target \
	    supporters:supporter norms:norm; do
		source_of "${kind%:*}" "${kind#*:}"
	done
	printf '[report all]\naudience = public\nlanguages = nl\n'
	printf '[report towns]\naudience = municipality\nmunicipality = each\nlanguages = en\n'
	[ -z "$1" ] || printf '[report fund]\naudience = funder\nfunder = Fonds 1\nlanguages = en\n'
}

# month PERIOD [OPTION]: all three stages and the proof; says what failed.
month() {
	impact run -p "$1" >run.log 2>&1
	status=$?
	# 3: something is missing, and said.
	if [ $status -ne 0 ] && ! { [ $status -eq 3 ] && [ -s run.log ]; }; then
		grep -v '^ingest' run.log | tail -n 3
		return 1
	fi
	impact verify ${2-} out >verify.log 2>&1 && return 0
	head -n 3 verify.log
	return 1
}

# organisation NAME MONTH... VARIABLE=...: one, and whether it can be reported
# on in these months.
organisation() {
	name=$1
	shift
	case $wanted in "  " | *" $name "*) ;; *) return ;; esac
	mkdir "$scratch/$name"
	cd "$scratch/$name" || exit 1
	extras=
	periods=
	while :; do
		case $1 in 20*) periods="$periods $1"; shift ;; *) break ;; esac
	done
	case " $* " in *" extras=1 "*) extras=1 ;; esac
	configure "$extras" >pipeline.conf
	awk $(printf ' -v %s' "$@") -f "$tree/tests/property/organisation.awk"
	impact key new >/dev/null 2>&1
	# Of a year of small figures whole numbers take long.
	case $periods in *2025*) whole= ;; *) whole=--integer ;; esac
	for period in ${periods:-2026-10}; do
		if said=$(month "$period" $whole); then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "organisations: $name $period: $said"
		fi
	done
	cd "$scratch" || exit 1
	rm -rf "${scratch:?}/$name"
}

# any NAME SEED [MONTH...]: of a size and shape that the seed chooses.
any() {
	any_name=$1
	any_seed=$2
	shift 2
	organisation "$any_name" "$@" $(awk -v seed="$any_seed" 'function pick(list,	n, all) {
		n = split(list, all, " ")
		state = (state * 16807) % 2147483647
		return all[state % n + 1]
	}
	BEGIN {
		state = seed * 104729 + 1
		pick("1"); pick("1")
		print "seed=" seed, "towns=" pick("1 2 3 4"),
		    "people=" pick("1 2 3 10 30 60 100 200 400"),
		    "activities=" pick("1 2 3 5 8 12 20 40"),
		    "months=" pick("1 3 7 12 18 24"),
		    "visits=" pick("1 2 4 6 9"),
		    "outcomes=" pick("0 2 10 30 60 100"),
		    "only=" pick("0 0 1"), "extras=" pick("0 1 1")
	}' </dev/null)
}

organisation nobody-connected seed=1 towns=2 people=300 activities=12 months=24 visits=8 outcomes=0
organisation idle-activities seed=2 towns=4 people=2 activities=20 months=24 visits=2 outcomes=20
organisation one-person seed=4 towns=1 people=1 activities=3 months=6 visits=4 outcomes=100
organisation nine-people seed=5 towns=1 people=9 activities=1 months=6 visits=4 outcomes=100
organisation all-in-one seed=6 towns=2 people=150 activities=15 months=18 visits=6 outcomes=90 only=1
organisation everybody seed=7 towns=2 people=120 activities=4 months=24 visits=9 outcomes=100
organisation fund-without seed=8 towns=3 people=200 activities=1 months=1 visits=4 outcomes=10 extras=1
organisation quarter 2026-08 2026-09 2026-10 seed=157 towns=3 people=200 activities=5 months=3 visits=2 outcomes=0 extras=1
organisation window 2026-08 2026-09 2026-10 seed=139 towns=2 people=10 activities=8 months=24 visits=3 outcomes=60 extras=1
for seed in 1 2 3 4 5 6; do
	any random:$seed $seed
done
# Sums over projects of one month tell of the next; what was said to be small
# once is known for ever.
for seed in 1066 1098 3021; do
	any quarter:$seed $seed 2026-08 2026-09 2026-10
done
for name in $wanted; do
	case $name in
	random:[1-6] | quarter:1066 | quarter:1098 | quarter:3021) ;;
	random:*) any "$name" "${name#random:}" ;;
	quarter:*) any "$name" "${name#quarter:}" 2026-08 2026-09 2026-10 ;;
	year:*)
		any "$name" "${name#year:}" 2025-11 2025-12 2026-01 2026-02 \
		    2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 \
		    2026-10
		;;
	esac
done

echo "property/organisations: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
