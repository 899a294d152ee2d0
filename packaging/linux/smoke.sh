#!/usr/bin/env bash
# Tries an installed program, smoke.sh [PROGRAM]: the command line without a display, and a window where there is xvfb-run.
set -euo pipefail
program=${1:-lrp-explorer}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset DISPLAY

"$program" --version
"$program" inspect mnist-conv-bn >inspected.txt
"$program" explain --network mnist-conv-bn --dataset digits --index 0..9 --batchnorm pass+fused --out values.npz
"$program" explain --network cifar10-resnet-bn --dataset shapes --index 0 --precision single --out single.npz
"$program" evaluate --help >evaluate.txt
for format in png svg pdf; do
  "$program" figure --network mnist-conv-bn --dataset digits --index 3 --out "figure.$format"
done
"$program" datasets digits >dataset.txt
for file in inspected.txt values.npz single.npz evaluate.txt figure.png figure.svg figure.pdf dataset.txt; do
  [ -s "$file" ] || { echo "$file is missing or empty." >&2; exit 1; }
done

if command -v xvfb-run >/dev/null; then
  # It stays open until it is ended; whatever it has to complain of goes to the log or the console. Without files it shows an
  # example, with a figure what that was made of, as a double-click does.
  for file in '' figure.png values.npz; do
    XDG_STATE_HOME=$work/state LRP_EXPLORER_JAVA_OPTIONS="-Dlrp.config=$work/config -Dlrp.cache=$work/cache" \
      timeout 20 xvfb-run -a -s "-screen 0 1440x900x24" "$program" ${file:+"$file"} >window.txt 2>&1 || [ $? = 124 ]
    [ ! -s window.txt ] || { cat window.txt >&2; exit 1; }
    grep -rqs "First heatmaps shown at" state || { echo "The window shows no heatmaps of ${file:-an example}." >&2; exit 1; }
    rm -r state
  done
fi
echo "$program works."
