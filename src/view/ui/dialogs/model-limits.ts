/** What the model assumes, where it disagrees with data, and what it is not for: in plain words, one entry each. */

export interface Assumption {
  readonly id: string;
  readonly statement: string;
  /** Where it comes from; what was not read again for this model is said to be so. */
  readonly evidence: string;
  /** What was measured, or must be expected, without it. */
  readonly without: string;
}

export const assumptions: readonly Assumption[] = [
  {
    id: "A1",
    statement:
      "Interneurons get a steady, faster drive from outside (9.6 instead of 2.2 spikes a second at each synapse), so more of their NMDA channels stand open.",
    evidence: "Lewis 2022 (one thalamic pathway); Homayoun and Moghaddam 2007.",
    without:
      "Without it the preference for interneurons rests on the kind of receptor alone and becomes smaller.",
  },
  {
    id: "A2",
    statement:
      "Magnesium blocks the NMDA receptors of interneurons less, because part of them are of another kind (GluN2C and 2D).",
    evidence: "Yao 2022; Kotermanski and Johnson 2009 (from the literature, not re-read).",
    without: "With equal magnesium block, at the same baseline, the surge disappears.",
  },
  {
    id: "A3",
    statement: "Ketamine can slowly leave a channel that is closed (about once in 143 s).",
    evidence:
      "Ketamine's trapping is incomplete: Mealing 1999 (from the literature, not re-read); Abbott and Popescu 2025 for receptors that are active all the time.",
    without: "If it could not, the preference would be weaker; without A2 as well, there would be none.",
  },
  {
    id: "A4",
    statement:
      "The network is balanced and not strongly recurrent. Blocking only one population changes firing several-fold, in opposite directions; the effect is the difference of the two.",
    evidence: "Murray 2014 found the same sensitivity to the balance.",
    without: "Changing key conductances by 5 % keeps every result in its band; 20 % was not tested.",
  },
  {
    id: "A5",
    statement: "The concentration in the brain that counts is 1.5 times the one in blood plasma.",
    evidence:
      "None for the factor itself: it stands for free share in the brain and for uncertain potency together.",
    without: "It may be 0.6 to 0.8 times: the dose axis could be wrong by a factor of two.",
  },
  {
    id: "A6",
    statement: "BDNF release needs open AMPA receptors on the receiving cell. This is put in by definition.",
    evidence:
      "Li 2010 and Maeng 2008 for the effect of NBQX; Lepack 2014 for the road from AMPA receptors to BDNF.",
    without:
      "The AMPA block does not silence this network and does not stop the glutamate surge. It removes what follows from it.",
  },
  {
    id: "A7",
    statement:
      "Deep NMDA block makes the growth signal refractory for a while. Its time constants are invented.",
    evidence: "Li 2010 (a high dose is inactive; from the literature, not re-read); Zanos 2023.",
    without: "Without it, waking from anaesthesia would pass through the low-dose range and grow spines.",
  },
  {
    id: "A8",
    statement:
      "The slow molecules were fitted to four to six time points from rodents and are shown on a human clock.",
    evidence: "None: it is a convenience.",
    without: "Mixing species is unavoidable here, so hours and days are orders of magnitude.",
  },
  {
    id: "A9",
    statement: "A weak travelling change of the outside drive can be added for the picture.",
    evidence: "None: it is imposed. By itself the network makes no waves.",
    without: "It is off unless you switch it on; then the picture says so, and nothing is measured.",
  },
];

export interface Disagreement {
  readonly statement: string;
  readonly evidence: string;
}

export const disagreements: readonly Disagreement[] = [
  {
    statement:
      "It is disputed how much fast-spiking interneurons depend on NMDA receptors in adults. Other models start from other interneurons, or from NMDA receptors on pyramidal cells at rest.",
    evidence: "Rotaru 2011 finds the opposite preference.",
  },
  {
    statement:
      "At anaesthetic doses people show slow waves alternating with gamma bursts. This network does not: it lacks the slow currents for it.",
    evidence: "Adam 2024; Akeju 2016.",
  },
  {
    statement:
      "Gamma rhythms fall below baseline only at 20 µM and above, and they rise at 30–60 Hz rather than at 60–100 Hz.",
    evidence: "Measured on this network; Shaw 2015 for people.",
  },
  {
    statement:
      "In animals the excitatory surge comes with a delay. Here the delay comes only from the drug's way into the brain, not from the network.",
    evidence: "Homayoun and Moghaddam 2007.",
  },
  {
    statement:
      "The human imaging marker of synapses (SV2A) shows no overall change a day after ketamine. The synapse index here is not a prediction of such a scan.",
    evidence: "Holmes 2022.",
  },
  {
    statement:
      "S-ketamine binds more strongly than R-ketamine, so the model finds S stronger at the same dose. Many rodent studies find the opposite, and the model cannot reproduce that without a further target.",
    evidence: "The comparison of S, R and racemic, among the experiments, shows it.",
  },
  {
    statement:
      "A metabolite, hydroxynorketamine, may act by itself. The literature disagrees: the model follows its concentration, but its effect is off unless a protocol switches it on.",
    evidence: "Contested; no experiment that comes with this page uses it.",
  },
];

/** What is not in the model at all. */
export const omissions: readonly string[] = [
  "Other regions and layers of the brain, further kinds of interneurons, and neuromodulators.",
  "Plasticity of single synapses: spines appear and go by a rule for their number, not by what a synapse has been through.",
  "Targets of ketamine other than NMDA receptors: HCN1 channels, nicotinic and opioid receptors.",
  "Differences between people: distribution and elimination are those of an average adult, scaled by weight. Real people differ several-fold.",
];
