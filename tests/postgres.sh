#!/usr/bin/env bash
# Sourced by run.sh: starts a PostgreSQL server of its own on a free port of 127.0.0.1, with its data in a temporary folder.
#   start_postgres    sets CAREERBOT_TEST_POSTGRES to its connection string
#   stop_postgres     ends it and removes its data
postgres_folder="" postgres_pid=""

postgres_bin() {
  local bin
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/postgres" ] && echo "$bin"
  done | tail -1
}

# initdb and postgres refuse to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local bin port
  bin=$(postgres_bin)
  [ -n "$bin" ] || { echo "PostgreSQL is not installed."; return 1; }
  postgres_folder=$(mktemp -d)
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_folder"
  as_postgres "$bin/initdb" -D "$postgres_folder/data" -U careerbot --auth=trust --no-sync -E UTF8 >"$postgres_folder/init.log" 2>&1 || {
    cat "$postgres_folder/init.log"
    return 1
  }
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    as_postgres "$bin/postgres" -D "$postgres_folder/data" -h 127.0.0.1 -p "$port" -k "$postgres_folder" -c max_connections=400 \
      >"$postgres_folder/server.log" 2>&1 &
    postgres_pid=$!
    for _ in $(seq 100); do
      kill -0 "$postgres_pid" 2>/dev/null || break
      if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
        export CAREERBOT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=careerbot;Database=postgres"
        return 0
      fi
      sleep 0.1
    done
  done
  cat "$postgres_folder/server.log"
  return 1
}

stop_postgres() {
  local pidfile=$postgres_folder/data/postmaster.pid
  if [ -f "$pidfile" ]; then
    # The server itself: what runs in the background here may only have started it.
    kill -INT "$(head -1 "$pidfile")" 2>/dev/null
  fi
  [ -z "$postgres_pid" ] || wait "$postgres_pid" 2>/dev/null
  [ -z "$postgres_folder" ] || rm -rf "$postgres_folder"
  postgres_folder="" postgres_pid=""
}
