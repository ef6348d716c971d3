#!/bin/sh
# What became of a job, for Snakemake: "running", "success" or "failed". The controller remembers a job for some minutes
# (MinJobAge); accounting, where there is any, for good.
state=$(scontrol -o show job "$1" 2>/dev/null | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p')
[ -n "$state" ] || state=$(sacct -X -n -o State -j "$1" 2>/dev/null | head -n 1 | tr -d ' +')
case "$state" in
  COMPLETED) echo success ;;
  BOOT_FAIL | CANCELLED* | DEADLINE | FAILED | NODE_FAIL | OUT_OF_MEMORY | PREEMPTED | TIMEOUT) echo failed ;;
  *) echo running ;;
esac
