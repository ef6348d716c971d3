/** What the model assumes, where it disagrees with data, and what it is not for: in plain words, one entry each. */

export interface Assumption {
  readonly id: string;
  readonly statement: string;
  /** What was measured, or must be expected, without it. */
  readonly without: string;
}

export const assumptions: readonly Assumption[] = [
  {
    id: "A1",
    statement:
      "Interneurons get a steady, faster drive from outside (9.6 instead of 2.2 spikes a second at each synapse), so more of their NMDA channels stand open.",
    without:
      "Without it the preference for interneurons rests on the kind of receptor alone and becomes smaller.",
  },
  {
    id: "A2",
    statement:
      "Magnesium blocks the NMDA receptors of interneurons less, because part of them are of another kind (GluN2C and 2D).",
    without: "With equal magnesium block, at the same baseline, the surge disappears.",
  },
  {
    id: "A3",
    statement: "Ketamine can slowly leave a channel that is closed (about once in 143 s).",
    without: "If it could not, the preference would be weaker; without A2 as well, there would be none.",
  },
  {
    id: "A4",
    statement:
      "The network is balanced and not strongly recurrent. Blocking only one population changes firing several-fold, in opposite directions; the effect is the difference of the two.",
    without: "Changing key conductances by 5 % keeps every result in its band; 20 % was not tested.",
  },
  {
    id: "A5",
    statement: "The concentration in the brain that counts is 1.5 times the one in blood plasma.",
    without: "It may be 0.6 to 0.8 times: the dose axis could be wrong by a factor of two.",
  },
  {
    id: "A6",
    statement: "BDNF release needs open AMPA receptors on the receiving cell. This is put in by definition.",
    without:
      "The AMPA block does not silence this network and does not stop the glutamate surge. It removes what follows from it.",
  },
  {
    id: "A7",
    statement:
      "Deep NMDA block makes the growth signal refractory for a while. Its time constants are invented.",
    without: "Without it, waking from anaesthesia would pass through the low-dose range and grow spines.",
  },
  {
    id: "A8",
    statement:
      "The slow molecules were fitted to four to six time points from rodents and are shown on a human clock.",
    without: "Mixing species is unavoidable here, so hours and days are orders of magnitude.",
  },
  {
    id: "A9",
    statement: "A weak travelling change of the outside drive can be added for the picture.",
    without: "It is off, and would be labelled if it were on.",
  },
];

export const disagreements: readonly string[] = [
  "It is disputed how much fast-spiking interneurons depend on NMDA receptors in adults. Other models start from other interneurons, or from NMDA receptors on pyramidal cells at rest.",
  "At anaesthetic doses people show slow waves alternating with gamma bursts. This network does not: it lacks the slow currents for it.",
  "Gamma rhythms fall below baseline only at 20 µM and above, and they rise at 30–60 Hz rather than at 60–100 Hz.",
  "In animals the excitatory surge comes with a delay. Here the delay comes only from the drug's way into the brain, not from the network.",
  "The human imaging marker of synapses (SV2A) shows no overall change a day after ketamine. A change of spines here is not a prediction of such a scan.",
  "S-ketamine binds more strongly than R-ketamine, so the model expects more from S. Many rodent studies find the opposite, and the model cannot reproduce that without a further target.",
  "A metabolite, hydroxynorketamine, may act by itself. The literature disagrees, and the model leaves it switched off.",
];
