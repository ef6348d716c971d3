/** Publications about people: trials, reviews, risks. */
import { sourcesOf } from "./source.ts";

// biome-ignore format: a table, one publication a line
export const clinicalSources = sourcesOf([
  ["Zarate 2006", "Arch Gen Psychiatry 63:856", "", "not re-read", "single infusion: 71 % respond at 24 h, 35 % still at one week (17 people, so 12 and 6)"],
  ["Murrough 2013", "Biol Psychiatry 74:250", "10.1016/j.biopsych.2012.06.022", "abstract", "MADRS 18.9 ± 6.6 lower 2 h after the first of six infusions; 70.8 % of 24 respond; they are followed for up to 83 days, and relapse after a median of 18"],
  ["Phillips 2019", "Am J Psychiatry 176:401", "", "not re-read", "weekly infusions keep a response up: weekly boosters"],
  ["Murrough 2013b", "Am J Psychiatry 170:1134", "", "abstract", "single infusion against midazolam, 73 people"],
  ["Fava 2018", "Mol Psychiatry 25:1592", "10.1038/s41380-018-0256-5", "abstract", "0.5 and 1.0 mg/kg beat midazolam on day 1; 0.1 mg/kg only before correction, 0.2 not; resistance defined as two failed courses"],
  ["Abdallah 2020", "Neuropsychopharmacology 45:990", "10.1038/s41386-020-0644-9", "abstract", "rapamycin does not block the effect in people at 24 h; 41 against 13 % respond two weeks later"],
  ["Nugent 2018", "Mol Psychiatry, s41380-018-0028-2", "10.1038/s41380-018-0028-2", "abstract", "healthy volunteers get modestly more depressive for a day; gamma rises in patients and volunteers"],
  ["Holmes 2022", "Mol Psychiatry, s41380-022-01465-2", "10.1038/s41380-022-01465-2", "abstract", "no change of SV2A 24 h after ketamine"],
  ["Zarate 2006b", "Am J Psychiatry 163:153", "10.1176/appi.ajp.163.1.153", "abstract", "memantine 5–20 mg a day for eight weeks does not help depression (32 people)"],
  ["Newport 2015", "Am J Psychiatry 172:950", "10.1176/appi.ajp.2015.15040465", "abstract", "meta-analysis of NMDA antagonists"],
  ["Bahji 2021", "J Affect Disord 278:542", "10.1016/j.jad.2020.09.071", "abstract", "intravenous ketamine does better than intranasal esketamine, compared across trials"],
  ["Shafique 2024", "Int J Mol Sci 25:6804", "10.3390/ijms25126804", "abstract", "R-ketamine's sponsored trial missed its endpoints"],
  ["Wilkinson 2018", "Am J Psychiatry 175:150", "10.1176/appi.ajp.2017.17040472", "abstract", "fewer suicidal thoughts within a day and for up to a week (167 people)"],
  ["Williams 2018", "Am J Psychiatry 175:1205", "10.1176/appi.ajp.2018.18020138", "abstract", "naltrexone blocks the antidepressant, not the dissociative effect (12 people)"],
  ["Lii 2023", "Nat Ment Health 1:876", "10.1038/s44220-023-00140-x", "abstract", "given under surgical anaesthesia, ketamine does no better than saline (40 people)"],
  ["Trivedi 2006", "Am J Psychiatry 163:28", "10.1176/appi.ajp.163.1.28", "abstract", "citalopram for up to 14 weeks in 2 876 outpatients: 47 % respond, 28 % remit; many who respond do so at or after eight weeks"],
  ["Henter 2018", "Harv Rev Psychiatry 26:307", "10.1097/HRP.0000000000000183", "abstract", "about a third of people remit on a first antidepressant"],
  ["Zanos 2018b", "CNS Drugs 32:197", "10.1007/s40263-018-0492-x", "abstract", "usual antidepressants take weeks to months; proposed mechanisms of ketamine do not exclude each other"],
  ["Baker & Mitchell 2008", "Wiley Encyclopedia of Chemical Biology, wecb674", "10.1002/9780470048672.wecb674", "abstract", "the monoamine hypothesis and what it leaves out"],
  ["Li & Vlisides 2016", "Front Hum Neurosci 10:612", "", "abstract", "in clinics since the 1960s; stable heart and breathing; frontal-to-parietal transfer interrupted"],
  ["Domino 2010", "Anesthesiology 113:678", "", "abstract", "first volunteers, “dissociative anaesthetic”; hypertension, tachycardia"],
  ["Sigtermans 2009", "Pain 145:304", "10.1016/j.pain.2009.06.023", "abstract", "complex regional pain syndrome: less pain for weeks, not at week 12, no better function (60 people)"],
  ["Niesters 2014", "Br J Clin Pharmacol 77:357", "10.1111/bcp.12094", "abstract", "analgesia in nerve pain, perhaps also by descending inhibition"],
  ["Olson 2022", "Biochemistry 61:127, PMC9004607", "", "abstract", "psychedelics and other psychoplastogens: prefrontal neurons regrow by TrkB and mTOR"],
  ["Morgan & Curran 2012", "Addiction 107:27", "10.1111/j.1360-0443.2011.03576.x", "abstract", "frequent use: ulcerative cystitis, memory deficits, trying and failing to stop"],
  ["Strous 2022", "Front Neuroanat 16:795231", "10.3389/fnana.2022.795231", "abstract", "long-term use (mean 2.4 g a day): less grey matter and white-matter integrity"],
  ["Short 2018", "Lancet Psychiatry 5:65", "10.1016/S2215-0366(17)30272-9", "abstract", "acute side effects in trials; long-term safety hardly assessed"],
  ["Olney 1989", "Science 244:1360", "", "not re-read", "vacuoles in rat neurons after high doses of NMDA blockers"],
]);
