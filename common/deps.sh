#!/bin/sh
# Installs the Debian packages that building, testing and charts need; does
# nothing when they are there.  What some targets need besides: deps.sh [test]
# [coverage] [bench] [fuzz] [conformance] [torture]
set -eu

packages="gcc make pkg-config libc6-dev libglib2.0-dev libglib2.0-dev-bin
libsqlite3-dev libcsv-dev libsodium-dev libgsl-dev libcriterion-dev
liblapacke-dev libopenblas-dev libjansson-dev libglpk-dev libfstrcmp-dev
gnuplot-nox fonts-open-sans fontconfig mandoc sqlite3 libxml2-utils"
for use in "$@"; do
	case $use in
	# An attack by other means than our own: tests/property/outside.sh.
	test) packages="$packages glpk-utils python3" ;;
	coverage) packages="$packages gcovr" ;;
	bench) packages="$packages time" ;;
	conformance) packages="$packages libjansson-dev" ;;
	torture) packages="$packages strace faketime" ;;
	fuzz) packages="$packages clang libclang-rt-14-dev" ;;
	esac
done

if ! command -v dpkg-query >/dev/null 2>&1; then
	# Not Debian: name what is missing and leave installing to the reader.
	missing=
	for tool in gcc make pkg-config glib-compile-resources gnuplot \
	    fc-match mandoc sqlite3 xmllint; do
		command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
	done
	if command -v pkg-config >/dev/null 2>&1; then
		for lib in glib-2.0 gio-2.0 sqlite3 libsodium gsl lapacke \
		    openblas jansson fstrcmp criterion; do
			pkg-config --exists "$lib" || missing="$missing $lib"
		done
	fi
	echo '#include <csv.h>' | gcc -E - >/dev/null 2>&1 ||
	    missing="$missing libcsv"
	echo '#include <glpk.h>' | gcc -E - >/dev/null 2>&1 ||
	    missing="$missing glpk"
	if [ -n "$missing" ]; then
		echo "deps: this is not Debian, please install:$missing" >&2
		exit 1
	fi
	exit 0
fi

missing=
for package in $packages; do
	state=$(dpkg-query -W -f '${db:Status-Status}' "$package" \
	    2>/dev/null || true)
	[ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
	echo "deps: apt-get is not here, please install:$missing" >&2
	exit 1
fi
root=
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null 2>&1; then
		echo "deps: neither root nor sudo, please install:$missing" >&2
		exit 1
	fi
	root=sudo
fi
echo "deps: installing$missing"
# A held-back list is no reason to stop: the install itself tells.
$root apt-get -q update || true
$root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    --no-install-recommends install $missing
