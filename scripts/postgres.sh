#!/bin/sh
# scripts/postgres.sh COMMAND...: runs a command beside a PostgreSQL of its own, whose address it finds in
# GONGKAI_TEST_POSTGRES. The cluster listens on a socket in a folder that is removed afterwards, and on nothing else.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/setup.sh"
need_postgres

folder=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-postgres.XXXXXX")
# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as_server() { setpriv --reuid postgres --regid postgres --clear-groups "$@"; }
else
    as_server() { "$@"; }
fi
stop_server() {
    as_server "$postgres_bin/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop || :
    rm -rf "$folder"
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

cd "$folder"
as_server "$postgres_bin/initdb" --pgdata data --username gongkai --auth trust --encoding UTF8 --locale C.UTF-8 >log 2>&1 &&
    as_server "$postgres_bin/pg_ctl" --pgdata data --log "$folder/server.log" --silent --wait \
        --options "-k $folder -c listen_addresses= -c max_connections=300" start >/dev/null || {
    cat log server.log >&2 || :
    stop "PostgreSQL could not be started; the reason stands above."
}
GONGKAI_TEST_POSTGRES="postgres://gongkai@localhost/postgres?host=$folder"
export GONGKAI_TEST_POSTGRES
cd "$OLDPWD"
"$@"
