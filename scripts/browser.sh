#!/bin/sh
# scripts/browser.sh: walks one request through the demo in a real browser, and has axe look at every page on the way.
# The pictures are left in target/screenshots, or where GONGKAI_SCREENSHOTS says.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. scripts/setup.sh
need_rust
need_node
need_browser

axe=$tools/axe
mkdir -p "$axe"
if ! cmp -s scripts/axe/package-lock.json "$axe/package-lock.json" || [ ! -d "$axe/node_modules" ]; then
    cp scripts/axe/package.json scripts/axe/package-lock.json "$axe/"
    npm --prefix "$axe" ci --no-audit --no-fund --ignore-scripts >&2
fi
GONGKAI_AXE=$axe/node_modules/axe-core/axe.min.js
GONGKAI_SCREENSHOTS=${GONGKAI_SCREENSHOTS:-${CARGO_TARGET_DIR:-$root/target}/screenshots}
export GONGKAI_AXE GONGKAI_SCREENSHOTS
mkdir -p "$GONGKAI_SCREENSHOTS"
cargo test --locked --package gongkai --features browser --test browser -- "$@"
say "The pictures are in $GONGKAI_SCREENSHOTS."
