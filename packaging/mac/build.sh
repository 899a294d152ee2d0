#!/usr/bin/env bash
# Builds target/package/LRP Explorer-VERSION.dmg, on macOS. Needs a JDK with jpackage, and Maven.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"

build_input
build_runtime

options=()
while IFS= read -r option; do options+=("$option"); done < <(jpackage_options "$TITLE" && association_options)
# A version that begins with 0 is refused on macOS.
version=$(numeric_version)
jpackage --type dmg --icon "$WORK/icons/$NAME.icns" --app-version "${version/#0./1.}" \
  --mac-package-identifier org.lrpexplorer --license-file LICENSE \
  "${options[@]}"
