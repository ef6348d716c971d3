/** What was changed in the model, in words: the same on figures, in tables and on the page. */
import { t } from "./messages.ts";

interface ChangedParameter {
  readonly name: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

interface Changes {
  readonly changedParameters: readonly ChangedParameter[];
  readonly removedAssumptions: readonly {
    readonly name: string;
    readonly assumption: string;
    readonly replaced: readonly ChangedParameter[];
  }[];
}

const unitBehind = (unit: string) => (unit === "1" ? "" : ` ${unit}`);
/** Six digits tell any two values apart that a person typed. */
const figure = (value: number) => `${Number(value.toPrecision(6))}`;
const values = ({ name, unit, from, to }: ChangedParameter) => ({
  ...{ name, from: figure(from), to: figure(to), unit: unitBehind(unit) },
});

/** A clause for each changed parameter and removed assumption, with old and new values; none where nothing was changed. */
export const changesInWords = ({ changedParameters, removedAssumptions }: Changes): string[] => [
  ...removedAssumptions.map(({ name, assumption, replaced }) =>
    replaced.length === 0
      ? t("provenance.without", { name, assumption })
      : t("provenance.withoutReplacing", {
          ...{ name, assumption },
          parameters: replaced.map((each) => t("provenance.replaced", values(each))).join(", "),
        }),
  ),
  ...changedParameters.map((each) => t("provenance.changed", values(each))),
];
