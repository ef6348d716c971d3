/** What this leaves out: assumptions, disagreements and limits, for everyone to read. */
import { Dialog } from "./dialog.tsx";
import { assumptions, disagreements } from "./model-limits.ts";

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii"];

export function LimitsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="What this leaves out" isOpen={isOpen} onClose={onClose}>
      <p>
        This is a simplified model of a small piece of cortex. It is <strong>not medical advice</strong>, and
        says nothing about any one person, about dosing, about other medicines, about pain or about addiction.
        Ketamine has risks, and treatment with it belongs in a clinic.
      </p>
      <h3>Nothing is scripted</h3>
      <p>
        Every spike, colour and number comes from the network as it runs in this browser. No curve was drawn
        in advance, and a step of the mechanism lights only when its own number has moved. Settings, noise and
        seed are printed below the picture, so that a run can be repeated.
      </p>
      <h3>What it assumes</h3>
      <ul className="statement-list">
        {assumptions.map(({ id, statement, without }) => (
          <li key={id}>
            <span className="statement-id">{id}</span>
            <span>
              {statement} <span className="statement-without">{without}</span>
            </span>
          </li>
        ))}
      </ul>
      <h3>Where it disagrees with data</h3>
      <ul className="statement-list">
        {disagreements.map((statement, index) => (
          <li key={statement}>
            <span className="statement-id">({roman[index]})</span>
            <span>{statement}</span>
          </li>
        ))}
      </ul>
      <h3>What is not in it</h3>
      <p>
        Other brain regions, other cell types, learning from experience, blood flow, and every target of
        ketamine besides the NMDA receptor. The names of the dose ranges are labels for orientation: ranges
        overlap in people. A time of block that takes minutes is compressed, so that it fits the milliseconds
        clock.
      </p>
    </Dialog>
  );
}
