#!/bin/sh
# Lints the description of the interface for programs, as it is printed, by redocly of the version in scripts/openapi.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. scripts/setup.sh
need_rust
need_node

node_packages openapi
# The program that the tests were run on, where there is one.
program=${CARGO_TARGET_DIR:-$root/target}/debug/gongkai
[ -x "$program" ] || cargo build --quiet --locked --workspace
description=$(mktemp -d)
trap 'rm -rf "$description"' EXIT
"$program" api >"$description/openapi.json"
cd "$packages"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true node_modules/.bin/redocly lint "$description/openapi.json"
