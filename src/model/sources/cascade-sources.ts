/** Publications about what follows the block in hours to weeks, in animals. */
import { sourcesOf } from "./source.ts";

// biome-ignore format: a table, one publication a line
export const cascadeSources = sourcesOf([
  ["Li 2010", "Science 329:959", "10.1126/science.1190287", "abstract", "mTOR, synaptic proteins and spine synapses in rat prefrontal cortex, blocked by rapamycin: D14, D16, D20; times and 80 mg/kg not re-read"],
  ["Autry 2011", "Nature 475:91", "10.1038/nature10130", "abstract", "block at rest stops eEF2 kinase and lets BDNF be translated: D13, D15; times not re-read"],
  ["Maeng 2008", "Biol Psychiatry 63:349", "", "abstract", "NBQX attenuates the effect: D19; MK-801 and Ro 25-6981 act too, but not as long"],
  ["Lepack 2014", "Int J Neuropsychopharmacol 18:pyu033", "", "not re-read", "AMPA receptors and calcium channels release BDNF: A6"],
  ["Zanos 2016", "Nature 533:481", "", "not re-read", "hydroxynorketamine acts without NMDA receptors"],
  ["Shirayama & Hashimoto 2018", "Int J Neuropsychopharmacol 21:84", "", "abstract", "hydroxynorketamine does not act in rats where R-ketamine does"],
  ["Zanos 2023", "PMC9908316", "", "abstract", "too much NMDA block prevents the effect: A7"],
  ["Moda-Sava 2019", "Science 364:eaat8078", "10.1126/science.aat8078", "abstract", "ketamine rescues spines that stress eliminated; spines sustain the effect but do not begin it: D16, D18; amounts and times not re-read"],
  ["Phoumthipphavong 2016", "eNeuro 3:ENEURO.0133-15.2016", "", "abstract", "spine density higher for up to two weeks: D17"],
  ["Duman 2012", "Philos Trans R Soc B 367:2475, PMC3405673", "", "abstract", "stress shrinks dendrites and removes spines in prefrontal cortex and hippocampus; slow antidepressants oppose it"],
  ["Duman & Duman 2015", "Neurosci Lett 601:20, PMC4497940", "", "abstract", "the same, and gains of spines in amygdala and accumbens"],
  ["Yang 2015", "Transl Psychiatry 5:e632", "10.1038/tp.2015.136", "abstract", "in mice R-ketamine acts longer and stronger than S, on spines too; S, not R, has side effects"],
]);
