#!/usr/bin/env bash
# Installs what the tests need and is missing, runs every test, and ends with one line:
#   N passed, N failed, N skipped
# The exit code is 0 only if something passed and nothing failed or was skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/postgres.sh
work=$(mktemp -d)
finish() {
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT

install_missing() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -q >"$work/apt.log" 2>&1
  $sudo apt-get install -y -q --no-install-recommends "${missing[@]}" >>"$work/apt.log" 2>&1 || {
    tail -20 "$work/apt.log"
    echo "Could not install ${missing[*]}: install them by hand and run this again."
    exit 1
  }
}

passed=0 failed=0 skipped=0

run_dotnet_tests() {
  dotnet build CareerBot.sln --nologo -v q -clp:ErrorsOnly -warnaserror || { echo "The build failed."; failed=$((failed + 1)); return; }
  local project name log
  for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    log=$work/$name.log
    echo "== $name"
    dotnet test "$project" --no-build --nologo --logger "trx;LogFileName=$work/$name.trx" --blame-hang-timeout 5m >"$log" 2>&1
    local code=$?
    local counters
    counters=$(grep -o '<Counters [^>]*' "$work/$name.trx" 2>/dev/null | head -1)
    if [ -z "$counters" ]; then
      tail -40 "$log"
      failed=$((failed + 1))
      continue
    fi
    local p f t
    p=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counters")
    f=$(sed -n 's/.* failed="\([0-9]*\)".*/\1/p' <<<"$counters")
    t=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counters")
    echo "   $p passed, $f failed, $((t - p - f)) skipped"
    [ "$f" -gt 0 ] && grep -A 25 -E '^\s+Failed ' "$log"
    [ $((t - p - f)) -gt 0 ] && grep -E '^\s+(Skipped|\[SKIP\])|SKIP' "$log" | head -20
    [ "$f" = 0 ] && [ $code -ne 0 ] && { tail -40 "$log"; f=1; }
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + t - p - f))
  done
}

# Installs a folder's packages unless they are those of its lock file already.
install_node() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error)
}

# Each argument is a folder and the script to run there.
run_node_tests() {
  local folder script log p f
  while [ $# -ge 2 ]; do
    folder=$1 script=$2
    shift 2
    echo "== $folder $script"
    log=$work/node.log
    install_node "$folder" >"$log" 2>&1 || { tail -20 "$log"; failed=$((failed + 1)); continue; }
    (cd "$folder" && npm run "$script") >"$log" 2>&1
    local code=$?
    p=$(sed -n 's/^\(ℹ\|#\) pass \([0-9]*\).*/\2/p' "$log" | tail -1)
    f=$(sed -n 's/^\(ℹ\|#\) fail \([0-9]*\).*/\2/p' "$log" | tail -1)
    echo "   ${p:-0} passed, ${f:-0} failed"
    [ $code -ne 0 ] && { tail -60 "$log"; [ "${f:-0}" = 0 ] && f=1; }
    passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0}))
  done
}

install_missing
export CAREERBOT_TEST_CHROMIUM=${CAREERBOT_TEST_CHROMIUM:-$(command -v chromium)}
export CHROMIUM=$CAREERBOT_TEST_CHROMIUM
for client in tests/directline-client tests/playground-client; do
  install_node "$client" || failed=$((failed + 1))
done
run_node_tests src/CareerBot.Widget test
start_postgres || failed=$((failed + 1))
# The official Web Chat, for the test that runs it against the embedded Direct Line; the build takes it along.
(cd src/CareerBot.Widget && npm run webchat --silent) || failed=$((failed + 1))
run_dotnet_tests
run_node_tests src/CareerBot.Widget test:browser

echo "$passed passed, $failed failed, $skipped skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ]
