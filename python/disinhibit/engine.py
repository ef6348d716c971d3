"""Runs the command and reads what it found: one configuration file in, one result file out, as in a sweep."""

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np


class DisinhibitError(Exception):
    """The command refused or failed; the message is its own sentence."""


@dataclass(frozen=True)
class Run:
    """One network under constant conditions, measured over one window."""

    excitatory_rate_hz: float
    inhibitory_rate_hz: float
    #: Shares of NMDA channels blocked, 0 to 1.
    nmda_block_excitatory: float
    nmda_block_inhibitory: float
    #: Of the spikes of the window: id of the neuron on the sheet, excitatory ones first; None unless asked for.
    spike_neurons: "np.ndarray | None"
    #: ms since the start of the simulation, never falling.
    spike_times_ms: "np.ndarray | None"
    #: Everything that was found, as the result file has it, with program, recipe and changed parameters.
    result: dict


@dataclass(frozen=True)
class Course:
    """A course of treatment: one array per column, over the macro points."""

    #: By the names of the columns, such as "hours", "bdnf" and "spineOccupancy".
    columns: "dict[str, np.ndarray]"
    #: What was expected, and what was found.
    outcomes: "list[dict]"
    result: dict


def run(*, spikes: bool = False, set: "dict[str, float] | None" = None, **options) -> Run:
    """Simulates one network and measures it.

    Options are those of `disinhibit run` with underscores: `concentration_um`, `neurons`, `seed`, `duration_ms`, `warmup_ms` and
    others. `set` replaces parameters of the model by name. Raises `DisinhibitError` with the command's sentence for anything
    that it refuses.
    """
    if set:
        options["set"] = [f"{name}={value}" for name, value in set.items()]
    with tempfile.TemporaryDirectory(prefix="disinhibit-") as folder:
        more = ["--spikes", f"{folder}/spikes.csv"] if spikes else []
        result = _answer(folder, {"command": "run", "options": _dashed(options)}, more)
        neurons, times = _read_spikes(Path(folder, "spikes.csv")) if spikes else (None, None)
    found = result["found"]
    return Run(
        excitatory_rate_hz=found["excitatory"]["rateHz"],
        inhibitory_rate_hz=found["inhibitory"]["rateHz"],
        nmda_block_excitatory=found["excitatory"]["nmdaBlock"],
        nmda_block_inhibitory=found["inhibitory"]["nmdaBlock"],
        spike_neurons=neurons,
        spike_times_ms=times,
        result=result,
    )


def protocol(name: str, *, set: "dict[str, float] | None" = None, **options) -> Course:
    """Runs a course of treatment: the name of a shipped protocol or the path of a protocol file.

    Options are those of `disinhibit protocol` with underscores, such as `dose_mg_per_kg` and `subject`; the ensemble's bands are left out
    unless `bands=True`.
    """
    if set:
        options["set"] = [f"{parameter}={value}" for parameter, value in set.items()]
    with tempfile.TemporaryDirectory(prefix="disinhibit-") as folder:
        point = {"command": "protocol", "protocol": str(name), "options": _dashed(options)}
        quiet = [] if options.get("bands") or options.get("live") else ["--no-bands"]
        result = _answer(folder, point, quiet)
    rows = result["found"]["rows"]
    columns = {column: np.array([row[column] for row in rows]) for column in rows[0]}
    return Course(columns=columns, outcomes=result["found"]["outcomes"], result=result)


def version() -> str:
    """Version and commit of the program that computes."""
    return _start(["--version"]).strip()


def _dashed(options: dict) -> dict:
    return {name.replace("_", "-"): value for name, value in options.items()}


def _answer(folder: str, point: dict, more: "list[str]") -> dict:
    config, result = Path(folder, "point.json"), Path(folder, "result.json")
    config.write_text(json.dumps({"format": "disinhibit/point/1", **point}))
    _start([point["command"], "--config", str(config), "--result", str(result), *more])
    return json.loads(result.read_text())


def _read_spikes(file: Path) -> "tuple[np.ndarray, np.ndarray]":
    cells = np.loadtxt(file, delimiter=",", skiprows=1, usecols=(0, 2), ndmin=2)
    return cells[:, 0].astype(np.uint32), cells[:, 1]


def _start(arguments: "list[str]") -> str:
    command = shlex.split(os.environ.get("DISINHIBIT", "disinhibit"))
    if shutil.which(command[0]) is None:
        raise DisinhibitError(
            f'There is no program "{command[0]}". Install the Node package of Disinhibit (docs/library.md), or name the command in DISINHIBIT.'
        )
    done = subprocess.run([*command, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise DisinhibitError(done.stderr.strip() or f"disinhibit ended with exit code {done.returncode}.")
    return done.stdout
