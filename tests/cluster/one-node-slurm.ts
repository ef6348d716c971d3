/** Slurm with one node, this machine, for a test: its own key, ports, folder and configuration; nothing of the system's is touched. */
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, hostname, totalmem } from "node:os";
import path from "node:path";

const daemons = ["munged", "slurmctld", "slurmd"] as const;
const pathOf = (daemon: string) => `/usr/sbin/${daemon}`;

/** Why it cannot be started here; null where it can. */
export function whyNoSlurm(): string | null {
  const missing = daemons.filter((daemon) => !existsSync(pathOf(daemon)));
  if (missing.length > 0)
    return `${missing.join(", ")} not installed (on Debian: apt install slurm-wlm munge)`;
  return process.getuid?.() === 0 ? null : "its daemons need root";
}

export interface Slurm {
  /** What its commands need in their environment. */
  readonly environment: { readonly SLURM_CONF: string };
  stop(): void;
}

/** Starts it in a new folder below `folder`. Throws where a daemon does not start; none is left then. */
export function startSlurm(folder: string): Slurm {
  const home = path.join(folder, "slurm");
  for (const name of ["munge", "state", "spool"])
    mkdirSync(path.join(home, name), { recursive: true, mode: 0o700 });
  const inHome = (name: string) => path.join(home, name);
  writeFileSync(inHome("munge/key"), randomBytes(64), { mode: 0o600 });
  const name = hostname();
  const firstPort = 40_000 + 2 * (process.pid % 10_000);
  writeFileSync(
    inHome("slurm.conf"),
    `ClusterName=test
SlurmctldHost=${name}(127.0.0.1)
SlurmctldPort=${firstPort}
SlurmdPort=${firstPort + 1}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${inHome("munge/socket")}
StateSaveLocation=${inHome("state")}
SlurmdSpoolDir=${inHome("spool")}
SlurmctldPidFile=${inHome("slurmctld.pid")}
SlurmdPidFile=${inHome("slurmd.pid")}
SlurmctldLogFile=${inHome("slurmctld.log")}
SlurmdLogFile=${inHome("slurmd.log")}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
NodeName=${name} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} RealMemory=${Math.floor(totalmem() / 2 ** 20)} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`,
  );
  const environment = { SLURM_CONF: inHome("slurm.conf") };
  const stop = () => {
    for (const file of ["slurmd.pid", "slurmctld.pid", "munge/pid"]) {
      if (!existsSync(inHome(file))) continue;
      spawnSync("kill", [readFileSync(inHome(file), "utf8").trim()]);
    }
  };
  const start = (daemon: (typeof daemons)[number], ...args: string[]) =>
    execFileSync(pathOf(daemon), args, { env: { ...process.env, ...environment }, stdio: "ignore" });
  try {
    start(
      "munged",
      ...["--force", `--key-file=${inHome("munge/key")}`, `--socket=${inHome("munge/socket")}`],
      ...[`--pid-file=${inHome("munge/pid")}`, `--log-file=${inHome("munge/log")}`],
      `--seed-file=${inHome("munge/seed")}`,
    );
    start("slurmctld");
    start("slurmd");
  } catch (error) {
    stop();
    throw error;
  }
  return { environment, stop };
}
