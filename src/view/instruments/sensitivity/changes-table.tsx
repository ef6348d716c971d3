/** Parameters changed alone by 20 %: the surge that is left, and the results that leave their bands. */
import { type ChangeFinding, type OneAtATime, surgeTarget } from "../../../model/sensitivity/findings.ts";
import { listed } from "../../../web/messages/lists.ts";
import { t } from "../../../web/messages/messages.ts";
import { claimValue, nameOfParameter, nameOfTarget } from "../../../web/messages/sensitivity-words.ts";

export function ChangesTable({ changes }: OneAtATime) {
  const parameters = [...new Set(changes.map(({ parameter }) => parameter))];
  return (
    <table className="changes-table">
      <thead>
        <tr>
          <th scope="col">{t("sensitivity.column.parameter")}</th>
          <th scope="col">{t("sensitivity.column.lower")}</th>
          <th scope="col">{t("sensitivity.column.higher")}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr key={parameter}>
            <th scope="row">{nameOfParameter(parameter)}</th>
            {changes
              .filter((change) => change.parameter === parameter)
              .map((change) => (
                <td key={change.factor} data-left={change.left.length > 0}>
                  {changeInWords(change)}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeInWords({ values, left }: ChangeFinding): string {
  const surge = claimValue("surge", values[surgeTarget] ?? Number.NaN);
  return left.length === 0
    ? t("sensitivity.change.kept", { surge })
    : t("sensitivity.change.left", { surge, targets: listed(left.map(nameOfTarget)) });
}
