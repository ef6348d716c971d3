/** The response atlases and ensembles that the page has offered, each for the network that it was made with. */
import { type ParameterChanges, withChanges } from "../src/model/changeable.ts";
import { within } from "../src/model/limits.ts";
import { networkHashOf } from "../src/model/network/recipe.ts";
import { RefusalError, reasonOf } from "../src/model/refusal.ts";
import type { Simulation } from "../src/simulation/simulation.ts";
import { type Atlas, withOffered } from "../src/treatment/atlas/atlas.ts";
import { assertAtlasFits, decodeAtlas } from "../src/treatment/atlas/atlas-file.ts";
import { checksumOf } from "../src/treatment/checked-file.ts";
import { cohortLimits, subjectLimit } from "../src/treatment/cohort/cohort-limits.ts";
import { type SubjectModel, subjectModelOf } from "../src/treatment/cohort/subject-model.ts";
import { type DrawnSubject, noEnsemble } from "../src/treatment/cohort/subject-name.ts";
import { singleSet } from "../src/treatment/ensemble/ensemble.ts";
import {
  assertEnsembleFits,
  decodeEnsemble,
  type EnsembleTables,
  membersOf,
} from "../src/treatment/ensemble/ensemble-file.ts";
import type { AtlasReport } from "../src/wire/simulation-api.ts";

export class OfferedFiles {
  /** By the hash of their network, as everything here. */
  private readonly atlases = new Map<string, Atlas>();
  /** Of the file of each network's atlas under ketamine. */
  private readonly atlasChecksums = new Map<string, string>();
  private readonly ensembles = new Map<
    string,
    { readonly tables: EnsembleTables; readonly checksum: string }
  >();

  /** The atlas of the network that runs; null where none was offered. */
  atlasFor({ engine }: Simulation): Atlas | null {
    return this.atlases.get(networkHashOf(engine.recipe)) ?? null;
  }

  /** Keeps the atlas, and lets the simulation use it where it is of its network. What was wrong with a file is reported. */
  takeAtlas(bytes: Uint8Array, simulation: Simulation): AtlasReport {
    try {
      const atlas = decodeAtlas(bytes);
      const { neurons, seed, sampleMs, networkHash, blocker } = atlas.origin;
      if (blocker === "ketamine") this.atlasChecksums.set(networkHash, checksumOf(bytes));
      const kept = withOffered(this.atlases.get(networkHash), atlas);
      this.atlases.set(networkHash, kept);
      assertAtlasFits(atlas, networkHashOf(simulation.engine.recipe));
      simulation.atlas = kept;
      const values = { neurons, seed, seconds: sampleMs / 1000, network: networkHash };
      return { isUsed: true, sentence: { key: "clock.atlas", values } };
    } catch (error) {
      return { isUsed: false, sentence: reasonOf(error) };
    }
  }

  /** Keeps the ensemble of the network that runs. Throws a sentence where it is another one's, or was altered. */
  takeEnsemble(bytes: Uint8Array, simulation: Simulation): void {
    const { networkHash, parameterSet } = atlasOf(simulation).origin;
    const tables = decodeEnsemble(bytes);
    const atlasChecksum = this.atlasChecksums.get(networkHash) ?? "";
    assertEnsembleFits(tables, { parameterSet, networkHash, atlasChecksum });
    this.ensembles.set(networkHash, { tables, checksum: checksumOf(bytes) });
  }

  /**
   * A subject of the cohort; what a person has changed is changed in it, too. Throws a sentence where there is no atlas, and
   * where it was drawn from another ensemble.
   */
  subject(
    { seed, number, ensemble: drawnFrom }: DrawnSubject,
    simulation: Simulation,
    changes: ParameterChanges,
  ): SubjectModel {
    const atlas = atlasOf(simulation);
    const offered = this.ensembles.get(atlas.origin.networkHash);
    const ensemble = offered?.checksum ?? noEnsemble;
    if (drawnFrom !== ensemble) {
      throw new RefusalError({
        key: "refusal.subjectOfOtherEnsemble",
        values: { number, drawnFrom, ensemble },
      });
    }
    const name = { seed: within(cohortLimits.seed, seed), number: within(subjectLimit, number), ensemble };
    const members = offered ? membersOf(offered.tables, atlas) : [singleSet(atlas)];
    return withChanges(subjectModelOf(name, members, atlas), changes);
  }
}

function atlasOf({ atlas }: Simulation): Atlas {
  if (!atlas) throw new RefusalError({ key: "refusal.noAtlasForSubject" });
  return atlas;
}
