#!/bin/sh
# Points without a workflow engine: a Slurm array. Configurations are points/*.json, results go to results/.
#
#   sbatch --array=1-"$(ls points/*.json | wc -l)" slurm-array.sh
#
# Submitted again after a failure, it computes what is missing: --resume leaves a result that is there.
#SBATCH --cpus-per-task=1
#SBATCH --mem=500
#SBATCH --time=20
set -eu
point=$(ls points/*.json | sed -n "${SLURM_ARRAY_TASK_ID}p")
mkdir -p results
exec disinhibit run --config "$point" --result "results/$(basename "$point")" --resume --threads "$SLURM_CPUS_PER_TASK"
