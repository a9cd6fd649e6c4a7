# What the tests beside this file share; to be sourced.
#
# Each is called with the source folder, the build folder and the compiler, and works in a folder of its own.

source_folder=$1 build=$2 compiler=${3:-c++}
export FACTCHECK_CACHE=

skip() {
  echo "skipped: $1"
  exit 77
}

fail() {
  echo "FAILED: $1"
  exit 1
}

need() {
  for tool in "$@"; do command -v "$tool" >/dev/null || skip "$tool is not installed"; done
}

report_corpus() {
  local status=0
  (cd "$source_folder" && "$1" -f line corpus/) || status=$?
  [ "$status" = 1 ] || fail "$1 corpus/ ended with $status"
}

# The program below a folder finds what the one of the build folder finds.
check_program() {
  local program=$1
  "$program" --version | grep -q '^factcheck [0-9]' || fail "$program --version"
  report_corpus "$program" >"$place/installed.txt"
  report_corpus "$build/bin/factcheck" >"$place/built.txt"
  [ -s "$place/built.txt" ] || fail "the corpus has findings"
  cmp "$place/installed.txt" "$place/built.txt" || fail "$program reports something else"
}
