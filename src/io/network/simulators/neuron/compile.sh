#!/bin/sh
# Compiles the mechanisms of this folder for NEURON. Debian 12 has the makefile and the library of nrnivmodl where nrnivmodl
# does not look, and cannot link its stand-alone program; Python needs the library alone.
set -eu
cd "$(dirname "$0")"
if ! command -v nrnivmodl >/dev/null; then
  echo "nrnivmodl is missing; install NEURON (on Debian: apt-get install python3-neuron neuron-dev libopenmpi-dev)." >&2
  exit 2
fi
if [ ! -e "$(dirname "$(command -v nrnivmodl)")/nrnmech_makefile" ] && [ -e /usr/lib/nrn/nrnmech_makefile ]; then
  mkdir -p home/bin home/share
  ln -sfn /usr/lib/nrn/nrnmech_makefile home/bin/nrnmech_makefile
  ln -sfn /usr/bin/nocmodl home/bin/nocmodl
  ln -sfn /usr/lib/nrn home/lib
  ln -sfn /usr/include home/include
  ln -sfn /usr/share/nrn home/share/nrn
  NRNHOME="$PWD/home"
  export NRNHOME
fi
nrnivmodl . >compile.log 2>&1 || true
for library in */libnrnmech.so */.libs/libnrnmech.so; do
  if [ -e "$library" ]; then exit 0; fi
done
cat compile.log >&2
echo "The mechanisms could not be compiled; see above." >&2
exit 1
