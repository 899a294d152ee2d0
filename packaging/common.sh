# shellcheck shell=bash
# What the packages of all systems have in common. Sourced by build.sh of linux, mac and windows; needs a JDK (17 or later, with
# jmods) and Maven. Everything it makes is under target/package.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
WORK=target/package
NAME=lrp-explorer
TITLE="LRP Explorer"

# The text of the first element of a name in the pom that is not in a list of dependencies.
pom() { sed -n "/<dependencies>/q; s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -n 1; }

VERSION=$(pom version)
MAIN_CLASS=$(pom mainClass)
DESCRIPTION=$(pom description)

# A list in a file, without its comments.
listed() { sed 's/[[:space:]]*$//; /^#/d; /^$/d' "$1"; }

# A version as numbers with points, as installers of Windows and macOS want it.
numeric_version() { printf '%s\n' "${VERSION%%-*}"; }

# The program's jar and libraries, the licences of these, and the icon.
build_input() {
  rm -rf "$WORK" target/lib
  mvn -q -B package license:add-third-party -Dmaven.test.skip=true
  mkdir -p "$WORK/input/lib"
  cp "target/$NAME.jar" "$WORK/input/"
  cp target/lib/*.jar "$WORK/input/lib/"
  leave_out
  cp -R assets/networks "$WORK/networks"
  mkdir -p "$WORK/input/assets"
  mv "$WORK/networks" "$WORK/input/assets/networks"
  cp -R datasets "$WORK/input/datasets"
  rm -f "$WORK/input/datasets/.gitattributes"
  cp packaging/jvm.options "$WORK/input/"
  tool packaging icons --out "$WORK/icons"
  tool packaging licences --libraries "$WORK/input/lib" --list target/licences/THIRD-PARTY.txt \
    --notices packaging/notices.txt --out "$WORK/input/licences"
  cp LICENSE "$WORK/input/licences/"
}

leave_out() {
  local pattern
  listed packaging/left-out.txt | while read -r pattern; do
    find "$WORK/input/lib" -name "$pattern" -delete
  done
}

# Runs a command of src/tools, which is compiled with the program but not in its jar.
tool() {
  local separator=:
  case "$(uname -s)" in MINGW* | MSYS* | CYGWIN*) separator=';' ;; esac
  java -cp "target/classes${separator}target/lib/*" "$MAIN_CLASS" "$@"
}

# A Java runtime with what the program needs and no more.
build_runtime() {
  rm -rf "$WORK/runtime"
  jlink --add-modules "$(listed packaging/modules.txt | paste -sd , -)" --compress=2 --strip-debug \
    --no-header-files --no-man-pages --output "$WORK/runtime"
}

# Which files the program is offered for, for those installers of jpackage that can say so.
association_options() {
  local kind
  for kind in packaging/associations/*.properties; do
    printf '%s\n' --file-associations "$kind"
  done
}

# What jpackage is told on every system.
jpackage_options() {
  printf '%s\n' --name "$1" --description "$DESCRIPTION" --vendor "$TITLE" --dest "$WORK" \
    --input "$WORK/input" --runtime-image "$WORK/runtime" --main-jar "$NAME.jar" --main-class "$MAIN_CLASS" \
    --java-options "-Dlrp.home=\$APPDIR"
  listed packaging/jvm.options | while read -r option; do
    printf '%s\n' --java-options "$option"
  done
}
