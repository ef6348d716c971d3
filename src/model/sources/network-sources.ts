/** Publications about network models and about what cortex does under ketamine. */
import { sourcesOf } from "./source.ts";

// biome-ignore format: a table, one publication a line
export const networkSources = sourcesOf([
  ["Brette & Gerstner 2005", "J Neurophysiol 94:3637", "", "not re-read", "excitatory neuron (AdEx)"],
  ["Brunel 2000", "J Comput Neurosci 8:183", "", "not re-read", "asynchronous irregular state: D3, D4"],
  ["Brunel & Wang 2001", "J Comput Neurosci 11:63", "", "not re-read", "synaptic time constants, inhibitory neuron"],
  ["Wang 1999", "J Neurosci 19:9587", "", "not re-read", "saturating NMDA gating"],
  ["Potjans & Diesmann 2014", "Cereb Cortex 24:785", "", "quoted", "order of the excitatory rate, D1; three of its four inhibitory rates lie below D2's band"],
  ["Murray 2014", "Cereb Cortex 24:859", "", "not re-read", "sensitivity of the balance: A4, D12"],
  ["Mazzoni 2015", "PLoS Comput Biol 11:e1004584", "", "not re-read", "field-potential proxy"],
  ["Susin & Destexhe 2023", "eNeuro 10:ENEURO.0157-23.2023", "", "abstract", "another model, which assumes that the block falls more on interneurons"],
  ["Komek Kirli 2014", "Front Comput Neurosci 8:133", "", "abstract", "another model: inverted U of gamma with NMDA on fast-spiking cells"],
  ["Adam 2024", "Proc Natl Acad Sci USA 121:e2402732121", "", "abstract", "slow waves and gamma at anaesthetic dose: not in this model"],
  ["Akeju 2016", "Clin Neurophysiol 127:2414", "", "not re-read", "slow waves and gamma at anaesthetic dose in people"],
  ["Homayoun & Moghaddam 2007", "J Neurosci 27:11496", "", "abstract", "direction only: under MK-801 interneurons fire less, pyramidal cells, later, more: D5 (hypothesis), D6"],
  ["Moghaddam 1997", "J Neurosci 17:2921", "", "abstract", "direction only, rat mg/kg: prefrontal glutamate up at 10–30, unchanged at 50, down at 200: D7, D8, D10"],
  ["Chowdhury 2012", "Biol Psychiatry 71:1022", "", "abstract", "glutamate cycling up at 30, not at 80 mg/kg: D9"],
  ["Hong 2010", "Neuropsychopharmacology 35:632", "", "not re-read", "gamma up in people: D11"],
  ["Shaw 2015", "Psychopharmacology 232:3903", "", "not re-read", "gamma up in people: D11"],
  ["Muthukumaraswamy 2015", "J Neurosci 35:11694", "", "not re-read", "gamma up, alpha and beta down in people: D11"],
  ["Vlisides 2017", "Anesthesiology 127:58", "", "abstract", "gamma and theta up in ketamine anaesthesia"],
  ["Rivolta 2015", "Schizophr Bull 41:1105, PMC4535642", "", "abstract", "MEG, S-ketamine: 30–90 Hz up, 13–30 Hz down"],
  ["Vlisides 2018", "Br J Anaesth 121:249", "10.1016/j.bja.2018.03.011", "abstract", "0.5 mg/kg: alpha −0.94 dB parietal, −1.8 dB occipital; disembodiment, altered senses"],
  ["de la Salle 2016", "Front Pharmacol 7:348", "10.3389/fphar.2016.00348", "abstract", "slow bands and alpha down, gamma up"],
  ["Pryazhnikov 2018", "Sci Rep 8:6431", "", "abstract", "spine formation at days, not hours, in sensory cortex"],
  ["Vogels & Abbott 2005", "J Neurosci 25:10786", "", "not re-read", "benchmark network COBA"],
  ["Campolongo 2007", "Environ Model Softw 22:1509", "", "not re-read", "the mean size of elementary effects, for the ranking of assumptions"],
  ["Campolongo 2011", "Comput Phys Commun 182:978", "", "not re-read", "the radial design of that ranking"],
]);
