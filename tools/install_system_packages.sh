#!/bin/sh
# Installs the Debian packages that tests/system needs and that are missing; only root can. Anybody
# else is told in one line what to install.
set -eu
list="$(dirname "$0")/../tests/system/packages.txt"
missing=$(sed 's/#.*//' "$list" | while read -r package program; do
  [ -n "$package" ] || continue
  command -v "$program" >/dev/null 2>&1 || printf '%s ' "$package"
done)
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "the tests with other programs need: sudo apt-get install $missing" >&2
  exit 1
fi
echo "Installing $missing"
# The tests start servers themselves: none is to run on this machine because it was installed.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 0755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # the names are to be split
apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
