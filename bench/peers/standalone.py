"""
Runs a Brian2 network as compiled C++ on one thread, and answers each line of its input with one line of JSON: the first with
the time of the warm-up, one line per window with the time of the window, the last with a summary. The program continues from
window to window and waits between them. 64-bit floats, Brian2's default.
"""

import json
import shutil
import subprocess
import sys
import tempfile

import brian2
import numpy
from brian2 import defaultclock, ms, prefs

BEGIN = "{ std::getchar(); auto cpu = std::clock(); auto wall = std::chrono::steady_clock::now();"
END = (
    'std::printf("{\\"cpuSeconds\\": %f, \\"wallSeconds\\": %f, \\"shares\\": null, \\"firedShare\\": null}\\n", '
    "double(std::clock() - cpu) / CLOCKS_PER_SEC, "
    "std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count()); std::fflush(stdout); }"
)


def serve(build, summarise, dt_ms, windows, warm_up_ms, window_ms, seed):
    """`build` makes the network and what `summarise` is given after the run."""
    folder = tempfile.mkdtemp(prefix="brian2-")
    try:
        prefs.codegen.cpp.extra_compile_args_gcc = ["-w", "-O3", "-march=native", "-ffast-math", "-std=c++11"]
        prefs.devices.cpp_standalone.extra_make_args_unix = ["-j2"]
        prefs.codegen.cpp.headers = ["<chrono>", "<cstdio>", "<ctime>"]
        brian2.set_device("cpp_standalone", build_on_run=False)
        device = brian2.get_device()
        brian2.seed(seed)
        defaultclock.dt = dt_ms * ms
        network, observed = build()
        device.insert_code("main", BEGIN)
        network.run(warm_up_ms * ms)
        device.insert_code("main", END)
        device.insert_code("main", f"for (int window = 0; window < {windows}; window++) {BEGIN}")
        network.run(window_ms * ms)
        device.insert_code("main", END)
        device.build(directory=folder, compile=True, run=False, debug=False)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(["./main"], cwd=folder, **pipes) as program:
            for _ in range(1 + windows):
                if not sys.stdin.readline():
                    program.kill()
                    return
                program.stdin.write("\n")
                program.stdin.flush()
                print(program.stdout.readline().strip(), flush=True)
        device.has_been_run = True
        if sys.stdin.readline():
            print(json.dumps(summarise(observed)), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def spikes_after(monitor, first_ms):
    """Times in ms and indices of a SpikeMonitor's spikes from `first_ms` on."""
    times, indices = numpy.asarray(monitor.t / ms), numpy.asarray(monitor.i)
    kept = times >= first_ms - 1e-6
    return times[kept], indices[kept]


def coefficient_of_variation(times, indices, neurons):
    """Mean over neurons with at least four intervals, as src/model/measures.ts has it; None where there is no such neuron."""
    order = numpy.lexsort((times, indices))
    indices, times = indices[order], times[order]
    intervals = numpy.diff(times)
    own = indices[1:] == indices[:-1]
    who, intervals = indices[1:][own], intervals[own]
    counts = numpy.bincount(who, minlength=neurons)
    sums = numpy.bincount(who, intervals, minlength=neurons)
    squares = numpy.bincount(who, intervals**2, minlength=neurons)
    enough = counts >= 4
    if not enough.any():
        return None
    mean = sums[enough] / counts[enough]
    variance = numpy.maximum(0, squares[enough] / counts[enough] - mean**2)
    return float(numpy.mean(numpy.sqrt(variance) / mean))
