"""Writes src/io/spikes/sonata-template.ts: an empty SONATA spikes file as base64.

The format gives the attribute "sorting" an enumerated type, which the library that writes spikes in browsers and Node
can keep but not create. Needs h5py; run it again only to change what the template holds:

    python3 scripts/sonata-template.py
"""

import base64
import io
import pathlib

import h5py
import numpy

SORTING = h5py.enum_dtype({"none": 0, "by_id": 1, "by_time": 2}, basetype="i4")

buffer = io.BytesIO()
with h5py.File(buffer, "w", libver="latest") as file:
    file.attrs["magic"] = numpy.uint32(0x0A7A)
    file.attrs["version"] = numpy.array([0, 1], dtype="u4")
    for population in ("excitatory", "inhibitory"):
        group = file.create_group(f"spikes/{population}")
        group.attrs.create("sorting", 2, dtype=SORTING)

text = base64.b64encode(buffer.getvalue()).decode()
lines = "\n".join(f'  "{text[at:at + 100]}",' for at in range(0, len(text), 100))
target = pathlib.Path(__file__).parent.parent / "src/io/spikes/sonata-template.ts"
target.write_text(
    f"/** An empty SONATA spikes file, sorted by time, as base64; written by scripts/sonata-template.py. */\n"
    f"export const sonataTemplate = [\n{lines}\n].join(\"\");\n"
)
