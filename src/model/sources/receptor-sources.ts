/** Publications about NMDA receptors, their blockers, and the cells that carry them. */
import { sourcesOf } from "./source.ts";

// biome-ignore format: a table, one publication a line
export const receptorSources = sourcesOf([
  ["Jahr & Stevens 1990", "J Neurosci 10:3178", "", "not re-read", "magnesium block b(V), Mg_E"],
  ["MacDonald 1991", "J Physiol 432:483", "", "abstract", "k_off about 0.2/s, k_on 3·10⁴–3·10⁵/M s, voltage dependence; the agonist concentration and the voltage of these rates are not re-read"],
  ["Gilling 2009", "Neuropharmacology 56:866", "", "abstract", "human NR1/NR2A at −70 mV: ketamine k_on 0.15 ± 0.05/µM s, k_off 0.22 ± 0.05/s, IC50 0.71 µM; memantine k_on 0.32 ± 0.11, k_off 0.53 ± 0.10"],
  ["Mealing 1999", "J Pharmacol Exp Ther 288:204", "", "abstract", "k_c: after 120 s without agonist 86 % of ketamine's block is left, 71 % of memantine's; 10 µM of either blocks 80 % of NMDA-evoked current"],
  ["Kotermanski & Johnson 2009", "J Neurosci 29:2774", "", "quoted", "Kd of the pore (IC50 0.3–0.8 µM without magnesium), selectivity for GluN2C/D with it, Mg_I"],
  ["Kotermanski 2009", "J Physiol 587:4589", "10.1113/jphysiol.2009.176297", "abstract", "ketamine stays in nearly all receptors after the agonist is removed; memantine leaves some within a second"],
  ["Blanpied 1997", "J Neurophysiol 77:309", "", "abstract", "memantine leaves one sixth of blocked channels"],
  ["Parsons 1995", "Neuropharmacology 34:1239", "", "not re-read", "order of magnitude of k_on and k_off"],
  ["Dravid 2007", "J Physiol 581:107", "", "quoted", "IC50 of ketamine and MK-801 at −40 mV by subunit"],
  ["Huettner & Bean 1988", "Proc Natl Acad Sci USA 85:1307", "10.1073/pnas.85.4.1307", "abstract", "MK-801 enters and leaves open channels only; recovery takes about 90 min at −70 to −80 mV with agonist"],
  ["Jahr 1992", "Science 255:470", "", "abstract", "about 0.3 of receptors with glutamate are open at the peak"],
  ["Ebert 1997", "Eur J Pharmacol 333:99", "", "quoted", "potencies of S- and R-ketamine and of the norketamines"],
  ["Emnett 2013", "Mol Pharmacol 84:935", "", "abstract", "memantine and ketamine cannot be told apart at synapses at equal concentrations"],
  ["Johnson 2015", "Curr Opin Pharmacol 20:54", "10.1016/j.coph.2014.11.006", "abstract", "why memantine and ketamine may differ"],
  ["Gideons 2014", "Proc Natl Acad Sci USA 111:8649", "", "abstract", "memantine has no antidepressant-like effect in mice; with magnesium it does not block at rest, ketamine does"],
  ["Abbott & Popescu 2025", "PMC11948614", "", "abstract", "nanomolar ketamine reduces tonic more than brief receptor activity"],
  ["Orser 1997", "Anesthesiology 86:903", "", "abstract", "ketamine reduces how often channels open"],
  ["Lumsden 2019", "Proc Natl Acad Sci USA 116:5160", "", "not re-read", "hydroxynorketamine does not block NMDA receptors below 100 µM"],
  ["Bonaventure 2022", "Mol Psychiatry 27:4144", "", "abstract", "hydroxynorketamine binds none of ketamine's targets"],
  ["Yao 2022", "J Neurosci, PMC8994549", "", "abstract", "GluN2C/D set the excitability of GABA neurons: assumption A2"],
  ["Lewis 2022", "Mol Psychiatry 27:5124", "", "abstract", "interneurons' NMDA receptors matter on a thalamic pathway: assumption A1"],
  ["Rotaru 2011", "J Neurosci 31:142", "", "abstract", "evidence against: pyramidal cells depend on NMDA receptors more than fast-spiking cells"],
  ["Gerhard 2020", "J Clin Invest 130:1336", "10.1172/JCI130808", "text", "prefrontal slices: 1 µM lowers inhibitory and raises excitatory events, 10 µM lowers both; quotes 50 and 80 % block at 1 and 10 µM from others"],
  ["Widman & McMahon 2018", "Proc Natl Acad Sci USA, PMC5879689", "", "abstract", "low-dose ketamine disinhibits CA1 pyramidal cells; a GluN2B blocker does not"],
  ["Ali 2020", "Nat Commun 11:72", "10.1038/s41467-019-13809-8", "not re-read", "ketamine acts through somatostatin interneurons on dendrites"],
  ["Miller 2014", "eLife 3:e03581", "10.7554/eLife.03581", "abstract", "deletion of GluN2B from principal cortical neurons mimics and occludes ketamine's effects on behaviour, mTOR and synaptic protein: the route of direct block"],
  ["Wang 2008", "Proc Natl Acad Sci USA 105, PMC2575498", "", "abstract", "adult prefrontal pyramidal pairs have more GluN2B than visual cortex; the share of the current is not in the abstract"],
  ["Wang & Gao 2009", "Neuropsychopharmacology 34:2028", "", "not re-read", "NMDA receptors of prefrontal interneurons change with age"],
]);
