# Packages that were changed, with manifests that fit; sourced after head.sh.

# digest FILE
digest() {
	sha256sum <"$1" | cut -d ' ' -f 1
}

# replace FILE MANIFEST: by the file "new".
replace() {
	before=$(digest "$1")
	cat new >"$1"
	sed -i "s/$before/$(digest "$1")/" "$2"
}

# change KEY VALUE: that figure of every package below work; or, where the key
# begins with "~", those that the rest of it is a regular expression for.  It
# stands as an earlier release showed it no longer.
change() {
	find work -name cells.csv | while read -r cells; do
		package=$(dirname "$cells")/..
		awk -v key="$1" -v value="$2" 'BEGIN { FS = OFS = "," }
		    key ~ /^~/ ? $1 ~ substr(key, 2) : $1 == key { $2 = value }
		    { print }' "$cells" >new
		replace "$cells" "$package/manifest.json"
		case $1 in
		"~"*) those="value REGEXP '${1#?}'" ;;
		*) those="value = '$1'" ;;
		esac
		sqlite3 :memory: "WITH a AS (
		    SELECT readfile('$package/certificate.json') AS document)
		SELECT json_set(document, '\$.shown_before', json((
		    SELECT json_group_array(value)
		    FROM json_each(document, '\$.shown_before')
		    WHERE NOT ($those))))
		FROM a" >new
		replace "$package/certificate.json" "$package/manifest.json"
	done
}
