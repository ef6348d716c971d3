// Ketamine in plasma and at the channel during and after an infusion of 0.5 mg/kg over 40 minutes, 70 kg.
import { concentrationsAfter, protocolNamed } from "disinhibit";

const infusion = protocolNamed("single-infusion");
if (!infusion) throw new Error("The package has no protocol single-infusion.");
const minutes = [0, 20, 40, 60, 120, 240];
const concentrations = concentrationsAfter(
  infusion.events,
  70,
  minutes.map((minute) => minute / 60),
);

console.log("min,plasmaNgPerMl,effectiveUm");
concentrations.forEach(({ plasmaNgPerMl, effectiveUm }, index) => {
  console.log([minutes[index], plasmaNgPerMl.toFixed(1), effectiveUm.toFixed(3)].join());
});
