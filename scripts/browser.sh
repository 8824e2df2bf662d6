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

node_packages axe
GONGKAI_AXE=$packages/node_modules/axe-core/axe.min.js
GONGKAI_SCREENSHOTS=${GONGKAI_SCREENSHOTS:-${CARGO_TARGET_DIR:-$root/target}/screenshots}
export GONGKAI_AXE GONGKAI_SCREENSHOTS
mkdir -p "$GONGKAI_SCREENSHOTS"
# With the whole workspace, so that what the other tests were built of serves here too.
cargo test --locked --workspace --features gongkai/browser --test browser -- "$@"
say "The pictures are in $GONGKAI_SCREENSHOTS."
