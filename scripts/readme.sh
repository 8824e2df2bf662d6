#!/bin/sh
# The run that each README shows is what the program prints: the one that the tests were run on.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
program=${CARGO_TARGET_DIR:-$root/target}/debug/gongkai
[ -x "$program" ] || cargo build --quiet --locked --workspace
status=0
for pair in README.md:en README.zh-CN.md:zh; do
    page=${pair%:*}
    shown=$(sed -n '/<!-- run:begin/,/<!-- run:end/p' "$page" | sed -e '/^<!--/d' -e '/^```/d' -e '/^\$ /d')
    printed=$("$program" --lang "${pair#*:}" report check samples/sumu-township-2025.html || true)
    if [ "$(printf '%s' "$shown" | sed '/^ *$/d')" = "$(printf '%s' "$printed" | sed '/^ *$/d')" ]; then
        echo "$page shows what the program prints"
    else
        echo "$page: the run it shows is not what the program prints now:"
        printf '%s\n' "$printed"
        status=1
    fi
done
exit $status
