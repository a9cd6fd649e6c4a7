#!/usr/bin/env bash
# cpack makes the Debian packages; they hold what they should, name what they need, and what is in them runs.
set -euo pipefail
# shellcheck source=tests/install/checks.sh
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh" "$@"
need cpack dpkg-deb dpkg-shlibdeps gzip strip

place=$build/package-test
rm -rf "$place"
mkdir -p "$place"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$place" >"$place/cpack.log" 2>&1 || fail "cpack: $(tail -5 "$place/cpack.log")"
program=$(echo "$place"/factcheck_*.deb)
library=$(echo "$place"/libfactcheck-dev_*.deb)
[ -s "$program" ] && [ -s "$library" ] || fail "the packages are not there"

dpkg-deb -c "$program" >"$place/program.txt"
for file in usr/bin/factcheck usr/share/man/man1/factcheck.1.gz usr/share/bash-completion/completions/factcheck \
  usr/share/zsh/vendor-completions/_factcheck usr/share/fish/vendor_completions.d/factcheck.fish \
  usr/share/doc/factcheck/copyright usr/share/doc/factcheck/changelog.gz; do
  grep -q " \./$file\$" "$place/program.txt" || fail "$file is not in the package"
done
! grep -E '/(include|lib)/' "$place/program.txt" || fail "the library is in the package of the program"
dpkg-deb -c "$library" >"$place/library.txt"
grep -q ' \./usr/include/factcheck/factcheck\.h$' "$place/library.txt" && grep -q 'factcheckConfig\.cmake$' "$place/library.txt" || fail "the headers are not in libfactcheck-dev"

# Root owns all of it, and nobody else may write.
awk '$2 != "root/root" || $1 ~ /^.....w|^........w/' "$place/program.txt" >"$place/rights.txt"
[ ! -s "$place/rights.txt" ] || fail "owner or rights: $(cat "$place/rights.txt")"

depends=$(dpkg-deb -f "$program" Depends)
for library_package in libc6 libstdc++6; do
  [[ $depends == *"$library_package "* ]] || fail "Depends lacks $library_package: $depends"
done

dpkg-deb -x "$program" "$place/root"
check_program "$place/root/usr/bin/factcheck"
gzip -dc "$place/root/usr/share/man/man1/factcheck.1.gz" >"$place/factcheck.1"
cmp "$place/factcheck.1" <("$build/bin/factcheck" man) || fail "the manual page is another"
if command -v lintian >/dev/null; then
  # Debian would keep a changelog of its own beside ours.
  lintian --fail-on error --suppress-tags debian-changelog-file-missing-or-wrong-name "$program" >"$place/lintian.txt" 2>&1 ||
    fail "lintian: $(cat "$place/lintian.txt")"
else
  echo "note: lintian is not installed"
fi
echo "$(basename "$program"): $depends"
