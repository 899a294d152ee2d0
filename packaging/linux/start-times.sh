#!/usr/bin/env bash
# Measures how long an installed program takes to start, start-times.sh [PROGRAM [REPETITIONS]]: from the start of the process to the
# written archive of `explain`, and, where there is xvfb-run, to the first heatmaps in the window, by the line that the program writes
# into its log. The first start of each is not counted. Also prints how much room the program takes.
set -euo pipefail
program=$(command -v "${1:-lrp-explorer}")
repetitions=${2:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s%3N; }

# The least and the median of the numbers of a file, after its first line.
summary() {
  tail -n +2 "$2" | sort -n | awk -v what="$1" '{ all[NR] = $1 } END {
    printf "%s: least %d ms, median %d ms of %d\n", what, all[1], all[int((NR + 1) / 2)], NR }'
}

explain() {
  local start
  start=$(now)
  "$program" explain --network mnist-conv-bn --dataset digits --index 0 --force --out "$work/values.npz" >"$work/said.txt"
  echo $(($(now) - start)) >>"$work/explain"
}

window() {
  local start pid line='' waited=0
  rm -rf "$work/state" "$work/config"
  start=$(now)
  XDG_STATE_HOME=$work/state LRP_EXPLORER_JAVA_OPTIONS="-Dlrp.config=$work/config -Dlrp.cache=$work/cache" "$program" &
  pid=$!
  while [ -z "$line" ] && [ $((waited += 1)) -lt 600 ]; do
    sleep 0.1
    line=$(grep -rhos 'First heatmaps shown at .*' "$work/state" || true)
  done
  kill -9 "$pid"
  wait "$pid" 2>"$work/said.txt" || true
  [ -n "$line" ] || { echo "The window has shown no heatmaps within a minute." >&2; exit 1; }
  echo $(($(date -d "${line##* }" +%s%3N) - start)) >>"$work/window"
}

if [ "${3:-}" = in-window ]; then
  for ((i = 0; i <= repetitions; i++)); do window; done
  summary "window, first heatmaps" "$work/window"
  exit
fi
du -sm "$(dirname "$(dirname "$(readlink -f "$program")")")" | sed 's:\s.*: MB installed:'
for ((i = 0; i <= repetitions; i++)); do explain; done
summary "explain" "$work/explain"
if command -v xvfb-run >"$work/said.txt"; then
  xvfb-run -a -s "-screen 0 1440x900x24 -noreset" "$0" "$program" "$repetitions" in-window
fi
