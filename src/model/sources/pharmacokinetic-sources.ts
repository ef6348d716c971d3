/** Publications about doses, plasma levels, and what reaches the brain. */
import { sourcesOf } from "./source.ts";

// biome-ignore format: a table, one publication a line
export const pharmacokineticSources = sourcesOf([
  ["Kamp 2020", "Anesthesiology 133:1192", "10.1097/ALN.0000000000003577", "abstract", "CL 79 l/h, Vss 252 l at 70 kg"],
  ["Clements & Nimmo 1981", "Br J Anaesth 53:27", "", "not re-read", "classical two-compartment values"],
  ["Fanta 2015", "Eur J Clin Pharmacol 71:441", "", "abstract", "S-ketamine; clearance differs by 13 % between eleven healthy volunteers: spread of the virtual cohort"],
  ["Dahan 2011", "Eur J Pain 15:258", "10.1016/j.ejpain.2010.06.016", "quoted", "30 patients weigh 79 ± 19 kg: weight in the virtual cohort"],
  ["Zanos 2018", "Pharmacol Rev 70:621, table 1", "10.1124/pr.117.015198", "text", "plasma: analgesia 70–160, antidepressant infusion 185, dissociation 100–250, anaesthesia 1200–2400 ng/ml: slider words"],
  ["Idvall 1979", "Br J Anaesth 51:1167", "10.1093/bja/51.12.1167", "abstract", "anaesthesia at 9.3 ± 0.8 µM, recovery at 2.7 ± 0.9 µM, under nitrous oxide; pressure, rate and output up by 15–30 %, no respiratory depression"],
  ["Bowdle 1998", "Anesthesiology 88:82", "10.1097/00000542-199801000-00015", "abstract", "psychedelic effects rise linearly from 50 to 200 ng/ml"],
  ["Krystal 1994", "Arch Gen Psychiatry 51:199", "", "quoted", "dissociation at 0.5 mg/kg, 100–250 ng/ml: D23"],
  ["Dayton 1983", "Eur J Clin Pharmacol 24:825", "", "abstract", "up to 47 % bound in human plasma: κ"],
  ["Zarate 2012", "Biol Psychiatry 72:331", "", "not re-read", "peaks of the metabolites"],
  ["Spravato label", "prescribing information of esketamine nasal spray", "", "quoted", "bioavailability about 48 %; peak near 70 and 100 ng/ml after 20–40 min (figures not re-read)"],
  ["Lord 2013", "Eur J Pharmacol 715:21", "", "abstract", "occupancy in mice is highest after 15 min and gone after an hour"],
  ["Memantine label", "prescribing information of memantine", "", "text", "20 mg a day give 70–150 ng/ml, 0.5–1 µM in plasma"],
  ["Valis 2019", "Front Pharmacol 10:943", "", "abstract", "memantine in cerebrospinal fluid is about half of that in plasma"],
]);
