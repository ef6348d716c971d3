"""
Builds the models of this folder for NEST with NESTML, into the folder `build`:

    python3 compile.py
"""

import pathlib
import sys

from pynestml.frontend.pynestml_frontend import generate_nest_target

FOLDER = pathlib.Path(__file__).resolve().parent
BUILD = FOLDER / "build"
MODULE = "disinhibit_module"
MODELS = ("excitatory_cell", "inhibitory_cell", "nmda_synapse")


def main():
    BUILD.mkdir(exist_ok=True)
    generate_nest_target(
        input_path=[str(FOLDER / f"{model}.nestml") for model in MODELS],
        target_path=str(BUILD / "source"),
        install_path=str(BUILD),
        module_name=MODULE,
        # A spike carries the units of NMDA payload as its weight.
        codegen_opts={"weight_variable": {"nmda_synapse": "units"}},
    )
    if not any(BUILD.glob(f"{MODULE}.*")):
        sys.exit(f"NESTML built no {MODULE} in {BUILD}; see above.")


if __name__ == "__main__":
    main()
