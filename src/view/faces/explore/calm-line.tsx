/** What this is not, always in sight, and the way to what it leaves out. */
export function CalmLine({ onLimits }: { readonly onLimits: () => void }) {
  return (
    <p className="calm-line">
      A simplified model. Not medical advice.{" "}
      <button type="button" className="link-button" onClick={onLimits}>
        What this leaves out
      </button>
    </p>
  );
}
