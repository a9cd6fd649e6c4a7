# What the scripts beside this file share; to be sourced, not run.
#
# All talk goes to standard error: standard output belongs to the program that a script runs.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $1"
  shift
  for line in "$@"; do say "help: $line"; done
  exit 2
}

# The packages of a list that are not installed. One call of dpkg, so that a second run costs nothing.
missing_packages() {
  local wanted installed
  wanted=$(sed -e 's/#.*//' "$1" | tr -d ' \t' | sed '/^$/d' | sort -u)
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# Installs what a list names and this machine lacks; says what is lacking where it cannot.
install_packages() {
  local list=$1 missing as_root=()
  if ! command -v dpkg-query >/dev/null; then
    say "note: this is no Debian system; needed are the packages in ${list#"$root"/} under their names here"
    return
  fi
  missing=$(missing_packages "$list")
  [ -n "$missing" ] || return 0
  local -a names
  mapfile -t names <<<"$missing"
  local by_hand="apt-get install ${names[*]}"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing: ${names[*]}" "as root: $by_hand"
    if [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
      fail "these packages are missing, and sudo asks for a password: ${names[*]}" "sudo $by_hand"
    fi
    as_root=(sudo)
  fi
  say "installing ${names[*]}"
  local -a quiet=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
  "${as_root[@]}" "${quiet[@]}" update >&2 || fail "apt-get update failed" "by hand, as root: $by_hand"
  "${as_root[@]}" "${quiet[@]}" install --yes --no-install-recommends "${names[@]}" >&2 ||
    fail "apt-get could not install the packages" "by hand, as root: $by_hand"
}

# Configures a preset once and builds it. Ninja decides what is out of date, the configuration included.
build_preset() {
  local preset=$1 folder="$root/build/$1" log
  shift
  log=$(mktemp)
  # shellcheck disable=SC2064  # the name of now is meant
  trap "rm -f '$log'" EXIT
  if [ ! -f "$folder/build.ninja" ]; then
    say "configuring build/$preset"
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || { cat "$log" >&2; fail "cmake could not configure build/$preset"; }
  fi
  if ! ninja -C "$folder" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
    say "building build/$preset; the first time takes some minutes"
    ninja -C "$folder" "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "the build of build/$preset failed"; }
  fi
  rm -f "$log"
}
