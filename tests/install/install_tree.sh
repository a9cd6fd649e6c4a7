#!/usr/bin/env bash
# cmake --install into a folder; a project that finds the library there is configured, built and run.
set -euo pipefail
# shellcheck source=tests/install/checks.sh
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh" "$@"
need cmake ninja

place=$build/install-test
rm -rf "$place"
mkdir -p "$place"
cmake --install "$build" --prefix "$place/tree" >"$place/install.log" || fail "cmake --install: $(tail -3 "$place/install.log")"

for file in bin/factcheck share/man/man1/factcheck.1 share/bash-completion/completions/factcheck \
  share/zsh/site-functions/_factcheck share/fish/vendor_completions.d/factcheck.fish include/factcheck/factcheck.h; do
  [ -s "$place/tree/$file" ] || fail "$file is missing"
done
check_program "$place/tree/bin/factcheck"

# Nothing of it may point back into the folders it was built in.
if grep -rlF -e "$build" -e "$source_folder" "$place/tree/include" "$place/tree"/lib*/cmake "$place/tree"/lib*/*/cmake 2>/dev/null; then
  fail "these files name the build folder or the source folder"
fi

cmake -S "$source_folder/tests/install/consumer" -B "$place/consumer" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$place/tree" >"$place/consumer.log" 2>&1 ||
  fail "the consumer is not configured: $(tail -20 "$place/consumer.log")"
cmake --build "$place/consumer" >"$place/consumer.log" 2>&1 || fail "the consumer is not built: $(tail -20 "$place/consumer.log")"
(cd "$source_folder" && "$place/consumer/desk" corpus) >"$place/found.txt"
[ "$(wc -l <"$place/found.txt")" = "$(wc -l <"$place/built.txt")" ] || fail "the consumer found $(wc -l <"$place/found.txt") disagreements, the program $(wc -l <"$place/built.txt")"
while read -r rule id; do
  grep -q -F "[$rule]" "$place/built.txt" && grep -q -F "$id" "$place/built.txt" || fail "the program does not report $rule $id"
done <"$place/found.txt"
echo "installed, found by a consumer: $(wc -l <"$place/found.txt") findings"
