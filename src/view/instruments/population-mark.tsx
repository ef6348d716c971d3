/** The shape of a population wherever it is named: never colour alone. */
export function PopulationMark({ population }: { readonly population: "excitatory" | "inhibitory" }) {
  return (
    <svg viewBox="0 0 12 12" width="0.6875rem" height="0.6875rem" aria-hidden="true" focusable="false">
      {population === "excitatory" ? (
        <path d="M6 1 11.4 10.6H.6Z" fill="var(--excitatory)" />
      ) : (
        <circle cx="6" cy="6" r="4.8" fill="var(--inhibitory)" />
      )}
    </svg>
  );
}
