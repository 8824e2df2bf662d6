#!/bin/sh
# Lints the description of the interface for programs, as it is printed, by redocly of the version in scripts/openapi.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. scripts/setup.sh
need_rust
need_node

lint=$tools/openapi
mkdir -p "$lint"
if ! cmp -s scripts/openapi/package-lock.json "$lint/package-lock.json" || [ ! -d "$lint/node_modules" ]; then
    cp scripts/openapi/package.json scripts/openapi/package-lock.json "$lint/"
    npm --prefix "$lint" ci --no-audit --no-fund --ignore-scripts >&2
fi
description=$(mktemp -d)
trap 'rm -rf "$description"' EXIT
cargo run --quiet --locked -- api >"$description/openapi.json"
cd "$lint"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly lint "$description/openapi.json"
