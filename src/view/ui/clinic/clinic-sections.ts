/** The statements of "Depression and the clinic" in their order, each with its sources; none: it is told without one. */
import type { MessageKey } from "../../../web/messages/messages.ts";

type StatementKey = Exclude<Extract<MessageKey, `clinic.${string}.${string}`>, `clinic.${string}.title`>;

interface ClinicStatement {
  readonly key: StatementKey;
  /** Names in the table of sources. */
  readonly sources: readonly string[];
}

interface ClinicSection {
  readonly title: Extract<MessageKey, `clinic.${string}.title`>;
  readonly statements: readonly ClinicStatement[];
}

const said = (key: StatementKey, ...sources: readonly string[]): ClinicStatement => ({ key, sources });

export const clinicSections: readonly ClinicSection[] = [
  {
    title: "clinic.depression.title",
    statements: [
      said("clinic.depression.monoamines", "Baker & Mitchell 2008"),
      said("clinic.depression.lag", "Zanos 2018b"),
      said("clinic.depression.transcription", "Duman 2012"),
      said("clinic.depression.stress", "Duman 2012", "Duman & Duman 2015"),
      said("clinic.depression.patch"),
    ],
  },
  {
    title: "clinic.resistant.title",
    statements: [
      said("clinic.resistant.definition", "Fava 2018"),
      said("clinic.resistant.share", "Henter 2018"),
    ],
  },
  {
    title: "clinic.ketamine.title",
    statements: [
      said("clinic.ketamine.single", "Zarate 2006"),
      said("clinic.ketamine.course", "Murrough 2013"),
      said("clinic.ketamine.suicide", "Wilkinson 2018"),
      said("clinic.ketamine.dose", "Fava 2018"),
      said("clinic.ketamine.spray", "Spravato label", "Bahji 2021"),
    ],
  },
  {
    title: "clinic.experience.title",
    statements: [
      said("clinic.experience.body", "Vlisides 2018", "Bowdle 1998"),
      said("clinic.experience.networks", "Vlisides 2018", "Li & Vlisides 2016"),
      said("clinic.experience.index"),
    ],
  },
  {
    title: "clinic.anaesthesia.title",
    statements: [
      said("clinic.anaesthesia.history", "Li & Vlisides 2016", "Idvall 1979", "Domino 2010"),
      said("clinic.anaesthesia.pain", "Niesters 2014"),
      said("clinic.anaesthesia.crps", "Sigtermans 2009"),
    ],
  },
  {
    title: "clinic.disputed.title",
    statements: [
      said("clinic.disputed.order", "Abdallah 2020", "Autry 2011"),
      said("clinic.disputed.rest", "Autry 2011"),
      said("clinic.disputed.binding", "Ebert 1997", "Yang 2015", "Shafique 2024"),
      said("clinic.disputed.metabolite", "Zanos 2016", "Shirayama & Hashimoto 2018"),
      said("clinic.disputed.psychoplastogens", "Olson 2022"),
    ],
  },
  {
    title: "clinic.against.title",
    statements: [
      said("clinic.against.rapamycin", "Abdallah 2020"),
      said("clinic.against.volunteers", "Nugent 2018"),
      said("clinic.against.memantine", "Zarate 2006b", "Gideons 2014"),
      said("clinic.against.opioids", "Williams 2018"),
      said("clinic.against.blinding", "Lii 2023"),
      said("clinic.against.interneurons", "Rotaru 2011"),
    ],
  },
  {
    title: "clinic.risks.title",
    statements: [
      said("clinic.risks.acute", "Short 2018"),
      said("clinic.risks.recreational", "Morgan & Curran 2012"),
      said("clinic.risks.brain", "Strous 2022"),
      said("clinic.risks.vacuoles", "Olney 1989"),
      said("clinic.risks.lowDoses"),
      said("clinic.risks.model"),
    ],
  },
];
