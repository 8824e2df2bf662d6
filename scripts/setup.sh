# Sourced by ./run and ./test: finds the tools, installs what may be installed, and says what is absent.
# shellcheck shell=sh

wanted_rust_minor=95
cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}
tools=$cache/gongkai-tools

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 69; }

need_linker() {
    command -v cc >/dev/null 2>&1 && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "No C linker (cc): installing Debian's gcc."
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq gcc libc6-dev >&2
    fi
    command -v cc >/dev/null 2>&1 ||
        stop "There is no C linker, and Rust needs one. As root: apt-get install gcc libc6-dev"
}

# Sets postgres_bin to the folder of the newest PostgreSQL's programs.
need_postgres() {
    find_postgres && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "No PostgreSQL: installing Debian's."
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >&2
    fi
    find_postgres ||
        stop "There is no PostgreSQL, and the tests of the store run on it too. As root: apt-get install postgresql"
}

find_postgres() {
    for postgres_bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname -- "$(command -v initdb || echo /)")"; do
        [ -x "$postgres_bin/initdb" ] && return 0
    done
    return 1
}

# Node is only for tools of the tests: nothing that is shipped has any of it.
need_browser() {
    find_browser && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "No Chromium with its driver: installing Debian's."
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver fonts-noto-cjk >&2
    fi
    find_browser ||
        stop "There is no Chromium, or no chromedriver, and the pages are tried in it. As root: apt-get install chromium chromium-driver"
}

find_browser() {
    command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1
}

need_node() {
    find_node && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "No Node: installing Debian's."
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs npm >&2
    fi
    find_node ||
        stop "There is no npm with Node 20 or later, and the description of the interface is linted by a program that needs it: https://nodejs.org"
}

# node_packages axe: what scripts/axe/package-lock.json names, in the folder $packages.
node_packages() {
    packages=$tools/$1
    mkdir -p "$packages"
    if ! cmp -s "scripts/$1/package-lock.json" "$packages/package-lock.json" || [ ! -d "$packages/node_modules" ]; then
        cp "scripts/$1/package.json" "scripts/$1/package-lock.json" "$packages/"
        npm --prefix "$packages" ci --no-audit --no-fund --ignore-scripts >&2
    fi
}

find_node() {
    command -v npm >/dev/null 2>&1 && major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p') && [ "${major:-0}" -ge 20 ]
}

need_rust() {
    if ! command -v cargo >/dev/null 2>&1 && [ -x "${HOME:-}/.cargo/bin/cargo" ]; then
        PATH=$HOME/.cargo/bin:$PATH
        export PATH
    fi
    command -v cargo >/dev/null 2>&1 ||
        stop "There is no cargo on this machine. Gongkai is built with Rust 1.$wanted_rust_minor or later: https://rustup.rs"
    found=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9][0-9]*\)\..*/\1/p')
    [ -n "$found" ] || stop "rustc does not answer with a version; is a toolchain chosen? Try: rustup show"
    [ "$found" -ge "$wanted_rust_minor" ] ||
        stop "This is Rust 1.$found; Gongkai is built with Rust 1.$wanted_rust_minor or later. Try: rustup update stable"
}

# need_component fmt rustfmt: the subcommand and the component that brings it.
need_component() {
    cargo "$1" --version >/dev/null 2>&1 && return 0
    command -v rustup >/dev/null 2>&1 && say "Adding the toolchain's component $2." && rustup component add "$2" >&2
    cargo "$1" --version >/dev/null 2>&1 ||
        stop "cargo $1 is absent, and it could not be added. Try: rustup component add $2"
}

# need_tool cargo-deny 0.20.2 exact: the crate, its version, and whether no other version will do.
need_tool() {
    have=$(PATH=$tools/bin:$PATH "$1" "${1#cargo-}" --version 2>/dev/null | sed -n '1s/^[^ ]* \([0-9.]*\).*/\1/p')
    [ -n "$have" ] && { [ "$3" = any ] || [ "$have" = "$2" ]; } && return 0
    say "Building $1 $2 into $tools (once; some minutes)."
    CARGO_TARGET_DIR=$tools/build cargo install --quiet --locked --debug --force --root "$tools" --version "$2" "$1" >&2 ||
        stop "$1 $2 could not be built. It comes from crates.io: is the registry reachable?"
    rm -rf "$tools/build"
}
