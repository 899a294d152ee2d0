#!/usr/bin/env bash
# Builds target/package/LRP Explorer-VERSION.msi, on Windows, with the bash that comes with Git. Needs a JDK with jpackage, Maven and
# WiX. Beside the program of the start menu, which has no console, stands lrp-explorer.exe for the command line.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"

build_input
build_runtime

printf 'win-console=true\nwin-shortcut=false\nwin-menu=false\n' >"$WORK/command-line.properties"
mapfile -t options < <(jpackage_options "$TITLE" && association_options)
jpackage --type msi --icon "$WORK/icons/$NAME.ico" --app-version "$(numeric_version)" --license-file LICENSE \
  --win-menu --win-dir-chooser --win-per-user-install --win-upgrade-uuid 6f1b6b52-0e0b-4b0e-9d0a-8a3c7f2f5d17 \
  --add-launcher "$NAME=$WORK/command-line.properties" \
  "${options[@]}"
