#!/usr/bin/env bash
# Prints the numbers of docs/performance.md: the machine, then a table. Takes the options of ./zugang (--port-base N).
# Run it on a quiet machine: everything else that runs is measured too.
set -euo pipefail
cd "$(dirname "$0")/../.."

echo "Measured $(date -u +%Y-%m-%d) on: $(uname -srm), $(getconf _NPROCESSORS_ONLN) processors"
if [ -r /proc/cpuinfo ]; then sed -n 's/^model name[^:]*: /  /p' /proc/cpuinfo | sort -u; fi
if [ -r /proc/meminfo ]; then awk '/^MemTotal/ {printf "  %d MB memory\n", $2 / 1024}' /proc/meminfo; fi
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -n '1s/^/  /p'
echo "  load before: $(uptime | sed 's/.*load average[s]*: //')"
exec ./zugang measure "$@"
