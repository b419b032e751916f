#!/usr/bin/env bash
# Installs what the tests need and is missing, runs every test, and ends with one line:
#   N passed, N failed, N skipped
# The exit code is 0 only if something passed and nothing failed or was skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/postgres.sh
work=$(mktemp -d)
compiler=careerbot-$$
finish() {
  stop_postgres
  pkill -f "VBCSCompiler.*$compiler" 2>/dev/null
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

# Notes what passed, failed and was skipped; what runs side by side adds its lines to the same file.
count() { echo "$1 $2 $3" >>"$work/counts"; }

# Optimised, because the tests spend most of their time in this code, with one compiler for all projects that ends with this script.
build() {
  dotnet build CareerBot.sln --nologo -v q -clp:ErrorsOnly -warnaserror \
    -p:Optimize=true -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" || { echo "The build failed."; count 0 1 0; return 1; }
}

# A project's summary and what failed in it, told at once when it has ended: another one may run beside it.
run_dotnet_tests() {
  local name=$1 log=$work/$1.log code counters p f t
  dotnet test "tests/$name/$name.csproj" --no-build --nologo --logger "trx;LogFileName=$work/$name.trx" --blame-hang-timeout 5m >"$log" 2>&1
  code=$?
  counters=$(grep -o '<Counters [^>]*' "$work/$name.trx" 2>/dev/null | head -1)
  if [ -z "$counters" ]; then
    echo "== $name: no result"$'\n'"$(tail -40 "$log")"
    count 0 1 0
    return
  fi
  p=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counters")
  f=$(sed -n 's/.* failed="\([0-9]*\)".*/\1/p' <<<"$counters")
  t=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counters")
  {
    echo "== $name"
    echo "   $p passed, $f failed, $((t - p - f)) skipped"
    [ "$f" -gt 0 ] && grep -A 25 -E '^\s+Failed ' "$log"
    [ $((t - p - f)) -gt 0 ] && grep -E '^\s+(Skipped|\[SKIP\])|SKIP' "$log" | head -20
    [ "$f" = 0 ] && [ $code -ne 0 ] && tail -40 "$log"
  } >"$work/$name.summary"
  cat "$work/$name.summary"
  [ "$f" = 0 ] && [ $code -ne 0 ] && f=1
  count "$p" "$f" $((t - p - f))
}

# Installs a folder's packages unless they are those of its lock file already.
install_node() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error)
}

# Runs a script of a folder's package and tells how it went.
run_node_tests() {
  local folder=$1 script=$2 log=$work/${2/:/-}.log code p f
  install_node "$folder" >"$log" 2>&1 || { echo "== $folder $script: npm failed"$'\n'"$(tail -20 "$log")"; count 0 1 0; return; }
  (cd "$folder" && npm run "$script") >"$log" 2>&1
  code=$?
  p=$(sed -n 's/^\(ℹ\|#\) pass \([0-9]*\).*/\2/p' "$log" | tail -1)
  f=$(sed -n 's/^\(ℹ\|#\) fail \([0-9]*\).*/\2/p' "$log" | tail -1)
  echo "== $folder $script"$'\n'"   ${p:-0} passed, ${f:-0} failed$([ $code -eq 0 ] || { echo; grep -A 30 '^not ok' "$log" || tail -60 "$log"; })"
  [ $code -ne 0 ] && [ "${f:-0}" = 0 ] && f=1
  count "${p:-0}" "${f:-0}" 0
}

# Takes one of the lines of $work/queue after another until somebody has taken the last one.
work_off() {
  local line number=0
  while read -r line; do
    number=$((number + 1))
    mkdir "$work/taken.$number" 2>/dev/null || continue
    # shellcheck disable=SC2086 # A line is a command and its words.
    $line </dev/null
  done <"$work/queue"
}

# What takes longest comes first. Two at a time: tests wait for browsers, servers and the disk as often as they compute.
run_side_by_side() {
  local project other
  {
    printf 'run_dotnet_tests %s\n' CareerBot.EndToEnd.Tests CareerBot.Tests
    echo "run_node_tests src/CareerBot.Widget test:browser"
    for project in tests/*.Tests/*.csproj; do
      echo "run_dotnet_tests $(basename "$project" .csproj)"
    done
  } | awk '!known[$0]++' >"$work/queue"
  work_off &
  other=$!
  work_off
  wait "$other"
}

install_missing
export CAREERBOT_TEST_CHROMIUM=${CAREERBOT_TEST_CHROMIUM:-$(command -v chromium)}
export CHROMIUM=$CAREERBOT_TEST_CHROMIUM
for client in tests/directline-client tests/playground-client; do
  install_node "$client" || count 0 1 0
done
run_node_tests src/CareerBot.Widget test
start_postgres || count 0 1 0
# The official Web Chat, for the test that runs it against the embedded Direct Line; the build takes it along.
(cd src/CareerBot.Widget && npm run webchat --silent) || count 0 1 0
build && run_side_by_side

read -r passed failed skipped < <(awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }' "$work/counts")
echo "$passed passed, $failed failed, $skipped skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ]
