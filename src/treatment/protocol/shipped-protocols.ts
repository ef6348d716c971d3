/** The protocol files that come with the project, as they are, in the order in which they are shown. */
import ampaBlocked from "./protocols/ampa-blocked.json" with { type: "json" };
import ampaBlockedTenth from "./protocols/ampa-blocked-tenth.json" with { type: "json" };
import anaesthesia from "./protocols/anaesthesia.json" with { type: "json" };
import anaesthesiaWashout from "./protocols/anaesthesia-washout.json" with { type: "json" };
import deepAnaesthesia from "./protocols/deep-anaesthesia.json" with { type: "json" };
import doseFifth from "./protocols/dose-fifth.json" with { type: "json" };
import doseOne from "./protocols/dose-one.json" with { type: "json" };
import doseTenth from "./protocols/dose-tenth.json" with { type: "json" };
import healthyStart from "./protocols/healthy-start.json" with { type: "json" };
import hydroxynorketamineAlone from "./protocols/hydroxynorketamine-alone.json" with { type: "json" };
import intranasal from "./protocols/intranasal-84mg.json" with { type: "json" };
import memantine from "./protocols/memantine.json" with { type: "json" };
import mk801 from "./protocols/mk-801.json" with { type: "json" };
import mtorBlocked from "./protocols/mtor-blocked.json" with { type: "json" };
import rKetamine from "./protocols/r-ketamine.json" with { type: "json" };
import repeatedHighDose from "./protocols/repeated-high-dose.json" with { type: "json" };
import sKetamine from "./protocols/s-ketamine.json" with { type: "json" };
import saline from "./protocols/saline.json" with { type: "json" };
import singleInfusion from "./protocols/single-infusion.json" with { type: "json" };
import sixInfusions from "./protocols/six-infusions.json" with { type: "json" };
import ssri from "./protocols/ssri.json" with { type: "json" };
import stressBegins from "./protocols/stress-begins.json" with { type: "json" };
import stressEnds from "./protocols/stress-ends.json" with { type: "json" };
import therapyInWindow from "./protocols/therapy-in-window.json" with { type: "json" };
import therapyOutOfWindow from "./protocols/therapy-out-of-window.json" with { type: "json" };
import weeklyBoosters from "./protocols/weekly-boosters.json" with { type: "json" };

export const shippedProtocols = [
  saline,
  singleInfusion,
  ampaBlocked,
  ampaBlockedTenth,
  mtorBlocked,
  anaesthesia,
  deepAnaesthesia,
  anaesthesiaWashout,
  sKetamine,
  rKetamine,
  intranasal,
  doseTenth,
  doseFifth,
  doseOne,
  memantine,
  mk801,
  hydroxynorketamineAlone,
  healthyStart,
  ssri,
  sixInfusions,
  weeklyBoosters,
  therapyInWindow,
  therapyOutOfWindow,
  repeatedHighDose,
  stressBegins,
  stressEnds,
] as const satisfies readonly { readonly name: string }[];
