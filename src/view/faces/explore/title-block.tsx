/** The name and what it shows, in one sentence. */
export function TitleBlock() {
  return (
    <>
      <h1>Disinhibit</h1>
      <Explanation />
    </>
  );
}

export function Explanation() {
  return (
    <p className="story-explanation">
      Ketamine quietens the cells that hold others back, and those others surge. Computed live.
    </p>
  );
}
