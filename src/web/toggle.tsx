/** A switch. Its words are beside it: `aria-label` or `aria-labelledby` names it. */
interface ToggleProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
}

export function Toggle({ isOn, onToggle, ...name }: ToggleProps) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className="toggle" onClick={onToggle} {...name}>
      <span className="toggle-knob" />
    </button>
  );
}
