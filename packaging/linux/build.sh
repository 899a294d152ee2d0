#!/usr/bin/env bash
# Builds LRP Explorer for Linux: the folder target/package/lrp-explorer, which runs from wherever it is put, and the Debian package
# target/package/lrp-explorer_VERSION_ARCHITECTURE.deb. Needs a JDK with jpackage, Maven, dpkg-deb, binutils, xz,
# zip and unzip, and xvfb-run to find out which classes the window starts with.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"

IMAGE=$WORK/$NAME
APP=$IMAGE/lib/app
export LANG=C.UTF-8

build_image() {
  local options
  mapfile -t options < <(jpackage_options "$NAME")
  jpackage --type app-image --icon "$WORK/icons/$NAME-256.png" "${options[@]}"
  # jpackage's launcher asks the package manager where it is before it starts Java, and can set no variable of the environment.
  install -m 755 "packaging/linux/$NAME" "$IMAGE/bin/$NAME"
  rm -f "$APP/$NAME.cfg" "$APP/.jpackage.xml" "$IMAGE"/lib/libapplauncher.so "$IMAGE/lib/$NAME.png"
  install -m 755 packaging/linux/archive-classes "$APP/"
  # AWT draws figures off screen only.
  rm -f "$IMAGE"/lib/runtime/lib/lib{awt_xawt,jawt,splashscreen}.so
}

# The largest native library without the names of its functions that nobody calls by name, and as xz, which takes two fifths of the
# room that it takes in a jar. The program unpacks it where it finds it: see PackedLibraries.
pack_library() {
  local jar inside packed
  jar=$(echo "$WORK"/input/lib/nd4j-native-[0-9]*-linux-*.jar)
  inside=$(unzip -Z1 "$jar" | grep '/libnd4jcpu\.so$')
  packed=$WORK/input/libraries/$(basename "$jar")/$inside.xz
  mkdir -p "$(dirname "$packed")"
  unzip -p "$jar" "$inside" >"$WORK/libnd4jcpu.so"
  strip --strip-unneeded "$WORK/libnd4jcpu.so"
  xz -3 -T 0 -c "$WORK/libnd4jcpu.so" >"$packed"
  rm "$WORK/libnd4jcpu.so"
  zip -qd "$jar" "$inside"
}

# The classes with which the usual commands and the window start; what changed since is skipped when the archive is written.
list_classes() {
  local lists=$WORK/classes
  mkdir -p "$lists"
  LRP_EXPLORER_JAVA_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$lists/explain.lst" \
    "$IMAGE/bin/$NAME" explain --network mnist-conv-bn --dataset digits --index 0 --out "$lists/values.npz" >/dev/null
  LRP_EXPLORER_JAVA_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$lists/figure.lst" \
    "$IMAGE/bin/$NAME" figure --network mnist-conv-bn --dataset digits --index 0 --out "$lists/figure.pdf" >/dev/null
  if command -v xvfb-run >/dev/null; then
    LRP_EXPLORER_JAVA_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$lists/window.lst -Dlrp.config=$lists/config" \
      timeout 60 xvfb-run -a -s "-screen 0 1440x900x24" "$IMAGE/bin/$NAME" || [ $? = 124 ]
  else
    echo "xvfb-run was not found: the window will start slower." >&2
  fi
  cat "$lists"/*.lst | grep -v '^#' | awk '!seen[$0]++' >"$APP/classes.lst"
}

# The packages that the libraries of the runtime come from, and what these look for only when the program runs: the
# C++ library of ND4J, and a font, without which Java draws none of the program's own.
dependencies() {
  local runtime=$IMAGE/lib/runtime/lib
  {
    printf '%s\n' libstdc++6 libfontconfig1 fonts-dejavu-core
    find "$runtime" -name '*.so' -exec ldd {} + | sed -n 's:.* => \(/[^ ]*\) .*:\1:p' | grep -v "$NAME" | sort -u |
      while read -r library; do
        dpkg -S "$(readlink -f "$library")" 2>/dev/null || dpkg -S "*/$(basename "$library")" 2>/dev/null || true
      done | sed 's/:.*//'
  } | sort -u | paste -sd , - | sed 's/,/, /g'
}

build_deb() {
  local root=$WORK/deb architecture size
  architecture=$(dpkg --print-architecture)
  rm -rf "$root"
  mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
    "$root/usr/share/doc/$NAME"
  cp -a "$IMAGE" "$root/opt/$NAME"
  rm -f "$root/opt/$NAME/lib/app/classes.jsa"
  ln -s "/opt/$NAME/bin/$NAME" "$root/usr/bin/$NAME"
  install -m 644 "packaging/linux/$NAME.desktop" "$root/usr/share/applications/"
  install -m 644 "packaging/linux/$NAME.xml" "$root/usr/share/mime/packages/"
  local side icons
  for side in 16 32 48 64 128 256 512; do
    icons=$root/usr/share/icons/hicolor/${side}x$side/apps
    mkdir -p "$icons"
    install -m 644 "$WORK/icons/$NAME-$side.png" "$icons/$NAME.png"
  done
  mkdir -p "$root/usr/share/icons/hicolor/scalable/apps"
  install -m 644 "$WORK/icons/$NAME.svg" "$root/usr/share/icons/hicolor/scalable/apps/"
  cat LICENSE "$APP/licences/THIRD-PARTY.txt" >"$root/usr/share/doc/$NAME/copyright"
  size=$(du -sk --exclude=DEBIAN "$root" | cut -f 1)
  sed -e "s/@VERSION@/${VERSION/-/\~}/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    -e "s/@DEPENDS@/$(dependencies)/" packaging/linux/control >"$root/DEBIAN/control"
  install -m 755 packaging/linux/postinst packaging/linux/prerm "$root/DEBIAN/"
  find "$root" -type d -exec chmod 755 {} +
  # Most of it is compressed already.
  dpkg-deb --root-owner-group -Zxz -z1 --build "$root" "$WORK/${NAME}_${VERSION/-/\~}_$architecture.deb"
}

build_input
pack_library
build_runtime
build_image
list_classes
build_deb
"$APP/archive-classes"
