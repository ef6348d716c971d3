/** How to use the page, in a few lines, and the keys. */
import { shortcutTable } from "../use-shortcuts.ts";
import { Dialog } from "./dialog.tsx";

export interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly hasSingleKeys: boolean;
  readonly onSingleKeys: (isOn: boolean) => void;
}

export function HelpDialog({ isOpen, onClose, hasSingleKeys, onSingleKeys }: HelpDialogProps) {
  return (
    <Dialog title="How to use this" isOpen={isOpen} onClose={onClose}>
      <p>
        <strong>Move the dose.</strong> The network of spiking cells answers at once. At low doses ketamine
        reaches the busy interneurons first; they fall quieter, and the pyramidal cells that they held back
        fire more. At high doses the pyramidal cells are blocked as well, and the network falls quiet.
      </p>
      <p>
        <strong>Give a dose</strong>, or choose one of the <strong>experiments</strong>, and the hours clock
        plays what follows: BDNF, mTORC1, protein, and spines that grow or do not. Scrub the line to go to any
        time. <strong>Block AMPA receptors</strong> to cut the road from the surge to the spines.
      </p>
      <p>
        <strong>Turn and zoom</strong> the picture with a finger or the mouse, and tap a cell to read its
        numbers. <strong>Press and hold</strong> to stimulate a spot: its cells get more input while you do,
        and the network answers by its own links. Nothing is measured meanwhile.
      </p>
      <h3>Keys</h3>
      <dl className="key-list">
        {shortcutTable.map(({ key, action }) => (
          <KeyRow key={key} name={key} action={action} />
        ))}
        <KeyRow name="← →" action="dose, or time, down or up, when its slider has the focus" />
        <KeyRow name="Page ↑ ↓" action="to the next marked value or time" />
        <KeyRow name="Home, End" action="to the beginning or the end of the slider" />
      </dl>
      <label className="dialog-choice">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        Single keys (space, R, E, H, D, P, F, ?) are on
      </label>
    </Dialog>
  );
}

function KeyRow({ name, action }: { readonly name: string; readonly action: string }) {
  return (
    <>
      <dt>
        <kbd className="key">{name}</kbd>
      </dt>
      <dd>{action}</dd>
    </>
  );
}
